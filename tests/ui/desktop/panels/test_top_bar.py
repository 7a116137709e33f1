from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.model import Script
from tests.helpers.person import LEFT, part
from ui.desktop.commands import Menu
from ui.desktop.dialogs.titles import title_of
from ui.desktop.panels.top_bar import SCRIPTS, TopBar
from ui.desktop.views.registry import VIEWS
from ui.desktop.widgets.tips import with_key
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
    views = ["view-reading", *(f"view-{kind.id}" for kind in VIEWS)]
    assert list(bar(window).buttons) == [*views, "import", "tag", "export"]
    for name, button in bar(window).buttons.items():
        assert button.text() == window.actions_[name].iconText()
        action = window.actions_[name]
        assert button.toolTip() == with_key(title_of(action), action)


def test_a_button_stands_as_its_command_does(window: Window) -> None:
    buttons, actions = bar(window).buttons, window.actions_
    for able in (False, True):
        actions["tag"].setEnabled(able)
        assert buttons["tag"].isEnabled() is able
    for name in ("view-search", "view-search", "view-reading"):  # a second click changes nothing
        QTest.mouseClick(buttons[name], LEFT)
        assert [each for each, button in buttons.items() if button.isChecked()] == [name]
        assert actions[name].isChecked()


def test_no_command_is_listened_to_more_often_the_more_it_changes(window: Window) -> None:
    """What Qt does for the default action of a button."""
    actions = window.actions_.all()
    before = [action.receivers(SIGNAL("changed()")) for action in actions]
    for action in actions * 4:
        action.setEnabled(not action.isEnabled())
    assert [action.receivers(SIGNAL("changed()")) for action in actions] == before


def test_the_menu_of_all_commands_has_a_name(window: Window) -> None:
    button = part(bar(window), QToolButton, "All commands")
    for _ in range(2):  # it is filled when it is first opened
        button.menu().popup(QPoint(0, 0))
        assert button.menu().isVisible()
        assert [each.text() for each in button.menu().actions()] == [each.value for each in Menu]
        button.menu().close()
    assert button.toolTip() == "All commands  Ctrl+K"
