"""The right pane: the annotations of the article on the page."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.model import Annotation
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.annotations import AnnotationModel
from ui.desktop.panels.annotation_card import AnnotationCard
from ui.desktop.session import Session
from ui.desktop.theme import Theme


class AnnotationPane(QFrame):
    """Lists annotations as cards; says which one the person points at."""

    chosen = Signal(str)
    note_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self._session = session
        self._model = AnnotationModel(self)
        self._card = AnnotationCard(self)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Filter: tag, text, note"))
        self._field.setAccessibleName(tr("Filter annotations"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._model.set_wanted)
        self._empty = QLabel(tr("Select a passage in the text to highlight and tag it."), self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._empty.setContentsMargins(16, 8, 16, 8)
        self._list = self._make_list()
        self._lay_out()
        session.changed.connect(self._changed)
        session.opened.connect(self.reload)
        session.script_changed.connect(self._script_changed)
        self.reload()

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setItemDelegate(self._card)
        view.setAccessibleName(tr("Annotations"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.clicked.connect(self._clicked)
        view.activated.connect(self._activated)
        return view

    def _lay_out(self) -> None:
        title = QLabel(tr("Annotations"), self)
        title.setObjectName("paneTitle")
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._count)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 4)
        field.addWidget(self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(field)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)

    def reload(self) -> None:
        """Read the annotations anew; the chosen ones stay chosen."""
        chosen = {annotation.id for annotation in self.selected}
        annotations, codebook = self._session.annotations(), self._session.codebook()
        self._model.set_annotations(annotations, codebook, self._session.document)
        self._count.setText(str(self._model.total) if self._model.total else "")
        self._empty.setVisible(not self._model.total and self._session.article is not None)
        self._set_face()
        self._mark(chosen)

    def choose(self, key: str) -> None:
        """Mark an annotation and bring it into sight."""
        row = self._model.row_of(key)
        if row >= 0:
            index = self._model.index(row)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def focus(self) -> None:
        """Give the list the keyboard."""
        self._list.setFocus()
        # Qt puts the cursor on the first row when the list gets the keyboard, but marks nothing.
        if not self._list.selectedIndexes() and self._model.rowCount():
            self._list.selectionModel().select(
                self._list.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    @property
    def selected(self) -> list[Annotation]:
        """The annotations that are marked, in the order of the text."""
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        return [self._model.annotation(row) for row in rows]

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._card.theme = theme
        self._list.viewport().update()

    def _changed(self, affected: Affected) -> None:
        article = self._session.article
        if article is None or affected.tags or article.id in affected.articles:
            self.reload()

    def _script_changed(self) -> None:
        self._set_face()
        self._model.refresh()

    def _set_face(self) -> None:
        article = self._session.article
        if article:
            self._card.script = fonts.drawn_as(self._session.script, article.info.script)

    def _mark(self, keys: set[str]) -> None:
        selection = self._list.selectionModel()
        rows = sorted(row for row in map(self._model.row_of, keys) if row >= 0)
        for row in rows:
            selection.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            first = self._model.index(rows[0])
            selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift several are being marked: then there is no one place to go to.
        if self._list.selectedIndexes() == [index]:
            self.chosen.emit(self._model.annotation(index.row()).id)

    def _activated(self, index: QModelIndex) -> None:
        self.note_wanted.emit(self._model.annotation(index.row()).id)

    def _menu(self, point: QPoint) -> None:
        index = self._list.indexAt(point)
        if index.isValid() and index not in self._list.selectedIndexes():
            self._list.setCurrentIndex(index)
        self.menu_wanted.emit(self._list.viewport().mapToGlobal(point))
