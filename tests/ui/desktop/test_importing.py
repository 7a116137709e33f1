from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import EmptyInput, NothingInside, ReadOnlyLibrary, Unreadable
from tests.helpers.archives import zipped
from tests.helpers.library import snapshot
from ui.desktop.importing import Importing, Report
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks
from ui.desktop.window import Window


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


def reported(qtbot: QtBot, importing: Importing, paths: list[Path]) -> Report:
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add(paths)
    (report,) = finished.args or [None]
    assert isinstance(report, Report)
    return report


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
    report = reported(qtbot, importing, [first, empty, tmp_path / "無.txt", second, first])
    assert {info.id for info in session.articles()} == set(report.imported)
    assert len(report.imported) == 2
    assert report.duplicates == [report.imported[0]]
    assert report.last == report.imported[0]
    assert [(name, type(error)) for name, error in report.failed] == [
        ("空.txt", EmptyInput),
        ("無.txt", Unreadable),
    ]
    assert report.cancelled == 0
    assert not importing.busy


def test_the_article_to_open_is_the_last_that_could_be_read(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path], tmp_path: Path
) -> None:
    report = reported(
        qtbot, importing, [make_file("甲.txt"), make_file("乙.txt"), tmp_path / "無.txt"]
    )
    assert report.last == report.imported[1]
    assert reported(qtbot, importing, [tmp_path / "無.txt"]).last is None


def test_progress_counts_what_is_done(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path]
) -> None:
    seen: list[tuple[int, int]] = []
    importing.progressed.connect(lambda done, total: seen.append((done, total)))
    for _ in range(2):
        seen.clear()
        reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(3)])
        assert seen == [(0, 3), (1, 3), (2, 3)]


def test_what_comes_while_busy_waits_its_turn(
    qtbot: QtBot, importing: Importing, make_file: Callable[[str], Path]
) -> None:
    seen: list[tuple[int, int]] = []
    importing.progressed.connect(lambda done, total: seen.append((done, total)))
    with qtbot.waitSignal(importing.finished) as finished:
        importing.add([make_file("甲.txt")])
        assert importing.busy
        importing.add([make_file("乙.txt"), make_file("丙.txt")])
    (report,) = finished.args or [Report()]
    assert len(report.imported) == 3
    assert seen == [(0, 1), (1, 3), (2, 3)]


def test_cancel_keeps_what_is_done_and_leaves_out_the_rest(
    qtbot: QtBot, importing: Importing, session: Session, make_file: Callable[[str], Path]
) -> None:
    def stop(done: int, total: int) -> None:
        if done == 1:
            importing.cancel()
            importing.cancel()

    importing.progressed.connect(stop)
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(5)])
    # The second was being read already.
    assert len(report.imported) == 2
    assert report.cancelled == 3
    assert len(session.articles()) == 2
    assert reported(qtbot, importing, [make_file("新.txt")]).cancelled == 0


def test_a_library_that_refuses_ends_the_queue_with_one_fault(
    qtbot: QtBot, read_only: Session, tasks: Tasks, make_file: Callable[[str], Path]
) -> None:
    importing = Importing(read_only, tasks)
    report = reported(qtbot, importing, [make_file(f"{number}.txt") for number in range(3)])
    assert [type(error) for _, error in report.failed] == [ReadOnlyLibrary]
    assert report.cancelled == 2
    assert report.last is None


def test_bytes_are_imported_at_once(qtbot: QtBot, importing: Importing, session: Session) -> None:
    reports: list[Report] = []
    importing.finished.connect(reports.append)
    data = "河灣鎮\n\n  𠮷慶碼頭開放。".encode()
    for _ in range(2):
        importing.add_bytes(data, "Clipboard.txt")
    (info,) = session.articles()
    assert [(each.imported, each.duplicates, each.last) for each in reports] == [
        ([info.id], [], info.id),
        ([], [info.id], info.id),
    ]


def test_bytes_that_are_no_article_are_a_fault_of_the_caller(
    importing: Importing, session: Session
) -> None:
    with pytest.raises(EmptyInput):
        importing.add_bytes(b" \n", "Clipboard.txt")
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
    seen: list[tuple[int, int]] = []
    importing.progressed.connect(lambda done, total: seen.append((done, total)))
    report = reported(qtbot, importing, [folder, make_file("己.txt")])
    assert len(report.imported) == 5
    assert [name for name, _ in report.failed] == ["空.txt"]
    assert seen[-1] == (3, 4)


def test_an_empty_folder_is_named(qtbot: QtBot, importing: Importing, tmp_path: Path) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    report = reported(qtbot, importing, [folder])
    assert [(name, type(fault)) for name, fault in report.failed] == [("空", NothingInside)]


def test_cancel_stops_within_an_archive(
    qtbot: QtBot, importing: Importing, session: Session, tmp_path: Path
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped({f"{at}.txt": f"河灣鎮第{at}號𨋢木。" for at in range(9)}))
    session.changed.connect(lambda _: importing.cancel())
    report = reported(qtbot, importing, [archive])
    assert len(report.imported) == 1
    session.changed.disconnect()
    again = reported(qtbot, importing, [archive])
    assert (len(again.duplicates), len(again.imported)) == (1, 8)


def test_closing_the_window_in_the_middle_leaves_whole_articles_only(
    qtbot: QtBot,
    window: Window,
    make_file: Callable[[str], Path],
) -> None:
    paths = [make_file(f"{number}.txt") for number in range(6)]
    started: list[int] = []
    window.desk.importing.progressed.connect(lambda done, _: started.append(done))
    window.desk.importing.add(paths)
    qtbot.waitUntil(lambda: len(started) >= 2)
    window.close()
    assert window.tasks._pool.activeThreadCount() == 0
    library = window.session.library
    assert library.check().problems == ()
    assert 1 <= len(library.articles()) < 6
    assert len(snapshot(library.path)["raw_bytes"]) == len(library.articles())
