from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from typing import Any

from reader.citations.rendering import citation
from reader.codebook import Codebook
from reader.exporters import ExportOptions, exported
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.listed import Listed
from reader.language import Language
from reader.model import (
    Anchor,
    Annotation,
    ArticleInfo,
    DetectedScript,
    Metadata,
    Pattern,
    ReadState,
    Script,
    Tag,
)
from tests.reader.exporters.sample_excerpts import (
    ARTICLES,
    CODEBOOK,
    EXCERPTS,
    listed,
    source_of,
)


def written(options: ExportOptions | None = None) -> bytes:
    return exported(JsonLossless(), listed(), options or ExportOptions())


def read(options: ExportOptions | None = None) -> Any:
    return json.loads(written(options))


def annotation_of(shape: dict[str, Any]) -> Annotation:
    anchor = Anchor(*(shape[field] for field in ("start", "end", "quote", "prefix", "suffix")))
    made, changed = (datetime.fromisoformat(shape[name]) for name in ("created_at", "modified_at"))
    whom = (shape["note"], shape["coder"])
    tags = tuple(shape["tag_ids"])
    return Annotation(shape["id"], shape["article"], anchor, tags, *whom, made, changed)


def info_of(shape: dict[str, Any]) -> ArticleInfo:
    known = {each.name: shape[each.name] or "" for each in fields(Metadata)}
    return ArticleInfo(
        shape["id"],
        Metadata(**known),
        DetectedScript(shape["script"]),
        shape["length"],
        shape["sha256"],
        datetime.fromisoformat(shape["added_at"]),
        shape["annotations"],
        shape["version"],
        ReadState(shape["state"]),
    )


def tag_of(shape: dict[str, Any]) -> Tag:
    known = {each.name: shape[each.name] for each in fields(Tag)}
    return Tag(**(known | {"pattern": Pattern(shape["pattern"])}))


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.json", written())
    golden("excerpts-hans.json", written(ExportOptions(Script.HANS)))


def test_it_says_what_it_is() -> None:
    document = read()
    assert list(document) == [
        *("format", "version", "articles", "tags", "attributes", "annotations")
    ]
    assert (document["format"], document["version"]) == ("gengdu-excerpts", 2)
    assert "𠮷".encode() in written()


def test_every_value_comes_back_whole() -> None:
    document = read()
    infos = [each.article.info for each in ARTICLES.values()]
    assert [annotation_of(each) for each in document["annotations"]] == [
        each.annotation for each in EXCERPTS
    ]
    assert [info_of(each) for each in document["articles"]] == infos
    assert [tag_of(each) for each in document["tags"]] == list(CODEBOOK.tags)


def test_every_quote_reads_back_to_the_source() -> None:
    for shape, each in zip(read()["annotations"], EXCERPTS, strict=True):
        assert shape["quote"] == source_of(each)
        assert shape["context"] == each.context
        assert shape["attribution"] == each.attribution
        assert shape["tags"] == list(each.tags)
        assert "reading" not in shape


def test_a_reading_names_its_conversion() -> None:
    shape = read(ExportOptions(Script.HANS))["annotations"][0]
    assert shape["quote"] == source_of(EXCERPTS[0])
    assert shape["reading"] == {
        "script": "hans",
        "conversion": "Simplified: converted with OpenCC, character for character",
        "text": "县长说：*改革*要落到<实处>。",
    }


def test_a_citation_where_a_style_is_asked_for() -> None:
    cited = [each["citation"] for each in read(ExportOptions(style="apa"))["annotations"]]
    assert cited == [citation(each.article, "apa", Language.ENGLISH) for each in EXCERPTS]
    assert not [each for each in read()["annotations"] if "citation" in each]


def test_a_record_has_a_line_of_its_own() -> None:
    lines = written().decode().split("\n")
    count = len(ARTICLES) + len(CODEBOOK.tags) + len(listed().attributes) + len(EXCERPTS)
    assert sum(line.startswith('{"') for line in lines) == count
    assert lines[-1] == ""


def test_what_an_article_came_from_is_there() -> None:
    shape = read()["articles"][0]
    whole = ARTICLES[shape["id"]]
    assert shape["source_text"] == whole.article.source_text
    assert b64decode(shape["raw"]) == whole.raw
    assert [b64decode(each["data"]) for each in shape["images"]] == [b"\x89PNG\0\xff"]
    assert shape["collections"] == ["濕地", "=待讀😀"]


def test_nothing_makes_a_document_too() -> None:
    empty = exported(JsonLossless(), Listed([], Codebook()), ExportOptions())
    lists: dict[str, list[object]] = {
        name: [] for name in ("articles", "tags", "attributes", "annotations")
    }
    assert json.loads(empty) == {"format": "gengdu-excerpts", "version": 2, **lists}
