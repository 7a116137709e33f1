"""What holds of a library after every change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis.stateful import invariant

from reader.changes import (
    Kind,
)
from reader.query_text import parse
from reader.reprints import bands, shingles
from tests.helpers.library import (
    snapshot,
)
from tests.state.machine import Machine


class Invariants(Machine):
    """Compares the library with the model."""

    @invariant()
    def articles_are_those_of_the_model(self) -> None:
        found = {info.id: info for info in self.library.articles()}
        assert {key: info.annotations for key, info in found.items()} == self.model.counts()
        for key, info in found.items():
            wanted = self.model.articles[key]
            assert replace(info, annotations=0) == wanted.info
            assert self.library.article(key).source_text == wanted.source_text

    @invariant()
    def what_is_loaded_is_shown(self) -> None:
        for key in self.model.live_articles():
            version = self.model.articles[key].info.version
            wanted = self.model.loaded.get((key, version))
            shown = [each.data for each in self.library.images(key) if each.block == 1]
            assert shown == ([] if wanted is None else [wanted])
            assert len(self.library.remote_images(key)) == (version > 1 and wanted is None)

    @invariant()
    def articles_are_found_by_what_they_say(self) -> None:
        live = {key: self.model.articles[key] for key in self.model.live_articles()}
        found = self.library.search(parse("改革"), len(live) + 1)
        assert {hit.article.id for hit in found.hits} == {
            key
            for key, each in live.items()
            if "改革" in each.source_text or "改革" in each.metadata.title
        }

    @invariant()
    def coding_is_that_of_the_model(self) -> None:
        assert {tag.id: tag for tag in self.library.codebook().tags} == {
            key: self.model.tags[key] for key in self.model.live_tags()
        }
        seen = self.model.seen_annotations()
        assert {each.id: each for each in self.library.annotations()} == seen
        counts = self.library.tag_counts()
        assert sum(counts.values()) == sum(len(each.tags) for each in seen.values())

    @invariant()
    def the_dictionary_is_that_of_the_model(self) -> None:
        assert {each.key: each for each in self.library.dictionary()} == self.model.entries

    @invariant()
    def the_shelf_is_that_of_the_model(self) -> None:
        library, model = self.library, self.model
        for kind, found in (
            (Kind.ATTRIBUTE, library.attributes()),
            (Kind.COLLECTION, library.collections()),
            (Kind.FILTER, library.filters("passages")),
        ):
            assert {each.id: each for each in found} == {
                key: model.shelf[kind, key] for key in model.live_items(kind)
            }
        values = {
            (article, attribute): value
            for article, held in library.values().items()
            for attribute, value in held.items()
        }
        assert values == model.values
        for key in model.live_items(Kind.COLLECTION):
            assert library.members(key) == model.members.get(key, set())
        for key in model.live_articles():
            assert library.memo(key) == model.memos.get(key, "")

    @invariant()
    def bands_are_those_of_the_texts_of_the_model(self) -> None:
        wanted = [
            (band, key)
            for key, each in self.model.articles.items()
            for band in set(bands(shingles(each.source_text, each.blocks)))
        ]
        assert snapshot(self.library.path)["band"] == sorted(wanted)

    @invariant()
    def the_trash_is_that_of_the_model(self) -> None:
        found = {(Kind(each.kind), each.id): each.deleted_at for each in self.library.trash()}
        assert found == self.model.gone

    @invariant()
    def the_library_is_sound(self) -> None:
        report = self.library.check()
        assert report.problems == ()
        assert report.annotations == len(self.model.annotations)
        articles, annotations = self.model.articles, self.model.annotations.values()
        orphans = [each for each in annotations if not each.stands_on(articles[each.article].info)]
        assert report.orphans == len(orphans)
