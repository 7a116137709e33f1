from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.desk import Desk
from ui.desktop.theme import DARK, LIGHT, Theme
from ui.desktop.views.base import READING, View, ViewKind
from ui.desktop.views.stack import Views
from ui.desktop.window import Window


class Table(View):
    """A view that notes what is done to it."""

    made = 0

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        Table.made += 1
        self.themes: list[Theme] = []

    def set_theme(self, theme: Theme) -> None:
        self.themes.append(theme)


@pytest.fixture
def views(qtbot: QtBot) -> Views:
    Table.made = 0
    found = Views(QFrame(), (ViewKind("table", "Table", "Ctrl+Shift+9", Table),))
    qtbot.addWidget(found)
    return found


def test_a_view_is_made_when_it_is_first_shown(views: Views, window: Window) -> None:
    views.set_theme(LIGHT)
    assert (views.shown, Table.made) == (READING, 0)
    table = views.show_view("table", window.desk)
    assert isinstance(table, Table)
    assert table.themes == [LIGHT]
    views.show_view(READING, window.desk)
    assert views.show_view("table", window.desk) is table
    assert Table.made == 1
    views.set_theme(DARK)
    assert table.themes == [LIGHT, DARK]


def test_a_change_of_view_is_told_once(views: Views, window: Window, qtbot: QtBot) -> None:
    told: list[str] = []
    views.changed.connect(told.append)
    for name in ("table", "table", READING):
        views.show_view(name, window.desk)
    assert told == ["table", READING]


def test_what_concerns_the_page_waits_while_it_is_out_of_sight(window: Window) -> None:
    window.session.open_sample()
    window.actions_.refresh()
    assert window.actions_["tag"].isEnabled()
    window.desk.views._kinds["table"] = ViewKind("table", "Table", "Ctrl+Shift+9", Table)
    window.desk.views.show_view("table", window.desk)
    assert not window.actions_["tag"].isEnabled()
    assert not window.actions_["find"].isEnabled()
    window.actions_["view-reading"].trigger()
    assert window.actions_["tag"].isEnabled()
    assert isinstance(window.desk.views.currentWidget(), QWidget)
