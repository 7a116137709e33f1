"""Projects of REFI-QDA from the window: with all that is kept of their articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.exchange.refi import read
from tests.helpers.coded import code
from tests.helpers.person import LEFT, answer_next, answers, part
from ui.desktop.exportable import Scope
from ui.desktop.sample import raw_bytes
from ui.desktop.window import Window


def exported(window: Window, scope: Scope, name: str, target: Path) -> None:
    """Export what a scope holds as a format, and wait until it is there or is refused."""

    def choose(dialog: QDialog) -> None:
        scopes, formats = (part(dialog, QComboBox, each) for each in ("Excerpts", "Format"))
        scopes.setCurrentIndex(scopes.findData(scope))
        formats.setCurrentIndex(formats.findData(name))
        QTest.mouseClick(part(dialog, QPushButton, "Export…"), LEFT)

    answers(window).targets = [target]
    answer_next(choose)
    window.actions_.refresh()
    window.actions_["export"].trigger()


def test_a_project_holds_the_articles_whole(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    code(window.session)
    with qtbot.waitSignal(window.desk.exporting.done):
        exported(window, Scope.LIBRARY, "qdpx", tmp_path / "摘.qdpx")
    library, bundle = window.session.library, read(tmp_path / "摘.qdpx")
    assert {each.id: each for each in bundle.annotations} == {
        each.annotation.id: each.annotation for each in library.excerpts()
    }
    assert len(bundle.articles) == 3
    for whole in bundle.articles:
        assert whole.article == library.article(whole.article.id)


def test_the_sample_is_exported_though_it_is_in_no_library(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    window.session.open_sample()
    with qtbot.waitSignal(window.desk.exporting.done):
        exported(window, Scope.ARTICLE, "qdpx", tmp_path / "摘.qdpx")
    (whole,) = read(tmp_path / "摘.qdpx").articles
    assert window.session.article is not None
    assert whole.article.source_text == window.session.article.source_text
    assert whole.raw == raw_bytes()


def test_an_empty_codebook_is_told(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    exported(window, Scope.LIBRARY, "qdc", tmp_path / "碼.qdc")
    qtbot.waitUntil(lambda: "The codebook is empty" in window.desk.banner.text)
    assert not list(tmp_path.glob("*.qdc"))
