"""Any changes in any order: the library stays what a model says, and all of it can be undone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from db.library import Library
from reader.anchor import describe
from reader.autocoding import Unit
from reader.changes import (
    AddAnnotation,
    AddIfNew,
    AddTag,
    Affected,
    Applied,
    Batch,
    Change,
    Collect,
    EditAnnotation,
    EditMetadata,
    EditTag,
    KeepImages,
    Kind,
    Put,
    PutEntry,
    Restore,
    SetMemo,
    SetScript,
    SetSetting,
    SetStates,
    SetTags,
    SetValues,
    Standing,
    Tagging,
    TakeEntry,
    Trash,
    Value,
)
from reader.coding import moved
from reader.dictionary import Into, Scope, entry
from reader.drafts import addition
from reader.errors import BadTagParent, GengduError, ItemExists, TagExists
from reader.exporters.base import ExportOptions
from reader.exporters.json_lossless import JsonLossless
from reader.merging import merge
from reader.model import DetectedScript, Evidence, Image, Metadata, Place, ReadState, Tag, new_id
from reader.query_text import parse
from reader.reprints import bands, shingles
from reader.shelf import Attribute, Collection, SavedFilter
from tests.helpers.library import (
    SIMPLIFIED,
    TRADITIONAL,
    annotation_of,
    draft_of,
    minutes,
    revising,
    snapshot,
)
from tests.state.model import Model
from ui import autocoding
from ui.desktop.undo import UndoStack

TEXTS = st.sampled_from([TRADITIONAL, SIMPLIFIED, "𠮷\0𨋢\n\n🌱👩\u200d🌾e\u0301", "改革\n"])
NAMES = st.sampled_from(["改革", "改革措施", "生態𠮷", "减税"])
TIMES = st.integers(-9, 9).map(minutes)
DATA = st.data()
SHELF: dict[Kind, Callable[[str, str], Attribute | Collection | SavedFilter]] = {
    Kind.ATTRIBUTE: Attribute,
    Kind.COLLECTION: Collection,
    Kind.FILTER: lambda key, name: SavedFilter(key, name, "passages", "{}"),
}

State = tuple[bytes, dict[str, list[tuple[object, ...]]]]


class LibraryMachine(RuleBasedStateMachine):
    """One person at a library, with the undo stack of the desktop; the clock may run backwards."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gengdu-"))
        self.library = Library(self.folder / "news.gengdu")
        self.stack = UndoStack(lambda change: self.library.apply(change))
        self.model = Model()
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.first = self.state()

    def state(self) -> State:
        exported = JsonLossless().export(
            self.library.excerpts(), self.library.codebook(), ExportOptions()
        )
        return exported, snapshot(self.library.path)

    def do(self, change: Change, model: Callable[[Model], None]) -> Applied:
        """Make a change here and in the model."""
        applied = self.stack.do(change, "a change")
        self.done.append(self.model.copy())
        self.undone.clear()
        model(self.model)
        return applied

    def refuse(self, change: Change, error: type[GengduError]) -> None:
        before = snapshot(self.library.path)
        try:
            self.library.apply(change)
        except error:
            assert snapshot(self.library.path) == before
        else:
            raise AssertionError(f"{change} was not refused")

    # -- articles

    @initialize(text=TEXTS)
    def begin(self, text: str) -> None:
        self.add_article(text)

    @rule(text=TEXTS)
    def add_article(self, text: str) -> None:
        draft = draft_of(text)
        change = addition(draft)
        known = self.library.duplicate(draft.raw)
        if known:
            assert self.library.apply(AddIfNew(change)) == Applied(Batch(()), Affected(), known)
            return
        article = change.article
        trashed = self.model.trashed_like(article)
        if trashed:
            self.do(AddIfNew(change), lambda model: model.gone.__delitem__((Kind.ARTICLE, trashed)))
        else:
            self.do(AddIfNew(change), lambda model: model.articles.update({article.id: article}))

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, title=NAMES)
    def edit_metadata(self, data: st.DataObject, title: str) -> None:
        key = data.draw(st.sampled_from(self.model.live_articles()))
        metadata = Metadata(title=title, outlet="云岭晚报", published_at="2024-03")
        own = (Evidence("title", title, Place.PERSON),)
        change = EditMetadata(key, metadata, data.draw(st.sampled_from((None, own))))
        self.do(change, lambda model: model.edit_metadata(key, metadata))

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, script=st.sampled_from(DetectedScript))
    def set_script(self, data: st.DataObject, script: DetectedScript) -> None:
        key = data.draw(st.sampled_from(self.model.live_articles()))
        self.do(SetScript(key, script), lambda model: model.set_script(key, script))

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, text=TEXTS)
    def revise(self, data: st.DataObject, text: str) -> None:
        article = self.model.articles[data.draw(st.sampled_from(self.model.live_articles()))]
        on_it = [
            key for key, each in self.model.seen_annotations().items() if each.article == article.id
        ]
        version = article.info.version + 1
        standings = []
        for key in on_it:
            end = data.draw(st.integers(0, len(text)))
            if end:  # else it is left behind
                standings.append(Standing(key, version, describe(text, 0, end)))
        change = revising(article, text, *standings)
        self.do(change, lambda model: model.revise(change.article, standings))

    def not_loaded(self) -> list[str]:
        """The articles whose text has an image on the web alone; the first texts have none."""
        live = [self.model.articles[key] for key in self.model.live_articles()]
        return [
            each.id
            for each in live
            if each.info.version > 1 and (each.id, each.info.version) not in self.model.loaded
        ]

    @precondition(lambda self: self.not_loaded())
    @rule(data=DATA, content=st.sampled_from([b"GIF", b"\x89PNG\1"]))
    def load_images(self, data: st.DataObject, content: bytes) -> None:
        key = data.draw(st.sampled_from(self.not_loaded()))
        version = self.model.articles[key].info.version
        change = KeepImages(key, version, (Image(content, "image/gif", 1),))
        self.do(change, lambda model: model.loaded.update({(key, version): content}))

    # -- tags

    def some_tag(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(self.model.live_tags()))

    def put_tag(self, tag: Tag, change: Change) -> None:
        if self.model.is_taken(tag):
            self.refuse(change, TagExists)
        else:
            self.do(change, lambda model: model.tags.update({tag.id: tag}))

    @rule(data=DATA, name=NAMES, position=st.integers(-1, 3))
    def add_tag(self, data: st.DataObject, name: str, position: int) -> None:
        parent = data.draw(st.sampled_from([None, *self.model.live_tags()]))
        tag = Tag(new_id(), name, parent, position=position)
        self.put_tag(tag, AddTag(tag))

    @precondition(lambda self: self.model.live_tags())
    @rule(data=DATA, name=NAMES)
    def rename_tag(self, data: st.DataObject, name: str) -> None:
        tag = replace(self.model.tags[self.some_tag(data)], name=name, description=name)
        self.put_tag(tag, EditTag(tag))

    @precondition(lambda self: self.model.live_tags())
    @rule(data=DATA)
    def move_tag(self, data: st.DataObject) -> None:
        key = self.some_tag(data)
        parent = data.draw(st.sampled_from([None, *self.model.live_tags()]))
        tag = replace(self.model.tags[key], parent=parent)
        if parent in self.model.subtree(key):
            self.refuse(EditTag(tag), BadTagParent)
        else:
            self.put_tag(tag, EditTag(tag))

    # -- annotations

    def some_tags(self, data: st.DataObject) -> tuple[str, ...]:
        live = self.model.live_tags()
        return tuple(data.draw(st.lists(st.sampled_from(live), unique=True)) if live else ())

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, tagged_anew=st.booleans())
    def annotate(self, data: st.DataObject, tagged_anew: bool) -> None:
        article = self.model.articles[data.draw(st.sampled_from(self.model.live_articles()))]
        start = data.draw(st.integers(0, len(article.source_text) - 1))
        end = data.draw(st.integers(start + 1, len(article.source_text)))
        tags = self.some_tags(data)
        new = [Tag(new_id(), new_id())] if tagged_anew else []
        added = annotation_of(article, start, end, *tags, *(tag.id for tag in new))

        def record(model: Model) -> None:
            model.tags.update({tag.id: tag for tag in new})
            model.annotations[added.id] = added

        self.do(Batch((*map(AddTag, new), AddAnnotation(added))), record)

    @precondition(lambda self: self.model.live_tags())
    @rule(data=DATA, word=st.sampled_from(["改革", "减税", "𠮷"]), unit=st.sampled_from(Unit))
    def autocode(self, data: st.DataObject, word: str, unit: Unit) -> None:
        tag = self.some_tag(data)
        found = [
            each for some in autocoding.gather(self.library, parse(word), unit) for each in some
        ]
        known = autocoding.coded_with(self.library, tag)
        wanted = [each for each in found if each not in known]
        change = autocoding.addition(self.library, wanted, tag, "林禾")
        assert len(change.annotations) == len(wanted)
        added = {each.id: each for each in change.annotations}
        self.do(change, lambda model: model.annotations.update(added))

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA)
    def retag(self, data: st.DataObject) -> None:
        seen = data.draw(st.sampled_from(list(self.model.seen_annotations().values())))
        tags = self.some_tags(data)
        change = EditAnnotation(replace(seen, tags=tags))
        self.do(change, lambda model: model.retag(seen.id, tags))

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA, note=st.text(st.characters(codec="utf-8"), max_size=9), at=TIMES)
    def edit_note(self, data: st.DataObject, note: str, at: datetime) -> None:
        seen = data.draw(st.sampled_from(list(self.model.seen_annotations().values())))

        def record(model: Model) -> None:
            former = model.annotations[seen.id]
            model.annotations[seen.id] = replace(former, note=note, modified_at=at)

        self.do(EditAnnotation(replace(seen, note=note, modified_at=at)), record)

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA, at=TIMES)
    def retag_several(self, data: st.DataObject, at: datetime) -> None:
        seen = list(self.model.seen_annotations())
        keys = data.draw(st.lists(st.sampled_from(seen), min_size=1, unique=True))
        tags = self.some_tags(data)
        wanted = [
            Tagging(each.annotation, tuple(dict.fromkeys((*each.tags, *tags))), at)
            for each in self.library.taggings(keys)
        ]

        def record(model: Model) -> None:
            for tagging in wanted:
                model.set_tags(tagging)

        self.do(SetTags(tuple(wanted)), record)

    @precondition(lambda self: len(self.model.live_tags()) > 1)
    @rule(data=DATA, at=TIMES)
    def merge_tags(self, data: st.DataObject, at: datetime) -> None:
        codebook = self.library.codebook()
        tag, into = (codebook.get(self.some_tag(data)) for _ in range(2))
        if into.id in codebook.subtree(tag.id):
            return
        taggings = self.library.taggings(self.model.seen_annotations())
        batch = merge(codebook, taggings, tag, into, at)
        before = snapshot(self.library.path)
        try:
            self.do(batch, lambda model: self.merged(model, batch))
        except TagExists:
            assert snapshot(self.library.path) == before

    def merged(self, model: Model, batch: Batch) -> None:
        for change in batch.changes:
            match change:
                case EditTag(tag):
                    model.tags[tag.id] = tag
                case SetTags(taggings):
                    for tagging in taggings:
                        model.set_tags(tagging)
                case Trash(kind, ids, at):
                    model.trash(kind, list(ids), at)

    # -- the shelf

    @rule(data=DATA, name=NAMES, kind=st.sampled_from(list(SHELF)))
    def put(self, data: st.DataObject, name: str, kind: Kind) -> None:
        key = data.draw(st.sampled_from([new_id(), *self.model.live_items(kind)]))
        item = SHELF[kind](key, name)
        if self.model.has_item_named(kind, name, key):
            self.refuse(Put(item), ItemExists)
        else:
            self.do(Put(item), lambda model: model.shelf.update({(kind, key): item}))

    @precondition(lambda self: self.model.live_items(Kind.ATTRIBUTE))
    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, text=st.none() | NAMES)
    def set_value(self, data: st.DataObject, text: str | None) -> None:
        article = data.draw(st.sampled_from(self.model.live_articles()))
        attribute = data.draw(st.sampled_from(self.model.live_items(Kind.ATTRIBUTE)))
        value = Value(article, attribute, text)
        self.do(SetValues((value,)), lambda model: model.set_value(value))

    @precondition(lambda self: self.model.live_items(Kind.COLLECTION))
    @rule(data=DATA)
    def collect(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(self.model.live_items(Kind.COLLECTION)))
        live = self.model.live_articles()
        some = st.lists(st.sampled_from(live), unique=True) if live else st.just([])
        put, take = set(data.draw(some)), set(data.draw(some))

        def record(model: Model) -> None:
            held = model.members.get(key, set())
            model.members[key] = (held | put) - (held & take)

        self.do(Collect(key, tuple(put), tuple(take)), record)

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, memo=NAMES, state=st.sampled_from(ReadState))
    def think(self, data: st.DataObject, memo: str, state: ReadState) -> None:
        key = data.draw(st.sampled_from(self.model.live_articles()))

        def record(model: Model) -> None:
            model.memos[key] = memo
            model.set_state(key, state)

        self.do(Batch((SetMemo(key, memo), SetStates(((key, state),)))), record)

    @rule(data=DATA, kind=st.sampled_from(list(SHELF)), at=TIMES)
    def trash_items(self, data: st.DataObject, kind: Kind, at: datetime) -> None:
        if self.model.live_items(kind):
            self.trash(data, kind, self.model.live_items(kind), at)

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA)
    def find_place(self, data: st.DataObject) -> None:
        """An annotation, an orphan or not, is put on another range of the present text."""
        seen = data.draw(st.sampled_from(list(self.model.seen_annotations().values())))
        article = self.model.articles[seen.article]
        start = data.draw(st.integers(0, len(article.source_text) - 1))
        there = moved(seen, article, start, data.draw(st.integers(start + 1, article.info.length)))

        def record(model: Model) -> None:
            former = model.annotations[seen.id]
            kept = replace(former, anchor=there.anchor, version=there.version)
            model.annotations[seen.id] = kept

        self.do(EditAnnotation(there), record)

    # -- the trash

    @precondition(lambda self: self.model.live_tags())
    @rule(data=DATA, at=TIMES)
    def trash_tags(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.TAG, self.model.live_tags(), at)

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, at=TIMES)
    def trash_articles(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.ARTICLE, self.model.live_articles(), at)

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA, at=TIMES)
    def trash_annotations(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.ANNOTATION, list(self.model.seen_annotations()), at)

    def trash(self, data: st.DataObject, kind: Kind, keys: list[str], at: datetime) -> None:
        some = data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True))
        self.do(Trash(kind, tuple(some), at), lambda model: model.trash(kind, some, at))

    @precondition(lambda self: self.model.gone)
    @rule(data=DATA)
    def restore(self, data: st.DataObject) -> None:
        kind, key = data.draw(st.sampled_from(list(self.model.gone)))
        change = Restore(kind, (key,))
        if self.model.can_restore(kind, key):
            self.do(change, lambda model: model.restore(kind, key))
        else:
            self.refuse(change, ItemExists if kind in SHELF else TagExists)

    # -- the rest

    @rule(value=st.sampled_from(["a", "𠮷", None]))
    def remember(self, value: str | None) -> None:
        self.do(SetSetting("last", value), lambda _: None)
        assert self.library.setting("last") == value

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, source=NAMES, shown=NAMES, into=st.sampled_from(Into))
    def put_entry(self, data: st.DataObject, source: str, shown: str, into: Into) -> None:
        article = data.draw(st.sampled_from(["", *self.model.live_articles()]))
        scope = Scope.ARTICLE if article else Scope.LIBRARY
        made = entry(source, shown, into, scope, article)
        self.do(PutEntry(made), lambda model: model.entries.update({made.key: made}))

    @precondition(lambda self: self.model.entries)
    @rule(data=DATA)
    def take_entry(self, data: st.DataObject) -> None:
        made = data.draw(st.sampled_from(list(self.model.entries.values())))
        if made.article in ("", *self.model.live_articles()):
            self.do(TakeEntry(made), lambda model: model.entries.__delitem__(made.key))

    @rule()
    def undo(self) -> None:
        assert (self.stack.undo() is None) == (not self.done)
        if self.done:
            self.undone.append(self.model)
            self.model = self.done.pop()

    @rule()
    def redo(self) -> None:
        assert (self.stack.redo() is None) == (not self.undone)
        if self.undone:
            self.done.append(self.model)
            self.model = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        before = self.state()
        self.library.close()
        self.library = Library(self.library.path, create=False)
        assert self.state() == before

    # -- what always holds

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

    def teardown(self) -> None:
        try:
            self.take_all_back()
        finally:
            self.library.close()
            shutil.rmtree(self.folder)

    def take_all_back(self) -> None:
        """Undone to the first change all is as it was, and done again as it came to be."""
        while self.stack.redo():
            pass
        last = self.state()
        while self.stack.undo():
            pass
        assert self.state() == self.first
        while self.stack.redo():
            pass
        assert self.state() == last


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
