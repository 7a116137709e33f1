"""A folder that is watched: pages a browser saves there are imported as they come, quietly."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import GengduError, ImportFailed
from ui.desktop.i18n import tr
from ui.desktop.importing import Importing
from ui.desktop.remembered import remember
from ui.desktop.report import Report
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from reader.importers.arrivals import Arrivals, Sight

SEEN = "watched-folder"
"""Where the library remembers the folder and what it has seen there."""

POLL_MS = 30_000
"""How often a folder is looked at where the system says nothing: many network disks."""

SOON_MS = 1_000
"""How often while something in it is not whole yet."""


class Watching(QObject):
    """Watches one folder at a time. Each page is imported once, also over restarts."""

    changed = Signal(str, str)
    """The folder that is watched and what is wrong with it; empty where there is none."""

    arrived = Signal(object)
    """The Report of what came in just now."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self.report = Report()
        """Of all that came since the program was started."""
        self._importing = Importing(session, tasks, self)
        self._importing.finished.connect(self._imported)
        self._folder: Path | None = None
        self._arrivals: Arrivals | None = None
        self._under_way: dict[str, str] = {}
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look)

    def start(self, folder: Path, *, anew: bool = False) -> None:
        """Watch a folder: what comes from now on, or unless `anew` since it was last seen."""
        self.stop()
        self._folder, self._arrivals = folder, None
        if not anew:
            self._remember_seen(folder)
        self._poll.start()
        self.changed.emit(str(folder), "")
        self._look()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._folder = None
        self._poll.stop()
        self._soon.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._importing.cancel()
        self.changed.emit("", "")

    def close(self) -> None:
        """Import nothing more; call when the window is closed."""
        self._importing.close()

    # -- looking

    def _look(self) -> None:
        """Look at the folder in a thread: it may be far away."""
        folder = self._folder
        if folder is None or self._looking:
            return
        self._looking = True
        seen = None if self._arrivals is None else dict(self._arrivals.seen)
        work = partial(_marks, folder) if seen is None else partial(_glance, folder, seen)
        done = self._begin if seen is None else self._looked
        self._tasks.run(work, partial(self._answered, folder, done), _defect)

    def _answered(self, folder: Path, done: Callable[[Any], None], found: Any) -> None:
        self._looking = False
        if folder != self._folder:  # another one was chosen meanwhile
            self._look()
            return
        name = folder.name or str(folder)
        text = tr("“{folder}” is not there; waiting for it").format(folder=name)
        self.changed.emit(str(folder), text if found is None else "")
        if found is not None:
            if str(folder) not in self._watcher.directories():
                self._watcher.addPath(str(folder))
            done(found)

    def _begin(self, seen: dict[str, str]) -> None:
        """What is there when the watch begins is no arrival."""
        from reader.importers.arrivals import Arrivals

        self._arrivals = Arrivals(seen)
        self._keep_seen()

    def _looked(self, sights: dict[str, Sight]) -> None:
        assert self._arrivals is not None
        assert self._folder is not None
        at = time.monotonic()
        ready = self._arrivals.ready(sights, at).items() - self._under_way.items()
        if ready:
            self._under_way.update(ready)
            self._importing.add([self._folder / name for name, _ in sorted(ready)])
        if self._arrivals.settling(at):
            self._soon.start()

    # -- what came

    def _imported(self, report: Report) -> None:
        refused = any(not isinstance(error, ImportFailed) for _, error in report.failed)
        marks, self._under_way = self._under_way, {}
        if self._arrivals is not None and not refused and not report.cancelled:
            self._arrivals.seen.update(marks)
            self._keep_seen()
        first = len(self.report.entries)
        for number, entry in enumerate(report.ordered, first):
            self.report.entries.append(replace(entry, place=(number, 0, 0)))
        self.report.inputs += report.inputs
        self.arrived.emit(report)

    # -- what is remembered

    def _remember_seen(self, folder: Path) -> None:
        from reader.importers.arrivals import Arrivals

        kept = self._session.library.setting(SEEN)
        # Damaged, it is as if nothing were kept: at worst a page is looked at again.
        with suppress(LookupError, TypeError, ValueError):
            said = json.loads(kept or "{}")
            if said["folder"] == str(folder):
                self._arrivals = Arrivals(said["seen"])

    def _keep_seen(self) -> None:
        assert self._arrivals is not None
        kept = {"folder": str(self._folder), "seen": self._arrivals.seen}
        # What cannot be kept now is kept with the next page; at worst one is looked at again.
        remember(self._session.library, SEEN, json.dumps(kept, ensure_ascii=False))


def _marks(folder: Path) -> dict[str, str] | None:
    # Here, not at the top: the importers take as long to load as the rest of the window.
    from reader.importers.arrivals import marks

    return marks(folder)


def _glance(folder: Path, seen: dict[str, str]) -> dict[str, Sight] | None:
    from reader.importers.arrivals import glance

    return glance(folder, seen)


def _defect(error: GengduError) -> None:
    """A look gives None where there is nothing to see, and raises nothing."""
    raise error
