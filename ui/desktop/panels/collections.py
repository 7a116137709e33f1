"""The collections in the left pane: a click lists the articles of one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.model import Script
from reader.shelf import Collection
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.collections import COLLECTION, COUNT, CollectionModel
from ui.desktop.session import Session
from ui.desktop.theme import LIGHT, Theme


class CollectionList(QWidget):
    """Lists collections with their counts; says which one the person wants to see."""

    chosen = Signal(str)
    dropped = Signal(str, list)
    """A collection's id and the ids of the articles that were dropped on it."""

    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = CollectionModel(self)
        self._row = CollectionRow(self)
        self.view = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.model.dropped.connect(self.dropped)
        self.reload()

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(self._row)
        view.setAccessibleName(tr("Collections"))
        view.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.clicked.connect(self._activate)
        view.activated.connect(self._activate)
        return view

    def reload(self) -> None:
        """Read the collections anew; the chosen one stays chosen."""
        chosen, library = self.current, self._session.library
        self.model.set_collections(library.collections(), library.collection_counts())
        if chosen:
            self.view.setCurrentIndex(self.model.index_of(chosen.id))

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._row.theme = theme
        self.view.viewport().update()

    @property
    def count(self) -> int:
        """How many collections there are."""
        return self.model.rowCount()

    @property
    def current(self) -> Collection | None:
        """The collection under the cursor."""
        index = self.view.currentIndex()
        return index.data(COLLECTION) if index.isValid() else None

    def changed(self, affected: Affected) -> None:
        """Read again what a change touched."""
        # How many articles a collection holds changes with its articles, not with highlights.
        if affected.shelf or (affected.articles and not affected.annotations):
            self.reload()

    def _activate(self, index: QModelIndex) -> None:
        collection: Collection = index.data(COLLECTION)
        self.chosen.emit(collection.id)

    def _menu(self, point: QPoint) -> None:
        self.view.setCurrentIndex(self.view.indexAt(point))
        self.menu_wanted.emit(self.view.viewport().mapToGlobal(point))


class CollectionRow(QStyledItemDelegate):
    """Paints a row of a CollectionModel: its name, and at the right how many articles it holds."""

    theme: Theme = LIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with some air."""
        return QSize(option.rect.width() or 280, 32)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one collection."""
        box: QRect = option.rect
        count = f"{index.data(COUNT):,}"
        face = fonts.sans(Script.HANT_TW, 12)
        named: QRect = box.adjusted(10, 0, -60, 0)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selected))
        painter.setPen(QColor(self.theme.ink))
        painter.setFont(fonts.sans(Script.HANT_TW, 13))
        middle = Qt.AlignmentFlag.AlignVCenter
        name = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, named.width() - 6
        )
        painter.drawText(named.adjusted(6, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(box.adjusted(0, 0, -16, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()
