"""``gengdu import``."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache

import click

from db.library import Library
from reader.errors import GengduError, ImportFailed, LibraryError
from reader.importers import read_file
from reader.model import ArticleInfo, Draft
from reader.serial import Json, article_json
from ui.cli.addresses import WebAddress, is_address
from ui.cli.listing import article_table
from ui.cli.options import WORDS, json_option
from ui.cli.output import complain, emit_json, say, short
from ui.cli.state import State


@dataclass(slots=True)
class Outcome:
    """What came of the inputs: articles; inputs with the ids they have already; with faults."""

    imported: list[ArticleInfo] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, GengduError]] = field(default_factory=list)


@click.command("import")
@click.argument("inputs", metavar="PATH|URL ...", nargs=-1, required=True)
@click.option("--encoding", metavar="NAME", type=WORDS, help="Read as this encoding, such as big5.")
@json_option
@click.pass_obj
def import_articles(
    state: State, inputs: tuple[str, ...], encoding: str | None, as_json: bool
) -> None:
    """Put saved pages and text files into the library.

    An input that fails is named with the reason, and the others are imported.
    """
    outcome = import_all(state, inputs, encoding)
    if as_json:
        emit_json(_outcome_json(outcome))
    else:
        _tell(outcome)
    for name, fault in outcome.failed:
        path, reason = _shown(name), str(fault)
        complain(reason if path in reason else f"{path}: {reason}")
    if outcome.failed:
        raise click.exceptions.Exit(1)


def import_all(state: State, inputs: tuple[str, ...], encoding: str | None) -> Outcome:
    """Import each input whole or not at all. The library is opened when the first one was read.

    When the library itself refuses, the inputs after that would fail alike and are not read.
    """
    outcome = Outcome()
    with ExitStack() as stack:
        library = cache(lambda: stack.enter_context(state.open(create=True)))
        for number, name in enumerate(inputs):
            try:
                _store(outcome, name, _read(name, encoding), library)
            except ImportFailed as fault:
                outcome.failed.append((name, fault))
            except LibraryError as fault:
                outcome.failed += [(each, fault) for each in inputs[number:]]
                break
    return outcome


def _read(name: str, encoding: str | None) -> Draft:
    if is_address(name):
        raise WebAddress(name=_shown(name))
    return read_file(name, encoding)


def _store(outcome: Outcome, name: str, draft: Draft, open_library: Callable[[], Library]) -> None:
    library = open_library()
    known = library.duplicate(draft.raw)
    if known is not None:
        outcome.duplicates.append((name, known))
        return
    key, change = library.addition(draft)
    library.apply(change)
    outcome.imported.append(library.find_article(key))


def _outcome_json(outcome: Outcome) -> Json:
    return {
        "imported": [article_json(info) for info in outcome.imported],
        "duplicates": [{"path": _shown(name), "article": key} for name, key in outcome.duplicates],
        "failed": [{"path": _shown(name), "reason": str(fault)} for name, fault in outcome.failed],
    }


def _tell(outcome: Outcome) -> None:
    if outcome.imported:
        article_table(outcome.imported)
    for name, key in outcome.duplicates:
        say(f"{_shown(name)} is in the library already: {short(key)}")


def _shown(name: str) -> str:
    """A path as text, even if its bytes are none."""
    return os.fsencode(name).decode("utf-8", "replace")
