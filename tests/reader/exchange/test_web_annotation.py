from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from reader.codebook import SEPARATOR
from reader.errors import BadExchangeFile
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.web_annotation import read
from reader.exporters import ExportOptions, exported
from reader.exporters.web_annotation import WebAnnotation
from reader.web import is_address
from tests.reader.exchange.bundles import Content, contents
from tests.reader.exporters.sample_excerpts import EXCERPTS, listed

Record = dict[str, Any]

QUOTE: Record = {
    "type": "TextQuoteSelector",
    "exact": "搭𨋢",
    "prefix": "居民",
    "suffix": "到觀景台",
}
PLACE = {"type": "TextPositionSelector", "start": 97, "end": 99}
TARGET: Record = {"source": "https://news.example/1", "selector": [QUOTE, PLACE]}
TAG = {"type": "TextualBody", "purpose": "tagging", "value": "生態項目"}
NOTE = {"type": "TextualBody", "purpose": "commenting", "value": "見 **圖**🌱"}
PLAIN: Record = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/a/1",
    "type": "Annotation",
    "created": "2024-03-05T08:15:00Z",
    "creator": {"type": "Person", "name": "林禾"},
    "body": [TAG, NOTE],
    "target": TARGET,
}


def reading(document: object) -> Bundle:
    return read(json.dumps(document).encode())


def one(document: object) -> Quoted:
    bundle = reading(document)
    assert bundle.left_out == ()
    (found,) = bundle.quoted
    return found


@settings(max_examples=25)
@given(contents())
def test_what_is_written_reads_back_exactly(content: Content) -> None:
    material = content.material
    bundle = read(exported(WebAnnotation(), material, ExportOptions()))
    assert bundle.left_out == ()
    assert len(bundle.quoted) == len(material.listed)
    for found, each in zip(bundle.quoted, material.listed, strict=True):
        made, anchor, known = each.annotation, each.annotation.anchor, each.article.metadata
        assert (found.quote, found.start) == (anchor.quote, anchor.start)
        assert (found.prefix, found.suffix) == (anchor.prefix, anchor.suffix)
        assert tuple(SEPARATOR.join(path) for path in found.tags) == each.tags
        assert (found.note, found.coder, found.id) == (made.note, made.coder, made.id)
        assert (found.created_at, found.modified_at) == (made.created_at, made.modified_at)
        assert (found.article, found.title) == (each.article.id, known.title)
        assert found.url == (known.url if is_address(known.url) else "")


def test_the_samples_read_back() -> None:
    bundle = read(exported(WebAnnotation(), listed(), ExportOptions()))
    assert [each.quote for each in bundle.quoted] == [
        each.annotation.anchor.quote for each in EXCERPTS
    ]
    assert bundle.quoted[0].url == EXCERPTS[0].article.metadata.url


@pytest.mark.parametrize(
    "document",
    [
        PLAIN,
        [PLAIN],
        {"type": "AnnotationPage", "items": [PLAIN]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [PLAIN]}},
        {"@type": "oa:AnnotationCollection", "items": [PLAIN]},
        {"@context": PLAIN["@context"], "@graph": [PLAIN]},
        [[{"items": PLAIN}]],
    ],
)
def test_an_annotation_is_found_in_what_holds_it(document: object) -> None:
    found = one(document)
    assert (found.quote, found.prefix, found.suffix) == ("搭𨋢", "居民", "到觀景台")
    assert (found.start, found.url, found.article) == (97, "https://news.example/1", "")
    assert (found.tags, found.note, found.coder) == ((("生態項目",),), "見 **圖**🌱", "林禾")
    assert found.created_at == datetime(2024, 3, 5, 8, 15, tzinfo=UTC)
    assert found.modified_at is None
    assert found.id == one(PLAIN).id
    assert UUID(found.id).version == 5


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"body": NOTE}, {"tags": (), "note": "見 **圖**🌱"}),
        ({"body": []}, {"tags": (), "note": ""}),
        ({"body": None, "bodyValue": "只此一句"}, {"note": "只此一句"}),
        ({"body": [NOTE, {"value": "又"}]}, {"note": "見 **圖**🌱\n\n又"}),
        (
            {"body": {"type": "TextualBody", "value": "水 / 濕地"}, "motivation": "tagging"},
            {"tags": (("水", "濕地"),)},
        ),
        ({"body": [TAG, TAG]}, {"tags": (("生態項目",),)}),
        ({"creator": "https://people.example/lin"}, {"coder": "https://people.example/lin"}),
        ({"creator": [{"nickname": "lin"}]}, {"coder": "lin"}),
        ({"creator": 7}, {"coder": ""}),
        ({"created": "昨天"}, {"created_at": None}),
        (
            {"modified": "2024-03-05T16:15:00+08:00"},
            {"modified_at": datetime(2024, 3, 5, 8, 15, tzinfo=UTC)},
        ),
        (
            {"created": "2024-03-05T08:15:00.0009"},
            {"created_at": datetime(2024, 3, 5, 8, 15, tzinfo=UTC)},
        ),
        ({"target": [TARGET]}, {"start": 97}),
        ({"target": {**TARGET, "selector": QUOTE}}, {"start": None, "quote": "搭𨋢"}),
        ({"target": {**TARGET, "source": {"id": "urn:uuid:x%2F1"}}}, {"article": "x/1", "url": ""}),
        (
            {"target": {**TARGET, "selector": {"type": "CssSelector", "refinedBy": QUOTE}}},
            {"quote": "搭𨋢"},
        ),
        (
            {"target": {**TARGET, "selector": {"type": "Choice", "items": [PLACE, QUOTE]}}},
            {"quote": "搭𨋢", "start": 97},
        ),
        ({"id": "urn:uuid:n-1"}, {"id": "n-1"}),
        ({"id": None}, {"id": ""}),
    ],
)
def test_shapes_of_other_tools(change: Record, expected: Record) -> None:
    found = one({**PLAIN, **change})
    assert {name: getattr(found, name) for name in expected} == expected


