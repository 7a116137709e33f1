from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import EmptyInput
from reader.importers import arrivals
from ui.desktop.remembered import remember
from ui.desktop.report import Report
from ui.desktop.session import Session
from ui.desktop.tasks import Tasks
from ui.desktop.watching import SEEN, Watching

PAGE = "<html><body><article><h1>{0}</h1><p>{0}市政府今天表示，𠮷家小店🙂也會重開。</p></article>"


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settle in a moment; and nothing is found by polling alone unless a test says so."""
    monkeypatch.setattr(arrivals, "SETTLED_SECONDS", 0.3)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def watching(session: Session, tasks: Tasks) -> Iterator[Watching]:
    made = Watching(session, tasks)
    made._soon.setInterval(100)
    yield made
    made.stop()
    tasks.wait()
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "下載"
    made.mkdir()
    return made


def save(folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    path.write_text(PAGE.format(name), encoding="utf-8")
    return path


def titles(session: Session) -> set[str]:
    return {info.metadata.title for info in session.articles()}


def begun(qtbot: QtBot, session: Session, watching: Watching, folder: Path) -> None:
    """Watch a folder from now on."""
    watching.start(folder, anew=True)
    qtbot.waitUntil(lambda: watching._arrivals is not None)


def wait_for(qtbot: QtBot, session: Session, *wanted: str) -> None:
    qtbot.waitUntil(lambda: set(wanted) <= titles(session), timeout=15_000)


def test_only_what_comes_from_now_on_is_imported_and_once(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    save(folder, "舊聞")
    begun(qtbot, session, watching, folder)
    reports: list[Report] = []
    watching.arrived.connect(reports.append)
    save(folder, "新聞")
    (folder / "紙.txt").write_text("𠮷家小店重開。", encoding="utf-8")
    wait_for(qtbot, session, "新聞")
    qtbot.wait(800)
    assert titles(session) == {"新聞"}
    assert [len(report.imported) for report in reports] == [1]


def test_a_page_that_is_written_slowly_comes_in_whole(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    begun(qtbot, session, watching, folder)
    text = PAGE.format("慢聞") + "<p>慢慢寫的一段，𨋢可以直達山頂。</p>" * 12
    with (folder / "慢聞.html").open("w", encoding="utf-8") as file:
        for at in range(0, len(text), 80):
            file.write(text[at : at + 80])
            file.flush()
            qtbot.wait(60)
            assert titles(session) == set()
    wait_for(qtbot, session, "慢聞")
    (info,) = session.articles()
    assert session.library.source(info.id)[0] == text.encode()


def test_what_came_while_nobody_watched_is_imported_at_the_next_start(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path, tasks: Tasks
) -> None:
    save(folder, "舊聞")
    begun(qtbot, session, watching, folder)
    save(folder, "新聞")
    wait_for(qtbot, session, "新聞")
    qtbot.waitUntil(lambda: "新聞" in (session.library.setting(SEEN) or ""))
    watching.stop()
    save(folder, "遲聞")
    again = Watching(session, tasks)
    again.start(folder)
    wait_for(qtbot, session, "遲聞")
    qtbot.waitUntil(lambda: "遲聞" in (session.library.setting(SEEN) or ""))
    again.stop()
    assert titles(session) == {"新聞", "遲聞"}
    kept = json.loads(session.library.setting(SEEN) or "")
    assert kept["folder"] == str(folder)
    assert set(kept["seen"]) == {"舊聞.html", "新聞.html", "遲聞.html"}


OURS = '{"folder": "FOLDER", "seen": '


@pytest.mark.parametrize(
    "kept",
    ["", "[", "[]", "7", '{"folder": 1}', '{"folder": "FOLDER"}']
    + [f"{OURS}{seen}}}" for seen in ("7", "null", '"舊聞"', "[[1]]")],
)
def test_what_is_remembered_damaged_is_as_if_it_were_not(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path, kept: str
) -> None:
    remember(session.library, SEEN, kept.replace("FOLDER", str(folder)))
    save(folder, "舊聞")
    watching.start(folder)
    qtbot.waitUntil(lambda: watching._arrivals is not None)
    save(folder, "新聞")
    wait_for(qtbot, session, "新聞")
    watching.stop()
    assert titles(session) == {"新聞"}


def test_switched_on_anew_it_leaves_what_came_meanwhile(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    begun(qtbot, session, watching, folder)
    watching.stop()
    save(folder, "間聞")
    begun(qtbot, session, watching, folder)
    save(folder, "新聞")
    wait_for(qtbot, session, "新聞")
    assert titles(session) == {"新聞"}


def test_a_folder_that_goes_away_is_said_and_goes_on_when_it_is_back(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    said: list[tuple[str, str]] = []
    watching.changed.connect(lambda where, trouble: said.append((where, trouble)))
    save(folder, "舊聞")
    begun(qtbot, session, watching, folder)
    assert said[-1] == (str(folder), "")
    away = folder.with_name("away")
    shutil.move(folder, away)
    trouble = "“下載” is not there; waiting for it"
    watching._poll.setInterval(100)
    qtbot.waitUntil(lambda: said[-1] == (str(folder), trouble))
    save(away, "新聞")
    shutil.move(away, folder)
    wait_for(qtbot, session, "新聞")
    assert said[-1] == (str(folder), "")
    assert titles(session) == {"新聞"}


def test_a_page_that_cannot_be_read_is_in_the_report_and_not_tried_again(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    begun(qtbot, session, watching, folder)
    (folder / "空.html").write_text(" \n", encoding="utf-8")
    with qtbot.waitSignal(watching.arrived, timeout=15_000):
        pass
    save(folder, "新聞")
    with qtbot.waitSignal(watching.arrived, timeout=15_000):
        pass
    assert [type(fault) for _, fault in watching.report.failed] == [EmptyInput]
    assert len(watching.report.imported) == 1
    assert watching.report.inputs == 2


def test_a_page_saved_over_is_another(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path
) -> None:
    begun(qtbot, session, watching, folder)
    page = save(folder, "新聞")
    wait_for(qtbot, session, "新聞")
    # The system tells what comes and goes in a folder, not what is written over in place.
    watching._poll.setInterval(100)
    page.write_text(PAGE.format("改聞"), encoding="utf-8")
    wait_for(qtbot, session, "新聞", "改聞")


def test_another_folder_takes_the_place_of_the_first(
    qtbot: QtBot, session: Session, watching: Watching, folder: Path, tmp_path: Path
) -> None:
    begun(qtbot, session, watching, folder)
    other = tmp_path / "桌面"
    other.mkdir()
    begun(qtbot, session, watching, other)
    save(folder, "此")
    save(other, "彼")
    wait_for(qtbot, session, "彼")
    qtbot.wait(600)
    assert titles(session) == {"彼"}
