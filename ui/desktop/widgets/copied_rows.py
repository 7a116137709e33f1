"""A list of rows that a person can copy whole and save as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.exporters.csv_table import table
from reader.files import write
from ui.desktop.i18n import tr

if TYPE_CHECKING:
    from ui.desktop.dialogs.ask import Ask


class CopiedRows(QTreeWidget):
    """Rows are copied whole by Ctrl+C; Qt's own list copies the text of one cell."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[int],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows
        self.setHeaderLabels(list(columns))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(name)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for row in rows:
            item = QTreeWidgetItem([" ".join(cell.split()) for cell in row])
            for column, text in enumerate(row):
                item.setToolTip(column, text)
            self.addTopLevelItem(item)
        header = self.header()
        header.setStretchLastSection(True)
        for column, width in enumerate(widths):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        self.setVisible(bool(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            super().keyPressEvent(event)

    def copy_rows(self) -> None:
        """Copy the rows that are marked, or all, with tabs between the cells."""
        marked = [self.indexOfTopLevelItem(item) for item in self.selectedItems()]
        rows = [self._rows[place] for place in sorted(marked)] or self._rows
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))

    def save_rows(self, title: str, ask: Ask) -> str:
        """Ask where to, and save the rows as CSV; what is to be said of it, "" for nothing.

        Raises ExportFailed.
        """
        path = ask.save_as(title, f"{title}.csv", f"{tr('CSV table')} (*.csv)")
        if path is None:
            return ""
        write(path, table(self._columns, self._rows))
        return tr("The report was saved to {path}.").format(path=path)
