"""``gengdu search`` and ``gengdu reindex``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader.found import Hit
from reader.query import Query, Regex
from reader.query_text import parse
from reader.serial import Json
from reader.snippets import snippet
from ui.cli.options import WORDS, exact_script_option, json_option, regex_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State

if TYPE_CHECKING:
    from db.library import Library

_PAGE = 200
_LIMIT = 50
_BEFORE, _AFTER = "»", "«"
"""Around a hit, for people."""


@click.command("search")
@click.argument("query", metavar="QUERY", type=WORDS)
@exact_script_option
@regex_option
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    default=_LIMIT,
    show_default=True,
    help="List N hits at most; the total counts all.",
)
@json_option
@click.pass_obj
def search(
    state: State, query: str, exact_script: bool, regex: bool, limit: int, as_json: bool
) -> None:
    """Search all articles, whatever script they are in.

    Words side by side must all be there, in either script or as the words of other regions
    (软件/軟體); OR, NOT, NEAR/10, (…), "a phrase", reform*, /a regular expression/. title:, outlet:
    and author: look there, date:2022 or date:2022-01..2022-06 and tag:"A / B" filter.

    Each hit is a passage of an article's text; an article that is found for something else is
    one hit, without a place. `total` of the JSON is the number of hits in all.
    """
    asked = Query(Regex(query), exact_script) if regex else parse(query, exact_script=exact_script)
    with state.open() as library:
        total, shown = _found(library, asked, limit)
    if as_json:
        emit_json({"total": total, "hits": [_json(each) for each in shown]})
    elif total:
        headers = ("ARTICLE", "PUBLISHED", "OUTLET", "PLACE", "HIT")
        table(headers, map(_row, shown), wide="HIT")
        say(f"{total} hits" if total == len(shown) else f"{len(shown)} of {total} hits")
    else:
        say("Nothing was found.")


@click.command("reindex")
@click.pass_obj
def reindex(state: State) -> None:
    """Make the search index anew.

    It is kept with every change; this is for one that `gengdu check` finds fault with, or that was
    made with other dictionaries.
    """
    with state.open() as library:
        library.rebuild_index()
        say(f"The index of {len(library.articles())} articles is made anew.")


class _Place:
    """One hit: a passage of an article, or the article for something else than its text."""

    def __init__(self, library: Library, hit: Hit, passage: tuple[int, int] | None) -> None:
        self.article = hit.article
        self.passage = passage
        text = library.article(hit.article.id).source_text
        part = snippet(text, [passage] if passage else [])
        self.snippet = text[part.start : part.end]
        self.marked = "".join(
            f"{_BEFORE}{piece}{_AFTER}" if is_hit else piece for piece, is_hit in part.parts(text)
        )


def _found(library: Library, query: Query, limit: int) -> tuple[int, list[_Place]]:
    """How many hits there are, and the first of them."""
    total = 0
    shown: list[_Place] = []
    for hit in _hits(library, query):
        total += hit.count or 1
        left = limit - len(shown)
        shown += [_Place(library, hit, each) for each in (hit.passages or (None,))[:left]]
    return total, shown


def _hits(library: Library, query: Query) -> Iterator[Hit]:
    """All articles that are found, page by page."""
    offset = 0
    while hits := library.search(query, _PAGE, offset).hits:
        yield from hits
        offset += len(hits)


def _json(place: _Place) -> Json:
    start, end = place.passage or (None, None)
    return {
        "article": place.article.id,
        "title": place.article.metadata.title,
        "start": start,
        "end": end,
        "snippet": place.snippet,
    }


def _row(place: _Place) -> tuple[str, ...]:
    known = place.article.metadata
    at = f"{place.passage[0]}–{place.passage[1]}" if place.passage else ""
    return short(place.article.id), known.published_at[:10], known.outlet, at, place.marked
