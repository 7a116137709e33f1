"""A codebook of 2,000 tags in the pane, and the merging of two tags with 10,000 passages.

CPU time of one process. Beside the tree as it keeps up stands the same tree made anew each time, as
a standard model filled from nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from peewee import chunked
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from db import models
from db.library import Library
from db.rows import annotation_row
from reader.arranging import place
from reader.changes import AddTag, Batch, EditTag
from reader.codebook import Codebook
from reader.merging import merge
from reader.model import Tag, now
from tests.benchmarks.widgets import shown
from tests.helpers.library import add, annotation_of, draft_of
from ui.desktop.panels.codebook import CodebookPane
from ui.desktop.session import Session
from ui.desktop.settings import Settings

TAGS, PASSAGES = 2_000, 10_000
CPU = pytest.mark.benchmark(timer=time.process_time, group="codebook of 2,000 tags")


def tree() -> list[Tag]:
    """Forty tags at the root, some seven under each."""
    return [
        Tag(f"t{n}", f"標籤{n}行政審批", f"t{(n - 40) // 7}" if n >= 40 else None, position=n)
        for n in range(TAGS)
    ]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "large.gengdu") as made:
        made.apply(Batch(tuple(map(AddTag, tree()))))
        article = add(made, draft_of("甲乙丙丁戊己庚辛壬癸\n" * 10))
        found = [annotation_of(article, n % 90, n % 90 + 1) for n in range(PASSAGES)]
        with made._database.atomic():
            for some in chunked(found, 500):
                rows = [annotation_row(each) for each in some]
                models.Annotation.insert_many(rows).execute(made._database)
                links = [{"annotation": each.id, "tag": "t1", "position": 0} for each in some]
                models.AnnotationTag.insert_many(links).execute(made._database)
        yield made


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    """The window the pane stands in; pytest holds it as long as it is needed."""
    return QWidget()


@pytest.fixture
def pane(qtbot: QtBot, whole: QWidget, library: Library, tmp_path: Path) -> CodebookPane:
    made = CodebookPane(Session(library, Settings(tmp_path / "settings.ini")), whole)
    made.reload()
    made.resize(286, 1000)
    shown(qtbot, whole)
    return made


def settle(pane: CodebookPane) -> None:
    """Have everything laid out and painted that waits for it."""
    pane.tree.doItemsLayout()
    pane.tree.grab()
    QCoreApplication.processEvents()


@CPU
def test_show(benchmark: BenchmarkFixture, pane: CodebookPane) -> None:
    book = pane.model.codebook

    def run() -> None:
        pane.model.set_codebook(Codebook(), {})
        pane._folded.clear()
        pane._show(book)
        settle(pane)

    benchmark.pedantic(run, rounds=5, warmup_rounds=1)


@CPU
@pytest.mark.parametrize("typed", ["行", "xzsp", "1999"])
def test_narrow_by_a_keystroke(benchmark: BenchmarkFixture, pane: CodebookPane, typed: str) -> None:
    def run() -> None:
        pane.field.setText(typed)
        settle(pane)

    def before() -> None:
        pane.field.setText(typed[:-1])

    pane.field.setText(typed)
    benchmark.pedantic(run, setup=before, rounds=10)


@CPU
def test_move_one(benchmark: BenchmarkFixture, pane: CodebookPane) -> None:
    """A leaf to another branch and back; with the library's work."""
    session, targets = pane._session, iter(["t7", "t9"] * 20)

    def run() -> None:
        session.apply(place(session.codebook(), ["t1999"], next(targets)), "move")
        settle(pane)

    benchmark.pedantic(run, rounds=10, warmup_rounds=1)


@CPU
def test_rename_one(benchmark: BenchmarkFixture, pane: CodebookPane) -> None:
    session, names = pane._session, iter(range(100))

    def run() -> None:
        tag = replace(session.codebook().get("t1000"), name=f"改{next(names)}")
        session.apply(EditTag(tag), "rename")
        settle(pane)

    benchmark.pedantic(run, rounds=10, warmup_rounds=1)


@CPU
def test_peer_made_anew(benchmark: BenchmarkFixture, pane: CodebookPane) -> None:
    """What any change cost when the tree was cleared and filled."""
    book, model, view = pane.model.codebook, QStandardItemModel(), QTreeView(pane)
    view.setModel(model)
    view.setGeometry(pane.rect())
    view.show()

    def run() -> None:
        model.clear()
        items: dict[str | None, QStandardItem] = {None: model.invisibleRootItem()}
        for tag in book.tags:
            items[tag.id] = QStandardItem(tag.name)
            items[tag.parent].appendRow(items[tag.id])
        view.expandAll()
        view.doItemsLayout()
        view.grab()

    benchmark.pedantic(run, rounds=5, warmup_rounds=1)


@CPU
def test_merge_10000_passages(benchmark: BenchmarkFixture, library: Library) -> None:
    def run() -> None:
        codebook = library.codebook()
        taggings = library.taggings(library.carriers(codebook.subtree("t1")))
        step = merge(codebook, taggings, codebook.get("t1"), codebook.get("t2"), now())
        undo = library.apply(step).inverse
        library.apply(undo)

    benchmark.pedantic(run, rounds=2)


@CPU
def test_count_all(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.pedantic(library.tag_usage, rounds=5)
