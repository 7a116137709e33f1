from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.codebook import SEPARATOR
from reader.errors import BadExchangeFile
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.gengdu_json import read
from reader.exporters import ExportOptions, exported
from reader.exporters.json_lossless import JsonLossless
from tests.reader.exchange.bundles import ATTRIBUTES, Content, contents
from tests.reader.exporters.sample_excerpts import ARTICLES, CODEBOOK, EXCERPTS, listed
from tests.reader.exporters.sample_excerpts import ATTRIBUTES as OWN

Document = dict[str, Any]

GOLDEN = Path(__file__).parents[2] / "golden"


def sample() -> Document:
    document: Document = json.loads(exported(JsonLossless(), listed(), ExportOptions()))
    return document


def reading(document: object) -> Bundle:
    return read(json.dumps(document).encode())


def changed(change: Callable[[Document], object]) -> Bundle:
    """What is read of the sample after something in it was changed."""
    document = sample()
    change(document)
    return reading(document)


@settings(max_examples=30)
@given(contents())
def test_everything_comes_back_as_it_was(content: Content) -> None:
    bundle = read(exported(JsonLossless(), content.material, ExportOptions()))
    assert bundle.left_out == ()
    assert bundle.quoted == ()
    assert bundle.articles == content.articles
    assert bundle.tags == content.tags
    assert bundle.attributes == ATTRIBUTES
    assert bundle.annotations == content.annotations


def test_the_golden_file_is_read_whole() -> None:
    bundle = read((GOLDEN / "excerpts.json").read_bytes())
    assert bundle.articles == tuple(ARTICLES.values())
    assert bundle.tags == CODEBOOK.tags
    assert bundle.attributes == OWN
    gone = ("tag-gone",)
    assert [each.id for each in bundle.annotations] == [each.annotation.id for each in EXCERPTS]
    for each, came in zip(EXCERPTS, bundle.annotations, strict=True):
        tags = tuple(tag for tag in each.annotation.tags if tag not in gone)
        assert came == replace(each.annotation, tags=tags)
    assert (bundle.quoted, bundle.left_out) == ((), ())


def test_of_the_first_version_annotations_are_to_be_found() -> None:
    """It had no texts: what it says of an article are its id, address and title."""
    bundle = read((Path(__file__).parent / "version-1.json").read_bytes())
    assert (bundle.articles, bundle.annotations, bundle.left_out) == ((), (), ())
    assert bundle.tags == CODEBOOK.tags
    assert len(bundle.quoted) == 2
    first, expected = bundle.quoted[0], EXCERPTS[0]
    anchor = expected.annotation.anchor
    assert (first.quote, first.start) == (anchor.quote, anchor.start)
    assert (first.prefix, first.suffix) == (anchor.prefix, anchor.suffix)
    assert first.tags == (("改革舉措",), ("改革舉措", "稅制; *費*"))
    assert (first.article, first.title) == (expected.article.id, expected.article.metadata.title)
    assert first.url == expected.article.metadata.url
    assert (first.note, first.coder) == (expected.annotation.note, "-林禾")
    assert first.created_at == expected.annotation.created_at
    assert bundle.quoted[1].url == "javascript:alert(1)"


def test_an_orphan_is_to_be_found_again() -> None:
    later = replace(EXCERPTS[0], article=replace(EXCERPTS[0].article, version=2))
    bundle = read(exported(JsonLossless(), listed(later, EXCERPTS[2]), ExportOptions()))
    assert [each.id for each in bundle.annotations] == ["n-3"]
    (orphan,) = bundle.quoted
    assert (orphan.id, orphan.quote) == ("n-1", later.annotation.anchor.quote)
    assert orphan.start is None
    assert tuple(SEPARATOR.join(path) for path in orphan.tags) == later.tags


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"start": 93}, Why.EMPTY),
        ({"end": 999}, Why.OUTSIDE),
        ({"start": 76}, Why.OTHER_WORDS),
        ({"quote": "县长说"}, Why.OTHER_WORDS),
        ({"start": -1}, Why.NOT_UNDERSTOOD),
        ({"start": True}, Why.NOT_UNDERSTOOD),
        ({"end": 10**30}, Why.NOT_UNDERSTOOD),
        ({"created_at": "2024-03-05T08:15:00"}, Why.NOT_UNDERSTOOD),
        ({"created_at": "0001-01-01T00:00:00+23:00"}, Why.NOT_UNDERSTOOD),
        ({"modified_at": "昨天"}, Why.NOT_UNDERSTOOD),
        ({"note": None}, Why.NOT_UNDERSTOOD),
        ({"note": "\ud83c"}, Why.NOT_UNDERSTOOD),
        ({"tag_ids": "tag-tax"}, Why.NOT_UNDERSTOOD),
        ({"id": "n-2"}, Why.NOT_UNDERSTOOD),
    ],
)
def test_an_annotation_that_does_not_fit_is_left_out(change: Document, why: Why) -> None:
    bundle = changed(lambda document: document["annotations"][0].update(change))
    assert len(bundle.annotations) == len(EXCERPTS) - 1
    assert [each.why for each in bundle.left_out] == [why]
    assert bundle.left_out[0].what


