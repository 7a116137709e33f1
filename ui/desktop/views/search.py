"""Searching the whole library: what is found, article by article, each with its passages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.errors import GengduError
from reader.found import Hit
from reader.query import Query, Tagged, leaves
from ui.desktop.i18n import tr
from ui.desktop.models.search import PAGE, FoundPlace, SearchModel
from ui.desktop.slices import Slices
from ui.desktop.theme import Theme
from ui.desktop.views.base import View
from ui.desktop.views.search_bar import SearchBar
from ui.desktop.views.search_row import SearchRow
from ui.desktop.walk import Stop
from ui.desktop.widgets.tips import does

if TYPE_CHECKING:
    from ui.desktop.session import Session

MOST_COUNTED = 10_000
"""Passages; beyond, it is only said that there are more."""


class SearchView(View):
    """Keeps what was looked for and the row the person is at while the page is read."""

    place_wanted = Signal(object)
    """A Stop: the person opens a passage."""

    tag_wanted = Signal()
    """What was found is to be tagged."""

    rebuild_wanted = Signal()
    """The index is to be made anew."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchView")
        self._session = session
        self.query: Query | None = None
        """What the results are of; None where nothing was looked for."""
        self._stale = self._came_back = False
        self._counted, self._uncounted = 0, False
        self._slices = Slices(self)
        self._model = SearchModel(session.library.article, self._fail, self)
        self._tree = self._make_tree()
        self._row = SearchRow(self._tree)
        self._tree.setItemDelegate(self._row)
        self._tag = QToolButton(self)
        self._tag.setText(tr("Tag what was found…"))
        does(self._tag, "autocode")
        self._tag.clicked.connect(self.tag_wanted)
        self._bar = SearchBar(self._tag, self)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self._count.setContentsMargins(24, 4, 24, 6)
        self._empty = QLabel(self)
        self._empty.setProperty("quiet", True)
        self._empty.setObjectName("nothing")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._outdated = self._make_outdated()
        self._lay_out()
        self._connect()
        self.set_script()
        self._show_state()

    def _make_tree(self) -> QTreeView:
        tree = _Results(self)
        tree.setModel(self._model)
        tree.setAccessibleName(tr("Results"))
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setExpandsOnDoubleClick(False)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return tree

    def _make_outdated(self) -> QWidget:
        told = QWidget(self)
        told.setObjectName("outdated")
        told.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = tr("The search index is out of date: searches are exact, but slow.")
        label = QLabel(text, told)
        label.setWordWrap(True)
        button = QPushButton(tr("Make it anew"), told)
        button.clicked.connect(self.rebuild_wanted)
        row = QHBoxLayout(told)
        row.setContentsMargins(24, 8, 18, 8)
        row.addWidget(label, 1)
        row.addWidget(button)
        return told

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._outdated)
        layout.addWidget(self._count)
        inset = QVBoxLayout()
        inset.setContentsMargins(36, 40, 36, 18)
        inset.addWidget(self._empty)
        layout.addLayout(inset, 1)
        layout.addWidget(self._tree, 1)

    def _connect(self) -> None:
        self._bar.wanted.connect(self.look)
        self._bar.left.connect(self._go_to_results)
        self._tree.clicked.connect(self._clicked)
        self._tree.activated.connect(self.open)
        self._tree.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._tree.selectionModel().currentChanged.connect(self._moved)
        self._session.changed.connect(self._changed)
        self._session.adopted.connect(self._grow_stale)
        self._session.script_changed.connect(self.set_script)

    # -- what others ask

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._row.theme = theme
        self._tree.viewport().update()

    def set_script(self) -> None:
        """Show everything in the script of the page."""
        self._row.script = self._session.script
        self._model.set_script(self._session.script)

    def take_focus(self) -> None:
        """The keyboard goes to the row that was left; to the field if there is none, or if the view
        is in sight already."""
        if self._came_back and self._tree.currentIndex().isValid():
            self._tree.setFocus()
        else:
            self._bar.focus()
        self._came_back = False

    def search_for(self, text: str) -> None:
        """Look for something that is typed elsewhere."""
        self._bar.set_text(text)
        self._go_to_results()

    def focus_field(self) -> None:
        """Let the keyboard go where something else can be looked for."""
        self._bar.focus()

    # -- looking

    def look(self) -> None:
        """Look for what is typed. Where that is no search, what was found before stays."""
        self._bar.stop()
        try:
            query = self._bar.query()
            search = partial(self._session.library.search, query, PAGE) if query else None
            first = search(0) if search else None
        except GengduError as fault:
            self._bar.tell(fault)
            return
        self._bar.tell(None)
        self.query, self._stale = query, False
        if search and first:
            self._model.show(first, search)
        else:
            self._model.clear()
        self._start_counting()
        self._show_state()
        self._tree.scrollToTop()
        self._fill()

    def _fill(self) -> None:
        """Read on while all that has been read is in sight."""
        bar = self._tree.verticalScrollBar()
        self._tree.doItemsLayout()
        while bar.maximum() == 0 and self._model.read_more():
            self._tree.doItemsLayout()

    def _scrolled(self) -> None:
        """Read on a screen before the end of what has been read."""
        bar = self._tree.verticalScrollBar()
        if bar.value() + self._tree.height() >= bar.maximum():
            self._model.read_more()

    def _moved(self, index: QModelIndex) -> None:
        """The keyboard at the last row reads on as well: there may be nothing to scroll."""
        if index.isValid() and not index.parent().isValid() and index.row() == self._model.read - 1:
            self._model.read_more()

    def _look_again(self) -> None:
        """The library has changed: the same anew, at the same row."""
        index = self._tree.currentIndex()
        place = self._model.place(index) if index.isValid() else None
        if place and not index.parent().isValid():
            place = FoundPlace(place.article)
        read = self._model.read
        self.look()
        while self._model.read < read and self._model.read_more():
            pass
        if place:
            self._go_to(self._model.find(place))

    def _fail(self, fault: GengduError) -> None:
        self._bar.tell(fault)

    def _start_counting(self) -> None:
        self._counted = 0
        self._slices.stop()
        if self.query is not None and self._model.total:
            hits = self._session.library.search_hits(self.query)
            self._slices.start(self._counting(hits), self._show_count, self._fail)

    def _counting(self, hits: Iterator[object]) -> Iterator[object]:
        for each in hits:
            self._counted += 1
            yield each
            if self._counted >= MOST_COUNTED:
                return

    # -- what is shown

    def _show_state(self) -> None:
        self._outdated.setVisible(
            not self._session.library.index_is_current and not self._session.library.read_only
        )
        found = self._model.total > 0
        self._tree.setVisible(found)
        self._count.setVisible(found)
        self._empty.setVisible(not found)
        self._tag.setEnabled(found and not self._session.library.read_only)
        self._empty.setText(self._nothing())
        self._show_count(not self._slices.busy)

    def _nothing(self) -> str:
        if self.query is None:
            return tr(
                "Type what you look for: it is found in every article, whichever script it is in."
            )
        return tr("Nothing was found. Fewer words find more, and either script will do.")

    def _show_count(self, done: bool) -> None:
        articles, places = f"{self._model.total:,}", f"{self._counted:,}"
        if done and self._counted < MOST_COUNTED:
            text = tr("{articles} articles, {places} places")
        else:
            text = tr("{articles} articles, more than {places} places")
        self._count.setText(text.format(articles=articles, places=places))

    # -- going through it

    def _go_to_results(self) -> None:
        first = self._model.index(0)
        if first.isValid():
            self._go_to(first)
            self._tree.setFocus()

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._tree.selectionModel().setCurrentIndex(index, flag)
            self._tree.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the arrow unfolds, one elsewhere opens."""
        x = self._tree.viewport().mapFromGlobal(self.cursor().pos()).x()
        if not index.parent().isValid() and x < 36:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
        else:
            self.open(index)

    def open(self, index: QModelIndex) -> None:
        """Open the passage of a row, or the first one of an article."""
        self.place_wanted.emit(self._stop(index))

    def _stop(self, index: QModelIndex) -> Stop:
        hit, place = self._model.hit(index), self._model.place(index)
        return Stop(place.article, (place.start, place.end), hit.passages)

    def step(self, way: int) -> Stop | None:
        """Go to the next passage (1) or the one before (-1), on in the next article."""
        index = self._tree.currentIndex()
        if not index.isValid():
            return None
        above = index.parent() if index.parent().isValid() else index
        row, number = above.row(), index.row() if index.parent().isValid() else 0
        number += way
        while not 0 <= number < self._passages(row):
            row += way
            if not self._reach(row):
                return None
            number = 0 if way > 0 else self._passages(row) - 1
        there = self._model.index(number, 0, self._model.index(row))
        self._go_to(there)
        return self._stop(there)

    def _passages(self, row: int) -> int:
        return self._model.rowCount(self._model.index(row))

    def _reach(self, row: int) -> bool:
        """Whether there is a row, read now if need be."""
        if row >= self._model.read:
            self._model.read_more()
        return 0 <= row < self._model.read

    @property
    def current(self) -> Hit | None:
        """The article of the row the person is at."""
        index = self._tree.currentIndex()
        return self._model.hit(index) if index.isValid() else None

    # -- listening

    def _changed(self, affected: Affected) -> None:
        coding = bool(affected.annotations or affected.tags)
        if self.query is None or (coding and not _asks_for_tags(self.query)):
            return
        if affected.articles or coding:
            self._grow_stale()

    def _grow_stale(self) -> None:
        self._stale = self.query is not None
        if self._stale and self.isVisible():
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed meanwhile is looked for anew."""
        super().showEvent(event)
        self._came_back = True
        if self._stale:
            self._look_again()
        elif self._uncounted:
            self._start_counting()
        self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing goes on out of sight."""
        self._bar.stop()
        self._uncounted = self._slices.busy
        self._slices.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down leads from the field to the results, Escape back."""
        if event.key() == Qt.Key.Key_Escape:
            self._bar.focus()
        elif event.key() == Qt.Key.Key_Down and not self._tree.hasFocus():
            self._go_to_results()
        else:
            super().keyPressEvent(event)


class _Results(QTreeView):
    """Rows as high as their lines are at the width there is."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths take other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _asks_for_tags(query: Query) -> bool:
    """Whether coding changes what is found."""
    return any(isinstance(leaf, Tagged) for leaf in leaves(query.root))
