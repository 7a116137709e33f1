"""What dialogs about a list of rows have in common: it can be copied and saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from reader.errors import ExportFailed
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.widgets.copied_rows import CopiedRows


class RowsDialog(QDialog):
    """Has a list and a line for what came of saving it. Ctrl+C copies, Ctrl+S saves as CSV.

    ``title`` names the list and the file. Who derives from it lays out ``_list``, ``_told`` and the
    buttons.
    """

    def __init__(
        self,
        title: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[int],
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._ask = title, ask
        self._list = CopiedRows(columns, rows, widths, title, self)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.hide()

    def _copy_and_save(self) -> QDialogButtonBox:
        """A row with the two buttons, for others to be added."""
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._list.copy_rows)
        save = buttons.addButton(tr("Save as CSV…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        save.clicked.connect(self._save)
        for button in (copy, save):
            button.setEnabled(self._list.topLevelItemCount() > 0)
        return buttons

    def _save(self) -> None:
        try:
            told = self._list.save_rows(self._title, self._ask)
        except ExportFailed as error:
            told = sentence(error)
        if told:
            self._told.setText(told)
            self._told.show()
