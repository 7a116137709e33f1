"""``gengdu import``."""

from __future__ import annotations

import os

import click

from reader.serial import Json, article_json, reprint_json
from ui.cli.batch import Outcome, import_all
from ui.cli.listing import article_table
from ui.cli.options import WORDS, json_option
from ui.cli.output import complain, emit_json, say, short
from ui.cli.state import State


@click.command("import")
@click.argument("inputs", metavar="PATH|URL ...", nargs=-1, required=True)
@click.option("--encoding", metavar="NAME", type=WORDS, help="Read as this encoding, such as big5.")
@click.option("--whole-books", is_flag=True, help="A book is one article, not one a chapter.")
@json_option
@click.pass_obj
def import_articles(
    state: State, inputs: tuple[str, ...], encoding: str | None, whole_books: bool, as_json: bool
) -> None:
    """Put articles into the library.

    Files, folders, archives and pages of the web are read.

    An input that fails is named with the reason, and the others are imported. Ctrl+C stops; what
    was imported until then is kept.
    """
    outcome = import_all(state, inputs, encoding, whole_books=whole_books)
    if as_json:
        emit_json(_outcome_json(outcome))
    else:
        _tell(outcome)
    for _, name, fault in outcome.failed:
        path, reason = _shown(name), str(fault)
        complain(reason if path in reason else f"{path}: {reason}")
    if outcome.interrupted or (outcome.refused and outcome.imported):
        complain(f"Stopped. What was imported before is kept: {len(outcome.imported)} articles.")
    if outcome.interrupted:
        raise KeyboardInterrupt
    if outcome.failed:
        raise click.exceptions.Exit(1)


def _outcome_json(outcome: Outcome) -> Json:
    known, failed = outcome.duplicates, outcome.failed
    return {
        "imported": [article_json(info) for info in outcome.articles],
        "duplicates": [{"path": _shown(name), "article": key} for _, name, key in known],
        "failed": [{"path": _shown(name), "reason": str(fault)} for _, name, fault in failed],
        "reprints": [reprint_json(key, reprint) for key, reprint in outcome.reprints],
    }


def _tell(outcome: Outcome) -> None:
    if outcome.articles:
        article_table(outcome.articles)
    for _, name, key in outcome.duplicates:
        say(f"{_shown(name)} is in the library already: {short(key)}")
    for _, name, caution in outcome.cautions:
        say(f"{_shown(name)}: {caution}")
    for key, reprint in outcome.reprints:
        again, title = short(reprint.info.id), reprint.info.metadata.title
        say(f"{short(key)} is {again} again, {reprint.similarity:.0%} the same: {title}")


def _shown(name: str) -> str:
    """A path as text, even if its bytes are none."""
    return os.fsencode(name).decode("utf-8", "replace")
