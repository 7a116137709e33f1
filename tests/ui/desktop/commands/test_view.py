from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QListView,
    QScrollArea,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.importers import read_bytes
from reader.model import BlockKind, Image, Script
from tests.helpers.person import LEFT, answer_next, part
from tests.helpers.pictures import encoded
from tests.helpers.texts import PIECES
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE, LEFT_PANE, RIGHT_PANE, THEME
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.window import Window


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


@pytest.mark.usefixtures("article")
def test_traditional_is_of_the_region_that_was_chosen_last(window: Window) -> None:
    seen: list[Script] = []
    window.session.script_changed.connect(lambda: seen.append(window.session.script))
    for command in ("hong-kong", "original", "next-script", "original"):
        run(window, command)
    switch = window._top_bar.switch
    QTest.mouseClick(switch.button("hant-tw"), Qt.MouseButton.LeftButton)
    assert switch.button("hant-tw").isChecked()
    run(window, "traditional")
    home = Script.ORIGINAL
    assert seen == [Script.HANT_HK, home, Script.HANT_HK, home, Script.HANT_HK, Script.HANT_TW]


def test_words_of_the_region_come_and_go_under_the_same_selection(
    window: Window, session: Session
) -> None:
    text = "软件下载\n2024-05-06 来源：云岭晚报\n\n  这款软件😀可以打印𠮷祥街的地图，鼠标也能用。\n"
    key, _ = session.add_draft(read_bytes(text.encode(), "软件.txt"))
    session.open_article(key)
    run(window, "traditional")
    article, document = session.article, session.document
    assert article is not None
    assert document is not None
    start = article.source_text.index("鼠标")
    window.page.select(start, start + 2)
    eye = window.page.eye()
    assert document.shown(start, start + 2) == "鼠標"
    run(window, "regional-words")
    assert document.shown(start, start + 2) == "滑鼠"
    assert "軟體" in document.text(document.index_at(start))
    assert window.actions_["regional-words"].isChecked()
    assert (window.page.selection.start, window.page.selection.end) == (start, start + 2)
    assert window.page.eye() == eye
    run(window, "regional-words")
    assert document.shown(start, start + 2) == "鼠標"


@pytest.mark.usefixtures("article")
def test_one_key_goes_round_the_scripts(window: Window) -> None:
    window.page.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window.page, Qt.Key.Key_S)
        seen.append(window.session.script)
    assert seen == [Script.HANT_TW, Script.HANS, Script.ORIGINAL, Script.HANT_TW]


@pytest.mark.usefixtures("article")
def test_from_a_script_that_is_not_offered_one_gets_to_the_first(window: Window) -> None:
    window.session.set_script(Script.HANT_HK)
    run(window, "next-script")
    assert window.session.script is Script.ORIGINAL


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("command", "script"),
    [("original", Script.ORIGINAL), ("traditional", Script.HANT_TW), ("simplified", Script.HANS)],
)
def test_a_script_is_chosen_and_ticked(window: Window, command: str, script: Script) -> None:
    run(window, "simplified")
    run(window, command)
    assert window.session.script is script
    ticked = [
        name
        for name in ("original", "traditional", "simplified")
        if window.actions_[name].isChecked()
    ]
    assert ticked == [command]


def test_the_line_at_the_top_stays_over_a_change_of_script(qtbot: QtBot, window: Window) -> None:
    text = "山中一夜\n\n" + "\n".join("  " + "".join(PIECES[:19]) * 12 for _ in range(60))
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add_bytes(text.encode(), "長.txt")
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = window.page.eye()
    assert before is not None
    for command in ("simplified", "traditional", "original"):
        run(window, command)
        after = window.page.eye()
        assert after is not None
        assert abs(after.offset - before.offset) <= 45
    assert window.page.eye() == before