@pytest.mark.parametrize(
    "change",
    [
        {"source_text": "甲\r\n乙"},
        {"source_text": None},
        {"length": 3},
        {"blocks": []},
        {"raw": b64encode(b"other").decode()},
        {"raw": "𠮷"},
        {"sha256": "A" * 64},
        {"images": [{"data": "", "media_type": "image/png", "block": 99}]},
        {"evidence": [{"field": "text", "text": "", "place": "masthead", "sure": True}]},
        {"cautions": ["careful"]},
        {"state": "burnt"},
        {"version": 0},
        {"id": ""},
        {"values": []},
    ],
)
def test_an_article_that_does_not_fit_leaves_its_annotations_to_be_found(
    change: Document,
) -> None:
    bundle = changed(lambda document: document["articles"][1].update(change))
    assert [each.article.id for each in bundle.articles] == [EXCERPTS[0].article.id]
    assert [each.what for each in bundle.left_out] == ["云岭试点"]
    assert [each.id for each in bundle.quoted] == ["n-3"]
    assert len(bundle.annotations) == len(EXCERPTS) - 1


def test_values_and_collections_that_no_library_has_are_left_out() -> None:
    values = {"own-number": "三", "own-date": "2024-03", "gone": "x"}
    change = {"values": values, "collections": ["", "濕地"]}
    bundle = changed(lambda document: document["articles"][0].update(change))
    assert bundle.articles[0].values == {"own-date": "2024-03"}
    assert bundle.articles[0].collections == ("濕地",)
    assert bundle.left_out == (
        LeftOut("三", Why.NOT_UNDERSTOOD),
        LeftOut("x", Why.NOT_KEPT),
        LeftOut("", Why.NOT_UNDERSTOOD),
    )


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"parent": "gone"}, ["tag-reform", "tag-tax", "tag-green"]),
        ({"parent": "tag-tax"}, ["tag-green"]),
        ({"name": "a / b"}, ["tag-tax", "tag-green"]),
        ({"colour": "red"}, ["tag-tax", "tag-green"]),
        ({"id": "tag-green"}, ["tag-green", "tag-tax"]),
        ({"name": "生態項目"}, ["tag-reform", "tag-tax"]),
    ],
)
def test_tags_that_cannot_stand_in_a_codebook_are_left_out(
    change: Document, kept: list[str]
) -> None:
    bundle = changed(lambda document: document["tags"][0].update(change))
    assert {tag.id for tag in bundle.tags} == set(kept)
    assert all(tag.parent is None or tag.parent in kept for tag in bundle.tags)
    assert {tag for each in bundle.annotations for tag in each.tags} <= set(kept)
    assert bool(bundle.left_out) is (len(kept) < 3)


def test_a_column_of_a_name_that_is_taken_is_left_out() -> None:
    bundle = changed(lambda document: document["attributes"][1].update(name="信源數"))
    assert [each.id for each in bundle.attributes] == ["own-number", "own-choice"]
    assert LeftOut("信源數", Why.NOT_UNDERSTOOD) in bundle.left_out


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not JSON"),
        (b"\xff\xfe\xfd", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b"1" * 5_000, "it is not JSON"),
        (b"[]", "it holds something else"),
        (b'{"format": "gengdu-excerpts"}', "it holds something else"),
        (b'{"format": "other", "version": 2}', "it holds something else"),
        (b'{"format": "gengdu-excerpts", "version": 3}', "it was written by a newer Gengdu"),
    ],
)
def test_another_file_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(BadExchangeFile) as caught:
        read(data, "別的.json")
    assert str(caught.value) == f"“別的.json” cannot be read as Gengdu JSON: {reason}."


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.data())
def test_no_content_is_worse_than_left_out(data: st.DataObject) -> None:
    document = sample()
    name = data.draw(st.sampled_from(["articles", "tags", "attributes", "annotations"]))
    record = data.draw(st.sampled_from(document[name]))
    record[data.draw(st.sampled_from(sorted(record)))] = data.draw(JSON)
    bundle = reading(document)
    texts = {each.article.id: each.article.source_text for each in bundle.articles}
    for each in bundle.annotations:
        anchor = each.anchor
        assert texts[each.article][anchor.start : anchor.end] == anchor.quote
        assert set(each.tags) <= {tag.id for tag in bundle.tags}
