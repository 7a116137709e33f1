from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.importers import arrivals
from tests.helpers.library import snapshot
from tests.helpers.person import answer_next, answers, part
from ui.desktop.panels.library import ARTICLES, TAGS
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.settings import WATCH, WATCHED_FOLDER
from ui.desktop.window import Window

PAGE = "<html><body><article><h1>{0}</h1><p>{0}市政府今天表示，𠮷家小店🙂也會重開。</p></article>"


def texts(window: Window) -> list[str]:
    line = part(window, StatusLine)
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def bring(qtbot: QtBot, window: Window, paths: list[Path]) -> None:
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add(paths)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, path in enumerate(made):
        text = "" if number == 2 else f"第{number}號\r\n\r\n  𠮷慶碼頭{number}。"
        path.write_text(text, encoding="utf-8")
    return made


def test_one_file_is_opened_and_many_are_listed(
    qtbot: QtBot, window: Window, files: list[Path]
) -> None:
    window.desk.library.show_tab(TAGS)
    bring(qtbot, window, files[:1])
    assert window.session.article is not None
    assert window.session.article.metadata.title == "第0號"
    assert not window.desk.banner.isVisible()
    window.desk.library.show_tab(TAGS)
    bring(qtbot, window, files[1:])
    assert window.session.article.metadata.title == "第0號"
    assert window.desk.library._pages.currentWidget() is window.desk.library._views[ARTICLES]


def test_the_sentence_opens_the_report_which_nobody_is_forced_to_see(
    qtbot: QtBot, window: Window, files: list[Path]
) -> None:
    assert not window.actions_["import-report"].isEnabled()
    bring(qtbot, window, files)
    banner = window.desk.banner
    assert banner.text.splitlines()[0] == "3 articles were imported."
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        found = part(dialog, QTreeWidget)
        items = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
        seen.append([item.text(0) for item in items if item])

    answer_next(look)
    part(banner, QLabel).linkActivated.emit("#")
    answer_next(look)
    window.actions_["import-report"].trigger()
    assert seen == [["2.txt"]] * 2


def test_a_folder_is_watched_by_one_command_and_no_more_by_the_same(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "SETTLED_SECONDS", 0.2)
    folder = tmp_path / "下載"
    folder.mkdir()
    command = window.actions_["watch"]
    assert not command.isChecked()
    answers(window).folders = [folder]
    command.trigger()
    where = QStandardPaths.StandardLocation.DownloadLocation
    assert answers(window).proposed == QStandardPaths.writableLocation(where)
    assert command.isChecked()
    assert (window.settings.get(WATCH), window.settings.get(WATCHED_FOLDER)) == (True, str(folder))
    assert "Watching “下載”" in texts(window)
    qtbot.waitUntil(lambda: window.desk.watching._arrivals is not None)
    page = folder / "澄湖.html"
    page.write_text(PAGE.format("澄湖"), encoding="utf-8")
    with qtbot.waitSignal(window.desk.watching.arrived, timeout=15_000):
        pass
    # Neither the page nor a message comes up; the line below says it.
    assert window.session.article is None
    assert not window.desk.banner.isVisible()
    assert any(text.startswith("“澄湖” came in") for text in texts(window))
    command.trigger()
    assert not command.isChecked()
    assert not window.settings.get(WATCH)
    assert not any("下載" in text for text in texts(window))


def test_giving_up_watches_nothing(window: Window) -> None:
    answers(window).folders = [None]
    window.actions_["watch"].trigger()
    assert not window.actions_["watch"].isChecked()
    assert window.settings.get(WATCHED_FOLDER) == ""


def test_it_goes_on_at_the_next_start(
    session: Session, make_window: Callable[[Session], Window], tmp_path: Path
) -> None:
    first = make_window(session)
    (tmp_path / "下載").mkdir()
    first.settings.set(WATCHED_FOLDER, str(tmp_path / "下載"))
    first.settings.set(WATCH, True)
    second = make_window(session)
    assert second.actions_["watch"].isChecked()
    assert "Watching “下載”" in texts(second)


def test_a_library_that_can_only_be_read_watches_nothing(
    read_only: Session, make_window: Callable[[Session], Window], tmp_path: Path
) -> None:
    read_only.settings.set(WATCHED_FOLDER, str(tmp_path))
    read_only.settings.set(WATCH, True)
    window = make_window(read_only)
    assert not window.actions_["watch"].isEnabled()
    assert not any("Watching" in text for text in texts(window))


def test_what_fails_in_the_folder_is_said_quietly(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "SETTLED_SECONDS", 0.2)
    answers(window).folders = [tmp_path]
    window.actions_["watch"].trigger()
    qtbot.waitUntil(lambda: window.desk.watching._arrivals is not None)
    (tmp_path / "空.html").write_text(" \n", encoding="utf-8")
    with qtbot.waitSignal(window.desk.watching.arrived, timeout=15_000):
        pass
    assert not window.desk.banner.isVisible()
    assert any("1 saved pages could not be imported" in text for text in texts(window))
    assert window.desk.report is window.desk.watching.report
    window.actions_["watch"].trigger()


def test_closing_the_window_in_the_middle_leaves_whole_articles_only(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(300)]
    for number, path in enumerate(paths):
        path.write_text(f"河灣鎮{number}\r\n\r\n  𠮷慶碼頭種下{number}號𨋢木😀。", encoding="utf-8")
    window.desk.importing.add(paths)
    qtbot.waitUntil(lambda: len(window.session.articles()) >= 2)
    window.close()
    assert window.tasks._pool.activeThreadCount() == 0
    library = window.session.library
    assert library.check().problems == ()
    assert 2 <= len(library.articles()) < 300
    assert len(snapshot(library.path)["raw_bytes"]) == len(library.articles())
