from __future__ import annotations

import pytest

from db.library import Library
from reader.changes import AddAnnotation, AddArticle, AddTag
from reader.codebook import Codebook
from reader.model import Tag
from ui.desktop.sample import ORIGIN, Sample, raw_bytes


@pytest.fixture(scope="module")
def sample() -> Sample:
    return Sample.load(Codebook())


def test_every_starter_highlight_stands_on_the_source(sample: Sample) -> None:
    text = sample.article.source_text
    assert sample.annotations
    for found in sample.annotations:
        anchor = found.anchor
        assert text[anchor.start : anchor.end] == anchor.quote
        assert text[: anchor.start].endswith(anchor.prefix)
        assert text[anchor.end :].startswith(anchor.suffix)


def test_every_starter_highlight_has_tags_of_the_codebook(sample: Sample) -> None:
    for found in sample.annotations:
        assert found.tags
        assert len(sample.codebook.paths(found.tags)) == len(found.tags)


def test_the_change_holds_all_of_it_and_parents_come_first(sample: Sample) -> None:
    added, *rest = sample.change.changes
    assert isinstance(added, AddArticle)
    assert (added.article, added.raw, added.origin) == (sample.article, raw_bytes(), ORIGIN)
    tags = [change.tag for change in rest if isinstance(change, AddTag)]
    notes = [change.annotation for change in rest if isinstance(change, AddAnnotation)]
    assert len(tags) + len(notes) == len(rest)
    assert {tag.id for tag in tags} == {tag.id for tag in sample.codebook.tags}
    assert tuple(notes) == sample.annotations
    seen: set[str] = set()
    for tag in tags:
        assert tag.parent is None or tag.parent in seen
        seen.add(tag.id)


def test_it_comes_into_a_library_whole_and_goes_without_a_trace(
    sample: Sample, library: Library
) -> None:
    inverse = library.apply(sample.change).inverse
    assert library.check().problems == ()
    assert library.annotations() == list(sample.annotations)
    library.apply(inverse)
    assert library.articles() == []
    assert library.codebook().tags == ()
    assert library.trash() == []


def test_tags_that_exist_are_used_as_they_are(sample: Sample) -> None:
    root = next(tag for tag in sample.codebook.roots() if sample.codebook.children(tag.id))
    child = sample.codebook.children(root.id)[0]
    own = (
        Tag("own-root", root.name, colour="#123456"),
        Tag("own-child", child.name, "own-root", colour="#654321"),
        Tag("elsewhere", child.name),
    )
    again = Sample.load(Codebook(own))
    assert again.codebook.get("own-root") == own[0]
    assert again.codebook.get("own-child") == own[1]
    paths = [again.codebook.path(tag.id) for tag in again.codebook.tags]
    assert len(paths) == len(set(paths))
    new = {change.tag.id for change in again.change.changes if isinstance(change, AddTag)}
    assert new.isdisjoint({"own-root", "own-child", "elsewhere"})
    path = f"{root.name} / {child.name}"
    carrying = [
        found
        for found in again.annotations
        if path in again.codebook.paths(found.tags) or root.name in again.codebook.paths(found.tags)
    ]
    assert carrying
    assert {key for found in carrying for key in found.tags} & {"own-root", "own-child"}


def test_two_guests_are_two_articles(sample: Sample) -> None:
    other = Sample.load(Codebook())
    assert other.article.id != sample.article.id
    assert other.article.info.sha256 == sample.article.info.sha256
