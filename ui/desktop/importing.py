"""Importing files one after the other while the window stays live."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import GengduError, ImportFailed
from reader.model import Draft
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks


@dataclass(slots=True)
class Report:
    """What came of an import: article ids, and names with errors."""

    imported: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    failed: list[tuple[str, GengduError]] = field(default_factory=list)
    cancelled: int = 0
    last: str | None = None
    """The article to open: that of the last input that could be read."""

    def add(self, key: str, *, new: bool) -> None:
        """Count an article that is in the library now."""
        (self.imported if new else self.duplicates).append(key)
        self.last = key


class Importing(QObject):
    """A queue of inputs. Reading happens in a thread, storing in this one."""

    progressed = Signal(int, int)
    """How many inputs are done, of how many."""

    finished = Signal(object)
    """The Report of the whole queue."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._waiting: deque[Path] = deque()
        self._report = Report()
        self._total = 0
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._busy

    def add(self, paths: Iterable[Path]) -> None:
        """Import these files after those that wait already."""
        for path in paths:
            self._waiting.append(path)
            self._total += 1
        if not self._busy:
            self._next()

    def add_bytes(self, data: bytes, origin: str) -> None:
        """Import what was pasted, at once. Raises ImportFailed or LibraryError."""
        from reader.importers import read_bytes

        key, new = self._session.add_draft(read_bytes(data, origin))
        report = Report()
        report.add(key, new=new)
        self.finished.emit(report)

    def cancel(self) -> None:
        """Leave out what has not been read; what is in the library stays."""
        self._report.cancelled += len(self._waiting)
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        self._busy = True
        path = self._waiting.popleft()
        done = self._total - len(self._waiting) - 1
        self.progressed.emit(done, self._total)
        self._tasks.run(
            partial(_draft_of, path), partial(self._read, path), partial(self._failed, path)
        )

    def _read(self, path: Path, draft: Draft) -> None:
        try:
            key, new = self._session.add_draft(draft)
        except GengduError as error:
            self._failed(path, error)
            return
        self._report.add(key, new=new)
        self._next()

    def _failed(self, path: Path, error: GengduError) -> None:
        self._report.failed.append((path.name, error))
        if not isinstance(error, ImportFailed):
            # The library itself refuses: the rest would fail alike.
            self.cancel()
        self._next()

    def _finish(self) -> None:
        report, self._report = self._report, Report()
        self._busy, self._total = False, 0
        self.finished.emit(report)


def _draft_of(path: Path) -> Draft:
    # Here, not at the top: the importers take as long to load as the rest of the window.
    from reader.importers import read_file

    return read_file(path)
