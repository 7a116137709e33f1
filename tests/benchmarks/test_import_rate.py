"""How many saved pages of 100 KB are read in a second, whole: bytes to draft, beside trafilatura.

In one process it is CPU time that counts; in two, one for each of two cores, the time on the clock.
The group's lines give pages a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.peers import tool
from tests.helpers.saved_pages import saved_page, saved_pages

PAGES = 1000
PROCESSES = 2
WHOSE = ("ours", "trafilatura")


def read(whose: str, data: bytes) -> int:
    """Read one page; the length of its text."""
    return len(tool(whose)(data).text)


def work(task: tuple[str, bytes]) -> int:
    return read(*task)


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    return list(saved_pages(PAGES))


def note(benchmark: BenchmarkFixture, say: Callable[[str], None], whose: str, spent: float) -> None:
    rate = PAGES / spent
    benchmark.extra_info |= {"pages a second": round(rate, 1), "ms a page": round(1000 / rate, 2)}
    say(f"{benchmark.group}, {whose}: {rate:.1f} pages a second")


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("whose", WHOSE)
def test_in_one_process(
    benchmark: BenchmarkFixture, say: Callable[[str], None], pages: list[bytes], whose: str
) -> None:
    benchmark.group = f"{PAGES} pages of 100 KB"
    read(whose, saved_page(PAGES).encode())
    before = time.process_time()
    benchmark.pedantic(lambda: [read(whose, data) for data in pages], rounds=1)
    note(benchmark, say, whose, time.process_time() - before)


@pytest.mark.benchmark(timer=time.perf_counter)
@pytest.mark.parametrize("whose", WHOSE)
def test_in_two_processes(
    benchmark: BenchmarkFixture, say: Callable[[str], None], pages: list[bytes], whose: str
) -> None:
    benchmark.group = f"{PAGES} pages of 100 KB, {PROCESSES} processes"
    tasks = [(whose, data) for data in pages]
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        list(pool.map(work, tasks[: 2 * PROCESSES]))
        before = time.perf_counter()
        benchmark.pedantic(lambda: list(pool.map(work, tasks, chunksize=20)), rounds=1)
        spent = time.perf_counter() - before
    note(benchmark, say, whose, spent)
