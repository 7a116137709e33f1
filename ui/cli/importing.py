"""``gengdu import``."""

from __future__ import annotations

import click

from reader.serial import Json, article_json, reprint_json
from ui.cli.batch import Outcome, import_all
from ui.cli.bringing import bring_in, brought_json, complain_of, shown, tell
from ui.cli.listing import article_table
from ui.cli.misuse import Misuse
from ui.cli.options import WORDS, json_option
from ui.cli.output import complain, emit_json, say, short
from ui.cli.state import State


@click.command("import")
@click.argument("inputs", metavar="PATH|URL ...", nargs=-1, required=True)
@click.option("--encoding", metavar="NAME", type=WORDS, help="Read as this encoding, such as big5.")
@click.option("--whole-books", is_flag=True, help="A book is one article, not one a chapter.")
@click.option("--dry-run", is_flag=True, help="Only say what files of coding would change.")
@json_option
@click.pass_obj
def import_articles(
    state: State,
    inputs: tuple[str, ...],
    encoding: str | None,
    whole_books: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Put articles, or others’ coding, into the library.

    Files, folders, archives and pages of the web are read as articles. Projects of QualCoder and
    Taguette, annotations of Hypothesis and tables of quotes are known by their content: their
    articles, tags and passages come in, and what the library has stays as it is.

    An input that fails is named with the reason, and the others are imported. What is left out of a
    file of coding is named too. Ctrl+C stops; what was imported until then is kept.
    """
    from db.exchange import parted

    articles, coding = parted(inputs)
    if dry_run and articles:
        raise Misuse(f"--dry-run is for files of coding; “{shown(articles[0])}” is none.")
    outcome = import_all(state, tuple(articles), encoding, whole_books=whole_books)
    brought = [] if outcome.interrupted else bring_in(state, coding, dry_run=dry_run)
    for each in brought:
        if each.fault is not None:
            outcome.failed.append(((inputs.index(each.path), 0, 0), each.path, each.fault))
    outcome.sort()
    if as_json:
        exchange = {"exchange": brought_json(brought)} if coding else {}
        emit_json({**_outcome_json(outcome), **exchange})
    else:
        _tell(outcome)
        tell(brought, dry_run=dry_run)
    complain_of(brought)
    _end(outcome)


def _end(outcome: Outcome) -> None:
    """Name what failed, and end with the status that says so."""
    for _, name, fault in outcome.failed:
        path, reason = shown(name), str(fault)
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
        "duplicates": [{"path": shown(name), "article": key} for _, name, key in known],
        "failed": [{"path": shown(name), "reason": str(fault)} for _, name, fault in failed],
        "reprints": [reprint_json(key, reprint) for key, reprint in outcome.reprints],
    }


def _tell(outcome: Outcome) -> None:
    if outcome.articles:
        article_table(outcome.articles)
    for _, name, key in outcome.duplicates:
        say(f"{shown(name)} is in the library already: {short(key)}")
    for _, name, caution in outcome.cautions:
        say(f"{shown(name)}: {caution}")
    for key, reprint in outcome.reprints:
        again, title = short(reprint.info.id), reprint.info.metadata.title
        say(f"{short(key)} is {again} again, {reprint.similarity:.0%} the same: {title}")
