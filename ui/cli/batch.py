"""Importing many inputs for the command line: read in processes of their own, stored here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial

from db.library import Library
from reader.errors import GengduError, ImportFailed, LibraryError
from reader.importers import Failure, wanted
from reader.importers.containers import spread
from reader.importers.pool import Found, Input, Place, Pool, file_inputs
from reader.importers.sandbox import Sandbox
from reader.model import ArticleInfo, Caution, Draft
from reader.reprints import Reprint
from reader.web import is_address
from ui.cli.interrupting import interruptible
from ui.cli.progress import progress
from ui.cli.state import State

_SECONDS = 0.1
"""How long the next draft is waited for before it is asked whether Ctrl+C was pressed."""


@dataclass(slots=True)
class Outcome:
    """What came of the inputs: ids of articles; inputs with ids there were; inputs with faults.

    ``cautions`` are said of inputs that came in. Each begins with its place, and all are in the
    order of the inputs in the end. ``articles`` are those of ``imported``, ``reprints`` what in the
    library each of these is like.
    """

    imported: list[tuple[Place, str]] = field(default_factory=list)
    duplicates: list[tuple[Place, str, str]] = field(default_factory=list)
    failed: list[tuple[Place, str, GengduError]] = field(default_factory=list)
    cautions: list[tuple[Place, str, Caution]] = field(default_factory=list)
    articles: list[ArticleInfo] = field(default_factory=list)
    reprints: list[tuple[str, Reprint]] = field(default_factory=list)
    interrupted: bool = False
    refused: bool = False
    """Whether the library itself took no more."""

    def sort(self) -> None:
        """Bring all into the order of the inputs."""
        self.imported.sort()
        self.duplicates.sort()
        self.failed.sort(key=lambda each: each[0])
        self.cautions.sort(key=lambda each: each[0])


def import_all(
    state: State, inputs: tuple[str, ...], encoding: str | None, *, whole_books: bool = False
) -> Outcome:
    """Import each input whole or not at all. The library is opened when the first one was read.

    When the library itself refuses, what comes after that would fail alike and is not read.
    """
    outcome = Outcome()
    if not inputs:
        return outcome
    with ExitStack() as stack:
        library = cache(lambda: stack.enter_context(state.open(create=True)))
        interrupted = stack.enter_context(interruptible())
        pool = stack.enter_context(Pool())
        for number, name in enumerate(inputs):
            pool.add(_inputs(name, encoding, whole_books), number)
        show = stack.enter_context(progress(partial(_count, inputs)))
        unheard = dict(enumerate(inputs))
        for done, found in _read(pool, interrupted):
            show(done, found.origin)
            unheard.pop(found.place[0], None)
            try:
                _store(outcome, found, library)
            except LibraryError as fault:
                outcome.refused = True
                unread = [((number, 0, 0), name, fault) for number, name in unheard.items()]
                outcome.failed += [(found.place, found.origin, fault), *unread]
                break
        outcome.interrupted = interrupted()
        outcome.sort()
        if outcome.imported:
            keys = [key for _, key in outcome.imported]
            outcome.articles = _articles(library(), keys)
            outcome.reprints = [(key, each) for key in keys for each in library().reprints(key)]
    return outcome


def _inputs(name: str, encoding: str | None, whole_books: bool) -> Iterable[Input]:
    if is_address(name):
        return [Input(name, partial(_fetched, address=name, encoding=encoding))]
    return file_inputs(name, encoding, whole=whole_books)


def _fetched(sandbox: Sandbox, address: str, encoding: str | None) -> Iterator[Draft | Failure]:
    """In a thread of the pool."""
    # Here: files are imported without it.
    from ui.cli.fetching import fetch

    try:
        page = fetch(address)
    except ImportFailed as fault:
        yield Failure(address, fault)
    else:
        yield from sandbox.read_page(page, encoding)


def _count(inputs: Iterable[str]) -> int:
    """How many files and addresses there are."""
    return sum(1 if is_address(name) else sum(1 for _ in spread(name, wanted())) for name in inputs)


def _read(pool: Pool, interrupted: Callable[[], bool]) -> Iterator[tuple[int, Found]]:
    """What comes, each with how many inputs are done, until all is read or Ctrl+C is pressed."""
    done = 0
    while pool.busy and not interrupted():
        found = pool.take(_SECONDS)
        if found is not None:
            done += found.what is None
            yield done, found


def _store(outcome: Outcome, found: Found, open_library: Callable[[], Library]) -> None:
    place, what = found.place, found.what
    if isinstance(what, Failure):
        outcome.failed.append((place, what.origin, what.fault))
    elif what is not None:
        key, applied = open_library().add_draft(what)
        if applied.known:
            outcome.duplicates.append((place, what.origin, key))
        else:
            outcome.imported.append((place, key))
            outcome.cautions += [(place, what.origin, caution) for caution in what.cautions]


def _articles(library: Library, keys: list[str]) -> list[ArticleInfo]:
    infos = {info.id: info for info in library.infos(keys)}
    return [infos[key] for key in keys if key in infos]
