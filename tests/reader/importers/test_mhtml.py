from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Damaged, ImportFailed, NoArticle, TooMuch
from reader.importers import read_bytes
from reader.importers.mhtml import MOST_PARTS
from reader.importers.sniff import Content, foreign_content
from tests.helpers.images import png
from tests.helpers.mails import mhtml

FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店🙂也會重開。"
)
HEAD = (
    '<html><head><meta charset="utf-8"><title>湖水清了_澄湖網</title></head><body><h1>湖水清了</h1>'
)
BODY = f"<p>2022-01-19 來源：澄湖網</p><p>{FIRST}</p><img src=/a.png><img src=cid:b@x>"
PAGE = f"{HEAD}{BODY}</body></html>"


def test_a_page_with_its_images() -> None:
    address = "https://lake.example/news/1"
    parts = {"https://lake.example/a.png": png(colour=1), "cid:b@x": png(colour=2)}
    data = mhtml(PAGE, parts, address)
    draft = read_bytes(data, "湖.mhtml")
    assert (draft.raw, draft.encoding) == (data, "utf-8")
    assert [image.data for image in draft.images] == [png(colour=1), png(colour=2)]
    assert FIRST in draft.source_text
    said = draft.metadata
    assert (said.title, said.outlet, said.url) == ("湖水清了", "澄湖網", address)


def test_a_long_address_is_read_as_mails_write_it() -> None:
    name = f"https://lake.example/{'湖' * 40}/{'a' * 90}.png"
    page = PAGE.replace("/a.png", name)
    draft = read_bytes(mhtml(page, {name: png()}), "a.mhtml")
    assert [image.data for image in draft.images] == [png()]


def test_the_header_names_the_page_where_its_part_does_not() -> None:
    assert read_bytes(mhtml(PAGE, {}), "a.mht").metadata.url == "https://lake.example/news/1"


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs"])
def test_the_bytes_beat_the_label(encoding: str) -> None:
    text = PAGE.replace("𠮷", "吉").replace("🙂", "")
    draft = read_bytes(mhtml(text.encode(encoding), {}), "a.mhtml")
    assert "居民可以從車站步行到湖邊，吉家小店也會重開" in draft.source_text


@pytest.mark.parametrize(
    "head",
    [
        b"From: <Saved by Blink>\r\nSubject: x\r\n",
        b'From: "Saved by Internet Explorer 11"\r\n',
        b"MIME-Version: 1.0\n",
        b'Subject: a\r\n b\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n',
    ],
)
def test_a_saved_page_is_known_by_its_header(head: bytes) -> None:
    assert foreign_content(head) is Content.MHTML


@pytest.mark.parametrize(
    "head", [b"From: lake\r\n\r\ntext", "來源: 湖\n".encode(), b"Subject: a\n"]
)
def test_a_text_that_looks_like_a_mail_is_none(head: bytes) -> None:
    assert foreign_content(head) is None


def test_a_mail_without_a_page() -> None:
    with pytest.raises(NoArticle):
        read_bytes(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhello", "a.mht")


def test_limits() -> None:
    many = b"--x\r\n\r\n\r\n" * (MOST_PARTS + 1)
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    with pytest.raises(TooMuch, match="over 5000 files"):
        read_bytes(head + many, "a.mht")
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at)
        for at in range(3000)
    )
    with pytest.raises((Damaged, NoArticle)):
        read_bytes(b"MIME-Version: 1.0\r\n" + nested, "a.mht")


@given(st.data())
def test_any_damage_is_a_plain_fault(data: st.DataObject) -> None:
    whole = bytearray(mhtml(PAGE, {"cid:b@x": png(90, 60)}))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(30, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ImportFailed):
        read_bytes(bytes(whole), "a.mht")


def test_an_address_too_long_for_one_is_none() -> None:
    data = mhtml("<html><p>湖水清了</p></html>", {}, "https://a.example/1")
    words = b"https://a.example/" + b"=?utf-8?q?a?= " * 1_000
    assert read_bytes(data.replace(b"https://a.example/1", words), "a.mht").metadata.url == ""
