"""``gengdu import``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache

import click

from db.library import Library
from reader.errors import GengduError, ImportFailed, LibraryError
from reader.importers import Failure
from reader.importers.sandbox import Sandbox
from reader.model import ArticleInfo, Caution, Draft
from reader.reprints import Reprint
from reader.serial import Json, article_json, reprint_json
from reader.web import draft_of, is_address
from ui.cli.listing import article_table
from ui.cli.options import WORDS, json_option
from ui.cli.output import complain, emit_json, say, short
from ui.cli.state import State


@dataclass(slots=True)
class Outcome:
    """What came of the inputs: articles; inputs with the ids they have already; with faults.

    ``cautions`` are said of inputs that came in; ``reprints`` are articles that came in, each with
    one that is like it.
    """

    imported: list[ArticleInfo] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, GengduError]] = field(default_factory=list)
    cautions: list[tuple[str, Caution]] = field(default_factory=list)
    reprints: list[tuple[str, Reprint]] = field(default_factory=list)


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

    An input that fails is named with the reason, and the others are imported.
    """
    outcome = import_all(state, inputs, encoding, whole_books=whole_books)
    if as_json:
        emit_json(_outcome_json(outcome))
    else:
        _tell(outcome)
    for name, fault in outcome.failed:
        path, reason = _shown(name), str(fault)
        complain(reason if path in reason else f"{path}: {reason}")
    if outcome.failed:
        raise click.exceptions.Exit(1)


def import_all(
    state: State, inputs: tuple[str, ...], encoding: str | None, *, whole_books: bool = False
) -> Outcome:
    """Import each input whole or not at all. The library is opened when the first one was read.

    When the library itself refuses, the inputs after that would fail alike and are not read.
    """
    outcome = Outcome()
    with ExitStack() as stack:
        library = cache(lambda: stack.enter_context(state.open(create=True)))
        sandbox = stack.enter_context(Sandbox())
        for number, name in enumerate(inputs):
            try:
                for found in _read(sandbox, name, encoding, whole_books):
                    _store(outcome, found, library)
            except LibraryError as fault:
                outcome.failed += [(each, fault) for each in inputs[number:]]
                break
    return outcome


def _read(
    sandbox: Sandbox, name: str, encoding: str | None, whole_books: bool
) -> Iterator[Draft | Failure]:
    if is_address(name):
        yield _fetched(name, encoding)
    else:
        yield from sandbox.read_all(name, encoding, whole=whole_books)


def _fetched(address: str, encoding: str | None) -> Draft | Failure:
    # Here: files are imported without it.
    from ui.cli.fetching import fetch

    try:
        return draft_of(fetch(address), encoding)
    except ImportFailed as fault:
        return Failure(address, fault)


def _store(outcome: Outcome, found: Draft | Failure, open_library: Callable[[], Library]) -> None:
    if isinstance(found, Failure):
        outcome.failed.append((found.origin, found.fault))
        return
    library = open_library()
    known = library.duplicate(found.raw)
    if known is not None:
        outcome.duplicates.append((found.origin, known))
        return
    key, change = library.addition(found)
    library.apply(change)
    outcome.imported.append(library.find_article(key))
    outcome.cautions += [(found.origin, caution) for caution in found.cautions]
    outcome.reprints += [(key, reprint) for reprint in library.reprints(key)]


def _outcome_json(outcome: Outcome) -> Json:
    return {
        "imported": [article_json(info) for info in outcome.imported],
        "duplicates": [{"path": _shown(name), "article": key} for name, key in outcome.duplicates],
        "failed": [{"path": _shown(name), "reason": str(fault)} for name, fault in outcome.failed],
        "reprints": [reprint_json(key, reprint) for key, reprint in outcome.reprints],
    }


def _tell(outcome: Outcome) -> None:
    if outcome.imported:
        article_table(outcome.imported)
    for name, key in outcome.duplicates:
        say(f"{_shown(name)} is in the library already: {short(key)}")
    for name, caution in outcome.cautions:
        say(f"{_shown(name)}: {caution}")
    for key, reprint in outcome.reprints:
        again, title = short(reprint.info.id), reprint.info.metadata.title
        say(f"{short(key)} is {again} again, {reprint.similarity:.0%} the same: {title}")


def _shown(name: str) -> str:
    """A path as text, even if its bytes are none."""
    return os.fsencode(name).decode("utf-8", "replace")
