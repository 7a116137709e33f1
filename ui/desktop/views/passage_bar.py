"""What stands over the list of passages: the conditions, how they are laid out, the way out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from reader.passage_query import PassageQuery
from reader.passages import Around, Grouping, Order, PassageFilter
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.views.condition_menus import ConditionMenus, act
from ui.desktop.views.conditions import conditions
from ui.desktop.views.saved_filters import fill_saved
from ui.desktop.widgets.chip import Chip
from ui.desktop.widgets.flow_layout import FlowLayout
from ui.desktop.widgets.tips import does

_HEIGHT = 32


class PassageBar(QWidget):
    """Shows a query, and lets every part of it be changed."""

    changed = Signal(object)
    """PassageQuery: the person wants another."""

    export_wanted = Signal()

    def __init__(self, desk: Desk, following: QWidget, parent: QWidget | None = None) -> None:
        """``following`` is where Tab goes to from here."""
        super().__init__(parent)
        self._desk, self._next = desk, following
        self.query = PassageQuery()
        self.menus = ConditionMenus(desk, lambda: self.query.wanted, self._put)
        self._chips: list[Chip] = []
        self._flow = FlowLayout(8)
        self._add = self._tool(tr("＋ Condition"), self.menus.fill)
        self._add.setObjectName("addCondition")
        does(self._add, "add-condition")
        self._saved = self._tool(tr("Saved ▾"), self._fill_saved)
        self._saved.setToolTip(tr("Filters kept by name"))
        self._layout_button = self._tool("", self._fill_layout)
        self._layout_button.setObjectName("framed")
        self._layout_button.setToolTip(tr("Grouping, order and context"))
        self._export = QPushButton(self)
        self._export.setProperty("main", True)
        does(self._export, "export")
        self._export.clicked.connect(self.export_wanted)
        self._flow.addWidget(self._add)
        left = QWidget(self)
        left.setLayout(self._flow)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        for right in (self._saved, self._layout_button, self._export):
            right.setFixedHeight(_HEIGHT)
            layout.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
        self._left = left

    def _tool(self, text: str, fill: Callable[[QMenu], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(partial(fill, menu))
        button.setMenu(menu)
        return button

    # -- showing

    def show_query(self, query: PassageQuery) -> None:
        """Show what is asked for now."""
        self.query = query
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        library, theme = self._desk.session.library, self._desk.frame.theme
        book = library.codebook()
        names = {each.id: each.name for each in library.collections()}
        self._flow.removeWidget(self._add)
        self._chips = []
        for condition in conditions(query.wanted, book, names):
            term = condition.term
            known = term is not None and term.tag in book
            colour = theme.tag_colour(book.get(term.tag).colour) if term and known else None
            menu = self.menus.menu_of(condition, self)
            chip = Chip(condition.text, menu, colour, self._left)
            chip.removed.connect(partial(self._put, condition.without))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self._add)
        self._put_in_tab_order()
        title = grouping_title(query.grouping) + " ▾"
        self._layout_button.setText(title)
        self._layout_button.setAccessibleName(tr("Grouping, order and context"))
        self._fit()

    def show_count(self, count: int) -> None:
        """Say how many there are to export."""
        text = tr("Export {count}…").format(count=f"{count:,}")
        self._export.setText(text)
        self._export.setEnabled(count > 0)

    def open_conditions(self) -> None:
        """Open the menu of conditions that can be added."""
        self._add.setFocus()
        self._add.showMenu()

    def _put_in_tab_order(self) -> None:
        """New chips come before the button that adds one, whenever they were made."""
        fixed = (self._add, self._saved, self._layout_button, self._export, self._next)
        chain = [*(chip.button for chip in self._chips), *fixed]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """The rows of conditions are as high as they need to be."""
        height = self._flow.heightForWidth(self._left.width())
        self._left.setFixedHeight(max(height, self._add.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        self._fit()

    # -- changing

    def _put(self, wanted: PassageFilter) -> None:
        self.changed.emit(replace(self.query, wanted=wanted))

    def _take(self, query: PassageQuery) -> None:
        self.changed.emit(query)

    def _fill_saved(self, menu: QMenu) -> None:
        fill_saved(menu, self._desk, self.query, self._take)

    def _fill_layout(self, menu: QMenu) -> None:
        menu.clear()
        query = self.query
        for grouping in Grouping:
            new = replace(query, grouping=grouping)
            act(
                menu,
                grouping_title(grouping),
                partial(self._take, new),
                grouping is query.grouping,
            )
        orders, arounds = menu.addMenu(tr("Order")), menu.addMenu(tr("Context"))
        for order in Order:
            new = replace(query, order=order)
            act(orders, order_title(order), partial(self._take, new), order is query.order)
        for around in Around:
            new = replace(query, around=around)
            act(arounds, around_title(around), partial(self._take, new), around is query.around)


def grouping_title(grouping: Grouping) -> str:
    """What passages are put together by."""
    return {
        Grouping.NONE: tr("Not grouped"),
        Grouping.TAG: tr("Grouped by tag"),
        Grouping.ARTICLE: tr("By article"),
        Grouping.OUTLET: tr("By outlet"),
        Grouping.YEAR: tr("By year"),
        Grouping.CODER: tr("By coder"),
    }[grouping]


def order_title(order: Order) -> str:
    """What passages are ordered by."""
    return {
        Order.NEWEST: tr("Newest article first"),
        Order.OLDEST: tr("Oldest article first"),
        Order.ADDED: tr("Last added article first"),
        Order.LIBRARY: tr("First added article first"),
        Order.OUTLET: tr("By outlet, then newest first"),
        Order.CHANGED: tr("Last changed passage first"),
    }[order]


def around_title(around: Around) -> str:
    """How much is shown around a quote."""
    return {
        Around.NOTHING: tr("nothing"),
        Around.SENTENCE: tr("sentence"),
        Around.PARAGRAPH: tr("paragraph"),
    }[around]
