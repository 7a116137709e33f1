from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.model import Script
from tests.helpers.person import LEFT, part
from ui.desktop.panels.top_bar import SCRIPTS, TopBar
from ui.desktop.views.registry import VIEWS
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def bar(window: Window) -> TopBar:
    return part(window, TopBar)


def pressed(window: Window) -> list[str]:
    return [value for value, _ in SCRIPTS if bar(window).switch.button(value).isChecked()]


def test_the_switch_shows_the_page_in_the_script(window: Window) -> None:
    assert window.session.document is not None
    start = window.session.document.article.source_text.index("濕地公園")
    shown = []
    for value, _ in SCRIPTS:
        QTest.mouseClick(bar(window).switch.button(value), LEFT)
        assert window.session.script is Script(value)
        assert pressed(window) == [value]
        shown.append(window.session.document.shown(start, start + 4))
    assert shown == ["濕地公園", "濕地公園", "湿地公园"]


def test_the_switch_follows_the_keys(window: Window) -> None:
    window.actions_["simplified"].trigger()
    assert pressed(window) == ["hans"]
    window.session.set_script(Script.HANT_HK)
    assert pressed(window) == ["hant-tw"]


def test_each_script_is_named_for_who_cannot_see_it(window: Window) -> None:
    buttons = [bar(window).switch.button(value) for value, _ in SCRIPTS]
    assert [button.text() for button in buttons] == ["原文", "繁", "简"]
    names = ["Original", "Traditional", "Simplified"]
    assert [button.accessibleName() for button in buttons] == names
    tips = [f"{name}  Ctrl+{number}" for number, name in enumerate(names, 1)]
    assert [button.toolTip() for button in buttons] == tips


def test_the_commands_at_hand_are_those_of_the_list(window: Window) -> None:
    buttons = [
        button.defaultAction().objectName()
        for button in bar(window).findChildren(QToolButton)
        if button.defaultAction()
    ]
    views = ["view-reading", *(f"view-{kind.id}" for kind in VIEWS)]
    assert buttons == [*views, "import", "tag", "export"]


def test_the_menu_of_all_commands_has_a_name(window: Window) -> None:
    button = part(bar(window), QToolButton, "All commands")
    assert button.menu().actions()
    assert button.toolTip() == "All commands  Ctrl+K"
