from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import drag_over, part
from ui.desktop.commands import coding
from ui.desktop.session import Session
from ui.desktop.views.registry import VIEWS
from ui.desktop.widgets.tips import does, follow, follow_all, tip, with_key
from ui.desktop.window import Window


def buttons(window: Window) -> list[QAbstractButton]:
    """All of the window, but for those that Qt puts into its own fields and tables."""
    return [
        button
        for button in window.findChildren(QAbstractButton)
        if not isinstance(button.parentWidget(), QLineEdit | QTableView)
    ]


def everywhere(window: Window, session: Session) -> None:
    """Let everything come up once that has buttons."""
    session.annotate(0, 3, (session.add_tag("改革").id,))
    for kind in VIEWS:
        window.actions_[f"view-{kind.id}"].trigger()
    window.actions_["view-reading"].trigger()
    drag_over(window, "𠮷祥街")
    coding.open_popup(window.desk)
    window.show_typography()


@pytest.mark.usefixtures("article")
def test_every_tool_says_what_it_does(window: Window, session: Session) -> None:
    everywhere(window, session)
    tools = [button for button in buttons(window) if isinstance(button, QToolButton)]
    silent = [f"{tool.parentWidget()} {tool.text()}" for tool in tools if not tool.toolTip()]
    assert len(tools) > 40
    assert silent == []


@pytest.mark.usefixtures("article")
def test_what_a_key_does_too_names_the_key_whatever_it_is_now(
    window: Window, session: Session
) -> None:
    everywhere(window, session)
    follows = {
        str(button.property("command")): button
        for button in buttons(window)
        if button.property("command")
    }
    assert {"find-next", "note", "delete", "original", "codebook", "export"} <= set(follows)
    for command, button in follows.items():
        keys = window.actions_[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert keys in button.toolTip(), command
        window.actions_.keymap.assign(command, "Ctrl+Alt+9")
        window.actions_.apply_keys()
        assert "Ctrl+Alt+9" in button.toolTip(), command


@pytest.mark.usefixtures("article")
def test_a_tool_at_hand_follows_its_command(window: Window) -> None:
    export = part(window, QToolButton, "Export excerpts")
    assert export.toolTip() == "Export excerpts…  Ctrl+E"
    window.actions_.keymap.clear("export")
    window.actions_.apply_keys()
    assert export.toolTip() == "Export excerpts…"


def test_undo_says_what_it_takes_back(qtbot: QtBot, window: Window, session: Session) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    follow(button, window.actions_["undo"])
    session.add_tag("<b>改革</b> & 𠮷")
    window.actions_.refresh()
    assert "&lt;b&gt;改革&lt;/b&gt; &amp; 𠮷" in button.toolTip()
    assert "Ctrl+Z" in button.toolTip()


def test_a_button_can_have_words_of_its_own(qtbot: QtBot) -> None:
    action, button = QAction("Find the next"), QPushButton("›")
    qtbot.addWidget(button)
    action.setShortcut("F3")
    follow(button, action, "Go on")
    assert button.toolTip() == "Go on  F3"
    action.setShortcut("F4")
    assert button.toolTip() == "Go on  F4"


def test_only_buttons_that_do_a_command_are_tied_to_one(qtbot: QtBot, window: Window) -> None:
    whole = QPushButton()
    qtbot.addWidget(whole)
    tied, free = QPushButton("一", whole), QPushButton("二", whole)
    does(tied, "export")
    follow_all(whole, window)
    assert "Ctrl+E" in tied.toolTip()
    assert free.toolTip() == ""


def test_what_looks_like_markup_is_none(qtbot: QtBot) -> None:
    action = QAction("a")
    assert with_key("改革😀", action) == "改革😀"
    assert with_key("<img src='x'>", action) == tip("<img src='x'>")
    assert tip("𠮷 &") == "<p>𠮷 &amp;</p>"
    assert tip("") == ""