@pytest.mark.parametrize(
    ("command", "setting", "pane"),
    [("left-pane", LEFT_PANE, "library"), ("right-pane", RIGHT_PANE, "annotations")],
)
def test_a_pane_folds_and_unfolds(window: Window, command: str, setting: object, pane: str) -> None:
    assert setting in (LEFT_PANE, RIGHT_PANE)
    widget: QWidget = getattr(window.desk, pane)
    for shown in (False, True):
        run(window, command)
        assert widget.isVisible() is shown
        assert window.actions_[command].isChecked() is shown
        assert window.settings.get(LEFT_PANE if pane == "library" else RIGHT_PANE) is shown


def test_the_whole_screen_is_for_the_page_and_the_window_comes_back(window: Window) -> None:
    run(window, "right-pane")
    QTest.keyClick(window.page, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window._top_bar.isHidden()
    assert window.desk.library.isHidden()
    assert window.desk.annotations.isHidden()
    assert "F11" in window.desk.banner.text
    assert window.actions_["full-screen"].isChecked()
    QTest.keyClick(window.page, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert not window.desk.banner.isVisible()
    assert window._top_bar.isVisible()
    assert window.desk.library.isVisible()
    assert window.desk.annotations.isHidden()


def test_closed_over_the_whole_screen_the_window_has_its_panes_again(window: Window) -> None:
    run(window, "full-screen")
    window.close()
    assert window.settings.get(LEFT_PANE)
    assert window.settings.get(RIGHT_PANE)


def test_the_page_alone_and_back(window: Window) -> None:
    run(window, "left-pane")
    panes = (window.desk.library, window.desk.annotations)
    for shown in (False, True, False):
        run(window, "alone")
        assert [pane.isVisible() for pane in panes] == [shown, shown]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("folded", [False, True])
def test_each_part_can_be_gone_to_even_when_it_is_folded(window: Window, folded: bool) -> None:
    parts: dict[str, Callable[[], QWidget]] = {
        "articles": lambda: part(window.desk.library, QTableView, "Articles"),
        "codebook": lambda: part(window.desk.library, QTreeView),
        "annotations": lambda: part(window.desk.annotations, QListView, "Annotations"),
        "page": lambda: window.page,
    }
    for command, find in parts.items():
        if folded and command != "page":
            window.settings.set(LEFT_PANE, False)
            window.settings.set(RIGHT_PANE, False)
            window.desk.frame.apply_panes()
        run(window, command)
        assert QApplication.focusWidget() is find()
        assert find().isVisible()


def test_the_theme_changes_at_once_and_is_ticked(window: Window) -> None:
    run(window, "theme-dark")
    assert window.theme is DARK
    assert window.settings.get(THEME) == "dark"
    assert [window.actions_[f"theme-{name}"].isChecked() for name in ("dark", "light")] == [
        True,
        False,
    ]
    run(window, "theme-light")
    assert window.theme is LIGHT


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en", "system"])
def test_a_language_is_kept_for_the_next_start(window: Window, language: str) -> None:
    run(window, f"language-{language}")
    assert window.settings.get(LANGUAGE) == language
    assert "started again" in window.desk.banner.text
    assert window.actions_[f"language-{language}"].isChecked()


def test_a_click_on_a_picture_of_the_library_opens_it(window: Window) -> None:
    draft = read_bytes("林區圖片\n\n護林員.jpg\n　　正文𠮷。\n".encode(), "林區.txt")
    assert draft.blocks[1].kind is BlockKind.IMAGE
    image = Image(encoded(640, 300), "image/png", 1)
    key, _ = window.session.add_draft(replace(draft, images=(image,)))
    window.session.open_article(key)
    opened: list[tuple[int, int]] = []

    def look(dialog: QDialog) -> None:
        picture = part(part(dialog, QScrollArea), QLabel).pixmap()
        opened.append((picture.width(), picture.height()))
        dialog.reject()

    answer_next(look)
    point = window.page.viewport().rect().center()
    box = window.page.box_of(6, 7)
    point.setY(box.bottom() - 60)
    QTest.mouseClick(window.page.viewport(), LEFT, pos=point)
    assert opened == [(640, 300)]
