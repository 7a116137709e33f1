"""Projects of REFI-QDA from the window: with all that is kept of their articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton

from reader.exchange.refi import read
from tests.helpers.coded import code
from tests.helpers.person import LEFT, answer_next, answers, part
from ui.desktop.sample import raw_bytes
from ui.desktop.window import Window


def order(scope: int, suffix: str) -> Callable[[QDialog], None]:
    """Choose a scope by its row and a format by its suffix, and go on."""

    def choose(dialog: QDialog) -> None:
        scopes, formats, _ = dialog.findChildren(QComboBox)
        scopes.setCurrentIndex(scope)
        suffixes = [formats.itemData(row).suffix for row in range(formats.count())]
        formats.setCurrentIndex(suffixes.index(suffix))
        QTest.mouseClick(part(dialog, QPushButton, "Export…"), LEFT)

    return choose


def exported(window: Window, scope: int, target: Path) -> None:
    answers(window).targets = [target]
    answer_next(order(scope, target.suffix))
    window.actions_.refresh()
    window.actions_["export"].trigger()


def test_a_project_holds_the_articles_whole(window: Window, tmp_path: Path) -> None:
    code(window.session)
    exported(window, 1, tmp_path / "摘.qdpx")
    library, bundle = window.session.library, read(tmp_path / "摘.qdpx")
    assert {each.id: each for each in bundle.annotations} == {
        each.annotation.id: each.annotation for each in library.excerpts()
    }
    assert len(bundle.articles) == 3
    for whole in bundle.articles:
        assert whole.article == library.article(whole.article.id)


def test_the_sample_is_exported_though_it_is_in_no_library(window: Window, tmp_path: Path) -> None:
    window.session.open_sample()
    exported(window, 0, tmp_path / "摘.qdpx")
    (whole,) = read(tmp_path / "摘.qdpx").articles
    assert window.session.article is not None
    assert whole.article.source_text == window.session.article.source_text
    assert whole.raw == raw_bytes()


def test_an_empty_codebook_is_told(window: Window, tmp_path: Path) -> None:
    exported(window, 0, tmp_path / "碼.qdc")
    assert "The codebook is empty" in window.desk.banner.text
    assert not list(tmp_path.glob("*.qdc"))
