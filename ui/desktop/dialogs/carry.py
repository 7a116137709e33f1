"""What carrying annotations over to a reprint comes to, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
from reader.model import Annotation
from reader.transfer import Carried, Transfer
from ui.desktop.i18n import tr
from ui.desktop.shortening import shortened
from ui.desktop.widgets.wrapping import Wrapping

_CARRIED = Qt.ItemDataRole.UserRole
_TAGS_WIDTH = 160
"""Pixels."""
_SHOWN = 160
"""How many characters of a passage a row shows; the rest is in its tip."""


class CarryDialog(QDialog):
    """Shows each passage beside where it stands in the other article, with a box to leave it out,
    and those that cannot be placed."""

    def __init__(
        self,
        found: Transfer,
        codebook: Codebook,
        titles: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Carry my annotations over"))
        self.resize(860, 520)
        self._codebook = codebook
        headers = (tr("In “{title}”"), tr("In “{title}”"))
        named = [each.format(title=title) for each, title in zip(headers, titles, strict=True)]
        self._list = _table([*named, tr("Tags")], tr("Passages that are carried over"), self)
        for each in found.carried:
            self._list.addTopLevelItem(self._row(each))
        self._list.itemChanged.connect(self._ticked)
        self._lost = _table([tr("Passage"), tr("Tags")], tr("Passages that cannot be placed"), self)
        for annotation in found.lost:
            tags = _tags(codebook, annotation)
            self._lost.addTopLevelItem(_item([annotation.anchor.quote, tags]))
        buttons = QDialogButtonBox(self)
        self._go = buttons.addButton(tr("Carry over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(found, buttons)
        self._ticked()

    def _lay_out(self, found: Transfer, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        promise = tr("Each is looked for in the text of the other article, in either script.")
        layout.addWidget(_quiet(promise, self))
        layout.addWidget(self._list, 3)
        if found.known:
            text = tr("{count} are coded alike there already.").format(count=len(found.known))
            layout.addWidget(_quiet(text, self))
        if found.lost:
            text = tr("{count} cannot be placed: the words are not there, or in several places.")
            layout.addWidget(_quiet(text.format(count=len(found.lost)), self))
            layout.addWidget(self._lost, 2)
        self._list.setVisible(bool(found.carried))
        self._lost.setVisible(bool(found.lost))
        layout.addWidget(buttons)

    @property
    def chosen(self) -> list[Carried]:
        """What is to be carried over."""
        items = map(self._list.topLevelItem, range(self._list.topLevelItemCount()))
        return [
            item.data(0, _CARRIED)
            for item in items
            if item and item.checkState(0) is Qt.CheckState.Checked
        ]

    def _row(self, carried: Carried) -> QTreeWidgetItem:
        annotation = carried.annotation
        tags = _tags(self._codebook, annotation)
        item = _item([annotation.anchor.quote, carried.anchor.quote, tags])
        item.setData(0, _CARRIED, carried)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        return item

    def _ticked(self) -> None:
        self._go.setEnabled(bool(self.chosen))


def _table(headers: Sequence[str], name: str, parent: QWidget) -> QTreeWidget:
    table = QTreeWidget(parent)
    table.setHeaderLabels(headers)
    table.setRootIsDecorated(False)
    Wrapping(table)
    table.setAccessibleName(name)
    table.header().setStretchLastSection(False)
    table.header().setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
    for column in range(len(headers) - 1):
        table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    table.header().resizeSection(len(headers) - 1, _TAGS_WIDTH)
    return table


def _item(texts: Sequence[str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([_short(each) for each in texts])
    for column, text in enumerate(texts):
        item.setToolTip(column, text)
    return item


def _short(text: str) -> str:
    line = text.replace("\n", " ").strip()
    return shortened(line, _SHOWN)


def _tags(codebook: Codebook, annotation: Annotation) -> str:
    return "、".join(codebook.get(tag).name for tag in annotation.tags if tag in codebook)


def _quiet(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("quiet", True)
    return label
