from __future__ import annotations

import pytest

from reader.importers import read_bytes
from reader.importers.encodings import SAMPLE, encoding_title, offers
from tests.helpers.pdfs import Set, pdf

TITLE = "青嶺灣試驗區啟動「一窗辦結」，九十項事權下放"
TEXT = f"{TITLE}\r\n2023-05-18 來源：青嶺日報\r\n\r\n　　五月十八日，政務大廳掛出新牌。\r\n"
PAGE = (
    f"<html><head>\n<title>\n{TITLE}</title></head><body><h1>{TITLE}</h1><p>掛出新牌。</p></body>"
)


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16-le", "utf-16"]
)
def test_the_encoding_it_was_read_in_is_offered_with_the_title(name: str, encoding: str) -> None:
    text = PAGE if name.endswith("html") else TEXT
    draft = read_bytes(text.encode(encoding), name)
    found = {offer.encoding: offer.sample for offer in offers(draft)}
    assert found[draft.encoding] == TITLE[:SAMPLE]


def test_others_are_offered_with_what_they_would_make_of_it() -> None:
    draft = read_bytes(TEXT.encode("big5hkscs"), "a.txt", "cp1252")
    assert draft.metadata.title != TITLE
    found = {offer.encoding: offer.sample for offer in offers(draft)}
    assert found["big5hkscs"] == TITLE[:SAMPLE]
    assert found["cp1252"] not in TITLE
    for encoding in found:
        assert read_bytes(draft.raw, "a.txt", encoding).encoding == encoding


def test_what_bytes_cannot_be_is_not_offered() -> None:
    draft = read_bytes("𠮷野山下的𨋢口賣起了烤甘藷😀，三元一斤。".encode(), "a.txt")
    assert [offer.encoding for offer in offers(draft)] == ["utf-8"]


def test_with_a_damaged_byte_the_encoding_that_was_found_is_left() -> None:
    draft = read_bytes(TEXT.encode("gb18030") * 4 + b"\xff\n", "a.txt")
    assert draft.encoding == "gb18030"
    (offer,) = (each for each in offers(draft) if each.encoding == "gb18030")
    assert offer.sample == TITLE[:SAMPLE]


def test_there_is_nothing_to_choose_where_no_text_was_decoded() -> None:
    page = pdf([[Set("政務大廳掛出新牌", 72, 700), Set("五月十八日", 72, 680)]])
    assert offers(read_bytes(page, "a.pdf")) == ()


def test_encodings_have_the_names_people_know() -> None:
    assert encoding_title("big5hkscs") == "Big5-HKSCS"
    assert encoding_title("iso2022_jp") == "ISO2022_JP"
