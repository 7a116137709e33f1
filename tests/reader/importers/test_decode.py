from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.decode import declared, decode, decode_as, looks_like_text

HANT = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊。\r\n"
    "負責人說：「這個項目對環境有很大的幫助，也能帶動當地經濟發展。」"
)
HANS = (
    "澄湖市政府今天表示，新的绿廊计划将在明年完成，居民可以从车站步行到湖边。\r\n"
    "负责人说：“这个项目对环境有很大的帮助，也能带动当地经济发展。”"
)
CANTONESE = "佢哋話呢個月嘅𨋢成日都壞，喺度住咗咁多年，啲街坊都冇見過咁嘅情況。"
SENTENCES = (
    *HANT.split("\r\n"),
    *HANS.split("\r\n"),
    "二〇二二年一月十九日，",
    "共有1,234人參加。",
)
ASTRAL = "𠮷𨋢🙂"

BY_ENCODING = [
    ("utf-8", HANT),
    ("utf-8", HANS),
    ("gb18030", HANS),
    ("gb18030", HANT),
    ("gbk", HANS),
    ("gb2312", HANS),
    ("big5", HANT),
    ("cp950", HANT),
    ("big5hkscs", CANTONESE),
    ("utf-16", HANT),
    ("utf-16-le", HANS),
    ("utf-16-be", HANT),
    ("utf-32", HANT),
]


@pytest.mark.parametrize(("encoding", "text"), BY_ENCODING)
def test_finds_the_encoding_without_a_label(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text.removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("encoding", "known_as"),
    [("gb2312", "gb18030"), ("gbk", "gb18030"), ("big5", "cp950"), ("utf-16-le", "utf-16-le")],
)
def test_names_the_encoding_that_holds_the_others(encoding: str, known_as: str) -> None:
    text = HANT if encoding == "big5" else HANS
    assert decode(text.encode(encoding)).encoding == known_as


@pytest.mark.parametrize("said", ["售價€45。", "開放時間6～8月‧免費。"])
def test_reads_as_cp950_what_only_it_has(said: str) -> None:
    assert decode((HANT + said).encode("cp950")).text == HANT + said


def test_reads_kana_where_the_files_of_taiwan_have_them() -> None:
    data = (HANT + "澄湖の茶").encode("big5hkscs")
    assert decode(data).text == HANT + "澄湖の茶"


def test_reads_as_hkscs_what_cp950_lacks() -> None:
    decoded = decode(CANTONESE.encode("big5hkscs"))
    assert (decoded.text, decoded.encoding) == (CANTONESE, "big5hkscs")


def test_keeps_the_byte_order_mark_for_freezing() -> None:
    assert decode(HANT.encode("utf-8-sig")).text == "\ufeff" + HANT


@given(
    st.lists(st.sampled_from([*SENTENCES, "\r\n", "\n", *ASTRAL]), max_size=12),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]),
)
def test_round_trip_of_news(parts: list[str], encoding: str) -> None:
    text = HANT + "".join(parts)
    decoded = decode(text.encode(encoding))
    assert decoded.text.removeprefix("\ufeff") == text
    assert decode_as(text.encode(encoding), decoded.encoding) == decoded


@given(st.lists(st.sampled_from([*HANT.split("\r\n"), CANTONESE, "\r\n"]), min_size=1, max_size=8))
def test_round_trip_of_big5(parts: list[str]) -> None:
    text = "".join(parts)
    assert decode(text.encode("big5hkscs")).text == text


@given(
    st.text().filter(lambda text: not text.startswith("\0")),  # or UTF-16's mark reads as UTF-32's
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_a_mark_settles_it_for_any_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == "\ufeff" + text


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_utf8_without_nul_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(data).text == text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_that_can_be_stored(data: bytes) -> None:
    assert decode(data).text.encode("utf-8") is not None


@pytest.mark.parametrize(("encoding", "text"), [("utf-8", HANT), ("gbk", HANS), ("big5", HANT)])
def test_one_bad_byte_costs_one_place(encoding: str, text: str) -> None:
    whole = text + "\n" + text
    cut = (text + "\n").encode(encoding)
    decoded = decode(cut + b"\xff" + text.encode(encoding))
    assert decoded.text.startswith(text[:-2])
    assert decoded.text.endswith(text[2:])
    assert abs(len(decoded.text) - len(whole)) <= 1


@pytest.mark.parametrize(("encoding", "text"), [("utf-8", HANT), ("gbk", HANS), ("big5", HANT)])
def test_a_truncated_last_character_costs_only_itself(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)[:-1]).text.startswith(text[:-2])


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("gb2312", "utf-8", HANT),
        ("utf-8", "gb18030", HANS),
        ("iso-8859-1", "gb18030", HANS),
        ("big5", "gb18030", HANS),
        ("gb2312", "big5", HANT),
        ("no-such-thing", "big5", HANT),
        ("utf-16", "gb18030", HANS),
    ],
)
def test_bytes_beat_a_wrong_label(label: str, encoding: str, text: str) -> None:
    page = f'<meta charset="{label}"><p>{text}</p>'
    assert text in decode(page.encode(encoding)).text


def test_a_label_decides_where_the_bytes_cannot() -> None:
    page = '<meta charset="windows-1252"><p>Le café déjà fermé, à côté de la forêt.</p>'
    assert decode(page.encode("cp1252")).text == page


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (b'<meta charset="GBK">', "gbk"),
        (b"<META http-equiv=Content-Type content='text/html; charset=Big5'>", "big5"),
        (b'<?xml version="1.0" encoding="gb2312"?>', "gb2312"),
        (b"<p>charset=gbk</p>", ""),
        (b" " * 20_000 + b'<meta charset="GBK">', ""),
    ],
)
def test_declared(data: bytes, label: str) -> None:
    assert declared(data) == label


def test_decode_as_widens_what_was_asked() -> None:
    assert decode_as("沈阳墻喺".encode("gb18030"), "GB2312").text == "沈阳墻喺"
    assert decode_as("佢哋喺𨋢".encode("big5hkscs"), "big5").text == "佢哋喺𨋢"
    assert decode_as("€".encode("cp950"), "big5").encoding == "cp950"


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "", "a\0b", "undefined"])
def test_decode_as_refuses_what_is_no_encoding_of_text(name: str) -> None:
    with pytest.raises((LookupError, ValueError)):
        decode_as(b"abc", name)


@pytest.mark.parametrize(("data", "name"), [(b"\xff", "utf-8"), (b"+2AA-", "utf-7")])
def test_decode_as_refuses_bytes_that_do_not_fit(data: bytes, name: str) -> None:
    with pytest.raises(ValueError, match="codec"):
        decode_as(data, name)


def test_looks_like_text() -> None:
    assert looks_like_text(HANT + ASTRAL)
    assert looks_like_text("")
    assert not looks_like_text("\0\1\2" + "文")
    assert not looks_like_text("\ufffd" * 3 + "文" * 7)
