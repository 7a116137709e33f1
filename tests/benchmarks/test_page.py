"""What else a reader does on a long page, beside a QTextEdit doing the same.

CPU time of one process: opening, scrolling, another width, one more highlight among 10,000; and
the memory that an article of 2,000,000 characters takes.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from reader.model import Annotation, Article, Script
from tests.benchmarks.articles import article_of
from tests.benchmarks.widgets import fill, shown
from tests.helpers.articles import CODEBOOK, annotation
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

ROOT = Path(__file__).resolve().parents[2]
SIZES = (5_000, 500_000)
MANY = 10_000

pytestmark = pytest.mark.benchmark(timer=time.process_time)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    shown(qtbot, made)
    return made


@pytest.fixture
def text_edit(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    made.setUndoRedoEnabled(False)
    shown(qtbot, made)
    return made


@pytest.mark.parametrize("size", SIZES)
def test_open(benchmark: BenchmarkFixture, page: Page, size: int) -> None:
    benchmark.group = f"open {size:,}"
    article = article_of(size)

    def open_it() -> None:
        page.set_document(PageDocument(article))
        QApplication.processEvents()

    benchmark.pedantic(open_it, rounds=20)


@pytest.mark.parametrize("size", SIZES)
def test_open_text_edit(benchmark: BenchmarkFixture, text_edit: QTextEdit, size: int) -> None:
    benchmark.group = f"open {size:,}"
    article = article_of(size)

    def open_it() -> None:
        fill(text_edit, article.source_text, Script.HANT_TW)
        QApplication.processEvents()

    benchmark.pedantic(open_it, rounds=5)


@pytest.mark.parametrize("kind", ["page", "text edit"])
def test_scroll(benchmark: BenchmarkFixture, page: Page, text_edit: QTextEdit, kind: str) -> None:
    benchmark.group = "scroll 100 px at 500,000"
    view: Page | QTextEdit = page
    if kind == "page":
        page.set_document(PageDocument(article_of(500_000)))
    else:
        fill(text_edit, article_of(500_000).source_text, Script.HANT_TW)
        view = text_edit
    view.verticalScrollBar().setValue(20_000)
    QApplication.processEvents()

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 100)
        QApplication.processEvents()

    benchmark.pedantic(scroll, rounds=60)


@pytest.mark.parametrize("kind", ["page", "text edit"])
def test_resize(benchmark: BenchmarkFixture, page: Page, text_edit: QTextEdit, kind: str) -> None:
    benchmark.group = "another width at 500,000"
    view: Page | QTextEdit = page
    if kind == "page":
        page.set_document(PageDocument(article_of(500_000)))
    else:
        fill(text_edit, article_of(500_000).source_text, Script.HANT_TW)
        view = text_edit
    widths = cycle((600, 700))

    def resize() -> None:
        view.resize(next(widths), 1000)
        QApplication.processEvents()

    benchmark.pedantic(resize, rounds=10 if kind == "page" else 4)


def passages(article: Article) -> list[Annotation]:
    """Ten thousand short passages all over an article, the same ones each time."""
    chance = random.Random(7)
    starts = (chance.randrange(len(article.source_text) - 20) for _ in range(MANY))
    return [
        annotation(article, start, start + chance.randrange(2, 18), f"{number:05}", ["river"])
        for number, start in enumerate(starts)
    ]


def test_one_more_highlight(benchmark: BenchmarkFixture, page: Page) -> None:
    benchmark.group = "one more highlight among 10,000 at 500,000"
    article = article_of(500_000)
    page.set_document(PageDocument(article))
    present = passages(article)
    page.set_annotations(present, CODEBOOK)
    QApplication.processEvents()
    starts = iter(range(10, 2_000, 7))

    def highlight() -> None:
        start = next(starts)
        present.append(annotation(article, start, start + 9, f"new {start}", ["reform"]))
        page.set_annotations(present, CODEBOOK)
        QApplication.processEvents()

    benchmark.pedantic(highlight, rounds=40)


def test_one_more_highlight_text_edit(benchmark: BenchmarkFixture, text_edit: QTextEdit) -> None:
    benchmark.group = "one more highlight among 10,000 at 500,000"
    article = article_of(500_000)
    fill(text_edit, article.source_text, Script.HANT_TW)
    look = QTextCharFormat()
    look.setBackground(QColor("#D5E3F0"))

    def selection(start: int, end: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(text_edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made

    present = [selection(each.anchor.start, each.anchor.end) for each in passages(article)]
    text_edit.setExtraSelections(present)
    QApplication.processEvents()
    starts = iter(range(10, 2_000, 7))

    def highlight() -> None:
        start = next(starts)
        present.append(selection(start, start + 9))
        text_edit.setExtraSelections(present)
        QApplication.processEvents()

    benchmark.pedantic(highlight, rounds=5)


MEMORY = """
import gc, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from PySide6.QtWidgets import QApplication, QTextEdit
application = QApplication([])
from tests.benchmarks.articles import article_of
from tests.benchmarks.widgets import fill
from reader.model import Reading, Script
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1_000_000

def grown(show):
    before = resident()
    kept = show()
    application.processEvents()
    return kept, round(resident() - before)

article = article_of(2_000_000)
small = article_of(2_000)

def with_text_edit(article):
    view = QTextEdit()
    view.resize(900, 1000)
    view.show()
    fill(view, article.source_text, Script.HANT_TW)
    return view

def with_page(article):
    page = Page()
    page.resize(900, 1000)
    page.show()
    document = PageDocument(article)
    page.set_document(document)
    for script in (Script.HANS, Script.ORIGINAL):
        page.hold()
        document.set_reading(Reading(script))
        page.release()
        application.processEvents()
    return page

show = {"page": with_page, "text edit": with_text_edit}[sys.argv[2]]
kept, _ = grown(lambda: show(small))
print(grown(lambda: show(article))[1])
"""


@pytest.mark.parametrize("kind", ["page", "text edit"])
def test_memory(benchmark: BenchmarkFixture, kind: str) -> None:
    benchmark.group = "memory at 2,000,000 (extra_info)"
    command = [sys.executable, "-c", MEMORY, str(ROOT), kind]

    def measure() -> None:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        benchmark.extra_info["megabytes"] = int(done.stdout)

    benchmark.pedantic(measure, rounds=1)
