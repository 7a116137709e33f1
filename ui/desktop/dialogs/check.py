"""What a check of the library came to: each problem with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from db.check import Report
from db.problems import Problem, Reading
from db.remedies import remedy_for, trouble_of
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.rows import RowsDialog
from ui.desktop.i18n import tr


class CheckDialog(RowsDialog):
    """Lists the problems of a library; accepts where what can be is to be repaired. Ctrl+C copies,
    Ctrl+S saves as CSV. ``names`` says what things are called, by their ids, as far as they can be
    read."""

    def __init__(
        self,
        report: Report,
        repaired: int,
        names: Mapping[str, str],
        ask: Ask,
        parent: QWidget | None = None,
        *,
        writable: bool = True,
    ) -> None:
        title = tr("Check of the library")
        rows = [_row(problem, names) for problem in report.problems]
        columns = [tr("What is wrong"), tr("Where"), tr("What to do")]
        super().__init__(title, columns, rows, (270, 300, 330), ask, parent)
        self._problems = report.problems
        self.setWindowTitle(title)
        self.resize(1000, 520)
        counts = QLabel(told(report, repaired), self)
        counts.setWordWrap(True)
        repair = QPushButton(tr("Repair what can be made anew"), self)
        repair.clicked.connect(self.accept)
        buttons = self._copy_and_save()
        buttons.addButton(repair, QDialogButtonBox.ButtonRole.ActionRole)
        # After that: a row of buttons shows what is put into it.
        repair.setVisible(writable and any(each.repairable for each in report.problems))
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        self._reading = QLabel(self)
        self._reading.setWordWrap(True)
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.hide()
        for part in (counts, self._list, self._reading, self._told, buttons):
            layout.addWidget(part)
        self._list.currentItemChanged.connect(self._show_reading)
        self._choose_reading()

    def _choose_reading(self) -> None:
        """Begin at the first that a person must decide."""
        for number, problem in enumerate(self._problems):
            if problem.reading:
                # Not marked: with no row marked, all are copied.
                unmarked = QItemSelectionModel.SelectionFlag.NoUpdate
                row = self._list.model().index(number, 0)
                self._list.selectionModel().setCurrentIndex(row, unmarked)
                return

    def _show_reading(self) -> None:
        """Show whole what a row of the list has no room for."""
        number = self._list.currentIndex().row()
        reading = self._problems[number].reading if number >= 0 else None
        self._reading.setText(read_twice(reading) if reading else "")
        self._reading.setVisible(reading is not None)


def told(report: Report, repaired: int) -> str:
    """How much was looked at, and what was found and repaired."""
    looked = tr("{articles} articles and {annotations} highlights were looked at.").format(
        articles=f"{report.articles:,}", annotations=f"{report.annotations:,}"
    )
    parts = [looked]
    if repaired:
        text = tr("{count} problems were repaired, after a backup.")
        parts.append(text.format(count=f"{repaired:,}"))
    if report.problems:
        text = tr("{count} problems were found.")
        parts.append(text.format(count=f"{len(report.problems):,}"))
    else:
        parts.append(tr("Everything is in order."))
    return " ".join(parts)


def _row(problem: Problem, names: Mapping[str, str]) -> tuple[str, ...]:
    where = names.get(problem.id) or problem.id or problem.message
    if problem.reading:
        where = read_twice(problem.reading)
    return tr(trouble_of(problem).value), where, tr(remedy_for(problem).value)


def read_twice(reading: Reading) -> str:
    """Both readings of what somebody wrote."""
    thing, part = tr(reading.thing.value), tr(reading.part.value)
    name, row, copy = reading.name, reading.row, reading.copy
    return tr(reading.template).format(thing=thing, part=part, name=name, row=row, copy=copy)
