from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.model import Draft, Script
from tests.helpers.person import LEFT, answer_next, click_row, drag_over, part, tag_passage
from ui.desktop import fonts
from ui.desktop.card_menu import CARD_MENU
from ui.desktop.commands import TAG_MENU
from ui.desktop.commands.articles import ARTICLE_MENU
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.settings import GEOMETRY, LEFT_PANE, RIGHT_PANE, THEME, Settings
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.window import Window

NEWS = "河灣鎮種樹\n\n  𠮷慶碼頭種下兩萬株𨋢木😀，岸線退讓三百公尺。\n"
MakeWindow = Callable[[Session], Window]


def drop(window: Window, data: QMimeData) -> bool:
    """Drag something over the window and let it go; whether the window took it."""
    at, copy, button = QPoint(600, 400), Qt.DropAction.CopyAction, LEFT
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, button, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, button, none))
    return enter.isAccepted()


def title(window: Window) -> str:
    assert window.session.article is not None
    return window.session.article.metadata.title


# -- kept over a restart


def test_folded_panes_stay_folded_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, session: Session, tmp_path: Path
) -> None:
    first = make_window(session)
    first.actions_["left-pane"].trigger()
    first.close()
    again = Window(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(again)
    again.show()
    assert not again.desk.library.isVisible()
    assert again.desk.annotations.isVisible()


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, make_window: MakeWindow, session: Session, settings: Settings
) -> None:
    settings.set(LEFT_PANE, False)
    first = make_window(session)
    first.resize(790, 610)  # smaller than any screen
    first.close()
    assert settings.get(GEOMETRY)
    again = Window(session, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (790, 610)


@pytest.mark.parametrize("stored", ["𠮷", "not base64 at all", "AAAA"])
def test_a_place_that_means_nothing_is_passed_over(
    make_window: MakeWindow, session: Session, settings: Settings, stored: str
) -> None:
    settings.set(GEOMETRY, stored)
    assert make_window(session).isVisible()


# -- themes


def test_the_theme_is_switched_live(window: Window, article: str) -> None:
    for theme in (DARK, LIGHT, DARK):
        window.settings.set(THEME, theme.name)
        window.apply_theme()
        assert window.theme is theme
        page = window.page.viewport().grab().toImage()
        assert page.pixelColor(3, 3) == QColor(theme.page)
        application = QApplication.palette()
        assert application.color(QPalette.ColorRole.Window) == QColor(theme.panel)
        top_bar = window.grab().toImage().pixelColor(200, 3)
        assert top_bar == QColor(theme.chrome)


def test_without_a_choice_the_theme_is_that_of_the_system(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.settings.set(THEME, "system")
    hints = QApplication.styleHints()
    for scheme, theme in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(type(hints), "colorScheme", lambda _, scheme=scheme: scheme)
        hints.colorSchemeChanged.emit(scheme)
        assert window.theme is theme


# -- what is dropped


def test_several_files_are_imported_and_listed(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    data = QMimeData()
    paths = [tmp_path / name for name in ("一.txt", "空.txt", "二 %20#.txt")]
    for number, path in enumerate(paths):
        text = "" if number == 1 else f"第{number}號\r\n\r\n  𠮷慶碼頭{number}。"
        path.write_bytes(text.encode())
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    with qtbot.waitSignal(window.desk.importing.finished):
        assert drop(window, data)
    # Several were given: the list shows them, and no page comes up by itself.
    assert window.session.article is None
    assert {info.metadata.title for info in window.session.articles()} == {"第0號", "第2號"}
    assert window.desk.banner.text.splitlines() == [
        "2 articles were imported.",
        "“空.txt” is empty: there is no text to read.",
    ]


def test_a_piece_of_a_page_and_plain_text_are_imported(qtbot: QtBot, window: Window) -> None:
    page = QMimeData()
    page.setHtml("<h1>河灣鎮</h1>" + "<p>𠮷慶碼頭種下兩萬株𨋢木，岸線退讓三百公尺。</p>" * 4)
    text = QMimeData()
    text.setText(NEWS)
    for data in (page, text):
        with qtbot.waitSignal(window.desk.importing.finished):
            assert drop(window, data)
    assert len(window.session.articles()) == 2
    assert window.session.article is not None
    assert window.session.article.source_text == NEWS


def test_what_is_no_text_is_not_taken(window: Window) -> None:
    data = QMimeData()
    data.setData("application/octet-stream", b"\0")
    assert not drop(window, data)


def test_a_file_that_is_dropped_on_a_library_that_can_only_be_read_is_told(
    qtbot: QtBot, read_only: Session, make_window: MakeWindow, tmp_path: Path
) -> None:
    read_only.open_last()
    window = make_window(read_only)
    path = tmp_path / "河灣.txt"
    path.write_bytes(NEWS.encode())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(window.desk.importing.finished):
        drop(window, data)
    assert "read-only" in window.desk.banner.text
    labels = [label.text() for label in part(window, StatusLine).findChildren(QLabel)]
    assert "Read-only" in labels


def test_progress_is_on_the_screen_while_files_are_read(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(f"第{number}號\n\n  文。".encode())
    bar = part(window, QProgressBar)
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add(paths)
        assert bar.isVisible()
        part(window, StatusLine).cancelled.emit()
    assert not bar.isVisible()
    assert "were left out." in window.desk.banner.text


# -- listening


def test_the_title_is_that_of_the_article(window: Window, session: Session, article: str) -> None:
    assert window.windowTitle() == "雲嶺區推出「一站辦結」改革 · 耕讀"
    session.close_article()
    assert window.windowTitle() == "耕讀"


def test_a_click_in_the_list_opens_an_article(
    window: Window, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    view = part(window.desk.library, QTableView, "Articles")
    model = window.desk.library.articles.model
    click_row(view, model.index(model.row_of(other)))
    assert title(window) == "白鹭湾试种耐盐水稻"
    assert window.desk.annotations.selected == []


def test_an_article_that_is_gone_meanwhile_is_told(
    window: Window, session: Session, article: str
) -> None:
    window.desk.library.article_chosen.emit("no such id")
    assert window.desk.banner.isVisible()
    assert title(window) == "雲嶺區推出「一站辦結」改革"


def test_a_change_elsewhere_shows_on_the_page(
    window: Window, session: Session, article: str
) -> None:
    tag = session.add_tag("改革")
    plain = window.page.viewport().grab().toImage()
    session.annotate(0, 8, (tag.id,))
    highlighted = window.page.viewport().grab().toImage()
    assert highlighted != plain
    session.undo()
    assert window.page.viewport().grab().toImage() == plain


def test_a_guest_says_so_until_it_is_adopted(window: Window, session: Session) -> None:
    session.open_sample()
    assert window.desk.banner.isVisible()
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Add it to the library"), LEFT)
    assert window.desk.banner.isHidden()
    assert len(session.articles()) == 1
    assert session.article is not None
    count = len(session.annotations())
    tag_passage(window, session.article.source_text[:4], "新")
    assert len(session.annotations()) == count + 1


def test_the_first_highlight_on_a_guest_ends_what_was_said(
    window: Window, session: Session
) -> None:
    session.open_sample()
    assert session.article is not None
    tag_passage(window, session.article.source_text[:4], "新")
    assert window.desk.banner.isHidden()
    assert len(session.articles()) == 1


def test_a_guest_that_cannot_come_in_is_told_and_stays(
    read_only: Session, make_window: MakeWindow
) -> None:
    window = make_window(read_only)
    read_only.open_sample()
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Add it to the library"), LEFT)
    assert "read-only" in window.desk.banner.text
    assert read_only.sample is not None


def test_the_popup_goes_when_the_page_moves_under_it(window: Window, article: str) -> None:
    drag_over(window, "𠮷祥街")
    assert window.desk.popup.isVisible()
    window.resize(1000, 640)
    assert window.desk.popup.isHidden()
    drag_over(window, "𠮷祥街")
    window.page.scrollContentsBy(0, -10)
    assert window.desk.popup.isHidden()
    assert window.page.hasFocus()


def test_the_status_line_says_how_far_one_has_read(qtbot: QtBot, window: Window) -> None:
    paragraph = "  " + "𠮷慶碼頭開放。" * 40 + "\n"
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add_bytes(("長\n\n" + paragraph * 30).encode(), "a.txt")
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "100 %" in [label.text() for label in part(window, StatusLine).findChildren(QLabel)]
    bar.setValue(0)
    texts = [label.text() for label in part(window, StatusLine).findChildren(QLabel)]
    (percent,) = [text for text in texts if text.endswith(" %")]
    assert 0 < int(percent.removesuffix(" %")) < 60


def test_without_a_chinese_typeface_it_says_what_to_install(
    session: Session, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "has_han", lambda: False)
    window = make_window(session)
    assert fonts.PACKAGE in window.desk.banner.text


# -- menus and dialogs


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # offscreen
def test_a_menu_of_a_row_has_its_commands_and_goes_after_use(
    window: Window, session: Session, article: str
) -> None:
    session.add_tag("改革")
    pane = window.desk.library
    pane.codebook.tree.setCurrentIndex(pane.codebook.model.index(0, 0))
    for signal, ids in (
        (pane.article_menu, list(ARTICLE_MENU)),
        (pane.tag_menu, list(TAG_MENU)),
        (window.desk.annotations.menu_wanted, list(CARD_MENU)),
    ):
        before = len(window.findChildren(QMenu))
        signal.emit(QPoint(100, 100))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.objectName() for action in menu.actions()] == ids
        menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert len(window.findChildren(QMenu)) == before


def test_dialogs_go_long_before_the_window(window: Window) -> None:
    before = len(QApplication.topLevelWidgets())
    for command in ("palette", "shortcuts", "trash"):
        answer_next(lambda dialog: dialog.reject())
        window.actions_[command].trigger()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(QApplication.topLevelWidgets()) == before


def test_nothing_is_left_of_a_window_that_was_closed(
    qapp: QApplication, session: Session, settings: Settings, article: str
) -> None:
    before = set(qapp.topLevelWidgets())
    window = Window(session, settings)
    window.show()
    drag_over(window, "𠮷祥街")
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(qapp.topLevelWidgets()) == before
    assert not Shiboken.isValid(window)
    session.annotate(0, 2, ())
    session.set_script(Script.HANS)


# -- panes


def test_settings_fold_the_panes_at_the_start(
    session: Session, settings: Settings, make_window: MakeWindow
) -> None:
    settings.set(LEFT_PANE, False)
    settings.set(RIGHT_PANE, False)
    window = make_window(session)
    assert not window.desk.library.isVisible()
    assert not window.desk.annotations.isVisible()
    assert window._stack.width() == window.width()
    assert not window.actions_["left-pane"].isChecked()
