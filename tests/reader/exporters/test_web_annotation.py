from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.web_annotation import WebAnnotation
from reader.language import Language
from reader.model import Excerpt
from tests.reader.exporters.sample_excerpts import (
    CODEBOOK,
    EXCERPTS,
    MIRROR_HILL,
    SOURCES,
    listed,
    source_of,
)


def written(*excerpts: Excerpt) -> Any:
    return json.loads(exported(WebAnnotation(), listed(*excerpts), ExportOptions()))


def items(*excerpts: Excerpt) -> list[Any]:
    found: list[Any] = written(*excerpts)["first"]["items"]
    return found


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.jsonld", exported(WebAnnotation(), listed(), ExportOptions()))


def test_it_is_a_collection_of_one_page() -> None:
    collection = written()
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(EXCERPTS))
    assert collection["first"]["type"] == "AnnotationPage"
    assert collection["first"]["partOf"] == collection["id"]
    assert collection["id"] != collection["first"]["id"]
    assert written(*EXCERPTS[:2])["id"] != collection["id"]


def test_every_quote_and_place_are_of_the_source_in_code_points() -> None:
    for item, each in zip(items(), EXCERPTS, strict=True):
        quote, place = item["target"]["selector"]
        text = SOURCES[each.article.id]
        assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert quote["exact"] == text[place["start"] : place["end"]] == source_of(each)
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])


def test_tags_and_note_are_bodies() -> None:
    assert items()[0]["body"] == [
        {"type": "TextualBody", "purpose": "tagging", "value": "改革舉措"},
        {"type": "TextualBody", "purpose": "tagging", "value": "改革舉措 / 稅制; *費*"},
        {
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/markdown",
            "value": EXCERPTS[0].annotation.note,
        },
    ]
    assert "body" not in items()[3]


def test_who_and_when() -> None:
    first = items()[0]
    assert first["id"] == "urn:uuid:n-1"
    assert first["creator"] == {"type": "Person", "name": "-林禾"}
    assert first["created"] == "2024-03-05T08:15:00.250Z"
    assert first["modified"] == "2024-03-06T09:00:00.000Z"
    nobody = replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, coder=""))
    assert "creator" not in items(nobody)[0]


def test_the_source_is_the_page_or_else_the_article() -> None:
    mirror, _, ridge, *_ = items()
    assert mirror["target"]["source"] == MIRROR_HILL.metadata.url
    assert ridge["target"]["source"] == "urn:uuid:00000000-0000-4000-8000-00000000000b"
    assert mirror["target"]["dcterms:isPartOf"] == {
        "id": f"urn:uuid:{MIRROR_HILL.id}",
        "dcterms:title": MIRROR_HILL.metadata.title,
    }


def test_an_orphan_has_no_position() -> None:
    orphan = replace(EXCERPTS[0], article=replace(EXCERPTS[0].article, version=2))
    assert [each["type"] for each in items(orphan)[0]["target"]["selector"]] == [
        "TextQuoteSelector"
    ]


def test_nothing_makes_a_collection_in_the_language_asked_for() -> None:
    options = ExportOptions(language=Language.TRADITIONAL)
    empty = json.loads(exported(WebAnnotation(), Listed([], CODEBOOK), options))
    assert (empty["label"], empty["total"], empty["first"]["items"]) == ("摘錄", 0, [])
