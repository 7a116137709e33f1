"""Importing while the window stays live: read in other processes, stored here in small slices."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import GengduError, ImportFailed
from reader.immutable import immutable
from reader.model import Draft
from ui.desktop.additions import Additions
from ui.desktop.progress import Progress
from ui.desktop.report import Entry, Fate, Report
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from reader.importers.pool import Found, Pool
    from reader.web import Fetched
    from ui.desktop.fetching import Fetching

SLICE_MS, EVERY_MS = 6, 10
"""How long articles are stored at a stretch, beside the writing of the last one; and how often."""

TELL_SECONDS = 0.4
"""How long what has come in may wait to be seen."""

TELL_SHARE = 20
"""How many times as long as the views took for it they are left alone, where that is longer."""

SHOW_SECONDS = 0.1
"""How long the progress may stand still."""


@immutable
class _Pasted:
    data: bytes
    origin: str


_Given = Path | str | _Pasted


@dataclass(slots=True, eq=False, repr=False)
class _Batch:
    """All that is imported from when there is something until there is nothing."""

    report: Report
    additions: Additions
    began: float
    given: int = 0
    total: int = 0
    done: int = 0
    name: str = ""
    heard: set[tuple[int, int]] = field(default_factory=set)
    """Of which inputs something has come: the number given, the file in it."""
    uncounted: int = 0
    """How many lists of paths are still being counted."""
    asked: set[int] = field(default_factory=set)
    """The numbers of the inputs whose drafts are reviewed."""
    tell_at: float = 0
    shown: float = 0


class Importing(QObject):
    """A queue of inputs, one batch as long as there are any."""

    progressed = Signal(object)
    """The Progress of the batch."""

    finished = Signal(object)
    """The Report of the batch."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self.review: Callable[[Draft, int, int], None] | None = None
        """Asks about a draft that is about to be stored, the n-th input of so many (0 while they
        are not counted), and has it answered by :meth:`resume`; nothing is stored until then."""
        self._batch: _Batch | None = None
        self._pool: Pool | None = None
        self._waiting: deque[tuple[int, _Given]] = deque()
        self._later: list[tuple[Sequence[_Given], bool]] = []
        self._addresses: deque[tuple[int, str]] = deque()
        self._fetching: Fetching | None = None
        self._fetched_as = -1
        self._pending: Found | None = None
        self._stopping = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._slice)

    @property
    def busy(self) -> bool:
        """Whether anything is being imported."""
        return self._batch is not None

    def add(self, inputs: Iterable[Path | str], *, ask: bool = False) -> None:
        """Import these files and folders, and addresses of the web, after those that wait.

        With ``ask`` each draft of theirs is reviewed before it is stored.
        """
        self._add(list(inputs), ask=ask)

    def add_bytes(self, data: bytes, origin: str, *, ask: bool = False) -> None:
        """Import what was pasted or dropped, reviewed or not."""
        self._add([_Pasted(data, origin)], ask=ask)

    def cancel(self) -> None:
        """Stop reading; what is in the library stays."""
        batch = self._batch
        if batch is None or self._stopping:
            return
        self._stopping = True
        if self._pending is not None:
            batch.heard.discard(self._pending.place[:2])
        batch.report.cancelled = max(0, batch.total - len(batch.heard))
        self._waiting.clear()
        self._addresses.clear()
        self._pending = None
        if self._fetching is not None:
            self._fetching.cancel()
        if self._pool is not None:
            self._tasks.run(self._pool.close, self._closed, _defect)

    def close(self) -> None:
        """Import nothing more and tell nothing more; call when the window is closed."""
        self._batch, self._later = None, []
        self._closed(None)

    def resume(self, draft: Draft | None, ask_again: bool = True) -> None:
        """Answer a review: store this draft, as it was or changed, or none; then go on.

        Without `ask_again` the drafts that follow in this batch are stored without a review.
        """
        found, self._pending = self._pending, None
        if found is None or self._batch is None:  # cancelled meanwhile
            return
        if not ask_again:
            self._batch.asked.clear()
        if draft is None:
            self._enter(Entry(found.place, found.origin, Fate.SKIPPED))
        else:
            self._keep(found, draft)

    # -- what is to be read

    def _add(self, inputs: Sequence[_Given], *, ask: bool) -> None:
        if self._stopping:
            self._later.append((inputs, ask))
        elif inputs:
            batch = self._batch or self._begin()
            if ask:
                batch.asked.update(range(batch.given, batch.given + len(inputs)))
            for each in inputs:
                self._waiting.append((batch.given, each))
                batch.given += 1
                batch.total += 1
            self._count(batch, inputs)
            self._show()
            if self._pool is not None:
                self._feed(self._pool)

    def _begin(self) -> _Batch:
        batch = self._batch = _Batch(Report(), Additions(self._session), time.monotonic())
        self._tasks.run(_new_pool, self._opened, _defect)
        return batch

    def _count(self, batch: _Batch, inputs: Sequence[_Given]) -> None:
        paths = [each for each in inputs if isinstance(each, Path)]
        if paths:
            batch.uncounted += 1
            done = partial(self._counted, batch)
            self._tasks.run(partial(_more_than_named, paths), done, _defect)

    def _counted(self, batch: _Batch, more: int) -> None:
        batch.uncounted -= 1
        batch.total += more
        if batch is self._batch:
            self._show()

    def _opened(self, pool: Pool) -> None:
        self._pool = pool
        if self._stopping:
            self._closed(None)
            return
        self._feed(pool)
        self._timer.start()

    def _feed(self, pool: Pool) -> None:
        from reader.importers.pool import bytes_input, file_inputs

        while self._waiting:
            number, each = self._waiting.popleft()
            if isinstance(each, Path):
                pool.add(file_inputs(each), number)
            elif isinstance(each, _Pasted):
                pool.add([bytes_input(each.data, each.origin)], number)
            else:
                self._addresses.append((number, each))
        self._fetch()

    # -- from the web, one at a time

    def _fetch(self) -> None:
        if self._fetching is None:
            if not self._addresses:
                return
            from ui.desktop.fetching import Fetching

            self._fetching = Fetching(self)
            self._fetching.fetched.connect(self._fetched)
            self._fetching.failed.connect(self._not_fetched)
        while self._addresses and not self._fetching.busy:
            self._fetched_as, address = self._addresses.popleft()
            try:
                self._fetching.fetch(address)
            except ImportFailed as fault:
                self._enter_unfetched(fault)

    def _fetched(self, page: Fetched) -> None:
        from reader.importers.pool import page_input

        if self._pool is not None:
            self._pool.add([page_input(page)], self._fetched_as)
            self._fetch()

    def _not_fetched(self, fault: GengduError) -> None:
        self._enter_unfetched(fault)
        self._fetch()

    def _enter_unfetched(self, fault: GengduError) -> None:
        assert self._batch is not None
        origin = str(fault.places["address"])
        self._enter(Entry((self._fetched_as, 0, 0), origin, Fate.FAILED, fault=fault))
        self._batch.heard.add((self._fetched_as, 0))
        self._batch.done += 1

    # -- what has been read

    def _slice(self) -> None:
        """Store what has come, for a short while."""
        pool, batch = self._pool, self._batch
        if pool is None or batch is None:
            return
        if self._tell(batch):
            return
        until = time.perf_counter() + SLICE_MS / 1000
        while self._pending is None and not self._stopping and time.perf_counter() < until:
            found = pool.take()
            if found is None:
                break
            self._took(batch, found)
        if not (self._stopping or self._pending or pool.busy or self._to_fetch()):
            self._closed(None)

    def _to_fetch(self) -> bool:
        return bool(self._addresses) or (self._fetching is not None and self._fetching.busy)

    def _took(self, batch: _Batch, found: Found) -> None:
        what = found.what
        batch.heard.add(found.place[:2])
        if what is None:
            batch.done += 1
            batch.name = Entry(found.place, found.origin, Fate.IMPORTED).name
        elif not isinstance(what, Draft):
            self._enter(Entry(found.place, what.origin, Fate.FAILED, fault=what.fault))
        elif self.review and self._is_asked(batch, found, what):
            self._pending = found
            self.review(what, batch.done + 1, 0 if batch.uncounted else batch.total)
        else:
            self._keep(found, what)

    def _is_asked(self, batch: _Batch, found: Found, draft: Draft) -> bool:
        return found.place[0] in batch.asked and not self._session.library.duplicate(draft.raw)

    def _keep(self, found: Found, draft: Draft) -> None:
        assert self._batch is not None
        try:
            key, new = self._batch.additions.add(draft)
        except GengduError as error:
            # The library itself refuses: the rest would fail alike.
            self._enter(Entry(found.place, draft.origin, Fate.FAILED, fault=error))
            self.cancel()
        else:
            fate = Fate.IMPORTED if new else Fate.KNOWN
            like = self._session.library.reprints(key) if new else ()
            near = tuple(reprint.info.id for reprint in like)
            self._enter(
                Entry(found.place, draft.origin, fate, key, cautions=draft.cautions, near=near)
            )

    def _enter(self, entry: Entry) -> None:
        assert self._batch is not None
        self._batch.report.entries.append(entry)

    # -- what is told

    def _tell(self, batch: _Batch) -> bool:
        """Tell the views if that is due; whether it was, which is enough for a slice."""
        at = time.monotonic()
        if batch.additions.untold and at >= batch.tell_at:
            batch.additions.tell()
            told = time.monotonic()
            batch.tell_at = told + max(TELL_SECONDS, TELL_SHARE * (told - at))
            return True
        if at - batch.shown >= SHOW_SECONDS:
            self._show()
        return False

    def _show(self) -> None:
        batch = self._batch
        if batch is None or self._stopping:
            return
        batch.shown = time.monotonic()
        total = 0 if batch.uncounted else batch.total
        seconds = batch.shown - batch.began
        self.progressed.emit(Progress(batch.done, total, batch.name, seconds))

    def _closed(self, _: None) -> None:
        """Nothing is read any more."""
        self._timer.stop()
        if self._pool is not None:
            self._pool.close()
        batch, self._batch, self._pool = self._batch, None, None
        later, self._later, self._stopping = self._later, [], False
        if batch is not None:
            batch.additions.tell()
            batch.report.inputs = batch.total
            self.finished.emit(batch.report)
        for inputs, ask in later:
            self._add(inputs, ask=ask)


def _new_pool() -> Pool:
    """In a thread: the importers take as long to load as the rest of the window."""
    from reader.importers.pool import Pool

    return Pool()


def _more_than_named(paths: list[Path]) -> int:
    """How many files there are beyond one a path: those in folders. In a thread."""
    from reader.importers import wanted
    from reader.importers.containers import spread

    return sum(sum(1 for _ in spread(path, wanted())) - 1 for path in paths)


def _defect(error: GengduError) -> None:
    """Reading names what fails and raises nothing."""
    raise error