def test_what_hypothesis_gives_out() -> None:
    row = {
        "id": "Xyz123",
        "created": "2024-03-05T08:15:00.250123+00:00",
        "updated": "2024-03-06T09:00:00.000000+00:00",
        "user": "acct:lin@hypothes.is",
        "uri": "https://news.example/1",
        "text": "見圖",
        "tags": ["生態項目", "水"],
        "document": {"title": ["鏡山生態走廊"]},
        "target": [TARGET],
    }
    found = one({"total": 1, "rows": [row]})
    assert (found.coder, found.note, found.title) == (
        "acct:lin@hypothes.is",
        "見圖",
        "鏡山生態走廊",
    )
    assert found.tags == (("生態項目",), ("水",))
    assert found.created_at == datetime(2024, 3, 5, 8, 15, 0, 250_000, tzinfo=UTC)
    assert found.modified_at == datetime(2024, 3, 6, 9, 0, tzinfo=UTC)
    note = {**row, "target": [{"source": "https://news.example/1"}]}
    assert reading([note]).left_out == (LeftOut("見圖", Why.NOT_KEPT),)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"target": "https://news.example/1"}, Why.NOT_KEPT),
        ({"target": []}, Why.NOT_KEPT),
        ({"target": {**TARGET, "selector": PLACE}}, Why.NOT_UNDERSTOOD),
        ({"target": {**TARGET, "selector": {**QUOTE, "exact": ""}}}, Why.EMPTY),
        (
            {"target": {"source": "a", "selector": {"type": "SvgSelector", "value": "<svg/>"}}},
            Why.NOT_TEXT,
        ),
        (
            {
                "target": {
                    "source": "a",
                    "selector": {"type": "FragmentSelector", "value": "xywh=1,1,1,1"},
                }
            },
            Why.NOT_TEXT,
        ),
    ],
)
def test_a_target_that_is_no_passage_is_left_out(change: Record, why: Why) -> None:
    bundle = reading([{**PLAIN, **change}, PLAIN])
    assert len(bundle.quoted) == 1
    assert bundle.left_out == (LeftOut("見 **圖**🌱", why),)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("https://pictures.example/1.jpg", "https://pictures.example/1.jpg"),
        (
            {"type": "Image", "id": "https://pictures.example/1.jpg"},
            "https://pictures.example/1.jpg",
        ),
        (
            {
                "type": "SpecificResource",
                "purpose": "tagging",
                "source": "https://things.example/Q1",
            },
            "https://things.example/Q1",
        ),
        ({"type": "TextualBody", "purpose": "tagging", "value": "甲\n乙"}, "甲\n乙"),
        ({"type": "TextualBody", "value": {"delta": []}}, "…"),
        (7, "…"),
    ],
)
def test_a_body_that_is_no_tag_and_no_note_is_left_out(body: object, name: str) -> None:
    bundle = reading({**PLAIN, "body": [body, TAG]})
    assert bundle.quoted[0].tags == (("生態項目",),)
    assert bundle.left_out == (LeftOut(name, Why.NOT_KEPT),)


def test_a_second_target_is_a_passage_of_its_own() -> None:
    bundle = reading({**PLAIN, "target": [TARGET, {**TARGET, "source": "https://news.example/2"}]})
    assert [each.url for each in bundle.quoted] == [
        "https://news.example/1",
        "https://news.example/2",
    ]
    assert bundle.quoted[0].id
    assert bundle.quoted[1].id == ""


def test_pages_that_are_elsewhere_are_told() -> None:
    page = {"type": "AnnotationPage", "items": [PLAIN], "next": "https://notes.example/page2"}
    bundle = reading({"type": "AnnotationCollection", "first": page})
    assert len(bundle.quoted) == 1
    assert bundle.left_out == (LeftOut("https://notes.example/page2", Why.NOT_UNDERSTOOD),)


def test_a_quote_that_no_text_can_hold_is_left_out() -> None:
    half = {**TARGET, "selector": {**QUOTE, "exact": "\ud842"}}
    assert reading({**PLAIN, "target": half}).left_out[0].why is Why.EMPTY


@pytest.mark.parametrize("document", [[], {"type": "AnnotationPage", "items": []}])
def test_nothing_is_read_of_nothing(document: object) -> None:
    assert reading(document) == Bundle()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html>", "it is not JSON"),
        (b"{}", "it holds something else"),
        (b'"a"', "it holds something else"),
        (b'[{"title": "x"}]', "it holds something else"),
        (b'{"format": "gengdu-excerpts", "version": 2}', "it holds something else"),
    ],
)
def test_another_file_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(BadExchangeFile) as caught:
        read(data, "別的.jsonld")
    assert str(caught.value) == f"“別的.jsonld” cannot be read as Web Annotation: {reason}."


def test_nesting_without_an_end_is_no_crash() -> None:
    deep: object = PLAIN
    for _ in range(300):
        deep = [deep]
    assert one(deep).quote == "搭𨋢"
