"""Finding the reprints of an article, beside comparing it with every other text.

CPU time of one process. The bands of all but 300 of the 100,000 articles are random, as
those of texts that have nothing in common are; five are reprints of the one that is asked about,
and are read and compared whole. Comparing all is shown at its best: 300 texts only, their shingles
in memory.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from db.library import Library
from reader.model import Draft
from reader.reprints import BANDS, Likeness, Shingles, bands, likeness, shingles
from tests.helpers.library import add, blocks_of, draft_of
from tests.helpers.reprints import edited, invented, noted, own, shortened

ARTICLES, WRITTEN = 100_000, 300
INDEX = "band_article_id"
LENGTH = 1_500

chance = random.Random(11)
TEXT = invented(chance, LENGTH)[:LENGTH]
REPRINTS = (
    noted(TEXT),
    shortened(TEXT),
    edited(TEXT, 0.01, chance),
    edited(TEXT, 0.02, chance),
    noted(edited(shortened(TEXT), 0.01, chance)),
)

pytestmark = [pytest.mark.benchmark(timer=time.process_time), pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of 100,000 articles."""
    path = tmp_path_factory.mktemp("large") / "news.gengdu"
    with Library(path) as library:
        for text in (TEXT, *REPRINTS):
            add(library, draft_of(text))
    fill(path)
    with Library(path) as library:
        yield library


def fill(path: Path) -> None:
    """Put in the rest by hand: articles without a text that differ in their ids and bands alone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        like = dict(connection.execute("SELECT * FROM article LIMIT 1").fetchone())
        like |= {"source_text": "", "blocks": "[]"}
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (INDEX,))
        for each in ("PRAGMA cache_size = -400000", f"DROP INDEX {INDEX}", "BEGIN"):
            connection.execute(each)
        keys = [f"{number:036}" for number in range(ARTICLES - 1 - len(REPRINTS))]
        rows = (tuple((like | {"id": key}).values()) for key in keys)
        places = ", ".join("?" * len(like))
        connection.executemany(f"INSERT INTO article VALUES ({places})", rows)
        connection.executemany("INSERT INTO band VALUES (?, ?)", sorted(drawn(keys)))
        connection.execute(made["sql"])
        connection.execute("COMMIT")


def drawn(keys: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Bands for articles: of texts for the first ones, else random."""
    for number, key in enumerate(keys):
        if number < WRITTEN:
            found = bands(own(invented(chance, LENGTH)))
        else:
            found = tuple(chance.getrandbits(32) for _ in range(BANDS))
        yield from ((band, key) for band in found)


@pytest.fixture(scope="module")
def in_memory() -> list[Shingles]:
    return [own(invented(chance, LENGTH)) for _ in range(WRITTEN)]


def test_fingerprint(benchmark: BenchmarkFixture) -> None:
    """All that adding an article costs more: its shingles and bands."""
    benchmark.group = f"fingerprint of {LENGTH} characters"
    blocks = blocks_of(TEXT)
    own(TEXT)
    made = benchmark(lambda: bands(shingles(TEXT, blocks)))
    assert len(made) == BANDS


def test_likeness(benchmark: BenchmarkFixture) -> None:
    benchmark.group = "comparing two texts, their shingles in memory"
    one, other = own(TEXT), own(noted(TEXT))
    assert benchmark(likeness, one, other).is_reprint


def test_of_an_article(benchmark: BenchmarkFixture, large: Library) -> None:
    benchmark.group = "the reprints of one text"
    whole = (found for found in large.reprints_of(draft_of(TEXT)) if not found.contained)
    key = next(found.info.id for found in whole if found.similarity == 1)
    found = benchmark(large.reprints, key)
    benchmark.extra_info["found"] = len(found)
    assert len(found) == len(REPRINTS)


def test_of_one_that_has_none(benchmark: BenchmarkFixture, large: Library) -> None:
    benchmark.group = "the reprints of one text"
    assert benchmark(large.reprints, f"{WRITTEN + 7:036}") == []


def test_of_a_draft_that_has_none(benchmark: BenchmarkFixture, large: Library) -> None:
    benchmark.group = "the reprints of one text"
    draft: Draft = draft_of(invented(chance, LENGTH))
    assert benchmark(large.reprints_of, draft) == []


def test_comparing_all(benchmark: BenchmarkFixture, in_memory: list[Shingles]) -> None:
    """One against 300 others, not against the whole library."""
    benchmark.group = "the reprints of one text"
    one = own(TEXT)

    def compare() -> list[Likeness]:
        return [likeness(one, other) for other in in_memory]

    assert not any(each.is_reprint for each in benchmark(compare))
