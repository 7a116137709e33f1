from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.connection import run_sql
from db.library import Library
from reader.changes import Affected
from reader.errors import (
    EmptyInput,
    InUse,
    LibraryFull,
    NothingInside,
    ReadOnlyLibrary,
    Unreadable,
)
from reader.model import Draft
from tests.helpers.archives import zipped
from tests.helpers.library import snapshot
from tests.helpers.mixed import mixed
from tests.helpers.thorough import tries
from ui.desktop.importing import Importing
from ui.desktop.progress import Progress
from ui.desktop.report import Fate, Report
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def importing(session: Session, tasks: Tasks) -> Importing:
    return Importing(session, tasks)


@pytest.fixture
def make_file(tmp_path: Path) -> Callable[[str], Path]:
    """A file by its name; its text is its own."""

    def make(name: str) -> Path:
        path = tmp_path / name
        text = f"河灣鎮{name}\r\n\r\n  𠮷慶碼頭種下{name}號𨋢木😀，岸線退讓三百公尺。\r\n"
        path.write_bytes(text.encode())
        return path

    return make


def reported(
    qtbot: QtBot, importing: Importing, paths: list[Path], timeout: int = 30_000
) -> Report:
    with qtbot.waitSignal(importing.finished, timeout=timeout) as finished:
        importing.add(paths)
    (report,) = finished.args or [None]
    assert isinstance(report, Report)
    return report


def pragma(library: Library, statement: str) -> int:
    rows = run_sql(library._database, f"PRAGMA {statement}")
    return int(rows[0][0])


def test_good_bad_and_known_files_are_each_reported(
    qtbot: QtBot,
    importing: Importing,
    session: Session,
    make_file: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    first, second = make_file("甲.txt"), make_file("乙.txt")
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"\r\n")
    reported(qtbot, importing, [first])
    report = reported(qtbot, importing, [first, empty, tmp_path / "無.txt", second, first])
    assert len(report.imported) == 1
    assert len(session.articles()) == 2
    assert len(set(report.duplicates)) == 1
    assert [entry.name for entry in report.ordered] == [
        "甲.txt",
        "空.txt",
        "無.txt",
        "乙.txt",
        "甲.txt",
    ]
    assert report.last == report.duplicates[-1]
    assert [(name, type(error)) for name, error in report.failed] == [
        ("空.txt", EmptyInput),
        ("無.txt", Unreadable),
    ]
    assert (report.inputs, report.cancelled) == (5, 0)
    assert not importing.busy


def test_the_same_bytes_twice_in_a_batch_are_one_article(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    path = make_file("甲.txt")
    report = reported(qtbot, importing, [path] * 6)
    assert len(report.imported) == 1
    assert report.duplicates == report.imported * 5
    assert len(session.articles()) == 1


def test_the_last_article_is_that_of_the_last_input_that_could_be_read(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path], tmp_path: Path
) -> None:
    report = reported(
        qtbot, importing, [make_file("甲.txt"), make_file("乙.txt"), tmp_path / "無.txt"]
    )
    assert report.last == report.imported[1]
    assert reported(qtbot, importing, [tmp_path / "無.txt"]).last is None


def test_progress_counts_what_is_done(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "剪報").mkdir()
    for number in range(40):
        make_file(f"剪報/{number}.txt")
    seen: list[Progress] = []
    importing.progressed.connect(seen.append)
    reported(qtbot, importing, [tmp_path / "剪報", make_file("另.txt")])
    assert (seen[0].done, seen[0].total) == (0, 0)
    assert {each.total for each in seen} == {0, 41}
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert seen[-1].name.endswith(".txt")


def test_what_comes_while_busy_waits_its_turn(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path]
) -> None:
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add([make_file("甲.txt")])
        assert importing.busy
        importing.add([make_file("乙.txt"), make_file("丙.txt")])
    (report,) = finished.args or [Report()]
    assert len(report.imported) == 3
    assert [entry.name for entry in report.ordered] == ["甲.txt", "乙.txt", "丙.txt"]


