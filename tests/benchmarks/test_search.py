"""A library of 100,000 articles: searching it beside SQL's LIKE on the same rows, opening, coding.

CPU time of one process. `GENGDU_ARTICLES=20000` measures a smaller one; the library is built once,
in 4 ms an article, and kept in build/. A search is measured from what is typed to the first page of
50 with its snippets, never twice the same: what is looked for comes from titles of the library,
half of it in the other script. LIKE finds one script only and no snippets; it counts, as a search
does.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from statistics import quantiles

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from db.connection import run_sql
from db.library import Library
from reader.anchor import describe
from reader.catalogue import ArticleFilter
from reader.changes import AddAnnotation, AddArticle
from reader.model import Annotation, DetectedScript, Script, new_id, now
from reader.query import Phrase, Query
from reader.query_text import parse
from reader.script import convert
from tests.benchmarks.big_library import ARTICLES, big_library, changes

COUNT = int(os.environ.get("GENGDU_ARTICLES", ARTICLES))
ROUNDS = 60
PAGE = 64
"""How many articles of the list are read to begin with."""

pytestmark = pytest.mark.benchmark(timer=time.process_time)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A copy of the big library, since some benchmarks write."""
    path = tmp_path_factory.mktemp("big") / "big.gengdu"
    shutil.copy(big_library(COUNT), path)
    with Library(path) as opened:
        opened.search(parse("龘"))
        yield opened


def queries(library: Library, length: int) -> list[str]:
    """Texts of some length of titles of the library, those of every second in the other script."""
    chance = random.Random(length)
    titles = run_sql(library._database, "SELECT title FROM article ORDER BY id LIMIT 2000")
    found: list[str] = []
    while len(found) < ROUNDS:
        (title,) = chance.choice(titles)
        start = chance.randrange(max(1, len(title) - length))
        text = title[start : start + length]
        if len(text) == length and all("\u4e00" <= each <= "\u9fff" for each in text):
            found.append(other_script(text) if len(found) % 2 else text)
    return found


def other_script(text: str) -> str:
    for script, written_in in (
        (Script.HANT_TW, DetectedScript.HANS),
        (Script.HANS, DetectedScript.HANT),
    ):
        shown = convert(text, script, written_in=written_in).text
        if shown != text:
            return shown
    return text


def measured(benchmark: BenchmarkFixture, run: Callable[[str], int], texts: list[str]) -> None:
    """One round a text; the 95th percentile and the hits beside."""
    waiting = iter(texts)
    totals: list[int] = []
    benchmark.pedantic(
        lambda text: totals.append(run(text)),
        setup=lambda: ((next(waiting),), {}),
        rounds=len(texts),
    )
    assert benchmark.stats is not None
    times = sorted(benchmark.stats.stats.data)
    benchmark.extra_info["p95 ms"] = round(quantiles(times, n=20)[-1] * 1e3, 2)
    benchmark.extra_info["articles found, median"] = sorted(totals)[len(totals) // 2]


@pytest.mark.parametrize("length", [1, 2, 4, 8])
def test_search(benchmark: BenchmarkFixture, library: Library, length: int) -> None:
    benchmark.group = f"search of {length}"
    measured(
        benchmark, lambda text: library.search(Query(Phrase(text))).total, queries(library, length)
    )


@pytest.mark.parametrize("length", [1, 2, 4, 8])
def test_like(benchmark: BenchmarkFixture, library: Library, length: int) -> None:
    benchmark.group = f"search of {length}"
    statement = "SELECT count(*) FROM article WHERE source_text LIKE '%' || ? || '%'"

    def run(text: str) -> int:
        ((total,),) = run_sql(library._database, statement, (text,))
        return int(total)

    measured(benchmark, run, queries(library, length)[:5])


@pytest.mark.parametrize(
    "typed",
    [
        "发展 改革",
        "改革 NEAR/10 发展",
        "改革 -发展 date:2020",
        "title:改革",
        "/第[一二三].批/",
        "的",
    ],
)
def test_other_searches(benchmark: BenchmarkFixture, library: Library, typed: str) -> None:
    benchmark.group = "other searches"
    query = parse(typed)

    def run() -> int:
        library._last = None
        return library.search(query).total

    benchmark.extra_info["articles found"] = benchmark.pedantic(run, rounds=5)


@pytest.mark.parametrize("size", ["empty", "big"])
@pytest.mark.parametrize("listed", [False, True], ids=["opened", "with its list"])
def test_opening(
    benchmark: BenchmarkFixture, library: Library, tmp_path: Path, size: str, listed: bool
) -> None:
    benchmark.group = "opening"
    path = library.path if size == "big" else tmp_path / "empty.gengdu"
    Library(path).close()

    def run() -> None:
        with Library(path, create=False) as opened:
            if listed:  # as the window does: which there are, and the first of them
                rows = opened.find_articles(ArticleFilter())
                opened.load_articles(rows[:PAGE])

    benchmark.pedantic(run, rounds=5)


def test_adding_an_annotation(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.group = "writing"
    article = library.article(library.articles()[0].id)
    tags = tuple(tag.id for tag in library.codebook().tags[:2])
    starts = count()

    def made() -> tuple[tuple[AddAnnotation], dict[str, object]]:
        start, at = next(starts), now()
        anchor = describe(article.source_text, start, start + 30)
        added = Annotation(new_id(), article.id, anchor, tags, "", "林", at, at)
        return (AddAnnotation(added),), {}

    benchmark.pedantic(library.apply, setup=made, rounds=50)


def test_adding_an_article(benchmark: BenchmarkFixture, library: Library) -> None:
    benchmark.group = "writing"
    more = changes(COUNT + 30, COUNT)
    waiting = [change for change in more if isinstance(change, AddArticle)]
    benchmark.pedantic(library.apply, setup=lambda: ((waiting.pop(),), {}), rounds=len(waiting))
    sizes = {
        "text MB": "SELECT sum(length(CAST(source_text AS BLOB))) FROM article",
        "index MB": "SELECT sum(length(block)) FROM search_index_data",
    }
    for name, statement in sizes.items():
        ((size,),) = run_sql(library._database, statement)
        benchmark.extra_info[name] = round(size / 1e6)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    benchmark.extra_info["memory at most, MB"] = round(peak / 1024)
