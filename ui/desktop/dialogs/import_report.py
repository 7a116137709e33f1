"""What an import came to: the counts, and each input there is more to be said of."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import advice
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.rows import RowsDialog
from ui.desktop.i18n import sentence, tr
from ui.desktop.report import Entry, Report

Row = tuple[str, str, str, str]
"""The name of an input, its fate, the reason, what to do."""


class ImportReportDialog(RowsDialog):
    """Lists what failed, was known or needs a look. Ctrl+C copies, Ctrl+S saves as CSV."""

    def __init__(self, report: Report, ask: Ask, parent: QWidget | None = None) -> None:
        rows = [row for entry in report.notable for row in rows_of(entry)]
        title = tr("Report of the import")
        super().__init__(title, _columns(), rows, (210, 120, 350), ask, parent)
        self.setWindowTitle(title)
        self.resize(1000, 540)
        counts = QLabel(counted(report), self)
        counts.setWordWrap(True)
        nothing = QLabel(tr("Everything came in, and nothing needs a look."), self)
        nothing.setProperty("quiet", True)
        nothing.setVisible(not rows)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (counts, nothing, self._list, self._told, self._buttons()):
            layout.addWidget(part)
        if not rows:
            layout.addStretch(1)

    def _buttons(self) -> QDialogButtonBox:
        buttons = self._copy_and_save()
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons


def counted(report: Report) -> str:
    """How many came in, were there, failed, and were left out."""
    text = tr("{new} new · {known} there already · {failed} not imported · {left} left out")
    return text.format(
        new=f"{len(report.imported):,}",
        known=f"{len(report.duplicates):,}",
        failed=f"{len(report.failed):,}",
        left=f"{report.left_out:,}",
    )


def rows_of(entry: Entry) -> list[Row]:
    """What is to be said of an input, a row each."""
    fate = tr(entry.fate.value)
    if entry.fault is not None:
        return [(entry.name, fate, sentence(entry.fault), advice.for_fault(entry.fault))]
    told = [(tr(each.value), advice.for_caution(each)) for each in entry.cautions]
    return [(entry.name, fate, *each) for each in told or [("", "")]]


def _columns() -> list[str]:
    return [tr("Name"), tr("What became of it"), tr("Reason"), tr("What to do")]
