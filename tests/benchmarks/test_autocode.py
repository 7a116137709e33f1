"""Tagging ten thousand passages that a search finds: finding, making, keeping and undoing them.

CPU time of one process. Beside it the same annotations kept one change each.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from db.library import Library
from reader.autocoding import Proposal, Unit
from reader.changes import AddAnnotation, AddTag, Batch
from reader.model import Tag
from reader.query_text import parse
from tests.helpers.library import add, draft_of
from ui.autocoding import addition, gather

ARTICLES, EACH = 1_000, 10
QUERY = parse("改革")

pytestmark = pytest.mark.benchmark(timer=time.process_time)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A thousand articles, each with ten sentences that hold a word."""
    path: Path = tmp_path_factory.mktemp("autocode") / "news.gengdu"
    line = "　　改革措施公布之後𠮷，居民說生態項目要看水質。負責人答覆三個月，水質六個月好轉。\n"
    with Library(path) as opened:
        for number in range(ARTICLES):
            add(opened, draft_of(f"鏡山簡報第{number}期\n" + line * EACH))
        opened.apply(AddTag(Tag("tag", "改革")))
        yield opened


@pytest.fixture(scope="module")
def found(library: Library) -> list[Proposal]:
    return [each for some in gather(library, QUERY, Unit.SENTENCE) for each in some]


def test_finding(benchmark: BenchmarkFixture, library: Library) -> None:
    made = benchmark.pedantic(
        lambda: sum(map(len, gather(library, QUERY, Unit.SENTENCE))), rounds=3
    )
    assert made == ARTICLES * EACH


def test_tagging(benchmark: BenchmarkFixture, library: Library, found: list[Proposal]) -> None:
    undo: list[object] = []

    def run() -> None:
        applied = library.apply(addition(library, found, "tag", ""))
        undo.append(library.apply(applied.inverse))

    benchmark.pedantic(run, rounds=3)
    assert len(undo) == 3
    assert library.annotations() == []


def test_peer_one_change_each(
    benchmark: BenchmarkFixture, library: Library, found: list[Proposal]
) -> None:
    def run() -> None:
        change = addition(library, found, "tag", "")
        each = Batch(tuple(map(AddAnnotation, change.annotations)))
        library.apply(library.apply(each).inverse)

    benchmark.pedantic(run, rounds=1)
    assert library.annotations() == []
