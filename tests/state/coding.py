"""Changes of articles, tags and annotations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from reader import passage_edits
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
    EditAnnotation,
    EditMetadata,
    EditTag,
    KeepImages,
    Kind,
    SetScript,
    SetTags,
    Standing,
    Tagging,
)
from reader.coding import moved
from reader.drafts import addition
from reader.errors import BadTagParent, TagExists
from reader.merging import merge
from reader.model import (
    Annotation,
    DetectedScript,
    Evidence,
    Image,
    Metadata,
    Place,
    Tag,
    new_id,
)
from reader.query_text import parse
from tests.helpers.library import (
    annotation_of,
    draft_of,
    revising,
    snapshot,
)
from tests.state.machine import DATA, NAMES, TEXTS, TIMES, Machine
from tests.state.model import Model
from ui import autocoding


class Coding(Machine):
    """Articles come in and change, are tagged and coded."""

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
            model.take(change)

    # -- annotations made of one another

    def on_the_text_shown(self) -> list[Annotation]:
        return [
            each
            for each in self.model.seen_annotations().values()
            if each.version == self.model.articles[each.article].info.version
        ]

    def write(self, batch: Batch) -> None:
        """Do what is made of changes that the model knows."""

        def record(model: Model) -> None:
            for change in batch.changes:
                model.take(change)

        self.do(batch, record)

    @precondition(lambda self: self.on_the_text_shown())
    @rule(data=DATA, at=TIMES)
    def split(self, data: st.DataObject, at: datetime) -> None:
        found = data.draw(st.sampled_from(self.on_the_text_shown()))
        cut = data.draw(st.integers(found.anchor.start, found.anchor.end))
        batch = passage_edits.split(self.model.articles[found.article], found, cut, at)
        if batch is not None:
            self.write(batch)

    @precondition(lambda self: self.on_the_text_shown())
    @rule(data=DATA, at=TIMES)
    def duplicate(self, data: st.DataObject, at: datetime) -> None:
        some = data.draw(st.lists(st.sampled_from(self.on_the_text_shown()), min_size=1))
        self.write(Batch(tuple(passage_edits.duplicate(each, "沈", at) for each in some)))

    @precondition(lambda self: len(self.on_the_text_shown()) > 1)
    @rule(data=DATA, at=TIMES)
    def join(self, data: st.DataObject, at: datetime) -> None:
        one = data.draw(st.sampled_from(self.on_the_text_shown()))
        article = self.model.articles[one.article]
        near = [
            each
            for each in self.on_the_text_shown()
            if each.article == one.article
            and passage_edits.touch(article.source_text, [one, each])
            and each.id != one.id
        ]
        if near:
            self.write(passage_edits.join(article, [one, data.draw(st.sampled_from(near))], at))

    @precondition(lambda self: len(self.model.live_tags()) > 1 and self.model.seen_annotations())
    @rule(data=DATA, at=TIMES)
    def recode(self, data: st.DataObject, at: datetime) -> None:
        old, new = (self.some_tag(data) for _ in range(2))
        held = self.library.taggings(self.model.seen_annotations())
        self.write(Batch((passage_edits.recode(held, old, new, at),)))

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
