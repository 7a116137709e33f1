"""The passages of the whole library: found by conditions, put together, opened, coded, exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, QRect, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.changes import Affected
from reader.passage_query import PassageQuery, with_tag
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.models.passages import PassageModel
from ui.desktop.theme import Theme
from ui.desktop.views.base import Listing
from ui.desktop.views.passage_bar import PassageBar, around_title
from ui.desktop.views.passage_head import PassageHead
from ui.desktop.views.passage_list import PassageList
from ui.desktop.views.passage_row import PassageRow
from ui.desktop.widgets.tips import does

WAIT = 120
"""How long after a change, in milliseconds, the passages are found anew: changes come in runs."""

Place = tuple[int, int, int]
"""The numbers of the passages under the cursor and at the top, and the pixels hidden of that."""


class PassagesView(Listing):
    """Shows what a query finds. What is done with it is in the commands."""

    def __init__(
        self,
        desk: Desk,
        open_passage: Callable[[Desk], None],
        export: Callable[[Desk], None],
        menu: Callable[[QPoint], None],
    ) -> None:
        """``open_passage``, ``export`` and ``menu`` are what Enter, the main button and the right
        button do."""
        super().__init__()
        self.setObjectName("passages")
        self._desk, self._session = desk, desk.session
        self._open, self._export, self._menu = open_passage, export, menu
        self.query = PassageQuery()
        self._stale = True
        self._model = PassageModel(desk.session.library, self)
        self._row = PassageRow(self)
        self.list = PassageList(self._model, self._row, self)
        self.list.setAccessibleName(tr("Passages"))
        self.bar = PassageBar(desk, self.list, self)
        self._head = PassageHead(self)
        self._nothing = QLabel(self)
        self._all = QPushButton(tr("Remove all conditions"), self)
        does(self._all, "remove-conditions")
        self._pages = QStackedWidget(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT)
        self._lay_out()
        self._connect()
        self.set_query(self.query)

    def _lay_out(self) -> None:
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("quiet", True)
        self._nothing.setObjectName("nothing")
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setContentsMargins(12, 40, 12, 12)
        column.setSpacing(14)
        column.addWidget(self._nothing)
        row = QVBoxLayout()
        row.addWidget(self._all)
        column.addLayout(row)
        column.addStretch(1)
        self._all.setMaximumWidth(220)
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        popup = self._desk.popup
        self._later.timeout.connect(self._find_again)
        self.bar.changed.connect(self.set_query)
        self.bar.export_wanted.connect(lambda: self._desk.attempt(self._export, self._desk))
        self._all.clicked.connect(self._ask_for_all)
        self.list.resized.connect(self._head.set_width)
        self.list.activated.connect(self._activated)
        self.list.customContextMenuRequested.connect(self._menu_wanted)
        self.list.selectionModel().selectionChanged.connect(self._marks_changed)
        self.list.verticalScrollBar().valueChanged.connect(popup.dismiss)
        self._session.changed.connect(self._changed)
        self._session.script_changed.connect(self._read_otherwise)

    # -- what is shown

    def set_query(self, query: PassageQuery) -> None:
        """Show what a query finds, from the top. A fault is told over the page."""
        self.query = query
        self._desk.attempt(self._find)
        self.list.go_to(0)
        self.list.put_cursor(1 if self._model.rowCount() > 1 and self._model.is_head(0) else 0)

    def _find(self) -> None:
        """Find anew; nothing is marked then."""
        self._later.stop()
        self._stale = False
        query, library = self.query, self._session.library
        found = library.find_passages(query.wanted, query.grouping, query.order)
        book = library.codebook()
        asked = {term.tag for term in (*query.wanted.every, *query.wanted.some)}
        wanted = {key for tag in asked if tag in book for key in book.subtree(tag)}
        self._row.names_coders = len(library.coders()) > 1
        self._model.set_reading(self._session.reading, self._session.dictionaries.entries())
        self._model.set_found(found, query.grouping, query.around, wanted)
        self.bar.show_query(query)
        self._head.set_around(around_title(query.around))
        self._say_what_there_is()

    def _say_what_there_is(self) -> None:
        found = self._model.found
        self.bar.show_count(found.passages)
        self._pages.setCurrentIndex(0 if found.rows else 1)
        asked = self.query.wanted != PassageQuery().wanted
        self._all.setVisible(asked)
        self._head.setVisible(bool(found.rows))
        self._nothing.setText(
            tr("No passage is like that. Take a condition away with its ×, or ask for less.")
            if asked
            else tr(
                "Nothing is highlighted in this library yet. Open an article, select a passage and "
                "tag it: it is listed here, with all others."
            )
        )
        self.told.emit(self.summary)

    def _ask_for_all(self) -> None:
        self.set_query(replace(self.query, wanted=PassageQuery().wanted))
        self.take_focus()

    @property
    def summary(self) -> str:
        """How many passages there are, of how many articles and outlets; how many are marked."""
        found, marked = self._model.found, len(set(self.marked()))
        text = tr("{passages} passages · {articles} articles · {outlets} outlets").format(
            passages=f"{found.passages:,}",
            articles=f"{found.articles:,}",
            outlets=f"{found.outlets:,}",
        )
        if marked > 1:
            text += tr(" · {count} marked").format(count=f"{marked:,}")
        return text

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._row.theme = theme
        self.bar.show_query(self.query)
        self.list.viewport().update()

    def take_focus(self) -> None:
        """The list has the keyboard; what changed while it was out of sight is read."""
        if self._stale:
            self._find_again()
        self.list.setFocus()

    # -- what commands are about

    def listed(self) -> Sequence[int]:
        """The passages that are found."""
        return self._model.found.rows

    def marked(self) -> Sequence[int]:
        """Those that are marked, group after group."""
        return self.list.marked_numbers()

    @property
    def current(self) -> int | None:
        """The number of the passage under the cursor."""
        row = self.list.currentIndex().row()
        return None if row < 0 or self._model.is_head(row) else self._model.number(row)

    @property
    def beside(self) -> tuple[QWidget, QRect]:
        """A popup stands beside the row under the cursor, within the list."""
        view = self.list.viewport()
        box = self.list.visualRect(self.list.currentIndex())
        seen = box.intersected(view.rect())
        return view, seen if seen.isValid() else QRect(view.width() // 2, 0, 1, 1)

    def take_tag(self, key: str, *, more: bool = False) -> None:
        """List what carries a tag or one below it; with ``more``, beside what is listed."""
        wanted = with_tag(self.query.wanted, key, more=more)
        self.set_query(replace(self.query, wanted=wanted))

    # -- where the person is

    def place(self) -> Place | None:
        """The passage under the cursor, and the one at the top."""
        count, (top, hidden) = self._model.rowCount(), self.list.place
        cursor = self.current
        if not count or cursor is None:
            return None
        at_top = top + 1 if self._model.is_head(top) else top
        return cursor, self._model.number(at_top), hidden if at_top == top else 0

    def go_to(self, place: object) -> None:
        """Put the cursor on the passage it was on, and scroll to where the list was."""
        if not isinstance(place, tuple):
            return
        cursor, top, hidden = place
        rows = self._model.rows_of({cursor})
        if rows and self.current != cursor:
            self.list.put_cursor(rows[0])
        tops = self._model.rows_of({top})
        if tops:
            self.list.go_to(tops[0], hidden)
        self.list.scrollTo(self.list.currentIndex())

    # -- listening

    def _changed(self, affected: Affected) -> None:
        concerned = affected.annotations or affected.tags or affected.articles
        if affected.dictionary:
            self._read_otherwise()
        if concerned:
            self._model.reread()
            self.list.viewport().update()
        if concerned or affected.shelf:
            self._stale = True
            if self.isVisible():
                self._later.start()

    def _find_again(self) -> None:
        """Find anew what is asked for; the cursor, the marks and the top row stay."""
        place, marked = self.place(), set(self.marked())
        self._desk.attempt(self._find)
        if marked:
            self.list.mark(marked)
        self.go_to(place)
        if place and self.current is None and self._model.rowCount():
            self.list.put_cursor(min(1, self._model.rowCount() - 1))

    def _read_otherwise(self) -> None:
        self._model.set_reading(self._session.reading, self._session.dictionaries.entries())
        self.list.viewport().update()

    def _marks_changed(self) -> None:
        self._desk.popup.dismiss()
        self.told.emit(self.summary)

    def _activated(self, _: QModelIndex) -> None:
        self._desk.attempt(self._open, self._desk)

    def _menu_wanted(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        selection = self.list.selectionModel()
        if (
            index.isValid()
            and not selection.isSelected(index)
            and not self._model.is_head(index.row())
        ):
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        self._menu(self.list.viewport().mapToGlobal(point))