def test_cancel_keeps_what_is_done_and_leaves_out_the_rest(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    def stop(_: object) -> None:
        importing.cancel()
        importing.cancel()

    session.changed.connect(stop)
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(200)])
    session.changed.disconnect()
    assert 1 <= len(report.imported) < 200
    assert len(report.imported) + report.cancelled == 200
    assert len(session.articles()) == len(report.imported)
    assert session.library.check().problems == ()
    assert reported(qtbot, importing, [make_file("新.txt")]).cancelled == 0


def test_cancelling_at_once_imports_nothing(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add([make_file("甲.txt"), make_file("乙.txt")])
        importing.cancel()
        importing.add([make_file("丙.txt")])
    (report,) = finished.args or [Report()]
    assert (report.imported, report.cancelled) == ([], 2)
    # What was added after that is a batch of its own.
    with qtbot.waitSignal(importing.finished):
        pass
    assert len(session.articles()) == 1


def test_a_library_that_refuses_ends_the_queue_with_one_fault(
    qtbot: QtBot, read_only: Session, tasks: Tasks, make_file: Callable[[str], Path]
) -> None:
    importing = Importing(read_only, tasks)
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(3)])
    assert [type(error) for _, error in report.failed] == [ReadOnlyLibrary]
    assert report.cancelled == 2
    assert report.last is None


def test_a_disk_that_fills_up_ends_the_batch_and_what_is_kept_is_said(
    qtbot: QtBot,
    importing: Importing,
    session: Session,
    make_file: Callable[[str], Path],
) -> None:
    pages = pragma(session.library, "page_count")
    pragma(session.library, f"max_page_count = {pages + 40}")
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(300)])
    assert [type(error) for _, error in report.failed] == [LibraryFull]
    assert 0 < len(report.imported) == len(session.articles()) < 300
    lines = report.told.splitlines()
    assert "is full" in lines[-2]
    assert lines[-1] == f"What had been imported before that is kept: {len(report.imported)}."
    assert session.library.check().problems == ()


def test_bytes_are_imported_without_holding_up_the_window(
    qtbot: QtBot, importing: Importing, session: Session
) -> None:
    data = "河灣鎮\n\n  𠮷慶碼頭開放。".encode()
    reports: list[Report] = []
    for _ in range(2):
        with qtbot.waitSignal(importing.finished) as finished:
            importing.add_bytes(data, "Clipboard.txt")
            assert importing.busy
        reports += finished.args or []
    (info,) = session.articles()
    assert [(each.imported, each.duplicates, each.last) for each in reports] == [
        ([info.id], [], info.id),
        ([], [info.id], info.id),
    ]


def test_bytes_that_are_no_article_are_reported(
    qtbot: QtBot, importing: Importing, session: Session
) -> None:
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add_bytes(b" \n", "Clipboard.txt")
    (report,) = finished.args or [Report()]
    assert [type(error) for _, error in report.failed] == [EmptyInput]
    assert session.articles() == []


def test_a_folder_and_an_archive_come_in_whole(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = tmp_path / "剪報"
    (folder / "里").mkdir(parents=True)
    texts = {name: make_file(name).read_bytes() for name in ("丙.txt", "丁.txt")}
    (folder / "甲.zip").write_bytes(zipped({**texts, "空.txt": " "}))
    make_file("剪報/乙.txt")
    make_file("剪報/里/戊.txt")
    report = reported(qtbot, importing, [folder, make_file("己.txt")])
    assert len(report.imported) == 5
    assert [name for name, _ in report.failed] == ["空.txt"]
    assert report.inputs == 4
    assert [entry.name for entry in report.ordered] == [
        "乙.txt",
        "丙.txt",
        "丁.txt",
        "空.txt",
        "戊.txt",
        "己.txt",
    ]


def test_an_empty_folder_is_named(qtbot: QtBot, importing: Importing, tmp_path: Path) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    report = reported(qtbot, importing, [folder])
    assert [(name, type(fault)) for name, fault in report.failed] == [("空", NothingInside)]


def test_cancel_stops_within_an_archive(
    qtbot: QtBot, importing: Importing, session: Session, tmp_path: Path
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped({f"{at}.txt": f"河灣鎮第{at}號𨋢木。" for at in range(100)}))
    session.changed.connect(lambda _: importing.cancel())
    report = reported(qtbot, importing, [archive])
    kept = len(report.imported)
    assert 1 <= kept < 100
    session.changed.disconnect()
    again = reported(qtbot, importing, [archive])
    assert (len(again.duplicates), len(again.imported)) == (kept, 100 - kept)


# -- one step, told in intervals


def test_a_batch_is_one_step_that_takes_all_of_it_back(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    session.add_tag("改革")
    before = snapshot(session.library.path)
    told: list[Affected] = []
    session.changed.connect(told.append)
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(60)])
    assert set().union(*(each.articles for each in told)) == set(report.imported)
    assert len(told) < 30
    assert session.undo_stack.undo_title == "import 60 articles"
    after = snapshot(session.library.path)
    session.undo()
    assert snapshot(session.library.path) == before
    assert session.undo_stack.undo_title == "add the tag 改革"
    session.redo()
    assert snapshot(session.library.path) == after


