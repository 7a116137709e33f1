from __future__ import annotations

import json
from typing import Any

import pytest

from reader.errors import NoCoding
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.hypothesis import read, takes


def row(**changes: Any) -> dict[str, Any]:
    """An annotation as the API gives one."""
    return {
        "id": "abc",
        "created": "2026-02-03T04:05:06.789123+00:00",
        "updated": "2026-02-03T05:05:06+00:00",
        "user": "acct:lin@hypothes.is",
        "uri": "https://a.example/1.html",
        "text": "見**圖**",
        "tags": ["改革", "稅制 / 減\n稅"],
        "document": {"title": ["鏡山縣試辦生態走廊"]},
        "target": [
            {
                "source": "https://a.example/1.html",
                "selector": [
                    {"type": "TextPositionSelector", "start": 9, "end": 11},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "𠮷田村🌱",
                        "prefix": "在",
                        "suffix": "舉行",
                    },
                ],
            }
        ],
        **changes,
    }


def data(*rows: dict[str, Any], key: str = "rows") -> bytes:
    return json.dumps({"total": len(rows), key: rows}, ensure_ascii=False).encode()


@pytest.mark.parametrize("key", ["rows", "annotations"])
def test_an_annotation_is_a_quote_with_what_stands_around_it(key: str) -> None:
    (quoted,) = read(data(row(), key=key), "h.json").quoted
    assert (quoted.quote, quoted.prefix, quoted.suffix) == ("𠮷田村🌱", "在", "舉行")
    assert (quoted.url, quoted.title) == ("https://a.example/1.html", "鏡山縣試辦生態走廊")
    assert quoted.tags == (("改革",), ("稅制/減 稅",))
    assert (quoted.note, quoted.coder) == ("見**圖**", "lin")
    assert str(quoted.created_at) == "2026-02-03 04:05:06.789000+00:00"
    assert quoted.start is None
    assert quoted.id


def test_notes_on_pages_and_replies_are_listed() -> None:
    page = row(target=[{"source": "https://a.example/1.html"}], text="整頁")
    bundle = read(data(page, row(references=["abc"], text="回覆")), "h.json")
    assert not bundle.quoted
    assert bundle.left_out == (LeftOut("整頁", Why.NOT_KEPT), LeftOut("回覆", Why.NOT_KEPT))


def test_the_name_that_is_shown_counts() -> None:
    (quoted,) = read(data(row(user_info={"display_name": "林禾"})), "h.json").quoted
    assert quoted.coder == "林禾"


def test_it_is_known_by_its_content() -> None:
    assert takes(data(row()).decode())
    assert not takes('{"format": "gengdu-excerpts", "articles": []}')
    assert not takes('{"@context": "http://www.w3.org/ns/anno.jsonld", "target": 1, "uri": 2}')
    assert not takes("改革")


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[" * 100_000, b'{"a": 1' + b"1" * 5_000])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(NoCoding):
        read(content, "h.json")


def test_fields_that_hold_anything_are_borne() -> None:
    odd = row(tags="改革", document=[], created=3, user=None, target=[{"selector": [None, 1]}])
    bundle = read(data(odd, row(target=7), row(document={"title": 3})), "h.json")
    assert len(bundle.quoted) == 1
    assert len(bundle.left_out) == 2
    assert not read(b"[1, null]", "h.json").quoted
