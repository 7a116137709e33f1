from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from reader.changes import Batch, SetScript, SetSetting
from reader.importers import read_bytes
from reader.model import DetectedScript, Draft, Region, Script
from reader.region import SAID
from tests.helpers.person import LEFT, part
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.progress import Progress
from ui.desktop.session import Session


@pytest.fixture
def line(qtbot: QtBot, session: Session) -> StatusLine:
    made = StatusLine(session)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.text()]


def shown_texts(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_without_an_article_there_is_nothing_to_say(line: StatusLine) -> None:
    line.set_place(40)
    assert texts(line) == []


def test_it_says_how_the_article_is_shown_and_that_all_is_kept(
    line: StatusLine, session: Session, article: str
) -> None:
    length = session.articles()[0].length
    assert texts(line) == [
        "Shown: original · source: Traditional",
        f"{length} characters · 0 highlights",
        "Saved",
    ]
    session.annotate(0, 3, ())
    session.set_script(Script.HANS)
    line.set_place(40)
    assert texts(line) == [
        "Shown: Simplified · source: Traditional",
        f"{length} characters · 1 highlights",
        "40 %",
        "Saved",
    ]
    session.close_article()
    assert texts(line) == []


def test_characters_are_code_points_in_groups_of_three(line: StatusLine, session: Session) -> None:
    text = "長\n\n  " + "𠮷" * 1200 + "\n"
    key, _ = session.add_draft(read_bytes(text.encode(), "長.txt"))
    session.open_article(key)
    assert f"{len(text):,} characters · 0 highlights" in texts(line)
    assert "1,206" in texts(line)[1]


def test_a_guest_is_said_to_be_one(line: StatusLine, session: Session) -> None:
    session.open_sample()
    assert texts(line)[-1] == "Sample, not in the library"
    session.adopt_sample()
    assert texts(line)[-1] == "Saved"


def test_a_library_that_can_only_be_read_is_said_to_be_one(
    qtbot: QtBot, read_only: Session
) -> None:
    line = StatusLine(read_only)
    qtbot.addWidget(line)
    read_only.open_last()
    assert texts(line)[-1] == "Read-only"


def test_another_article_has_its_own_facts(
    line: StatusLine, session: Session, article: str, other_draft: Draft
) -> None:
    key, _ = session.add_draft(other_draft)
    session.open_article(key)
    assert texts(line)[0] == "Shown: original · source: Simplified"


def test_progress_is_shown_while_there_is_some(line: StatusLine) -> None:
    bar, cancel = part(line, QProgressBar), part(line, QToolButton, "Cancel")
    assert not bar.isVisible()
    line.set_progress(Progress(0, 1))
    assert bar.isVisible()
    assert not cancel.isVisible()
    line.set_progress(Progress(312, 10_000, "河灣鎮𠮷慶碼頭.html", 2.5))
    assert cancel.isVisible()
    assert (bar.value(), bar.maximum()) == (312, 10_000)
    assert {"312 / 10,000", "河灣鎮𠮷慶碼頭.html"} <= set(shown_texts(line))
    line.set_progress(None)
    assert not bar.isVisible()
    assert not cancel.isVisible()
    assert "312 / 10,000" not in shown_texts(line)


def test_while_the_inputs_are_not_counted_only_what_is_done_is_said(line: StatusLine) -> None:
    line.set_progress(Progress(12, 0, "a.txt"))
    bar = part(line, QProgressBar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert "12" in shown_texts(line)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (2.9, "100 / 400"),
        (10.0, "100 / 400 · about 30 s left"),
        (100.0, "100 / 400 · about 5 min left"),
    ],
)
def test_the_time_left_is_told_once_it_is_known(
    line: StatusLine, seconds: float, told: str
) -> None:
    line.set_progress(Progress(100, 400, "a.txt", seconds))
    assert told in shown_texts(line)


def test_the_folder_that_is_watched_is_said(line: StatusLine) -> None:
    line.show_watched("/home/lin/下載", "")
    assert "Watching “下載”" in shown_texts(line)
    line.show_watched("/home/lin/下載", "“下載” is not there; waiting for it")
    assert "“下載” is not there; waiting for it" in shown_texts(line)
    line.show_watched("", "")
    assert not any("下載" in text for text in shown_texts(line))


def test_cancel_is_said(line: StatusLine) -> None:
    said: list[None] = []
    line.cancelled.connect(lambda: said.append(None))
    line.set_progress(Progress(0, 2))
    QTest.mouseClick(part(line, QToolButton, "Cancel"), LEFT)
    assert said == [None]


def test_the_region_is_a_hint_until_it_is_said(line: StatusLine, session: Session) -> None:
    text = "山城夜話\n\n  他說，院子裡的樹看著人長大😀，臺階下的𠮷祥街還沒有路燈。\n"
    key, _ = session.add_draft(read_bytes(text.encode(), "山城.txt"))
    session.open_article(key)
    assert texts(line)[0] == "Shown: original · source: Traditional (perhaps Taiwan)"
    said = SetSetting(SAID + key, Region.HONG_KONG.value)
    session.apply(Batch((SetScript(key, DetectedScript.MIXED), said)), "say")
    assert texts(line)[0] == "Shown: original · source: mixed (Hong Kong)"
    session.undo()
    assert texts(line)[0] == "Shown: original · source: Traditional (perhaps Taiwan)"


def test_what_is_said_takes_the_room_there_is(line: StatusLine, article: str) -> None:
    line.resize(700, 26)
    line.show()
    QTest.qWait(0)
    said = "很長的備註𠮷😀" * 40
    line.say(said)
    (label,) = [found for found in line.findChildren(QLabel) if found.toolTip() == said]
    assert label.text().endswith("…")
    assert said.startswith(label.text()[:-1])
    assert label.width() < 700
    assert line.width() == 700
    line.say_nothing()
    assert label.text() == label.accessibleName() == label.toolTip() == ""
