"""A person's whole way through the window, with real events."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.model import Script
from tests.helpers.person import part
from ui.desktop.app import start
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.page.view import Page
from ui.desktop.settings import LANGUAGE, PREVIEW, THEME, Settings
from ui.desktop.window import Window

NEWS = """河灣新區晒出改革清單
2024-06-18 10:05:00來源:河灣日報編輯:葉青責編:杜若

  河灣新區六月公布改革清單，𠮷慶碼頭的審批由十二個部門併成一個窗口。
  清單裡還有濕地修復項目，岸線退讓三百公尺😀，種下兩萬株𨋢木。
"""


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Callable[[], Window]:
    """Start the program on the one library of the test, as a person would again and again."""
    settings = Settings(tmp_path / "settings.ini")
    settings.set(LANGUAGE, "en")
    settings.set(THEME, "light")
    settings.set(PREVIEW, False)  # what it asks has tests of its own

    def make() -> Window:
        library = Library(tmp_path / "own.gengdu")
        window = Window(start(qapp, library, settings), settings)
        qtbot.addWidget(window, before_close_func=lambda _: library.close())
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "河灣.txt"
    path.write_bytes(NEWS.replace("\n", "\r\n").encode())
    return path


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(600, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def drag_over(window: Window, text: str) -> None:
    """Select a passage with the mouse, by what the page shows."""
    page, article = window.page, window.session.article
    assert article is not None
    start = article.source_text.index(text)
    page.show_offset(start)
    press, release = point_before(page, start), point_before(page, start + len(text))
    viewport = page.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=press)
    QTest.mouseMove(viewport, (press + release) / 2)
    QTest.mouseMove(viewport, release)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=release)


def point_before(page: Page, offset: int) -> QPoint:
    """The point on the screen right before a source offset."""
    flow = page._flow
    assert flow is not None
    place = flow.caret(offset).center() - page._in_flow(QPointF(0, 0))
    return place.toPoint()


def type_han(field: QLineEdit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def popup_field(window: Window) -> QLineEdit:
    found = window.desk.popup.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def import_news(window: Window, qtbot: QtBot, news: Path) -> None:
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        drop(window, news)


def test_from_import_to_export_over_a_restart(
    open_window: Callable[[], Window],
    qtbot: QtBot,
    news: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    assert window.windowTitle().startswith("河灣新區晒出改革清單")

    drag_over(window, "審批由十二個部門併成一個窗口")
    assert window.desk.popup.isVisible()
    type_han(popup_field(window), "行政審批")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    (annotation,) = window.session.annotations()
    assert annotation.anchor.quote == "審批由十二個部門併成一個窗口"
    assert window.session.codebook().paths(annotation.tags) == ("行政審批",)

    QTest.keyClick(window.page, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.session.script is Script.HANS
    window.close()

    again = open_window()
    assert [found.id for found in again.session.annotations()] == [annotation.id]
    assert again.session.script is Script.HANS
    target = tmp_path / "excerpts.csv"
    monkeypatch.setattr(ExportDialog, "exec", _choose_csv)
    monkeypatch.setattr(Ask, "save_as", lambda *_: target)
    with qtbot.waitSignal(again.desk.exporting.done):
        QTest.keyClick(again.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    rows = list(csv.DictReader(io.StringIO(target.read_bytes().decode("utf-8-sig"))))
    assert [row["quote"] for row in rows] == ["審批由十二個部門併成一個窗口"]
    assert rows[0]["outlet"] == "河灣日報"


def _choose_csv(dialog: ExportDialog) -> int:
    return _choose(dialog, "csv")


def _choose(dialog: ExportDialog, name: str) -> int:
    formats = part(dialog, QComboBox, "Format")
    formats.setCurrentIndex(formats.findData(name))
    return int(QDialog.DialogCode.Accepted)


def test_a_highlight_made_in_simplified_is_the_source_in_every_script(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    QTest.mouseClick(window._top_bar.switch.button("hans"), Qt.MouseButton.LeftButton)
    drag_over(window, "濕地修復項目")
    type_han(popup_field(window), "生態項目")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    (annotation,) = window.session.annotations()
    article = window.session.article
    assert article is not None
    assert annotation.anchor.quote == "濕地修復項目"
    start, end = annotation.anchor.start, annotation.anchor.end
    assert article.source_text[start:end] == "濕地修復項目"
    assert window.session.document is not None
    assert window.session.document.shown(start, end) == "湿地修复项目"


def test_every_change_can_be_undone_and_redone(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    drag_over(window, "岸線退讓三百公尺😀")
    type_han(popup_field(window), "生態")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    drag_over(window, "𠮷慶碼頭")
    QTest.keyClick(popup_field(window), Qt.Key.Key_1)
    assert len(window.session.annotations()) == 2

    undo, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        QTest.keyClick(window.page, Qt.Key.Key_Z, undo)
    assert window.session.annotations() == []
    assert window.session.codebook().tags == ()
    QTest.keyClick(window.page, Qt.Key.Key_Z, undo)
    assert window.session.article is None
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Z, undo | shift)
    window.session.open_last()
    quotes = [found.anchor.quote for found in window.session.annotations()]
    assert quotes == ["𠮷慶碼頭", "岸線退讓三百公尺😀"]


def test_keyboard_alone_selects_tags_and_deletes(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    page = window.page
    page.setFocus()
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_T)
    type_han(popup_field(window), "地名")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    (annotation,) = window.session.annotations()
    assert annotation.anchor.quote == "河灣新區"

    window.desk.annotations.focus()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Delete)
    assert window.session.annotations() == []
    (trashed,) = window.session.library.trash()
    assert trashed.title == "河灣新區"


def test_the_popup_comes_when_shift_is_let_go_and_leaves_the_keys_to_the_page(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    page, popup, shift = window.page, window.desk.popup, Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):  # Shift is held down meanwhile
        QTest.keyPress(page, Qt.Key.Key_Right, shift)
    assert not popup.isVisible()
    QTest.keyRelease(page, Qt.Key.Key_Right, shift)
    assert popup.isVisible()
    assert page.hasFocus()
    QTest.keyPress(page, Qt.Key.Key_Right, shift)
    assert not popup.isVisible()
    QTest.keyRelease(page, Qt.Key.Key_Right, shift)
    assert popup.isVisible()
    assert window.session.article is not None
    assert window.session.article.source_text[: page.selection.end] == "河灣新"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert not page.selection


def test_the_first_start_shows_the_sample_as_a_guest(
    open_window: Callable[[], Window], qtbot: QtBot
) -> None:
    window = open_window()
    assert window.session.sample is not None
    assert window.session.articles() == []
    close = [b for b in window.desk.banner.findChildren(QPushButton) if b.text() == "Close it"]
    qtbot.mouseClick(close[0], Qt.MouseButton.LeftButton)
    assert window.session.article is None
    window.close()
    assert open_window().session.article is None


def test_the_sample_comes_into_the_library_with_the_first_change(
    open_window: Callable[[], Window], qtbot: QtBot
) -> None:
    window = open_window()
    before = len(window.session.annotations())
    drag_over(window, "青嶺灣綜合改革試驗區")
    QTest.keyClick(popup_field(window), Qt.Key.Key_1)
    assert len(window.session.articles()) == 1
    assert len(window.session.annotations()) == before + 1
    window.session.undo()
    assert len(window.session.annotations()) == before
    window.session.undo()
    assert window.session.articles() == []
    assert window.session.codebook().tags == ()


def test_paste_imports_what_the_clipboard_holds(
    open_window: Callable[[], Window], qtbot: QtBot
) -> None:
    window = open_window()
    QGuiApplication.clipboard().setText(NEWS)
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        QTest.keyClick(window.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    article = window.session.article
    assert article is not None
    assert article.metadata.outlet == "河灣日報"
    assert article.source_text == NEWS


def test_a_file_that_cannot_be_read_is_told_and_the_next_goes_on(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path, tmp_path: Path
) -> None:
    window = open_window()
    empty = tmp_path / "空白.txt"
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        window.desk.importing.add([empty, news])
    assert "空白.txt" in window.desk.banner.text
    (info,) = window.session.articles()
    assert info.metadata.editor == "葉青"


def test_the_clipboard_gets_the_source_whatever_is_shown(
    open_window: Callable[[], Window], qtbot: QtBot, news: Path
) -> None:
    window = open_window()
    import_news(window, qtbot, news)
    QTest.mouseClick(window._top_bar.switch.button("hans"), Qt.MouseButton.LeftButton)
    drag_over(window, "兩萬株𨋢木")
    window.desk.popup.dismiss()
    QTest.keyClick(window.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "兩萬株𨋢木"
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | shift)
    assert QGuiApplication.clipboard().text() == "两万株䢂木"


def test_a_lossless_export_from_the_window_reads_back(
    open_window: Callable[[], Window],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    target = tmp_path / "sample.json"

    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: _choose(dialog, "json"))
    monkeypatch.setattr(Ask, "save_as", lambda *_: target)
    with qtbot.waitSignal(window.desk.exporting.done):
        window.actions_["export"].trigger()
    document = json.loads(target.read_text(encoding="utf-8"))
    article = window.session.article
    assert article is not None
    assert len(document["annotations"]) == 6
    for found in document["annotations"]:
        assert article.source_text[found["start"] : found["end"]] == found["quote"]