def test_a_batch_that_has_been_worked_upon_is_not_taken_back_in_part(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(5)])
    session.open_article(report.imported[3])
    session.annotate(0, 3, ())
    session.undo_stack._done.pop()  # as after a restart of the highlight's own program
    with pytest.raises(InUse):
        session.undo()
    assert len(session.articles()) == 5
    assert session.undo_stack.undo_title == "import 5 articles"


# -- a person who is asked


def test_a_review_is_answered_before_anything_is_stored(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    asked: list[tuple[Draft, int, int]] = []
    importing.review = lambda draft, number, total: asked.append((draft, number, total))
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add([make_file(f"{number}.txt") for number in range(9)], ask=True)
        qtbot.waitUntil(lambda: len(asked) == 1)
        qtbot.wait(300)  # others are read meanwhile, and held back
        assert session.articles() == []
        draft, number, total = asked[0]
        assert (number, total) == (1, 9)
        importing.resume(replace(draft, metadata=replace(draft.metadata, title="我的題目")))
        qtbot.waitUntil(lambda: len(asked) == 2)
        importing.resume(None)
        qtbot.waitUntil(lambda: len(asked) == 3)
        importing.resume(asked[2][0], ask_again=False)
    (report,) = finished.args or [Report()]
    assert len(asked) == 3
    assert len(report.imported) == 8
    assert [entry.fate for entry in report.entries].count(Fate.SKIPPED) == 1
    assert report.told.startswith("8 articles were imported.\n1 were left out.")
    assert "我的題目" in [info.metadata.title for info in session.articles()]


def test_what_is_known_is_not_asked_about(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path]
) -> None:
    path = make_file("甲.txt")
    reported(qtbot, importing, [path])
    asked: list[Draft] = []
    importing.review = lambda draft, number, total: asked.append(draft)
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add([path], ask=True)
    (report,) = finished.args or [Report()]
    assert len(report.duplicates) == 1
    assert asked == []


def test_what_nobody_brought_by_hand_is_not_asked_about(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path]
) -> None:
    asked: list[Draft] = []
    importing.review = lambda draft, number, total: asked.append(draft)
    assert len(reported(qtbot, importing, [make_file("甲.txt")]).imported) == 1
    assert asked == []


def test_cancelling_ends_a_review(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    asked: list[Draft] = []
    importing.review = lambda draft, number, total: asked.append(draft)
    with qtbot.waitSignal(importing.finished):
        importing.add([make_file("甲.txt")], ask=True)
        qtbot.waitUntil(lambda: bool(asked))
        importing.cancel()
    importing.resume(asked[0])
    assert session.articles() == []


# -- many


def test_files_of_all_kinds_come_in_once_each(
    qtbot: QtBot, importing: Importing, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "剪報"
    count = tries(100, 1_000)
    made = mixed(folder, count)
    report = reported(qtbot, importing, [folder], timeout=120_000)
    assert report.inputs == count
    assert len(report.imported) == len(session.articles()) == made.articles
    assert len(report.duplicates) == made.copies
    assert {name for name, _ in report.failed} == made.broken
    assert [Path(entry.origin).name for entry in report.ordered] == made.names
    assert session.library.check().problems == ()
