"""One toggle of the script, the line at the top held, beside a QTextEdit doing the same.

CPU time of one process. "cold": nothing is laid out in the script toggled to; "first": nothing is
converted to it either. The QTextEdit is given its text converted already.
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from reader.model import Reading, Script
from reader.script import ScriptView
from tests.benchmarks.articles import article_of
from tests.benchmarks.widgets import fill, shown
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

SIZES = (5_000, 50_000, 500_000, 2_000_000)
ROUNDS = 20


def toggle(page: Page, document: PageDocument) -> None:
    page.hold()
    back = document.reading.script is Script.HANS
    document.set_reading(Reading(Script.ORIGINAL if back else Script.HANS))
    page.release()
    QApplication.processEvents()


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["first", "cold", "warm"])
def test_page(qtbot: QtBot, benchmark: BenchmarkFixture, size: int, kind: str) -> None:
    article = article_of(size)
    page = Page()
    shown(qtbot, page)
    benchmark.group = f"toggle {size:,} at {page.devicePixelRatio():g}x"
    document = PageDocument(article)

    def fresh() -> None:
        nonlocal document
        if kind == "first":
            document = PageDocument(article)
        document.set_reading(Reading(Script.ORIGINAL))
        page.set_document(document)
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
        QApplication.processEvents()
        if kind == "warm":
            toggle(page, document)
            toggle(page, document)

    benchmark.pedantic(lambda: toggle(page, document), setup=fresh, rounds=ROUNDS)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("size", SIZES)
def test_text_edit(qtbot: QtBot, benchmark: BenchmarkFixture, size: int) -> None:
    article = article_of(size)
    reading = Reading(Script.HANS)
    hans = ScriptView(article.source_text, article.blocks, reading, article.info.script).text
    texts = [(article.source_text, Script.HANT_TW), (hans, Script.HANS)]
    view = QTextEdit()
    view.setUndoRedoEnabled(False)
    shown(qtbot, view)
    benchmark.group = f"toggle {size:,} at {view.devicePixelRatio():g}x"
    fill(view, *texts[0])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)

    def toggle_text() -> None:
        top = view.cursorForPosition(view.viewport().rect().topLeft()).position()
        texts.reverse()
        fill(view, *texts[0])
        cursor = QTextCursor(view.document())
        cursor.setPosition(top)
        view.setTextCursor(cursor)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.cursorRect(cursor).top())
        QApplication.processEvents()

    benchmark.pedantic(toggle_text, rounds=ROUNDS if size < 500_000 else 3)
