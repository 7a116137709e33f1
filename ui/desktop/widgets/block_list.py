"""The blocks of a draft in a list: ticked, unticked and told apart by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from reader.model import BlockKind
from ui.desktop.i18n import tr
from ui.desktop.models.draft_blocks import TAKEN, DraftBlocks
from ui.desktop.names import kind_name
from ui.desktop.widgets.block_row import LABEL, TICK, BlockRow, kind_of


class BlockList(QListView):
    """Shows DraftBlocks.

    Space or a click on the tick leaves a block out or takes it in. Enter or a click on what it is
    offers what else it could be; a digit says so at once. Right shows its text at length, Left
    folds it again.
    """

    def __init__(self, blocks: DraftBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draftBlocks")
        self._blocks = blocks
        self.row = BlockRow(self)
        self.setModel(blocks)
        self.setItemDelegate(self.row)
        self.setAccessibleName(tr("Parts of the article"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        blocks.modelReset.connect(self._begin)

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Iterable[int] = (),
    ) -> None:
        """Draw what has changed. A list of Qt's would lay all rows out anew for a tick."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the tick or on what a block is changes that; elsewhere it chooses."""
        super().mousePressEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if point.x() >= self.visualRect(index).right() - TICK:
            self._toggle(index)
        elif point.x() < LABEL:
            self.offer_kinds(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter, digits, Right and Left are about the row that is chosen."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        controlled = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not index.isValid() or controlled:
            super().keyPressEvent(event)
        elif key is Qt.Key.Key_Space:
            self._toggle(index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offer_kinds(index)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._open(index.row() if key is Qt.Key.Key_Right else -1)
        elif not self._say(index, event.text()):
            super().keyPressEvent(event)

    def offer_kinds(self, index: QModelIndex) -> None:
        """Open the menu of what a block could be, at its label."""
        menu = self._kinds(index)
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _kinds(self, index: QModelIndex) -> QMenu | None:
        kinds = self._blocks.kinds(index.row())
        if not kinds:
            return None
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, kind in enumerate(kinds, 1):
            action = menu.addAction(f"&{number}  {kind_name(kind)}")
            action.setCheckable(True)
            action.setChecked(kind_of(index) is kind)
            action.triggered.connect(partial(self._set_kind, index.row(), kind))
        return menu

    def _say(self, index: QModelIndex, typed: str) -> bool:
        kinds = self._blocks.kinds(index.row())
        if typed not in tuple(map(str, range(1, len(kinds) + 1))):
            return False
        self._set_kind(index.row(), kinds[int(typed) - 1])
        return True

    def _set_kind(self, row: int, kind: BlockKind) -> None:
        self._blocks.set_kind(row, kind)
        # It is set in another face, in which it may take another line.
        self.scheduleDelayedItemsLayout()

    def _toggle(self, index: QModelIndex) -> None:
        self._blocks.set_taken(index.row(), not index.data(TAKEN))

    def _open(self, row: int) -> None:
        if row != self.row.opened:
            self.row.opened = row
            self.scheduleDelayedItemsLayout()

    def _menu_at(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.setCurrentIndex(index)
            self.offer_kinds(index)

    def _begin(self) -> None:
        self.row.opened = -1
        self.setCurrentIndex(self._blocks.index(0))
