"""Asking about drafts before they are stored: when, and with which dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model import Draft
from ui.desktop.settings import Settings
from ui.desktop.tasks import Tasks
from ui.desktop.theme import Theme

if TYPE_CHECKING:
    from reader.reprints import Reprint
    from reader.review import Reread
    from ui.desktop.dialogs.preview import Preview

MOST_ASKED = 20
"""How many inputs brought at once are asked about one by one; more come in without."""


def asks(inputs: Sequence[Path | str], *, wanted: bool) -> bool:
    """Whether each draft of these inputs is asked about, if that is ``wanted`` at all.

    It is for files and addresses a person brings by hand; not for folders and archives.
    """
    from reader.importers import ARCHIVES

    files = [each for each in inputs if isinstance(each, Path)]
    in_bulk = any(file.suffix.lower() in ARCHIVES or file.is_dir() for file in files)
    return wanted and 0 < len(inputs) <= MOST_ASKED and not in_bulk


def reread(draft: Draft, encoding: str | None) -> Draft:
    """The draft of the same bytes in another encoding. Raises ImportFailed. May run in a thread."""
    from reader.importers.sandbox import read_kept

    return read_kept(draft.raw, draft.origin, encoding)


class Reviewing(QObject):
    """Asks about one draft at a time, over a window."""

    answered = Signal(object, bool)
    """The Draft to store, or None to leave it out; and whether to ask about those that follow."""

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        tasks: Tasks,
        reread: Reread,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._tasks = window, settings, tasks
        self._reread, self._theme = reread, theme
        self._preview: Preview | None = None
        self.reprints: Callable[[Draft], Sequence[Reprint]] | None = None
        """Which articles of the library read nearly the same as a draft; None where unknown."""

    def ask(self, draft: Draft, number: int, total: int) -> None:
        """Show a draft, the ``number``-th of ``total`` inputs (0: not known); then ``answered``."""
        preview = self._preview = self._preview or self._made()
        preview.set_theme(self._theme())
        preview.ask(draft, number, total)
        if self.reprints is not None:
            preview.set_reprints(self.reprints(draft))

    def withdraw(self) -> None:
        """Ask no more: the import has ended."""
        if self._preview is not None:
            self._preview.hide()

    def _made(self) -> Preview:
        # Here, not at the top: it is loaded with the importers, when there is something to import.
        from ui.desktop.dialogs.preview import Preview

        preview = Preview(self._settings, self._tasks, self._reread, self._window)
        preview.import_wanted.connect(lambda draft: self.answered.emit(draft, True))
        preview.import_all_wanted.connect(lambda draft: self.answered.emit(draft, False))
        preview.skipped.connect(lambda: self.answered.emit(None, True))
        return preview
