"""Importing files one after the other while the window stays live."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import GengduError, ImportFailed
from reader.model import Draft
from reader.web import Fetched, draft_of
from ui.desktop.i18n import sentence, tr
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from reader.importers.sandbox import Sandbox
    from reader.importers.source import Failure
    from ui.desktop.fetching import Fetching


@dataclass(slots=True)
class Report:
    """What came of an import: article ids, and names with errors."""

    imported: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    failed: list[tuple[str, GengduError]] = field(default_factory=list)
    near: dict[str, list[str]] = field(default_factory=dict)
    """The articles that those imported are reprints of, by the id of each that has some."""
    cancelled: int = 0
    last: str | None = None
    """The article to open: that of the last input that could be read."""

    def add(self, key: str, *, new: bool, near: Iterable[str] = ()) -> None:
        """Count an article that is in the library now, and those it is a reprint of."""
        (self.imported if new else self.duplicates).append(key)
        self.last = key
        if new and (known := list(near)):
            self.near[key] = known

    @property
    def told(self) -> str:
        """What the import came to, where that is not plain from the page; empty if it is."""
        lines: list[str] = []
        if len(self.imported) > 1:
            lines.append(tr("{count} articles were imported.").format(count=len(self.imported)))
        if self.duplicates:
            text = tr("{count} were in the library already.")
            lines.append(text.format(count=len(self.duplicates)))
        if self.near:
            like = {key for keys in self.near.values() for key in keys}
            lines.append(tr("Much like {count} others in the library.").format(count=len(like)))
        if self.cancelled:
            lines.append(tr("{count} were left out.").format(count=self.cancelled))
        lines += [sentence(error) for _, error in self.failed]
        return "\n".join(lines)


class Importing(QObject):
    """A queue of inputs. Reading happens in a thread, storing in this one."""

    progressed = Signal(int, int)
    """How many inputs are done, of how many."""

    finished = Signal(object)
    """The Report of the whole queue."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._waiting: deque[Path | str] = deque()
        self._fetching: Fetching | None = None
        self._report = Report()
        self._total = 0
        self._busy = self._stopping = False
        self._open: Iterator[Draft | Failure] | None = None
        self._sandbox: Sandbox | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._busy

    def add(self, inputs: Iterable[Path | str]) -> None:
        """Import these files, and addresses of the web, after those that wait already."""
        for each in inputs:
            self._waiting.append(each)
            self._total += 1
        if not self._busy:
            self._next()

    def add_bytes(self, data: bytes, origin: str) -> None:
        """Import what was pasted, at once. Raises ImportFailed or LibraryError."""
        from reader.importers import read_bytes

        key, new = self._session.add_draft(read_bytes(data, origin))
        report = Report()
        report.add(key, new=new, near=self._near(key))
        self.finished.emit(report)

    def cancel(self) -> None:
        """Leave out what has not been read; what is in the library stays."""
        self._report.cancelled += len(self._waiting)
        self._waiting.clear()
        self._stopping = True
        if self._fetching is not None and self._fetching.busy:
            self._fetching.cancel()
            self._report.cancelled += 1
            self._next()

    def close(self) -> None:
        """End the process that inputs are read in; call when nothing runs."""
        self._open = None
        if self._sandbox is not None:
            self._sandbox.close()

    def _next(self) -> None:
        """Go on with what is open, an archive or a book; else open the next input."""
        if self._open is not None and not self._stopping:
            self._tasks.run(partial(next, self._open, None), self._read, _defect)
        elif self._waiting:
            self._busy, self._open, self._stopping = True, None, False
            each = self._waiting.popleft()
            self.progressed.emit(self._total - len(self._waiting) - 1, self._total)
            if isinstance(each, Path):
                self._tasks.run(partial(self._opened, each), self._begin, _defect)
            else:
                self._fetch(each)
        else:
            self._finish()

    def _fetch(self, address: str) -> None:
        if self._fetching is None:
            from ui.desktop.fetching import Fetching

            self._fetching = Fetching(self)
            self._fetching.fetched.connect(self._fetched)
            self._fetching.failed.connect(self._failed)
        try:
            self._fetching.fetch(address)
        except ImportFailed as fault:
            self._failed(fault)

    def _fetched(self, page: Fetched) -> None:
        self._tasks.run(partial(draft_of, page), self._read, self._failed)

    def _failed(self, fault: GengduError) -> None:
        address = str(fault.places.get("address") or fault.places.get("name", ""))
        self._report.failed.append((address, fault))
        self._next()

    def _opened(self, path: Path) -> _Opened:
        """In a thread."""
        # Here, not at the top: the importers take as long to load as the rest of the window.
        from reader.importers import files_below, wanted
        from reader.importers.sandbox import Sandbox

        files = list(files_below(path, wanted())) if path.is_dir() else []
        if files:
            return _Opened(None, None, files)
        self._sandbox = self._sandbox or Sandbox()
        drafts = self._sandbox.read_all(path)
        return _Opened(next(drafts, None), drafts, [])

    def _begin(self, opened: _Opened) -> None:
        if not self._stopping:
            # A folder's files stand in its place.
            self._waiting.extendleft(reversed(opened.files))
            self._total += max(0, len(opened.files) - 1)
        self._open = opened.rest
        self._read(opened.first)

    def _read(self, found: Draft | Failure | None) -> None:
        if found is None:
            self._open = None
        elif isinstance(found, Draft):
            self._keep(found)
        else:
            self._report.failed.append((_name(found.origin), found.fault))
        self._next()

    def _keep(self, draft: Draft) -> None:
        try:
            key, new = self._session.add_draft(draft)
            near = self._near(key)
        except GengduError as error:
            self._report.failed.append((_name(draft.origin), error))
            if not isinstance(error, ImportFailed):
                # The library itself refuses: the rest would fail alike.
                self.cancel()
        else:
            self._report.add(key, new=new, near=near)

    def _near(self, key: str) -> list[str]:
        return [found.info.id for found in self._session.library.reprints(key)]

    def _finish(self) -> None:
        self.close()
        report, self._report = self._report, Report()
        self._busy, self._total = False, 0
        self.finished.emit(report)


def _defect(error: GengduError) -> None:
    """Reading names what fails and raises nothing."""
    raise error


def _name(origin: str) -> str:
    return PurePath(origin).name


@dataclass(frozen=True, slots=True)
class _Opened:
    """An input, opened in a thread: its first draft and the rest of them; or a folder's files."""

    first: Draft | Failure | None
    rest: Iterator[Draft | Failure] | None
    files: list[Path]
