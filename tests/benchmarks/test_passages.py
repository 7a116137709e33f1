"""The passages of a library of 100,000 annotations: found, shown, scrolled, coded in bulk.

CPU time of this process. Finding stands beside plain SQL that gives the ids in the same order, and
showing beside Qt's own list view over as many rows that need no reading, each as high as the other.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.changes import Change, Kind, SetTags, Tagging, Trash
from reader.model import Reading, Script, now
from reader.passages import Around, Grouping, How, PassageFilter, Relation, Term
from tests.benchmarks.coded_library import TAGS, coded_library
from tests.benchmarks.widgets import shown
from ui.desktop.models.passages import PassageModel
from ui.desktop.views.passage_list import PassageList
from ui.desktop.views.passage_row import PassageRow

ARTICLES, ANNOTATIONS = 2_000, 100_000
BULK = 10_000
ONE = PassageFilter(some=(Term(TAGS[0].id),))
FILTERS = {
    "all": PassageFilter(),
    "a tag": ONE,
    "a tag overlapping another": PassageFilter(
        some=ONE.some, relation=Relation(How.OVERLAPPING, Term(TAGS[1].id))
    ),
    "a text": PassageFilter(text="改革"),
}
_ORDER = "ORDER BY a.published_at DESC, a.added_at DESC, p.article_id, p.start, p.end"
_FROM = (
    "SELECT p.id FROM annotation p JOIN article a ON a.id = p.article_id "
    "WHERE p.deleted_at IS NULL AND a.deleted_at IS NULL"
)
_TAGGED = "{}.id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN ({}))"


def _tagged(table: str, tag: str) -> str:
    """SQL for carrying a tag or one right or further below it."""
    below = [tag]
    for each in TAGS:
        if each.parent in below:
            below.append(each.id)
    return _TAGGED.format(table, ", ".join(f"'{key}'" for key in below))


PLAIN = {
    "all": f"{_FROM} {_ORDER}",
    "a tag": f"{_FROM} AND {_tagged('p', TAGS[0].id)} {_ORDER}",
    "a tag overlapping another": (
        f"{_FROM} AND {_tagged('p', TAGS[0].id)} AND EXISTS (SELECT 1 FROM annotation o "
        "WHERE o.article_id = p.article_id AND o.id <> p.id AND o.deleted_at IS NULL "
        f"AND o.start < p.end AND o.end > p.start AND {_tagged('o', TAGS[1].id)}) {_ORDER}"
    ),
    "a text": f"{_FROM} AND (p.quote LIKE '%改革%' OR p.note LIKE '%改革%') {_ORDER}",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("coded") / "big.gengdu"
    coded_library(found, ARTICLES, ANNOTATIONS)
    return found


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as opened:
        yield opened


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("wanted", FILTERS)
@pytest.mark.parametrize("how", ["ours", "plain SQL"])
def test_find(benchmark: BenchmarkFixture, library: Library, how: str, wanted: str) -> None:
    benchmark.group = f"find {wanted}"
    if how == "ours":
        found = benchmark.pedantic(library.find_passages, (FILTERS[wanted],), rounds=5)
        count = len(found.rows)
    else:
        with closing(sqlite3.connect(library.path)) as connection:
            run = partial(_fetched, connection, PLAIN[wanted])
            count = len(benchmark.pedantic(run, rounds=5))
    benchmark.extra_info["passages"] = count


def _fetched(connection: sqlite3.Connection, statement: str) -> list[object]:
    return connection.execute(statement).fetchall()


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("grouping", Grouping)
def test_find_in_groups(benchmark: BenchmarkFixture, library: Library, grouping: Grouping) -> None:
    benchmark.group = "find all in groups"
    benchmark.pedantic(library.find_passages, (PassageFilter(), grouping), rounds=3)


@pytest.fixture
def view(library: Library, qtbot: QtBot) -> PassageList:
    made = PassageList(PassageModel(library), PassageRow())
    shown(qtbot, made)
    return made


@pytest.mark.benchmark(timer=time.process_time)
def test_first_page(benchmark: BenchmarkFixture, library: Library, view: PassageList) -> None:
    benchmark.group = "first page of 100,000"
    found = library.find_passages(PassageFilter(), Grouping.OUTLET)

    def show() -> None:
        view._row._laid.clear()
        view._passages.set_found(found, Grouping.OUTLET, Around.SENTENCE)
        view.grab()

    benchmark.pedantic(show, rounds=7)


@pytest.mark.benchmark(timer=time.process_time)
def test_first_page_of_a_list_view(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    """Qt's own, with a height for each row as ours has."""
    benchmark.group = "first page of 100,000"
    texts = [f"摘錄 {number}" for number in range(ANNOTATIONS)]
    plain = QListView()
    shown(qtbot, plain)
    plain.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show() -> None:
        plain.setModel(QStringListModel(texts, plain))
        plain.grab()

    benchmark.pedantic(show, rounds=3)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("read", ["read ahead", "not read yet"])
def test_scroll_by_a_page(
    benchmark: BenchmarkFixture, library: Library, view: PassageList, read: str
) -> None:
    benchmark.group = "scroll by a page"
    found = library.find_passages(PassageFilter(), Grouping.OUTLET)
    view._passages.set_found(found, Grouping.OUTLET, Around.SENTENCE)
    view.put_cursor(1)

    def ready() -> None:
        view._later.stop()
        if read == "read ahead":
            view._read_ahead()
        else:
            view._passages._pages.clear()

    def scroll() -> None:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        view.viewport().repaint()

    benchmark.pedantic(scroll, setup=ready, rounds=30)


@pytest.mark.benchmark(timer=time.process_time)
def test_toggle(benchmark: BenchmarkFixture, library: Library, view: PassageList) -> None:
    benchmark.group = "toggle the script"
    found = library.find_passages(PassageFilter())
    view._passages.set_found(found, Grouping.NONE, Around.SENTENCE)
    scripts = [Script.HANS, Script.ORIGINAL] * 10

    def toggle() -> None:
        view._passages.set_reading(Reading(scripts.pop()), ())
        view.viewport().repaint()

    toggle()
    benchmark.pedantic(toggle, rounds=15)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("what", ["mark all", "tag", "untag", "delete", "restore"])
def test_bulk(benchmark: BenchmarkFixture, library: Library, view: PassageList, what: str) -> None:
    """Of 10,000 passages, but for marking, which is of all."""
    benchmark.group = "10,000 at once"
    found = library.find_passages(PassageFilter())
    if what == "mark all":
        view._passages.set_found(found, Grouping.NONE, Around.SENTENCE)
        benchmark.pedantic(_mark, (view,), rounds=3)
        return
    keys = library.passage_ids(found.rows[:BULK])
    taggings = library.taggings(keys)
    tagged = SetTags(tuple(_with(each, TAGS[35].id) for each in taggings))
    changes: dict[str, Change] = {
        "tag": tagged,
        "delete": Trash(Kind.ANNOTATION, tuple(keys), now()),
    }
    change = changes["tag" if what in ("tag", "untag") else "delete"]
    if what in ("untag", "restore"):
        change = library.apply(change).inverse
    applied = benchmark.pedantic(library.apply, (change,), rounds=1)
    if what in ("tag", "delete"):
        library.apply(applied.inverse)


def _mark(view: PassageList) -> None:
    view.clearSelection()
    view.selectAll()
    QApplication.processEvents()
    assert len(view.marked_numbers()) == ANNOTATIONS


def _with(tagging: Tagging, tag: str) -> Tagging:
    tags = tagging.tags if tag in tagging.tags else (*tagging.tags, tag)
    return Tagging(tagging.annotation, tags, now())
