from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import EmptyInput, GaveUp, PoorPage
from reader.importers import Failure, read_all, read_bytes
from reader.importers.sandbox import Sandbox
from reader.model import Draft
from reader.web import Fetched, draft_of
from tests.helpers.archives import zipped
from tests.hostile.zips import a_dictionary_of_gigabytes

TEXT = "澄湖市政府今天表示，𠮷家小店🙂也會重開，𨋢可以直達山頂。"
SLOW = "<html><body>" + "".join(f"<p>{TEXT}{at}</p>" for at in range(60_000))


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def put(folder: Path, name: str, content: bytes | str) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def fault(found: Draft | Failure) -> type[Exception]:
    assert isinstance(found, Failure)
    return type(found.fault)


def test_it_reads_what_is_read_without_it(sandbox: Sandbox, tmp_path: Path) -> None:
    pages = {"a.txt": TEXT, "b.html": f"<html><p>{TEXT}</p></html>"}
    archive = put(tmp_path, "a.zip", zipped(pages))
    assert list(sandbox.read_all(archive)) == list(read_all(archive))
    odd = put(tmp_path, "湖.txt", TEXT.encode("big5hkscs", "ignore"))
    assert list(sandbox.read_all(odd, "big5")) == list(read_all(odd, "big5"))


def test_faults_come_whole(sandbox: Sandbox, tmp_path: Path) -> None:
    file = put(tmp_path, "空.txt", " ")
    (found,), (same,) = sandbox.read_all(file), read_all(file)
    assert fault(found) is EmptyInput
    assert isinstance(found, Failure)
    assert isinstance(same, Failure)
    assert (found.origin, str(found.fault)) == (same.origin, str(same.fault))


def test_what_takes_too_long_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    slow, good = put(tmp_path, "slow.html", SLOW), put(tmp_path, "a.txt", TEXT)
    with Sandbox(seconds=0.5) as sandbox:
        (found,) = sandbox.read_all(slow)
        assert fault(found) is GaveUp
    with Sandbox(seconds=30) as sandbox:
        (found,) = sandbox.read_all(good)
        assert isinstance(found, Draft)


@pytest.mark.skipif(sys.platform == "win32", reason="the system counts no work")
def test_what_takes_too_much_work_is_left_out_however_slow_the_clock(tmp_path: Path) -> None:
    slow, good = put(tmp_path, "slow.html", SLOW), put(tmp_path, "a.txt", TEXT)
    with Sandbox(seconds=600, cpu_seconds=0.5) as sandbox:
        (found,) = sandbox.read_all(slow)
        assert fault(found) is GaveUp
        assert [type(one) for one in sandbox.read_all(good)] == [Draft]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not limited")
def test_what_takes_too_much_memory_is_left_out(tmp_path: Path) -> None:
    large, good = put(tmp_path, "large.txt", TEXT * 900_000), put(tmp_path, "a.txt", TEXT)
    with Sandbox(memory_mb=280) as sandbox:
        (found,) = sandbox.read_all(large)
        assert fault(found) is GaveUp
        assert [type(one) for one in sandbox.read_all(good)] == [Draft]


def test_a_process_that_is_gone_is_started_again(sandbox: Sandbox, tmp_path: Path) -> None:
    good = put(tmp_path, "a.txt", TEXT)
    for _ in range(2):
        assert [type(one) for one in sandbox.read_all(good)] == [Draft]
        sandbox.close()
        sandbox.close()


def test_what_is_left_in_the_middle_does_not_disturb_the_next(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    archive = put(tmp_path, "a.zip", zipped({f"{at}.txt": f"{TEXT}{at}" for at in range(5)}))
    drafts = sandbox.read_all(archive)
    assert isinstance(next(drafts), Draft)
    del drafts
    (found,) = sandbox.read_all(put(tmp_path, "b.txt", TEXT))
    assert isinstance(found, Draft)
    assert found.origin.endswith("b.txt")


def test_a_defect_is_raised_and_not_told_as_a_fault_of_the_file(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    good = put(tmp_path, "a.txt", TEXT)
    with pytest.raises(RuntimeError, match="Traceback"):
        list(sandbox.read_all(good, encoding=3))  # type: ignore[arg-type]
    assert [type(one) for one in sandbox.read_all(good)] == [Draft]


def test_bytes_that_came_from_no_file_are_read_there_too(sandbox: Sandbox) -> None:
    data = f"澄湖\n\n{TEXT}".encode("big5hkscs", "ignore")
    assert list(sandbox.read_bytes(data, "Clipboard.txt", "big5")) == [
        read_bytes(data, "Clipboard.txt", "big5")
    ]
    (found,) = sandbox.read_bytes(b" \n", "Clipboard.txt")
    assert fault(found) is EmptyInput


def test_a_fetched_page_keeps_its_address_and_a_poor_one_is_refused(sandbox: Sandbox) -> None:
    page = f"<html><body><article><h1>澄湖</h1>{f'<p>{TEXT}</p>' * 6}</article>".encode()
    fetched = Fetched(page, "https://lake.example/1")
    assert list(sandbox.read_page(fetched)) == [draft_of(fetched)]
    (found,) = sandbox.read_page(Fetched(b"<html><p>\xe6\xb9\x96", "https://lake.example/2"))
    assert fault(found) is PoorPage


def test_a_process_that_ended_between_two_inputs_costs_none(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    good = put(tmp_path, "a.txt", TEXT)
    assert [type(one) for one in sandbox.read_all(good)] == [Draft]
    assert sandbox._process is not None
    sandbox.kill()
    sandbox._process.wait()
    assert [type(one) for one in sandbox.read_all(good)] == [Draft]


def test_a_process_ended_in_the_middle_costs_that_input(sandbox: Sandbox, tmp_path: Path) -> None:
    # More than a pipe holds, so that the process cannot have said all of it by then.
    parts = {f"{at}.txt": f"{TEXT * 2_000}{at}" for at in range(5)}
    archive = put(tmp_path, "a.zip", zipped(parts))
    drafts = sandbox.read_all(archive)
    assert isinstance(next(drafts), Draft)
    assert sandbox._process is not None
    sandbox._process.kill()
    *_, last = drafts
    assert fault(last) is GaveUp
    assert len(list(sandbox.read_all(archive))) == 5


def test_what_is_printed_does_not_stand_between_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONVERBOSE", "1")  # each module that is loaded is told
    page = put(tmp_path, "b.html", f"<html><p>{TEXT}</p></html>")
    with Sandbox() as sandbox:
        assert list(sandbox.read_all(page)) == list(read_all(page))


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no such lists")
def test_a_thousand_inputs_leave_no_process_and_no_open_file(tmp_path: Path) -> None:
    good, bad = put(tmp_path, "a.txt", TEXT), put(tmp_path, "a.zip", a_dictionary_of_gigabytes())
    files, children = _open_files(), _children()
    with Sandbox() as sandbox:
        found = [list(sandbox.read_all(good if at % 250 else bad)) for at in range(1_000)]
    assert _open_files() <= files  # what other tests have left open may be closed meanwhile
    assert _children() == children
    assert sum(isinstance(one, Draft) for (one,) in found) == 996


def _open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def _children() -> list[str]:
    """The processes that are ours, zombies among them."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def test_killed_from_another_thread_the_input_fails_at_once(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    slow = put(tmp_path, "slow.html", SLOW)
    sandbox.kill()  # there is none yet
    timer = threading.Timer(1, sandbox.kill)
    timer.start()
    (found,) = sandbox.read_all(slow)
    timer.join()
    assert fault(found) is GaveUp
