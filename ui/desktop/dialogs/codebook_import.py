"""What a file with a codebook would change, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import Codebook
from reader.codebook_import import Plan
from reader.model import Tag
from ui.desktop.i18n import tr

_FIELDS = ("colour", "pattern", "description", "memo", "shortcut", "archived")


class CodebookImportDialog(QDialog):
    """Lists what comes new, what changes, and the rows that cannot be read."""

    def __init__(
        self, plan: Plan, codebook: Codebook, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import a codebook: {name}").format(name=name))
        self.resize(640, 460)
        self._plan, self._codebook = plan, codebook
        text = tr("{added} new tags, {edited} changed, {unread} rows left out. Nothing is deleted.")
        counts = QLabel(
            text.format(added=len(plan.added), edited=len(plan.edited), unread=len(plan.unread)),
            self,
        )
        counts.setWordWrap(True)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName(tr("What the file would change"))
        self._list.setHeaderLabels([tr("Tag"), tr("What"), tr("Details")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.addTopLevelItems([QTreeWidgetItem(list(row)) for row in self._rows()])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(self)
        take = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        take.setEnabled(bool(plan.added or plan.edited))
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (counts, self._list, buttons):
            layout.addWidget(part)

    def _rows(self) -> Iterator[tuple[str, str, str]]:
        for fault in self._plan.unread:
            where = tr("row {number}: {reason}")
            reason = where.format(number=fault.number, reason=tr(fault.why.value))
            yield fault.path, tr("left out"), reason
        for tag in self._plan.edited:
            yield self._plan.paths[tag.id], tr("changed"), self._difference(tag)
        for tag in self._plan.added:
            yield self._plan.paths[tag.id], tr("new"), tag.description.partition("\n")[0]

    def _difference(self, tag: Tag) -> str:
        former = self._codebook.get(tag.id)
        names = {
            "colour": tr("Colour"),
            "pattern": tr("Line"),
            "description": tr("Description"),
            "memo": tr("Memo"),
            "shortcut": tr("Number"),
            "archived": tr("Archived"),
        }
        other = (each for each in _FIELDS if getattr(tag, each) != getattr(former, each))
        return ", ".join(names[each] for each in other)
