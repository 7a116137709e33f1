"""A library with something in every table, and all that it shows of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from db.library import Library
from reader.changes import (
    Collect,
    EditAnnotation,
    EditTag,
    Kind,
    Put,
    PutEntry,
    SetMemo,
    SetSetting,
    SetValues,
    Trash,
    Value,
)
from reader.dictionary import entry
from reader.model import Image
from reader.query_text import parse
from reader.shelf import Attribute, Collection, SavedFilter
from tests.helpers.library import AT, REFORM, add, draft_of, fill, minutes, revising

ARTICLES = 24
REGION, KEPT = Attribute("attribute-region", "地區"), Collection("collection-kept", "留著")
FILTER = SavedFilter("filter-reform", "改革", "articles", '{"words": "改革"}')

Questions = Iterator[tuple[str, Callable[[], Any]]]
"""What a library can be asked, each by a name."""


def fill_all(path: Path) -> None:
    """Make a library of it."""
    with Library(path, coder="林禾") as library:
        first, second = fill(library)
        for number in range(ARTICLES):
            picture = Image(b"\x89PNG\r\n\x1a\n" + bytes([number]) * 3_000, "image/png", 0)
            text = f"第{number}號公報\n" + f"𠮷田村的改革沒有終點🌱，居民搭𨋢上樓{number}。\n" * 60
            add(library, draft_of(text, images=(picture,)), at=minutes(number + 2))
        library.apply(revising(second, "云岭乡改革简报\n另一稿，頭髮店減稅。\n"))
        for number, each in enumerate(library.annotations()):
            edited = replace(each, note=f"{each.note}\n\n再看{number}🌾", modified_at=minutes(9))
            library.apply(EditAnnotation(edited))
        library.apply(EditTag(replace(REFORM, description="凡改變辦法的𠮷事")))
        library.apply(SetMemo(first.id, "與省報不同"))
        for item in (REGION, KEPT, FILTER):
            library.apply(Put(item))
        library.apply(SetValues((Value(first.id, REGION.id, "鏡山縣"),)))
        library.apply(Collect(KEPT.id, (first.id,)))
        library.apply(PutEntry(entry("总台", "總臺")))
        library.apply(SetSetting("last-article", first.id))
        gone = add(library, draft_of("要刪的公報\n"))
        library.apply(Trash(Kind.ARTICLE, (gone.id,), AT))


def asked(library: Library) -> Questions:
    """All that it shows. Each thing is asked for by itself: damage to one hides no other."""
    for info in library.articles():
        yield f"text {info.id}", partial(_text, library, info.id)
        yield f"bytes {info.id}", partial(_bytes, library, info.id)
        yield f"images {info.id}", partial(library.images, info.id)
        yield f"whole {info.id}", partial(library.wholes, [info.id])
    for each in library.annotations():
        yield f"history {each.id}", partial(library.history, each.id)
    yield from _lists(library)


def _text(library: Library, key: str) -> object:
    article = library.article(key)
    data = article.metadata
    listed = (data.title, data.outlet, data.author, data.published_at)
    return article.source_text, article.blocks, article.info.added_at, listed


def _bytes(library: Library, key: str) -> bytes:
    return library.source(key)[0]


def _lists(library: Library) -> Questions:
    yield "articles", library.articles
    yield "annotations", library.annotations
    yield "excerpts", library.excerpts
    yield "codebook", lambda: library.codebook().tags
    yield "usage", library.tag_usage
    yield "found", lambda: library.search(parse("改革"))
    yield "table", lambda: list(library.find_articles())
    yield "columns", lambda: (library.attributes(), library.values())
    yield "collections", lambda: (library.collections(), library.members(KEPT.id))
    yield "filters", lambda: library.filters("articles")
    yield "dictionary", library.dictionary
    yield "trash", library.trash
    yield "last", lambda: library.setting("last-article")
