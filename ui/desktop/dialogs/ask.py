"""The questions that stop the person: asked in one place, so that tests can answer them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.dialogs.choice import ChoiceDialog
from ui.desktop.dialogs.pick import Narrow, PickDialog
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import NoteDraft
from ui.desktop.widgets.draft_hint import DraftHint
from ui.desktop.widgets.draft_keeper import DraftKeeper


class Ask:
    """Asks with dialogs over a window; each answer is None if the person gave up."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def files(self, title: str, folder: str, filters: str) -> list[Path]:
        """Which files to open; none if the person gave up."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, filters)
        return [Path(name) for name in names]

    def save_as(self, title: str, proposed: str, filters: str) -> Path | None:
        """Where to save."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, filters)
        return Path(name) if name else None

    def folder(self, title: str, proposed: str) -> Path | None:
        """Which folder is meant."""
        name = QFileDialog.getExistingDirectory(self._window, title, proposed)
        return Path(name) if name else None

    def open(self, path: Path) -> None:
        """Let the system open a file or a folder."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def line(self, title: str, label: str, text: str = "") -> str | None:
        """A line of text."""
        answer, given = QInputDialog.getText(self._window, title, label, text=text)
        return answer if given else None

    def confirm(self, title: str, text: str, verb: str, *, final: bool = False) -> bool:
        """Whether to go on; ``verb`` is what going on is called. What is ``final`` stays done."""
        box = QMessageBox(self._window)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        going = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        stopping = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        if final:
            box.setIcon(QMessageBox.Icon.Warning)
        box.setDefaultButton(stopping if final else going)
        box.setEscapeButton(stopping)
        box.exec()
        return box.clickedButton() is going

    def choice(self, title: str, rows: Sequence[str]) -> int | None:
        """Which of some rows, counted from 0."""
        dialog = ChoiceDialog(title, rows, self._window)
        return dialog.row if dialog.exec() else None

    def pick(
        self,
        title: str,
        rows: Sequence[str],
        narrow: Narrow | None = None,
        icons: Sequence[QIcon] = (),
    ) -> int | None:
        """Which of many rows, counted from 0; ``narrow`` says which are meant by what is typed."""
        dialog = PickDialog(title, rows, narrow, icons, self._window)
        return dialog.row if dialog.exec() else None

    def note(self, title: str, text: str, draft: NoteDraft | None = None) -> str | None:
        """A note of several lines, in Markdown; what is typed is kept in ``draft`` meanwhile.

        The draft of a note that is given is dropped by whoever has written it.
        """
        dialog = NoteDialog(title, text, self._window, draft)
        return dialog.text if dialog.exec() else None


class NoteDialog(QDialog):
    """Edits a note. Ctrl+Enter saves. Giving up drops the draft."""

    def __init__(
        self,
        title: str,
        text: str,
        parent: QWidget | None = None,
        draft: NoteDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(480, 280)
        self._field = QPlainTextEdit(text, self)
        self._field.setPlaceholderText(tr("Your own words, in Markdown"))
        self._field.setAccessibleName(tr("Note"))
        self._field.setTabChangesFocus(True)  # with the keyboard alone one gets out again
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setShortcut("Ctrl+Return")
        save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        if draft:
            keeper = DraftKeeper(self._field, draft, text)
            layout.addWidget(DraftHint(keeper, self))
            self.accepted.connect(keeper.keep)
            self.rejected.connect(keeper.give_up)
        layout.addWidget(buttons)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self._field.toPlainText()
