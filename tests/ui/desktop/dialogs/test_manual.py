from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, click_row, part
from ui.desktop.dialogs.manual import ManualDialog
from ui.desktop.settings import LANGUAGE, THEME
from ui.desktop.theme import DARK
from ui.desktop.window import Window


@pytest.fixture
def manual(window: Window, qtbot: QtBot) -> ManualDialog:
    window.settings.set(LANGUAGE, "en")
    window.actions_["manual"].trigger()
    dialog = part(window, ManualDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def listed(manual: ManualDialog) -> list[str]:
    rows = part(manual, QListWidget)
    return [rows.item(row).text() for row in range(rows.count())]


def text(manual: ManualDialog) -> str:
    return part(manual, QTextBrowser).toPlainText()


def marked(manual: ManualDialog) -> list[str]:
    found = part(manual, QTextBrowser).extraSelections()
    return [str(each.cursor.selectedText()) for each in found]


def test_it_opens_beside_the_window_with_its_first_chapter(
    window: Window, manual: ManualDialog
) -> None:
    assert not manual.isModal()
    assert listed(manual)[:2] == ["First steps", "Getting articles in"]
    assert text(manual).startswith("First steps")
    assert "Passages (Ctrl+Shift+2) shows what you have marked" in text(manual)
    window.actions_["manual"].trigger()
    assert part(window, ManualDialog) is manual


def test_a_chapter_is_read_by_a_click_or_the_arrows(manual: ManualDialog) -> None:
    rows = part(manual, QListWidget)
    click_row(rows, rows.model().index(4, 0))
    assert text(manual).startswith("Coding")
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert manual.chapter == "06-codebook.md"
    assert text(manual).startswith("The codebook")


def test_links_lead_from_chapter_to_chapter(manual: ManualDialog) -> None:
    browser = part(manual, QTextBrowser)
    browser.anchorClicked.emit(QUrl("05-coding.md"))
    assert text(manual).startswith("Coding")
    assert part(manual, QListWidget).currentItem().text() == "Coding"
    browser.anchorClicked.emit(QUrl("no-such.md"))
    assert manual.chapter == "05-coding.md"


class Browser(QObject):
    """What opens addresses in the place of the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_links_out_are_for_the_browser(manual: ManualDialog) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type]
    try:
        part(manual, QTextBrowser).anchorClicked.emit(QUrl("https://example.org/"))
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://example.org/"]
    assert manual.chapter == "01-first-steps.md"


def test_what_is_typed_is_found_in_either_script(window: Window, qtbot: QtBot) -> None:
    window.settings.set(LANGUAGE, "zh_TW")
    window.actions_["manual"].trigger()
    manual = part(window, ManualDialog)
    field = part(manual, QLineEdit)
    everything = listed(manual)
    field.setText("剪贴簿")
    assert 0 < len(listed(manual)) < len(everything)
    assert "匯出與引用" in listed(manual)
    assert marked(manual)
    assert set(marked(manual)) == {"剪貼簿"}
    field.setText("龘龘😀")
    assert listed(manual) == []
    assert marked(manual) == []
    field.clear()
    assert listed(manual) == everything


def test_enter_in_the_field_goes_to_the_text_and_escape_closes(
    manual: ManualDialog, qtbot: QtBot
) -> None:
    field, browser = part(manual, QLineEdit), part(manual, QTextBrowser)
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "pinyin")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert manual.isVisible()
    assert browser.hasFocus()
    QTest.keyClick(browser, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_it_tells_the_keys_there_are_now(window: Window, manual: ManualDialog) -> None:
    manual.show_chapter("11-exporting.md")
    assert "Export excerpts… (Ctrl+E)" in text(manual)
    window.activateWindow()
    window.actions_.keymap.assign("export", "Ctrl+Alt+9")
    window.actions_.apply_keys()
    window.settings.set(THEME, "dark")
    window.apply_theme()
    window.actions_["manual"].trigger()
    manual._render()
    assert "Export excerpts… (Ctrl+Alt+9)" in text(manual)
    assert DARK.accent in part(manual, QTextBrowser).document().defaultStyleSheet()
