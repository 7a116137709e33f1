"""A person at the view over all passages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.passage_query import PassageQuery
from reader.passages import Order
from tests.helpers.person import part
from ui.desktop.models.passages import PASSAGE
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.views.passages import PassagesView
from ui.desktop.window import Window

OLDEST = PassageQuery(order=Order.OLDEST)


def quotes(view: PassagesView) -> list[str]:
    model = view.list.model()
    shown = (model.index(row, 0).data(PASSAGE) for row in range(model.rowCount()))
    return [each.text[each.start : each.end] for each in shown if each]


def marked(view: PassagesView) -> list[str]:
    found = view._session.library.passage_annotations(view.marked())
    return [annotation.anchor.quote for annotation in found]


def tags_of(window: Window, view: PassagesView) -> list[list[str]]:
    book = window.session.codebook()
    found = window.session.library.passage_annotations(view.listed())
    return [[book.get(tag).name for tag in each.tags] for each in found]


def press(view: PassagesView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view.list, key, modifier or Qt.KeyboardModifier.NoModifier)


def chips(view: PassagesView) -> list[str]:
    return [chip.button.accessibleName() for chip in view.bar._chips]


def summary(window: Window) -> str:
    line = part(window, StatusLine)
    return line._summary.text() if line._summary.isVisible() else ""


def entry(menu: QMenu, *titles: str) -> None:
    """Choose an entry of a menu, through the menus within it."""
    for title in titles[:-1]:
        (action,) = [each for each in menu.actions() if each.text() == title]
        found = action.menu()
        assert isinstance(found, QMenu)
        menu = found
    (action,) = [each for each in menu.actions() if each.text() == titles[-1]]
    action.trigger()


def add_menu(view: PassagesView) -> QMenu:
    menu = view.bar._add.menu()
    menu.aboutToShow.emit()
    return menu


def chip_menu(view: PassagesView, number: int = 0) -> QMenu:
    button = view.bar._chips[number].button
    return button.menu()
