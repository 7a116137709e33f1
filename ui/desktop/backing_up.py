"""Backups while the window stays live: at the start, hourly while something changes, and before
much is deleted. What goes wrong is told, and stops nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from db.backups import Backup, Reason, backups_of
from db.copying import Snapshot, has_changed
from reader.changes import Batch, Change, Trash
from reader.errors import BackupCancelled, GengduError
from ui.desktop.session import Session
from ui.desktop.settings import BACKUP_MINUTES, BACKUPS, Settings
from ui.desktop.tasks import Tasks

SOON_MS = 5_000
"""How long after the start the first one waits: until the page stands and can be read."""

MANY = 50
"""From how many things on a deletion is preceded by a backup."""


class BackingUp(QObject):
    """Copies the library in a thread, each copy as the library was when it was asked for."""

    made = Signal(object)
    """The Backup that was written."""

    failed = Signal(object)
    """The GengduError for which none was written."""

    def __init__(
        self, session: Session, settings: Settings, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._tasks = session, settings, tasks
        self._under_way = 0
        self._stopped = False
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(partial(self.make_if_due, Reason.START))
        self._hourly = QTimer(self)
        self._hourly.timeout.connect(partial(self.make_if_due, Reason.HOURLY))
        session.undo_stack.before = self._before

    @property
    def wanted(self) -> bool:
        """Whether backups are made without being asked for."""
        return self._settings.get(BACKUPS) and not self._session.library.read_only

    def start(self) -> None:
        """Make one soon if something has changed since the last, and then one every so often."""
        self._soon.start()
        self.keep_time()

    def keep_time(self) -> None:
        """Count the minutes between two anew, as the settings say."""
        self._hourly.start(round(self._settings.get(BACKUP_MINUTES) * 60_000))

    def stop(self) -> None:
        """Make no more, and leave off what is under way; call before the window closes."""
        self._stopped = True
        self._soon.stop()
        self._hourly.stop()

    def make_if_due(self, reason: Reason) -> None:
        """Make one if they are wanted and the library was written to since the last."""
        path = self._session.library.path
        last = backups_of(path)[:1]
        if self.wanted and not self._under_way and (not last or has_changed(path, last[0].at)):
            self.make(reason)

    def make(
        self,
        reason: Reason,
        done: Callable[[Backup], None] | None = None,
        failed: Callable[[GengduError], None] | None = None,
    ) -> None:
        """Make one of the library as it is now; then ``done`` or ``failed`` is called, if given,
        and the signal emitted."""
        try:
            taken = Snapshot(self._session.library.path)
        except GengduError as fault:
            self._failed(failed, fault)
            return
        self._under_way += 1
        work = partial(_copied, taken, reason, self._look)
        self._tasks.run(work, partial(self._made, done), partial(self._not_made, failed))

    def _before(self, change: Change) -> None:
        """Keep what there is before many things go into the trash, without waiting for the copy."""
        if self.wanted and _deleted(change) >= MANY:
            self.make(Reason.DELETION)

    def _look(self, done: int, total: int) -> None:
        """In the thread: whether to go on."""
        if self._stopped:
            raise BackupCancelled

    def _made(self, done: Callable[[Backup], None] | None, backup: Backup) -> None:
        self._under_way -= 1
        if done:
            done(backup)
        self.made.emit(backup)

    def _not_made(self, failed: Callable[[GengduError], None] | None, fault: GengduError) -> None:
        self._under_way -= 1
        self._failed(failed, fault)

    def _failed(self, failed: Callable[[GengduError], None] | None, fault: GengduError) -> None:
        if isinstance(fault, BackupCancelled):
            return
        if failed:
            failed(fault)
        self.failed.emit(fault)


def _copied(taken: Snapshot, reason: Reason, tell: Callable[[int, int], None]) -> Backup:
    """In a thread: the copy of a moment, which is let go of."""
    with taken:
        return taken.back_up(reason, tell)


def _deleted(change: Change) -> int:
    """How many things a change moves to the trash."""
    if isinstance(change, Batch):
        return sum(_deleted(each) for each in change.changes)
    return len(change.ids) if isinstance(change, Trash) else 0
