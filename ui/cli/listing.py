"""``gengdu list``."""

from __future__ import annotations

from collections.abc import Sequence

import click

from reader.model import ArticleInfo
from reader.serial import article_json
from ui.cli.options import json_option
from ui.cli.output import SHORTEST_ID, emit_json, say, table
from ui.cli.state import State

_UUID_LENGTH = 36


@click.command("list")
@json_option
@click.pass_obj
def list_articles(state: State, as_json: bool) -> None:
    """List the articles, the newest addition first."""
    with state.open() as library:
        articles = library.articles()
    if as_json:
        emit_json([article_json(info) for info in articles])
    elif articles:
        article_table(articles)
    else:
        say("There are no articles yet.")


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
