"""The right pane: the annotations of the article on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.model import Annotation, Tag
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.annotations import AnnotationModel
from ui.desktop.note_drafts import Field
from ui.desktop.panels.annotation_card import AnnotationCard
from ui.desktop.panels.annotation_filter import AnnotationFilter
from ui.desktop.panels.memo import MemoLine
from ui.desktop.pyside import know_viewport
from ui.desktop.session import Session
from ui.desktop.settings import ORDER
from ui.desktop.theme import Theme

BATCHED = 1000
"""From how many cards on a newly opened article is laid out in pieces, between which it can be
read: each card costs some 40 microseconds the first time."""


class AnnotationPane(QFrame):
    """Lists annotations as cards; says which one the person points at."""

    chosen = Signal(str)
    several_marked = Signal()
    """The person has marked other cards than the one whose passage was chosen."""

    note_wanted = Signal(str)
    note_written = Signal(str, str)
    """An annotation's id and the note that was written on its card."""

    draft_restored = Signal(str)
    """What was typed on a card before is there again: a sentence that says so."""

    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self._session = session
        self._model = AnnotationModel(self)
        self._card = AnnotationCard(self)
        self._keys_from: QWidget | None = None
        self._by_itself = False
        self._tags: tuple[Tag, ...] = ()
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self.order_button = QToolButton(self)
        """Its menu is given from outside: the orders are commands."""
        self.order_button.setToolTip(tr("Order of the annotations"))
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.memo = MemoLine(session, self)
        self._filter = AnnotationFilter(self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._empty.setContentsMargins(16, 8, 16, 8)
        self._list = self._make_list()
        self._lay_out()
        self._connect()
        self.set_order(session.settings.get(ORDER))
        self.reload()

    def _connect(self) -> None:
        self._filter.changed.connect(self._narrow)
        self._card.draft = partial(self._session.draft, Field.NOTE)
        self._card.note_written.connect(self.note_written)
        self._card.restored.connect(self.draft_restored)
        self._card.closeEditor.connect(self._note_closed)
        self._list.verticalScrollBar().rangeChanged.connect(self._laid_out)
        self._list.selectionModel().selectionChanged.connect(self._marked)
        self._session.changed.connect(self._changed)
        self._session.opened.connect(self._opened)
        self._session.script_changed.connect(self._script_changed)

    def _make_list(self) -> QListView:
        view = QListView(self)
        know_viewport(view)
        view.setModel(self._model)
        view.setItemDelegate(self._card)
        view.setAccessibleName(tr("Annotations"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setBatchSize(400)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(2)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._count)
        head.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        beside = QHBoxLayout()
        beside.setContentsMargins(12, 0, 12, 0)
        beside.addWidget(self.memo)
        layout.addLayout(beside)
        layout.addWidget(self._filter)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)

    def reload(self) -> None:
        """Read the annotations anew; the chosen ones stay chosen."""
        annotations, codebook = self._session.annotations(), self._session.codebook()
        if codebook.tags != self._tags:
            self._tags = codebook.tags
            self._card.forget()
        with self._keeping_marks():
            self._filter.offer(annotations, codebook)
            self._model.set_wanted(self._filter.wanted)
            self._model.set_annotations(annotations, codebook, self._session.document)
        self._count.setText(str(self._model.total) if self._model.total else "")
        self._say_if_empty()
        self._set_face()

    def set_order(self, order: str) -> None:
        """List the cards by ``place``, ``time`` or ``tag``."""
        titles = {"place": tr("By place"), "time": tr("By time"), "tag": tr("By tag")}
        self.order_button.setText(titles[order] + " ▾")
        self.order_button.setAccessibleName(tr("Order of the annotations"))
        with self._keeping_marks():
            self._model.set_order(order)

    def _narrow(self) -> None:
        with self._keeping_marks():
            self._model.set_wanted(self._filter.wanted)
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        self._empty.setVisible(not self._model.rowCount())
        if self._model.total:
            self._empty.setText(tr("No annotation of this article is like that."))
        elif self._session.article:
            self._empty.setText(tr("Select a passage in the text to highlight and tag it."))
        else:
            self._empty.setText(tr("What you highlight in an article stands here, beside it."))

    @contextmanager
    def _keeping_marks(self) -> Iterator[None]:
        """Change the rows; what is marked stays marked, and nobody is told of it."""
        marked, self._by_itself = {annotation.id for annotation in self.selected}, True
        try:
            yield
            if marked - {annotation.id for annotation in self.selected}:
                self._mark(marked)
        finally:
            self._by_itself = False

    # -- the note on a card

    def edit_note(self, key: str) -> bool:
        """Let the note be written on the card; whether the card is in sight for that."""
        row = self._model.row_of(key)
        if row < 0 or not self.isVisible() or self._session.library.read_only:
            return False
        focused = QApplication.focusWidget()
        self._keys_from = None if focused is self._list else focused
        index = self._model.index(row)
        self.choose(key)
        self._card.edited = key
        self._card.sizeHintChanged.emit(index)
        self._list.scrollTo(index)
        self._list.edit(index)
        return True

    def keep_note(self) -> None:
        """Keep the note that is being written, if one is."""
        if self._card.edited:
            self._list.setFocus()

    def _note_closed(self) -> None:
        row, self._card.edited = self._model.row_of(self._card.edited), ""
        if row >= 0:
            self._card.sizeHintChanged.emit(self._model.index(row))
        if self._keys_from is not None and self._list.hasFocus():
            self._keys_from.setFocus()
        self._keys_from = None

    def choose(self, key: str) -> None:
        """Mark an annotation and bring it into sight."""
        row = self._model.row_of(key)
        if row >= 0:
            self._by_itself = True
            self._mark_alone(self._model.index(row))
            self._list.scrollTo(self._model.index(row))
            self._by_itself = False

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
        """The annotations that are marked, in the order of the list."""
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        return [self._model.annotations[row] for row in rows]

    @property
    def listed(self) -> Sequence[Annotation]:
        """The annotations in the order of the list, as far as they are wanted."""
        return self._model.annotations

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._card.theme = theme
        self._list.viewport().update()

    def _changed(self, affected: Affected) -> None:
        article = self._session.article
        if article is None or affected.tags or article.id in affected.articles:
            self._list.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.reload()

    def _opened(self) -> None:
        many = len(self._session.annotations()) > BATCHED
        modes = QListView.LayoutMode
        self._list.setLayoutMode(modes.Batched if many else modes.SinglePass)
        # One that came in between would leave the first pieces too wide.
        bars = Qt.ScrollBarPolicy
        bar = bars.ScrollBarAlwaysOn if many else bars.ScrollBarAsNeeded
        self._list.setVerticalScrollBarPolicy(bar)
        self._card.forget()
        self.reload()

    def _laid_out(self) -> None:
        # Once more in pieces, the list would forget how far it was scrolled.
        last = self._model.index(self._model.rowCount() - 1)
        if self._list.visualRect(last).isValid():
            self._list.setLayoutMode(QListView.LayoutMode.SinglePass)

    def _script_changed(self) -> None:
        self._set_face()
        self._list.viewport().update()

    def _marked(self) -> None:
        if not self._by_itself:
            self.several_marked.emit()

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
            self.chosen.emit(self._model.annotations[index.row()].id)

    def _activated(self, index: QModelIndex) -> None:
        self.note_wanted.emit(self._model.annotations[index.row()].id)

    def _mark_alone(self, index: QModelIndex) -> None:
        """Mark one card and no other, whatever keys are held down: Qt would heed them."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, alone)

    def _menu(self, point: QPoint) -> None:
        index = self._list.indexAt(point)
        if index.isValid() and index not in self._list.selectedIndexes():
            self._mark_alone(index)
        self.menu_wanted.emit(self._list.viewport().mapToGlobal(point))
