"""``gengdu edit``."""

from __future__ import annotations

from typing import TypedDict, Unpack

import click

from reader.changes import EditMetadata
from reader.facts import said, told
from reader.serial import article_json
from ui.cli.misuse import Misuse
from ui.cli.options import WORDS, article_argument, json_option
from ui.cli.output import emit_json, one_line, say, short
from ui.cli.state import State


class _Said(TypedDict):
    """What a person says of an article; None for what is to stay."""

    title: str | None
    outlet: str | None
    author: str | None
    editor: str | None
    responsible_editor: str | None
    published_at: str | None
    url: str | None


@click.command("edit")
@article_argument
@click.option("--title", metavar="TEXT", type=WORDS, help="Its title.")
@click.option("--outlet", metavar="TEXT", type=WORDS, help="Who published it (來源).")
@click.option("--author", metavar="TEXT", type=WORDS, help="Who wrote it (作者).")
@click.option("--editor", metavar="TEXT", type=WORDS, help="Its editor (編輯).")
@click.option("--responsible-editor", metavar="TEXT", type=WORDS, help="The 責編.")
@click.option(
    "--date",
    "published_at",
    metavar="DATE",
    type=WORDS,
    help="When it was published, as in 2022-01-19, 2022-01-19 19:46 or 2022年1月19日.",
)
@click.option("--url", metavar="URL", type=WORDS, help="Its address on the web.")
@json_option
@click.pass_obj
def edit(state: State, article: str, as_json: bool, **values: Unpack[_Said]) -> None:
    """Correct what is known of an article.

    An empty value says that there is none. The text itself never changes.
    """
    given = {name: text for name, text in values.items() if isinstance(text, str)}
    if not given:
        raise Misuse("Say what to change, as in --outlet TEXT.")
    spoken = {name: said(name, text) for name, text in given.items()}
    with state.open() as library:
        former = library.find_article(article)
        evidence = library.extraction(former.id).evidence
        library.apply(EditMetadata(former.id, *told(former.metadata, evidence, spoken)))
        info = library.find_article(former.id)
    if as_json:
        emit_json(article_json(info))
    else:
        say(f"{short(info.id)}  {one_line(info.metadata.title)}")
