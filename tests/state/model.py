"""What a library should hold after any changes, said a second time with plain dicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from reader.changes import (
    AddAnnotation,
    Change,
    EditAnnotation,
    EditTag,
    Kind,
    SetTags,
    Standing,
    Tagging,
    Trash,
    Value,
)
from reader.dictionary import Entry, Into, Scope
from reader.model import Annotation, Article, DetectedScript, Metadata, ReadState, Tag
from reader.shelf import Item

Key = tuple[Kind, str]
EntryKey = tuple[Scope, str, str, Into]


@dataclass
class Model:
    """Everything by its id. ``gone`` is the trash; annotations keep the tags that are in it."""

    articles: dict[str, Article] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)
    annotations: dict[str, Annotation] = field(default_factory=dict)
    gone: dict[Key, datetime] = field(default_factory=dict)
    entries: dict[EntryKey, Entry] = field(default_factory=dict)
    shelf: dict[Key, Item] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)
    memos: dict[str, str] = field(default_factory=dict)
    loaded: dict[tuple[str, int], bytes] = field(default_factory=dict)
    """The image from the web of an article's version, where it was loaded."""

    def copy(self) -> Model:
        """A model of its own that holds the same."""
        return Model(
            dict(self.articles),
            dict(self.tags),
            dict(self.annotations),
            dict(self.gone),
            dict(self.entries),
            dict(self.shelf),
            dict(self.values),
            {key: set(articles) for key, articles in self.members.items()},
            dict(self.memos),
            dict(self.loaded),
        )

    # -- what is seen

    def live_articles(self) -> list[str]:
        return [key for key in self.articles if (Kind.ARTICLE, key) not in self.gone]

    def trashed_like(self, article: Article) -> str:
        """The id of the article in the trash that came from the same bytes, or empty."""
        digest = article.info.sha256
        alike = (key for key, found in self.articles.items() if found.info.sha256 == digest)
        return next((key for key in alike if (Kind.ARTICLE, key) in self.gone), "")

    def live_tags(self) -> list[str]:
        return [key for key in self.tags if (Kind.TAG, key) not in self.gone]

    def live_items(self, kind: Kind) -> list[str]:
        return [key for each, key in self.shelf if each is kind and (each, key) not in self.gone]

    def has_item_named(self, kind: Kind, name: str, but: str = "") -> bool:
        live = (key for key in self.live_items(kind) if key != but)
        return any(self.shelf[kind, key].name == name for key in live)

    def seen_annotations(self) -> dict[str, Annotation]:
        """Those of articles that are there, with the tags that are there."""
        articles, tags = set(self.live_articles()), set(self.live_tags())
        return {
            key: replace(each, tags=tuple(tag for tag in each.tags if tag in tags))
            for key, each in self.annotations.items()
            if (Kind.ANNOTATION, key) not in self.gone and each.article in articles
        }

    def counts(self) -> dict[str, int]:
        """How many annotations are seen on each article."""
        counts = dict.fromkeys(self.live_articles(), 0)
        for each in self.annotations.values():
            if each.article in counts and (Kind.ANNOTATION, each.id) not in self.gone:
                counts[each.article] += 1
        return counts

    # -- the tree

    def subtree(self, key: str) -> list[str]:
        """A tag and all that are below it and not in the trash."""
        live = self.live_tags()
        found = [key]
        for each in found:
            found += [tag for tag in live if self.tags[tag].parent == each]
        return found

    def line(self, key: str) -> list[str]:
        """The tags from the root down to this one."""
        parent = self.tags[key].parent
        return [*(self.line(parent) if parent else ()), key]

    def is_taken(self, tag: Tag) -> bool:
        """Whether another tag of this name stands at the same place."""
        return any(
            self.tags[key].name == tag.name and self.tags[key].parent == tag.parent
            for key in self.live_tags()
            if key != tag.id
        )

    # -- changes

    def edit_metadata(self, key: str, metadata: Metadata) -> None:
        article = self.articles[key]
        self.articles[key] = replace(article, info=replace(article.info, metadata=metadata))

    def set_script(self, key: str, script: DetectedScript) -> None:
        article = self.articles[key]
        self.articles[key] = replace(article, info=replace(article.info, script=script))

    def revise(self, article: Article, standings: Iterable[Standing]) -> None:
        """Another text; what is not carried over stays on the one it was made on."""
        self.articles[article.id] = article
        version = article.info.version
        if (article.id, version - 1) in self.loaded:
            self.loaded[article.id, version] = self.loaded[article.id, version - 1]
        for each in standings:
            former = self.annotations[each.annotation]
            moved = replace(former, anchor=each.anchor, version=each.version)
            self.annotations[each.annotation] = moved

    def retag(self, key: str, tags: tuple[str, ...]) -> None:
        """Tags in the trash keep the places they had in the row."""
        former = self.annotations[key]
        live, row = self.live_tags(), list(tags)
        for place, tag in enumerate(former.tags):
            if tag not in live:
                row.insert(place, tag)
        self.annotations[key] = replace(former, tags=tuple(row))

    def set_state(self, key: str, state: ReadState) -> None:
        article = self.articles[key]
        self.articles[key] = replace(article, info=replace(article.info, state=state))

    def set_value(self, value: Value) -> None:
        if value.value is None:
            self.values.pop((value.article, value.attribute), None)
        else:
            self.values[value.article, value.attribute] = value.value

    def set_tags(self, tagging: Tagging) -> None:
        former = self.annotations[tagging.annotation]
        self.annotations[tagging.annotation] = replace(
            former, tags=tagging.tags, modified_at=tagging.modified_at
        )

    def take(self, change: Change) -> None:
        """One of the changes that steps of several are made of."""
        match change:
            case EditTag(tag):
                self.tags[tag.id] = tag
            case AddAnnotation(annotation):
                self.annotations[annotation.id] = annotation
            case EditAnnotation(annotation):
                self.retag(annotation.id, annotation.tags)
                tags = self.annotations[annotation.id].tags
                self.annotations[annotation.id] = replace(annotation, tags=tags)
            case SetTags(taggings):
                for tagging in taggings:
                    self.set_tags(tagging)
            case Trash(kind, ids, at):
                self.trash(kind, list(ids), at)
            case _:
                raise ValueError(change)

    def trash(self, kind: Kind, keys: list[str], at: datetime) -> None:
        for key in keys:
            for each in self.subtree(key) if kind is Kind.TAG else [key]:
                self.gone.setdefault((kind, each), at)

    def can_restore(self, kind: Kind, key: str) -> bool:
        """Whether no tag would come to stand beside another of its name."""
        if kind in (Kind.ATTRIBUTE, Kind.COLLECTION, Kind.FILTER):
            return not self.has_item_named(kind, self.shelf[kind, key].name, key)
        trial = self.copy()
        for each in self._with_those_above(kind, key):
            if kind is Kind.TAG and trial.is_taken(trial.tags[each]):
                return False
            trial.gone.pop((kind, each), None)
        return True

    def restore(self, kind: Kind, key: str) -> None:
        for each in self._with_those_above(kind, key):
            self.gone.pop((kind, each), None)

    def _with_those_above(self, kind: Kind, key: str) -> list[str]:
        return self.line(key) if kind is Kind.TAG else [key]
