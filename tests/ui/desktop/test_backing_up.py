from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.backups import Contents, Reason, backups_of, contents_of, default_root
from reader.changes import Batch, Kind, Restore, SetSetting, Trash
from reader.errors import BackupFailed
from reader.importers import read_bytes
from reader.model import now
from tests.helpers.person import answers
from ui.desktop import backing_up as module
from ui.desktop.backing_up import BackingUp
from ui.desktop.session import Session
from ui.desktop.settings import BACKUP_MINUTES, BACKUPS, Settings
from ui.desktop.window import Window


@pytest.fixture
def backing_up(window: Window, article: str, settings: Settings) -> BackingUp:
    settings.set(BACKUPS, True)
    return window.desk.backing_up


def reasons(session: Session) -> list[str]:
    return [each.reason for each in backups_of(session.library.path)]


def age(session: Session, seconds: float) -> None:
    """Let the library be written to that long before, or after, its last backup was made."""
    last = backups_of(session.library.path)[0].at.timestamp() + seconds
    for each in session.library.path.parent.glob(session.library.path.name + "*"):
        os.utime(each, (last, last))


def no_folder() -> None:
    default_root().parent.mkdir(parents=True, exist_ok=True)
    default_root().write_text("no folder")


def test_one_is_made_while_the_window_stays_live(
    qtbot: QtBot, backing_up: BackingUp, session: Session
) -> None:
    with qtbot.waitSignal(backing_up.made) as made:
        backing_up.make(Reason.MANUAL)
        session.annotate(0, 3, ())
    (backup,) = made.args
    assert contents_of(backup.path) == Contents(1, 0)
    assert len(session.annotations()) == 1


def test_one_is_due_at_first_and_after_a_change(
    qtbot: QtBot, backing_up: BackingUp, session: Session
) -> None:
    with qtbot.waitSignal(backing_up.made):
        backing_up.make_if_due(Reason.START)
    age(session, -60)
    backing_up.make_if_due(Reason.HOURLY)
    assert reasons(session) == ["start"]
    age(session, 60)
    with qtbot.waitSignal(backing_up.made):
        backing_up.make_if_due(Reason.HOURLY)
    assert reasons(session) == ["hourly", "start"]


def test_none_is_made_that_is_not_wanted(
    window: Window, backing_up: BackingUp, session: Session, settings: Settings
) -> None:
    settings.set(BACKUPS, False)
    backing_up.make_if_due(Reason.START)
    window.tasks.wait()
    assert reasons(session) == []


def test_none_is_made_of_a_library_that_may_only_be_read(
    qtbot: QtBot, make_window: Callable[[Session], Window], read_only: Session, settings: Settings
) -> None:
    settings.set(BACKUPS, True)
    window = make_window(read_only)
    assert not window.desk.backing_up.wanted
    with qtbot.waitSignal(window.desk.backing_up.made):  # but by hand it can
        window.actions_["back-up"].trigger()
    assert reasons(read_only) == ["manual"]


def test_it_is_made_soon_after_the_start_and_again_after_an_hour(
    qtbot: QtBot, backing_up: BackingUp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    backing_up._soon.setInterval(1)
    with qtbot.waitSignal(backing_up.made):
        backing_up.start()
    assert backing_up._hourly.interval() == BACKUP_MINUTES.default * 60_000
    age(session, 60)
    with qtbot.waitSignal(backing_up.made):
        backing_up._hourly.timeout.emit()
    assert reasons(session) == ["hourly", "start"]
    backing_up.stop()


def test_before_many_things_are_deleted_one_is_made(
    qtbot: QtBot, backing_up: BackingUp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY", 3)
    keys = [session.annotate(start, start + 2, ()) for start in range(3)]
    session.delete_annotations(keys[:2])
    session.undo()
    assert reasons(session) == []
    with qtbot.waitSignal(backing_up.made) as made:
        session.delete_annotations(keys)
        assert session.annotations() == []
    assert made.args[0].reason is Reason.DELETION
    assert contents_of(made.args[0].path) == Contents(1, 3)
    session.undo()
    one, two = (Trash(Kind.ANNOTATION, some, now()) for some in ((keys[0],), tuple(keys[1:])))
    with qtbot.waitSignal(backing_up.made):
        session.apply(Batch((SetSetting("a", "b"), one, two)), "batch")
    session.apply(Restore(Kind.ANNOTATION, tuple(keys)), "restore")
    assert len(reasons(session)) == 2


def test_what_goes_wrong_is_said_below_and_stops_nothing(
    qtbot: QtBot, window: Window, backing_up: BackingUp, session: Session
) -> None:
    no_folder()
    with qtbot.waitSignal(backing_up.failed) as failed:
        backing_up.make_if_due(Reason.HOURLY)
    assert isinstance(failed.args[0], BackupFailed)
    assert "No backup could be written" in window._status._said.toolTip()
    assert window.desk.banner.isHidden()
    session.annotate(0, 3, ())
    assert len(session.annotations()) == 1


def test_a_library_that_is_gone_is_said_too(
    qtbot: QtBot, backing_up: BackingUp, session: Session
) -> None:
    path = session.library.path
    away = path.rename(path.with_name("away"))
    with qtbot.waitSignal(backing_up.failed):
        backing_up.make(Reason.HOURLY)
    away.rename(path)


def test_a_window_that_closes_leaves_off(
    qtbot: QtBot, window: Window, backing_up: BackingUp, session: Session
) -> None:
    backing_up.stop()
    backing_up.make(Reason.HOURLY)
    window.tasks.wait()
    qtbot.wait(1)
    assert reasons(session) == []


# -- emptying the trash


def trashed(session: Session) -> int:
    key = session.annotate(0, 3, ())
    session.delete_annotations([key])
    return len(session.library.trash())


def purge(window: Window) -> None:
    from ui.desktop.commands.past import purge as empty

    empty(window.desk, window.session.library.trash())


def test_the_trash_is_emptied_once_a_backup_holds_it(
    qtbot: QtBot, window: Window, backing_up: BackingUp, session: Session
) -> None:
    assert trashed(session) == 1
    with qtbot.waitSignal(backing_up.made) as made:
        purge(window)
        assert len(session.library.trash()) == 1
    assert session.library.trash() == []
    assert made.args[0].reason is Reason.DELETION
    assert "backup made before still holds" in window.desk.banner._text


@pytest.mark.parametrize("refuses", [True, False])
def test_without_a_backup_the_person_is_asked_once_more(
    qtbot: QtBot, window: Window, backing_up: BackingUp, session: Session, refuses: bool
) -> None:
    trashed(session)
    no_folder()
    asked = answers(window)
    with qtbot.waitSignal(backing_up.failed):
        purge(window)
        asked.refuses = refuses
    assert "without a backup" in asked.confirmed[-1]
    assert len(session.library.trash()) == int(refuses)


def test_those_who_want_no_backups_wait_for_none(
    window: Window, session: Session, article: str
) -> None:
    trashed(session)
    purge(window)
    assert session.library.trash() == []
    assert reasons(session) == []


def test_two_at_once_are_two_backups(qtbot: QtBot, backing_up: BackingUp, session: Session) -> None:
    session.add_draft(read_bytes("𠮷田村的另一篇，講濕地。\n".encode(), "一.txt"))
    with qtbot.waitSignals([backing_up.made, backing_up.made]):
        backing_up.make(Reason.MANUAL)
        backing_up.make(Reason.MANUAL)
    paths: set[Path] = {each.path for each in backups_of(session.library.path)}
    assert len(paths) == 2
