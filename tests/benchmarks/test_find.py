"""Finding in either script, beside what finds one script only: a regular expression and str.find.

CPU time of one process, on the sample's paragraphs over and over, 500,000 code points of them. The
dictionaries are loaded. "first" folds the text; later searches of the same text find it folded.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from reader import find as finding
from reader import sentences, words
from reader.find import find
from reader.quotes import occurrences
from tests.benchmarks.articles import article_of

LENGTH = 500_000
QUERIES = {"frequent": "的", "everyday": "改革", "of two regions": "軟體", "nowhere": "龘龘"}

Finder = Callable[[str, str], object]


def first(text: str, query: str) -> object:
    finding._folded.cache_clear()
    return find(text, query)


def exact(text: str, query: str) -> object:
    return find(text, query, exact_script=True)


def expression(text: str, query: str) -> object:
    return [match.span() for match in re.finditer(re.escape(query), text)]


def plain(text: str, query: str) -> object:
    return list(occurrences(text, query))


FINDERS: dict[str, Finder] = {
    "first": first, "again": find, "exact script": exact,
    "re.finditer": expression, "str.find": plain,
}  # fmt: skip


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("finder", FINDERS)
def test_find(benchmark: BenchmarkFixture, finder: str, query: str) -> None:
    benchmark.group = f"find {query}"
    text, wanted = article_of(LENGTH).source_text[:LENGTH], QUERIES[query]
    run = FINDERS[finder]
    run(text, wanted)
    benchmark.extra_info["hits"] = len(find(text, wanted))
    benchmark.pedantic(run, (text, wanted), rounds=20)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("unit", ["word", "sentence"])
def test_unit_at_a_place(benchmark: BenchmarkFixture, unit: str) -> None:
    """One double or triple click in a paragraph that nothing has been found in before."""
    benchmark.group = "word or sentence at a place"
    words.preload()
    text = article_of(5_000).source_text
    run = words.word_at if unit == "word" else sentences.sentence_at

    def cold() -> tuple[tuple[str, int], dict[str, object]]:
        words._cut.cache_clear()
        sentences.sentences.cache_clear()
        return (text, 2_500), {}

    run(text, 2_500)
    benchmark.pedantic(run, setup=cold, rounds=20)
