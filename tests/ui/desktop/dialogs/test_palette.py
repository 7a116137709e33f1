from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, answer_next, part, type_han
from ui.desktop import i18n
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.session import Session
from ui.desktop.window import Window


@pytest.fixture
def palette(window: Window, qtbot: QtBot) -> CommandPalette:
    made = CommandPalette(window.actions_.all(), window)
    made.show()
    return made


def shown(palette: CommandPalette) -> list[str]:
    tree = part(palette, QTreeWidget)
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]  # type: ignore[union-attr]


def typed(palette: CommandPalette, text: str) -> list[str]:
    field = part(palette, QLineEdit)
    field.clear()
    type_han(field, text)
    return shown(palette)


def chosen(palette: CommandPalette) -> str:
    return palette.chosen.objectName() if palette.chosen else ""


def test_it_lists_what_can_be_done_now(window: Window, palette: CommandPalette) -> None:
    enabled = [action for action in window.actions_.all() if action.isEnabled()]
    assert shown(palette) == [action.text() for action in enabled]
    assert "Write a note…" not in shown(palette)
    assert chosen(palette) == enabled[0].objectName()


def test_a_few_letters_find_a_command_by_title_or_id(palette: CommandPalette) -> None:
    assert typed(palette, "dark") == ["Colours: dark"]
    assert typed(palette, "COLOURS light") == ["Colours: paper"]
    assert typed(palette, "theme-dark") == ["Colours: dark"]
    assert typed(palette, "alone") == ["The page alone"]
    assert typed(palette, "no such command") == []
    assert chosen(palette) == ""


@pytest.fixture
def taiwan(qapp: QApplication) -> Iterator[None]:
    translators = i18n.install(qapp, "zh_TW")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("taiwan")
def test_it_finds_by_the_translated_title_in_either_script_and_by_the_plain_id(
    session: Session, request: pytest.FixtureRequest
) -> None:
    palette: CommandPalette = request.getfixturevalue("palette")
    assert "匯入…" in typed(palette, "匯入")
    assert "匯入…" in typed(palette, "汇入")
    assert "匯入…" in typed(palette, "import")
    assert "Import…" not in shown(palette)


def test_arrows_go_round_while_one_types(palette: CommandPalette) -> None:
    field = part(palette, QLineEdit)
    found = [f"Colours: {name}" for name in ("as the system", "paper", "white", "sepia", "dark")]
    assert typed(palette, "theme-") == found
    seen = []
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Down)
        seen.append(chosen(palette))
    assert seen == [
        "theme-light",
        "theme-white",
        "theme-sepia",
        "theme-dark",
        "theme-system",
    ]
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert chosen(palette) == "theme-dark"


def test_arrows_over_nothing_do_nothing(palette: CommandPalette) -> None:
    typed(palette, "no such command")
    QTest.keyClick(part(palette, QLineEdit), Qt.Key.Key_Down)
    assert palette.chosen is None


def test_enter_does_what_is_chosen(window: Window) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, CommandPalette)
        typed(dialog, "dark")
        QTest.keyClick(part(dialog, QLineEdit), Qt.Key.Key_Return)

    answer_next(choose)
    window.show_actions()
    assert window.theme.name == "dark"


def test_a_click_does_what_is_clicked(window: Window) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, CommandPalette)
        typed(dialog, "theme-")
        tree = part(dialog, QTreeWidget)
        place = tree.visualRect(tree.model().index(4, 0)).center()
        QTest.mouseClick(tree.viewport(), LEFT, pos=place)

    answer_next(choose)
    window.show_actions()
    assert window.theme.name == "dark"


@pytest.mark.parametrize("text", ["dark", "no such command"])
def test_escape_or_enter_over_nothing_does_nothing(window: Window, text: str) -> None:
    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, CommandPalette)
        typed(dialog, text)
        key = Qt.Key.Key_Escape if text == "dark" else Qt.Key.Key_Return
        QTest.keyClick(part(dialog, QLineEdit), key)

    answer_next(give_up)
    window.show_actions()
    assert window.theme.name == "light"
    assert QApplication.activeModalWidget() is None


def test_the_keys_stand_beside_the_titles(palette: CommandPalette) -> None:
    typed(palette, "import")
    tree = part(palette, QTreeWidget)
    item = tree.topLevelItem(0)
    assert item is not None
    assert (item.text(0), item.text(1)) == ("Import…", "Ctrl+O")


def test_a_title_with_an_ampersand_is_shown_as_it_is(window: Window) -> None:
    window.session.add_tag("R&D")
    palette = CommandPalette(window.actions_.all(), window)
    assert typed(palette, "undo:") == ["Undo: add the tag R&D"]
    palette.deleteLater()
