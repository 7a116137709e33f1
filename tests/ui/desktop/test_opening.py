"""How the window opens a library, and what it says of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.backups import Reason, backups_of
from db.copying import back_up
from db.holding import Post, holder
from db.library import Library
from db.opening import Opening, open_for_window
from reader.errors import LibraryDamaged, LibraryTaken, NoSuchArticle
from tests.helpers.library import add, draft_of, fill
from tests.helpers.person import part
from ui.desktop import app
from ui.desktop.crash_log import CrashLog
from ui.desktop.dialogs.crash import CrashDialog
from ui.desktop.dialogs.taken import Answer, TakenDialog
from ui.desktop.note_drafts import Field
from ui.desktop.opening import attend, heard, open_library, opened, tell_recovered, write_on
from ui.desktop.session import Session
from ui.desktop.settings import Settings
from ui.desktop.widgets.note_editor import NoteEditor
from ui.desktop.window import Window

MakeWindow = Callable[[Session], Window]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "雲嶺𠮷.gengdu"
    with Library(made) as library:
        fill(library)
        for number in range(12):
            add(library, draft_of(f"第{number}號公報\r\n" + "𨋢邊的消息😀。" * 300))
    return made


@pytest.fixture
def show(qtbot: QtBot, settings: Settings, make_window: MakeWindow) -> Callable[[Library], Window]:
    return lambda library: make_window(app.begin(library, settings))


def answer(monkeypatch: pytest.MonkeyPatch, *answers: Answer) -> list[TakenDialog]:
    """Let a person answer the question who has the library; the dialogs they saw."""
    left, seen = list(answers), list[TakenDialog]()

    def choose(dialog: TakenDialog) -> int:
        seen.append(dialog)
        titles = {Answer.READ: "Open for reading", Answer.AGAIN: "Try again", Answer.QUIT: "Quit"}
        part(dialog, QPushButton, titles[left.pop(0)]).click()
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(TakenDialog, "exec", choose)
    return seen


@pytest.mark.usefixtures("qapp")
def test_the_second_window_may_read_try_again_or_leave(
    path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_for_window(path, "Gengdu")
    seen = answer(monkeypatch, Answer.AGAIN, Answer.READ)
    second = open_library(path, settings)
    assert second is not None
    assert second.library.read_only
    assert second.library.articles() == first.library.articles()
    second.library.close()
    assert len(seen) == 2
    answer(monkeypatch, Answer.QUIT)
    assert open_library(path, settings) is None
    first.library.close()
    assert holder(path, Post.WINDOW) is None


def test_who_only_reads_is_told_and_sees_what_the_other_writes(
    path: Path, make_window: MakeWindow, settings: Settings
) -> None:
    first = open_for_window(path, "Gengdu")
    found = holder(path, Post.WINDOW)
    assert found is not None
    with Library(path, create=False, refusal=found.error(path)) as library:
        window = make_window(app.begin(library, settings))
        attend(window.desk, Opening(library))
        assert f"process {os.getpid()}" in window.desk.banner.text
        window.desk.banner.tell("𠮷")
        window.desk.banner.hide()
        assert f"process {os.getpid()}" in window.desk.banner.text
        assert not window.actions_["import"].isEnabled()
        window.close()
    first.library.close()


def test_a_truncated_library_is_shown_with_the_way_to_its_backup(
    path: Path, settings: Settings, show: Callable[[Library], Window]
) -> None:
    back_up(path, Reason.MANUAL)
    os.truncate(path, path.stat().st_size * 8 // 10)
    found = opened(path, settings, show)
    assert found is not None
    opening, window = found
    attend(window.desk, opening)
    banner = window.desk.banner
    assert "The library is damaged." in banner.text
    assert "last backup is of" in banner.text
    titles = [button.text() for button in banner.findChildren(QPushButton)]
    assert titles == ["Restore it…", "All backups…"]
    assert opening.library.path == path
    assert backups_of(opening.library.path)
    assert not path.with_name(f"{path.name}-shm").exists()
    window.close()
    opening.library.close()
    assert not opening.library.file.exists()


def test_damage_met_as_the_window_is_made_is_shown_as_damage(
    path: Path, settings: Settings, show: Callable[[Library], Window]
) -> None:
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE article SET title = CAST(x'e5b1' AS TEXT) WHERE outlet != ''")
        plain.execute("UPDATE article SET title = '𠮷', outlet = '' WHERE rowid = 3")
    found = opened(path, settings, show)
    assert found is not None
    opening, window = found
    assert opening.salvaged is not None
    assert opening.salvaged.articles == 1
    window.close()
    opening.library.close()


def test_a_fault_that_met_nobody_is_told_and_damage_is_remembered(
    path: Path, make_window: MakeWindow, settings: Settings
) -> None:
    opening = open_for_window(path, "Gengdu")
    window = make_window(app.begin(opening.library, settings))
    assert not heard(window.desk, opening, ValueError("改革"))
    assert heard(window.desk, opening, NoSuchArticle(article="x"))
    assert "x" in window.desk.banner.text
    assert heard(window.desk, opening, LibraryDamaged(path=path))
    window.close()
    opening.library.close()
    again = open_for_window(path, "Gengdu")
    assert again.former is not None
    assert again.former.damaged
    again.library.close()


def test_what_came_back_after_a_session_that_was_not_closed_is_told(
    window: Window, session: Session, article: str
) -> None:
    key, tag = session.annotate(0, 12, ()), session.add_tag("改革")
    session.draft(Field.NOTE, key).keep("半句𠮷")
    session.draft(Field.NEW_NOTE, f"{article}:0-3").keep("半句")
    session.draft(Field.ARTICLE_MEMO, article).keep("半句")
    session.draft(Field.TAG_MEMO, tag.id).keep("半句")
    tell_recovered(window.desk, "2026-03-05 08:15")
    text = window.desk.banner.text
    for each in ("2026-03-05 08:15", "the note on “", "a new note", "the memo on", "tag 改革"):
        assert each in text
    part(window.desk.banner, QPushButton, "Write on").click()
    assert window.findChildren(NoteEditor)[0].toPlainText() == "半句𠮷"


def test_a_session_that_left_nothing_half_done_says_only_that(
    window: Window, session: Session
) -> None:
    tell_recovered(window.desk, "2026-03-05 08:15")
    assert "was not closed" in window.desk.banner.text
    assert not window.desk.banner.findChildren(QPushButton)
    write_on(window.desk, session.draft(Field.NOTE, "gone"))


def test_what_went_wrong_is_shown_once(window: Window, tmp_path: Path) -> None:
    log = CrashLog(tmp_path / "crashes")
    log.note("failure", "1")
    app._tell_crashes(log, window)
    (dialog,) = window.findChildren(CrashDialog)
    assert "failure" in dialog.reports
    dialog.reject()
    app._tell_crashes(log, window)
    assert log.unseen() == ""


def test_who_has_the_library_is_said_in_full(qtbot: QtBot) -> None:
    taken = LibraryTaken(
        path="a.gengdu", program="Gengdu", process=7, computer="書房", since="2026-03-05 08:15"
    )
    dialog = TakenDialog(taken)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert dialog.answer is Answer.QUIT
