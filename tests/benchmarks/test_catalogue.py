"""The left list and the table of articles at 100,000 articles, beside reading all of them.

Reading all, and folding all titles for what is typed, is how the list was made before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from db.library import Library
from reader.catalogue import ArticleFilter, Column, Sorting
from reader.fold import fold
from tests.helpers.many import fill_many
from ui.desktop.models.articles import ArticleModel
from ui.desktop.panels.library import LibraryPane
from ui.desktop.session import Session
from ui.desktop.settings import Settings

COUNT = 100_000
TYPED = "護林員"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("many") / "many.gengdu"
    fill_many(made, COUNT)
    return made


@pytest.fixture(scope="module")
def library(path: Path) -> Iterator[Library]:
    with Library(path) as opened:
        yield opened


def read_all(library: Library) -> int:
    return len(library.articles())


def read_all_and_fold(library: Library) -> int:
    wanted = fold(TYPED)
    infos = library.articles()
    return sum(wanted in fold(f"{i.metadata.title}\n{i.metadata.outlet}") for i in infos)


def fold_in_sql(library: Library) -> int:
    statement = "SELECT rowid FROM article WHERE instr(gengdu_fold(title), ?)"
    return len(list(library._database.execute_sql(statement, (fold(TYPED),))))


def typed(library: Library) -> int:
    return len(library.find_articles(ArticleFilter(text=TYPED)))


@pytest.mark.parametrize("how", [typed, fold_in_sql, read_all_and_fold])
def test_typing(
    benchmark: BenchmarkFixture, library: Library, how: Callable[[Library], int]
) -> None:
    benchmark.group = "typing, 100,000 articles"
    assert benchmark.pedantic(how, (library,), rounds=3, warmup_rounds=1) == COUNT // 5


def test_page(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.group = "what the list reads, 100,000 articles"
    numbers = library.find_articles()[50_000:50_050]
    assert len(benchmark(library.load_articles, numbers)) == 50


def test_numbers(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.group = "what the list reads, 100,000 articles"
    assert len(benchmark(library.find_articles)) == COUNT


def test_all_as_before(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.group = "what the list reads, 100,000 articles"
    assert benchmark.pedantic(read_all, (library,), rounds=2) == COUNT


@pytest.mark.parametrize("column", [Column.TITLE, Column.OUTLET, Column.PUBLISHED, Column.STATE])
def test_sorting(benchmark: BenchmarkFixture, library: Library, column: Column) -> None:
    benchmark.group = "sorting, 100,000 articles"
    assert len(benchmark(library.find_articles, None, Sorting(column))) == COUNT


@pytest.mark.parametrize("which", ["100,000 articles", "empty"])
def test_left_pane(
    benchmark: BenchmarkFixture, path: Path, tmp_path: Path, which: str, qapp: QApplication
) -> None:
    """Made, shown, and its first rows painted."""
    benchmark.group = "the left pane, from nothing to painted"
    settings = Settings(tmp_path / "settings.ini")
    with Library(path if which != "empty" else tmp_path / "empty.gengdu") as opened:
        session = Session(opened, settings)

        def show() -> None:
            pane = LibraryPane(session)
            pane.resize(286, 800)
            pane.show()
            pane.grab()
            pane.close()
            pane.deleteLater()
            qapp.processEvents()

        benchmark.pedantic(show, rounds=5, warmup_rounds=1)


def test_narrowing_the_list(
    benchmark: BenchmarkFixture, library: Library, qapp: QApplication
) -> None:
    benchmark.group = "typing, 100,000 articles"
    model = ArticleModel(library)
    model.reload()

    def narrow() -> None:
        model.set_wanted(ArticleFilter(text=TYPED))
        model.index(0).data()
        model.set_wanted(ArticleFilter())

    benchmark.pedantic(narrow, rounds=3, warmup_rounds=1)
