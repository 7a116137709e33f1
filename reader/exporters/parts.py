"""The order in which documents for reading tell excerpts: groups, in them articles, in them the
excerpts, numbered throughout."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import count, groupby

from reader.exporters.base import Material, Section
from reader.immutable import immutable
from reader.model import ArticleInfo, Excerpt


@immutable
class GroupHead:
    """The beginning of a group; its ``heading`` may be empty."""

    key: str
    depth: int
    heading: str


@immutable
class ArticleHead:
    """What is said of an article before its excerpts, as long as these follow each other."""

    key: str
    depth: int
    info: ArticleInfo


@immutable
class Numbered:
    """An excerpt with its number, from 1 through the whole document."""

    key: str
    depth: int
    excerpt: Excerpt
    number: int


Part = GroupHead | ArticleHead | Numbered
"""``key`` names a part within its document, and the same part in the next export of it: for an
excerpt it is the annotation's id, followed by something for its group where there are groups.
``depth`` is 1 for what stands right under the title of the document."""


def parts(material: Material) -> Iterator[Part]:
    """Everything in order, read as it is used."""
    numbers, seen = count(1), Counter[str]()
    for section in material.sections():
        group, depth = "", 1
        if material.grouped:
            group, depth = "@" + _short(section.heading), 2
            yield GroupHead(_once("group" + group, seen), 1, section.heading)
        yield from _members(section, group, depth, numbers, seen)


def _members(
    section: Section, group: str, depth: int, numbers: Iterator[int], seen: Counter[str]
) -> Iterator[ArticleHead | Numbered]:
    for article, members in groupby(section.excerpts, key=lambda each: each.article.id):
        for at, excerpt in enumerate(members):
            if not at:
                key = _once(f"article-{article}{group}", seen)
                yield ArticleHead(key, depth, excerpt.article)
            yield Numbered(excerpt.annotation.id + group, depth + 1, excerpt, next(numbers))


def _once(key: str, seen: Counter[str]) -> str:
    """The key, with a number from the second time on: articles of one title are two groups."""
    seen[key] += 1
    return key if seen[key] == 1 else f"{key}~{seen[key]}"


def _short(heading: str) -> str:
    return hashlib.sha256(heading.encode("utf-8", "surrogatepass")).hexdigest()[:10]
