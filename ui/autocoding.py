"""Coding what a search finds in a library, for the window and for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, itemgetter

from db.library import Library
from reader.autocoding import Proposal, Unit, coded, proposals, tagged
from reader.changes import AddAnnotations
from reader.errors import NoSuchArticle
from reader.model import Annotation
from reader.query import Query


def gather(library: Library, query: Query, unit: Unit) -> Iterator[list[Proposal]]:
    """What is to be tagged of all that is found, article by article in the order of the search.

    Raises QueryError, CodebookError or LibraryError. An article gone meanwhile is left out.
    """
    for key, hits in groupby(library.search_hits(query), key=itemgetter(0)):
        ranges = [(start, end) for _, start, end in hits]
        try:
            article = library.article(key)
        except NoSuchArticle:
            continue
        yield proposals(article, ranges, unit)


def coded_with(library: Library, tag: str) -> set[Proposal]:
    """The passages of the library that have a tag (an id) already."""
    return coded(library.annotations(tags=[tag]), tag)


def addition(library: Library, wanted: Iterable[Proposal], tag: str, coder: str) -> AddAnnotations:
    """The change that tags passages, but for those of a text that is another by now.

    ``wanted`` are in the order of their articles. Raises NoSuchArticle or LibraryError.
    """
    made: list[Annotation] = []
    for key, some in groupby(wanted, key=attrgetter("article")):
        made += tagged(library.article(key), list(some), tag, coder)
    return AddAnnotations(tuple(made))
