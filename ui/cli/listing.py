"""``gengdu list``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from db.library import Library
from reader.model import ArticleInfo
from reader.serial import Json, article_json
from ui.cli.asking import Asked, asking_options
from ui.cli.options import json_option
from ui.cli.output import SHORTEST_ID, emit_json, say, table
from ui.cli.state import State

_UUID_LENGTH = 36
_CHUNK = 1000


@click.command("list")
@asking_options
@json_option
@click.pass_obj
def list_articles(state: State, /, as_json: bool, **asked: Any) -> None:
    """List the articles, the newest addition first.

    Several conditions must all hold; of several outlets, tags or states, one.
    """
    question = Asked(**asked)
    with state.open() as library:
        wanted, sorting = question.wanted(library), question.sorting(library)
        numbers = library.find_articles(wanted, sorting)
        articles: list[ArticleInfo] = []
        for start in range(0, len(numbers), _CHUNK):
            articles += library.load_articles(numbers[start : start + _CHUNK])
        found = _json(library, articles) if as_json else []
        empty = not library.count_articles()
    if as_json:
        emit_json(found)
    elif articles:
        article_table(articles)
    else:
        say("There are no articles yet." if empty else "No article is like that.")


def _json(library: Library, articles: Sequence[ArticleInfo]) -> list[Json]:
    """Articles with what the researcher keeps of each: read state, collections, own columns."""
    keys = [info.id for info in articles]
    columns = {each.id: each.name for each in library.attributes()}
    names = {each.id: each.name for each in library.collections()}
    values, held = library.values(keys), library.memberships(keys)
    return [
        {
            **article_json(info),
            "state": info.state.value,
            "collections": [names[each] for each in held.get(info.id, ()) if each in names],
            "values": {
                columns[each]: value
                for each, value in values.get(info.id, {}).items()
                if each in columns
            },
        }
        for info in articles
    ]


def article_table(articles: Sequence[ArticleInfo]) -> None:
    """Articles for a person, a row each."""
    length = _unique_length([info.id for info in articles])
    rows = [
        (
            info.id[:length],
            info.metadata.published_at[:10],
            info.metadata.outlet,
            info.script.value,
            str(info.length),
            str(info.annotations),
            info.metadata.title,
        )
        for info in articles
    ]
    headers = ("ARTICLE", "PUBLISHED", "OUTLET", "SCRIPT", "LENGTH", "ANNOTATIONS", "TITLE")
    table(headers, rows, wide="TITLE")


def _unique_length(ids: Sequence[str]) -> int:
    """How much of each id tells it from the others, and is no less than people usually see."""
    lengths = range(SHORTEST_ID, _UUID_LENGTH)
    return next((n for n in lengths if len({key[:n] for key in ids}) == len(ids)), _UUID_LENGTH)
