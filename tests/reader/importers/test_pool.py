from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import GaveUp, NothingInside, PoorPage
from reader.importers import Failure
from reader.importers.pool import (
    HELD_EACH,
    Found,
    Input,
    Pool,
    bytes_input,
    cores,
    file_inputs,
    page_input,
)
from reader.importers.sandbox import Sandbox
from reader.model import Draft
from reader.web import Fetched
from tests.helpers.archives import zipped
from tests.helpers.mixed import mixed

TEXT = "澄湖市政府今天表示，𠮷家小店🙂也會重開，𨋢可以直達山頂。"
SLOW = "<html><body>" + "".join(f"<p>{TEXT}{at}</p>" for at in range(60_000))


@pytest.fixture
def pool() -> Iterator[Pool]:
    with Pool(2) as made:
        yield made


def put(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number:03}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"第{number}號\r\n\r\n{TEXT}{number}\r\n", encoding="utf-8")
    return files


def all_of(pool: Pool) -> list[Found]:
    found = []
    while pool.busy:
        if each := pool.take(5):
            found.append(each)
    return sorted(found, key=lambda each: each.place)


def test_everything_comes_once_with_the_place_it_belongs_to(pool: Pool, tmp_path: Path) -> None:
    made = mixed(tmp_path / "剪報", 60)
    pool.add(file_inputs(tmp_path / "剪報"), 7)
    pool.add([bytes_input(TEXT.encode(), "Clipboard.txt")], 8)
    found = all_of(pool)
    assert all(each.place[0] in (7, 8) for each in found)
    ends = [each for each in found if each.what is None]
    assert [each.place[:2] for each in ends] == [*((7, at) for at in range(60)), (8, 0)]
    parts = [each.what for each in found if each.what is not None]
    assert [Path(part.origin).name for part in parts] == [*made.names, "Clipboard.txt"]
    assert {Path(p.origin).name for p in parts if isinstance(p, Failure)} == made.broken
    assert len({each.place for each in found}) == len(found)


def test_an_archive_gives_many_drafts_of_one_input(pool: Pool, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped({f"{at}.txt": f"{TEXT}{at}" for at in range(12)}))
    pool.add(file_inputs(archive))
    assert [each.place for each in all_of(pool)] == [(0, 0, part) for part in range(13)]


def test_a_folder_with_nothing_in_it_says_so(pool: Pool, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    pool.add(file_inputs(tmp_path / "空"))
    failure, end = all_of(pool)
    assert isinstance(failure.what, Failure)
    assert isinstance(failure.what.fault, NothingInside)
    assert end.what is None


def test_a_page_of_the_web_is_read_by_its_rules(pool: Pool) -> None:
    page = f"<html><body><article><h1>澄湖</h1>{f'<p>{TEXT}</p>' * 6}</article>".encode()
    pool.add([page_input(Fetched(page, "https://lake.example/1"))])
    pool.add([page_input(Fetched(b"<html><p>\xe6\xbe\x84", "https://lake.example/2"))], 1)
    first, _, second, _ = all_of(pool)
    assert isinstance(first.what, Draft)
    assert first.what.metadata.url == "https://lake.example/1"
    assert isinstance(second.what, Failure)
    assert isinstance(second.what.fault, PoorPage)


def test_inputs_are_taken_lazily_and_few_drafts_are_held(pool: Pool, tmp_path: Path) -> None:
    files, taken = put(tmp_path / "a", 60), 0

    def walk() -> Iterator[Input]:
        nonlocal taken
        for file in files:
            taken += 1
            yield from file_inputs(file)

    pool.add(walk())
    assert pool.take(30) is not None
    time.sleep(1)
    # What is held, what each of the two has in its hands, and the one that was taken.
    assert taken <= 2 * HELD_EACH + 2 + 1
    assert len([each for each in all_of(pool) if each.what is None]) == 60


def test_what_is_added_later_is_read_too(pool: Pool, tmp_path: Path) -> None:
    for number, file in enumerate(put(tmp_path / "a", 3)):
        pool.add(file_inputs(file), number)
        found = all_of(pool)
        assert [each.place for each in found] == [(number, 0, 0), (number, 0, 1)]


def test_a_worker_that_dies_costs_its_one_input(tmp_path: Path) -> None:
    slow = tmp_path / "slow.html"
    slow.write_text(SLOW, encoding="utf-8")
    made: list[Sandbox] = []

    def make() -> Sandbox:
        made.append(Sandbox())
        return made[-1]

    def kill() -> None:
        process = made[0]._process
        assert process is not None
        process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

    with Pool(1, make) as pool:
        pool.add(file_inputs(slow), 0)
        for number, file in enumerate(put(tmp_path / "a", 5), 1):
            pool.add(file_inputs(file), number)
        while made[0]._process is None:
            time.sleep(0.01)
        timer = threading.Timer(0.5, kill)
        timer.start()
        found = all_of(pool)
        timer.join()
    failures = [each.what for each in found if isinstance(each.what, Failure)]
    assert [type(failure.fault) for failure in failures] == [GaveUp]
    assert failures[0].origin == str(slow)
    assert Counter(type(each.what) for each in found)[Draft] == 5


def test_closing_stops_at_once_whatever_is_being_read(tmp_path: Path) -> None:
    slow = tmp_path / "slow.html"
    slow.write_text(SLOW, encoding="utf-8")
    made: list[Sandbox] = []

    def make() -> Sandbox:
        made.append(Sandbox())
        return made[-1]

    pool = Pool(2, make)
    for number in range(4):
        pool.add(file_inputs(slow), number)
    while not all(sandbox._process for sandbox in made):
        time.sleep(0.01)
    processes = [sandbox._process for sandbox in made]
    pool.close()
    pool.close()
    assert not pool.busy
    assert pool.take(1) is None
    assert all(process and process.poll() is not None for process in processes)
    assert not [each for each in threading.enumerate() if "_work" in each.name]


def test_a_defect_is_raised_where_things_are_taken_and_the_rest_is_read(
    pool: Pool, tmp_path: Path
) -> None:
    def broken(_: Sandbox) -> Iterator[Draft]:
        raise ZeroDivisionError

    (good,) = put(tmp_path / "a", 1)
    pool.add([Input("broken", broken), *file_inputs(good)])
    raised, found = 0, list[Found]()
    while pool.busy:
        try:
            each = pool.take(5)
        except ZeroDivisionError:
            raised += 1
        else:
            found += [each] if each else []
    assert raised == 1
    assert sorted((each.place, type(each.what)) for each in found)[1][1] is Draft
    assert len(found) == 3


def test_no_more_processes_are_started_than_there_are_inputs(tmp_path: Path) -> None:
    made: list[Sandbox] = []

    def make() -> Sandbox:
        made.append(Sandbox())
        return made[-1]

    with Pool(8, make) as pool:
        pool.add(file_inputs(put(tmp_path / "a", 1)[0]))
        all_of(pool)
    # The second thread found nothing, and started none.
    assert len(made) <= 2


def test_the_cores_are_those_this_process_may_use() -> None:
    code = "from reader.importers.pool import cores; print(cores())"
    if not hasattr(os, "sched_setaffinity"):
        assert cores() == os.cpu_count()
        return
    one = f"import os; os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}}); {code}"
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", one], cwd=root, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) == 1
