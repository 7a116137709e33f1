"""Bringing in coding of other programs, as a person does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.model import Article
from tests.helpers.foreign import qualcoder_project
from tests.helpers.library import snapshot
from tests.helpers.person import LEFT, answers, part
from ui.desktop.commands import files
from ui.desktop.dialogs.bring_in import BringInDialog
from ui.desktop.settings import IMPORT_FOLDER
from ui.desktop.window import Window

TEXT = "雲嶺區公布改革措施。𠮷田村開通😀。\n改革繼續。"
READ_MS = 20_000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two passages, one of which says other words than the text."""
    codings = [(1, "改革措施", 5, 9, "看"), (2, "稅制", 19, 21, "")]
    return qualcoder_project(tmp_path / "p.qda", TEXT, codings)


@pytest.fixture
def table(tmp_path: Path, window: Window, article: str) -> Path:
    """Quotes from the article that is there, one of them in the other script."""
    path = tmp_path / "quotes.csv"
    rows = f"{article},一次办结执照,改革\n{article},沒有這句話,\n"
    path.write_text("article,quote,tags\n" + rows, encoding="utf-8")
    return path


def shown(qtbot: QtBot, do: Callable[[], None], answer: Callable[[BringInDialog], None]) -> None:
    """Do something, wait until its dialog is open, and answer that."""
    answered: list[BringInDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, BringInDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(5, look)
            return
        try:
            answer(dialog)
        finally:
            answered.append(dialog)
            if dialog.isVisible():
                dialog.reject()

    do()
    look()
    qtbot.waitUntil(lambda: bool(answered), timeout=READ_MS)
    qtbot.wait(1)  # what comes after the dialog


def press(dialog: BringInDialog, text: str) -> None:
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == text)
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def rows(dialog: BringInDialog) -> list[tuple[str, ...]]:
    found = part(dialog, QTreeWidget)
    items = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items if item]


def run(window: Window, command: str) -> Callable[[], None]:
    def do() -> None:
        assert window.actions_[command].isEnabled()
        window.actions_[command].trigger()

    return do


def only_other(window: Window, article: str) -> Article:
    (key,) = (info.id for info in window.session.library.articles() if info.id != article)
    return window.session.library.article(key)


def test_a_project_is_shown_and_comes_in_as_one_step(
    qtbot: QtBot, window: Window, article: str, project: Path
) -> None:
    library = window.session.library
    before = snapshot(library.path)
    answers(window).paths = [project / "data.qda"]

    def answer(dialog: BringInDialog) -> None:
        told = [label.text() for label in dialog.findChildren(QLabel)]
        assert any(text.startswith("1 articles, 3 tags and 1 passages come new.") for text in told)
        assert ("塔.png", "left out", "it is about an image, a sound or a film") in rows(dialog)
        assert ("政策 / 改革", "new tag", "") in rows(dialog)
        assert ("鏡山", "new article", "") in rows(dialog)
        press(dialog, "Import")

    shown(qtbot, run(window, "import-coding"), answer)
    assert only_other(window, article).source_text == TEXT
    assert "1 articles, 3 tags and 1 passages came in from data.qda." in window.desk.banner.text
    assert window.settings.get(IMPORT_FOLDER) == str(project)
    window.session.undo()
    assert snapshot(library.path) == before
    window.session.redo()
    assert len(library.annotations()) == 1


def test_what_is_refused_changes_nothing(
    qtbot: QtBot, window: Window, article: str, project: Path
) -> None:
    before = snapshot(window.session.library.path)
    answers(window).paths = [project / "data.qda"]
    shown(qtbot, run(window, "import-coding"), lambda dialog: press(dialog, "Cancel"))
    assert snapshot(window.session.library.path) == before


def test_a_file_that_is_dropped_or_opened_is_known_by_its_content(
    qtbot: QtBot, window: Window, article: str, table: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    reason = "the quote is not in the article"

    def answer(dialog: BringInDialog) -> None:
        assert rows(dialog) == [("沒有這句話", "left out", reason), ("改革", "new tag", "")]
        press(dialog, "Import")

    shown(qtbot, lambda: files.take(window.desk, data), answer)
    (annotation,) = window.session.annotations()
    assert annotation.anchor.quote == "一次辦結執照"
    answers(window).paths = [table]

    def again(dialog: BringInDialog) -> None:
        told = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Nothing in the file is new." in told
        (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Import")
        assert not button.isEnabled()

    shown(qtbot, run(window, "import"), again)
    assert len(window.session.annotations()) == 1


def test_what_is_left_out_can_be_copied_and_saved(
    qtbot: QtBot, window: Window, article: str, table: Path, tmp_path: Path
) -> None:
    answers(window).paths = [table]
    answers(window).targets = [tmp_path / "left.csv", tmp_path / "none" / "left.csv"]

    def answer(dialog: BringInDialog) -> None:
        press(dialog, "Copy")
        copied = QGuiApplication.clipboard().text().splitlines()
        assert copied[0].split("\t") == [
            "沒有這句話",
            "left out",
            "the quote is not in the article",
        ]
        press(dialog, "Save as CSV…")
        saved = (tmp_path / "left.csv").read_text(encoding="utf-8-sig")
        assert saved.splitlines()[1] == "沒有這句話,left out,the quote is not in the article"
        press(dialog, "Save as CSV…")
        told = [label.text() for label in dialog.findChildren(QLabel)]
        assert any("could not be written" in text for text in told)

    shown(qtbot, run(window, "import-coding"), answer)


def test_a_file_that_cannot_be_read_is_told_and_the_next_is_shown(
    qtbot: QtBot, window: Window, article: str, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "x.csv"
    other.write_text("a,b\n", encoding="utf-8")
    answers(window).paths = [other, table]

    def answer(dialog: BringInDialog) -> None:
        assert "x.csv” holds no coding" in window.desk.banner.text

    shown(qtbot, run(window, "import-coding"), answer)


def test_no_file_asks_nothing(window: Window, article: str) -> None:
    answers(window).paths = []
    before = snapshot(window.session.library.path)
    window.actions_["import-coding"].trigger()
    assert window.settings.get(IMPORT_FOLDER) == ""
    assert snapshot(window.session.library.path) == before
