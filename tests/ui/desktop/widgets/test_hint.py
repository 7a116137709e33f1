from __future__ import annotations

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.hint import Hint


def shown_list(qtbot: QtBot) -> QListWidget:
    view = QListWidget()
    qtbot.addWidget(view)
    view.resize(300, 200)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_it_is_seen_only_while_there_are_no_rows(qtbot: QtBot) -> None:
    view = shown_list(qtbot)
    hint = Hint(view, lambda: "還沒有 𠮷")
    assert hint.isVisible()
    assert hint.text() == view.accessibleDescription() == "還沒有 𠮷"
    view.addItem("改革😀")
    assert not hint.isVisible()
    assert view.accessibleDescription() == ""
    view.takeItem(0)
    assert hint.isVisible()
    view.addItems(["一", "二"])
    view.clear()
    assert hint.isVisible()


def test_it_asks_anew_what_to_say(qtbot: QtBot) -> None:
    view, said = shown_list(qtbot), ["一", "𨋢"]
    hint = Hint(view, lambda: said.pop(0))
    assert hint.text() == "一"
    hint.refresh()
    assert hint.text() == "𨋢"


def test_it_is_as_wide_as_the_list_and_lets_clicks_through(qtbot: QtBot) -> None:
    view = shown_list(qtbot)
    hint = Hint(view, lambda: "改革 " * 40)
    for width in (420, 180):
        view.resize(width, 200)
        assert 0 < hint.width() < view.viewport().width()
    assert view.viewport().childAt(hint.geometry().center()) is None


def test_where_rows_are_hidden_it_goes_by_what_it_is_told(qtbot: QtBot) -> None:
    view = shown_list(qtbot)
    view.addItem("改革")
    hint = Hint(view, lambda: "無", lambda: view.item(0).isHidden())
    assert not hint.isVisible()
    view.item(0).setHidden(True)
    hint.refresh()
    assert hint.isVisible()
