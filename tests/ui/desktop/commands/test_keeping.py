from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QSpinBox,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from db.backups import Reason, backups_of, chosen_root, default_root, folder_of
from db.copying import back_up
from db.library import Library
from reader.changes import AddTag, Kind, Trash
from reader.errors import BackupCancelled, CheckCancelled
from reader.model import Tag, now
from tests.helpers.library import damage, damage_unseen, fill, snapshot
from tests.helpers.person import LEFT, answer_next, answers, part
from tests.helpers.processes import ROOT
from ui.desktop.commands import keeping
from ui.desktop.dialogs.backups import BackupsDialog
from ui.desktop.dialogs.check import CheckDialog
from ui.desktop.dialogs.waiting import WaitingDialog
from ui.desktop.session import Session
from ui.desktop.settings import BACKUP_FOLDER, BACKUP_MINUTES, BACKUPS, Settings
from ui.desktop.window import Window


def run(window: Window, command: str) -> None:
    window.actions_.refresh()
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def press(dialog: QDialog, button: str) -> None:
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)


def rows(dialog: QDialog) -> list[list[str]]:
    listed = part(dialog, QTreeWidget)
    items = [listed.topLevelItem(row) for row in range(listed.topLevelItemCount())]
    return [[item.text(column) for column in range(item.columnCount())] for item in items if item]


@pytest.fixture
def listing(qtbot: QtBot, window: Window, article: str) -> Callable[[], BackupsDialog]:
    def make() -> BackupsDialog:
        desk = window.desk
        made = BackupsDialog(
            desk.session.library.path, desk.settings, desk.tasks, desk.backing_up, desk.ask, window
        )
        qtbot.addWidget(made)
        made.show()
        window.tasks.wait()
        qtbot.waitUntil(lambda: "…" not in [cell for row in rows(made) for cell in row])
        return made

    return make


# -- the list


def test_the_backups_are_listed_with_what_they_hold(
    listing: Callable[[], BackupsDialog], session: Session
) -> None:
    older = back_up(session.library.path, Reason.START)
    session.annotate(0, 3, ())
    newer = back_up(session.library.path, Reason.UPGRADE)
    older.path.write_bytes(b"\xa5" * 99)
    dialog = listing()
    assert [row[1:] for row in rows(dialog)] == [
        ["Before an upgrade", f"{newer.size / 1e6:,.1f} MB", "1", "1"],
        ["At the start", "0.0 MB", "damaged", ""],
    ]
    assert dialog.chosen is not None
    assert dialog.chosen.path == newer.path


def test_without_any_that_is_said(listing: Callable[[], BackupsDialog]) -> None:
    dialog = listing()
    assert dialog._said.text() == "There is no backup of this library yet."
    assert not part(dialog, QPushButton, "Restore…").isEnabled()


def test_one_is_made_from_the_list(
    qtbot: QtBot, listing: Callable[[], BackupsDialog], window: Window
) -> None:
    dialog = listing()
    with qtbot.waitSignal(window.desk.backing_up.made):
        press(dialog, "Back up now")
        assert not part(dialog, QPushButton, "Back up now").isEnabled()
    window.tasks.wait()
    assert [row[1] for row in rows(dialog)] == ["By hand"]
    assert part(dialog, QPushButton, "Back up now").isEnabled()


def test_what_goes_wrong_is_said_in_the_list(
    qtbot: QtBot, listing: Callable[[], BackupsDialog], window: Window
) -> None:
    default_root().parent.mkdir(parents=True)
    default_root().write_text("no folder")
    dialog = listing()
    with qtbot.waitSignal(window.desk.backing_up.failed):
        press(dialog, "Back up now")
    assert "No backup could be written" in dialog._said.text()
    assert part(dialog, QPushButton, "Back up now").isEnabled()


def test_when_and_how_often_is_set_there(
    listing: Callable[[], BackupsDialog], settings: Settings, window: Window
) -> None:
    dialog = listing()
    part(dialog, QCheckBox).setChecked(True)
    part(dialog, QSpinBox).setValue(30)
    assert settings.get(BACKUPS)
    assert settings.get(BACKUP_MINUTES) == 30
    assert window.desk.backing_up._hourly.interval() == 30 * 60_000
    window.desk.backing_up.stop()


def test_another_folder_is_chosen_there_and_shown(
    listing: Callable[[], BackupsDialog],
    window: Window,
    session: Session,
    settings: Settings,
    tmp_path: Path,
) -> None:
    disk = tmp_path / "磁碟 𠮷"
    disk.mkdir()
    answers(window).folders = [None, disk]
    dialog = listing()
    press(dialog, "Another folder…")
    assert chosen_root() is None
    press(dialog, "Another folder…")
    assert chosen_root() == disk
    assert settings.get(BACKUP_FOLDER) == str(disk)
    window.tasks.wait()
    press(dialog, "Open folder")
    folder = folder_of(session.library.path)
    folder.mkdir()
    press(dialog, "Open folder")
    assert answers(window).seen == [disk, folder]


# -- restoring


def test_what_is_chosen_is_made_ready_and_the_window_closes(
    window: Window, session: Session, article: str
) -> None:
    made = back_up(session.library.path, Reason.MANUAL)
    session.annotate(0, 3, ())
    changed = snapshot(session.library.path)
    keeping.restore(window.desk, made)
    assert not window.isVisible()
    assert window.desk.restoring is not None
    prepared, _ = window.desk.restoring
    assert prepared.kept is not None
    assert snapshot(prepared.kept.path)["annotation"] == changed["annotation"]
    assert "kept as a backup first" in answers(window).confirmed[-1]
    session.library.close()
    prepared.put()
    with Library(session.library.path) as library:
        assert library.annotations() == []
    assert len(backups_of(session.library.path)) == 2


def test_who_thinks_better_of_it_keeps_the_library(
    window: Window, session: Session, article: str
) -> None:
    made = back_up(session.library.path, Reason.MANUAL)
    answers(window).refuses = True
    keeping.restore(window.desk, made)
    assert window.isVisible()
    assert window.desk.restoring is None
    assert len(backups_of(session.library.path)) == 1


def test_a_backup_that_is_damaged_is_told_and_not_taken(
    window: Window, session: Session, article: str
) -> None:
    made = back_up(session.library.path, Reason.MANUAL)
    made.path.write_bytes(made.path.read_bytes()[: made.size // 2])
    before = sorted(each.name for each in session.library.path.parent.glob("*.part"))
    keeping.restore(window.desk, made)
    assert window.isVisible()
    assert window.desk.restoring is None
    assert "is damaged" in window.desk.banner._text
    assert sorted(each.name for each in session.library.path.parent.glob("*.part")) == before


RESTORE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from db.backups import backups_of
from ui.desktop import app
from ui.desktop.commands import keeping
from ui.desktop.dialogs.ask import Ask

Ask.confirm = lambda *_, **__: True
library, make, turn = Path(sys.argv[1]), app._stay, [0]
WAIT = 50, 1500

def stay(application, *others):
    def act():
        (window,) = [each for each in application.topLevelWidgets()
                     if each.isVisible() and hasattr(each, "desk")]
        turn[0] += 1
        opened = window.session.library
        print(len(opened.articles()), len(opened.annotations()), window.desk.banner.text)
        if turn[0] == 1:
            keeping.restore(window.desk, backups_of(library)[-1])
        else:
            window.close()
    QTimer.singleShot(WAIT[turn[0]], act)
    return make(application, *others)

app._stay = stay
print(app.run(library, []))
"""


def test_the_window_opens_again_with_the_library_restored(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
        back_up(path, Reason.MANUAL)
        for each in library.annotations():
            library.apply(Trash(Kind.ANNOTATION, (each.id,), now()))
    done = subprocess.run(
        [sys.executable, "-c", RESTORE, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    before, after, status = done.stdout.splitlines()
    assert before.split()[:2] == ["2", "0"]
    assert after.split()[:2] == ["2", "3"]
    assert "20" in after
    assert status == "0"
    with Library(path) as library:
        assert library.check().problems == ()
        assert len(library.annotations()) == 3
    assert [each.reason for each in backups_of(path)][:1] == ["restore"]


# -- checking


def test_a_sound_library_is_said_to_be_so(window: Window, article: str) -> None:
    seen: list[bool] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, CheckDialog)
        seen.append(part(dialog, QPushButton, "Repair what can be made anew").isVisible())
        dialog.reject()

    once_checked(window, close)
    run(window, "check")
    assert seen == [False]


def test_what_can_be_is_repaired_from_the_list(
    window: Window, session: Session, article: str
) -> None:
    damage(session.library.path, "DELETE FROM band")
    told: list[list[list[str]]] = []

    def repair(dialog: QDialog) -> None:
        told.append(rows(dialog))
        once_checked(window, done)
        press(dialog, "Repair what can be made anew")

    def done(dialog: QDialog) -> None:
        told.append(rows(dialog))
        dialog.reject()

    once_checked(window, repair)
    run(window, "check")
    assert [len(each) for each in told] == [1, 0]
    assert told[0][0][0] == "What reprints are found by is not up to date"
    assert session.library.check().problems == ()
    assert [each.reason for each in backups_of(session.library.path)] == ["repair"]


def test_two_readings_of_what_was_written_are_shown_whole(
    window: Window, session: Session, article: str
) -> None:
    session.apply(AddTag(Tag("tag-reform", "改革舉措", description="凡改變辦法的𠮷事" * 9)), "")
    statement = "UPDATE tag SET description = replace(description, '𠮷', '𨋢')"
    damage_unseen(session.library.path, statement)
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, CheckDialog)
        (row,) = rows(dialog)
        shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
        told.extend([row[0], *(text for text in shown if "𨋢" in text)])
        assert not dialog._list.selectedItems()
        dialog.reject()

    once_checked(window, look)
    run(window, "check")
    assert told == [
        "What somebody wrote and its second copy differ",
        "The description of the tag “改革舉措” reads "
        "“凡改變辦法的𨋢事凡改變辦法的𨋢事凡改變辦法的𨋢事凡改變辦法的…”, "
        "and “凡改變辦法的𠮷事凡改變辦法的𠮷事凡改變辦法的𠮷事凡改變辦法的…” in its second copy",
    ]


def once_checked(window: Window, answer: Callable[[QDialog], None]) -> None:
    """Answer the dialog that lists what was found, after the one that waits."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CheckDialog) and dialog.isActiveWindow():
            answer(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(5, look)


# -- waiting


def test_work_that_is_stopped_gives_nothing(window: Window) -> None:
    dialog = WaitingDialog("改革", "𠮷", BackupCancelled, window)

    def work(tell: Callable[[int, int], None]) -> None:
        while True:
            tell(1, 2)

    answer_next(lambda waiting: press(waiting, "Cancel"))
    assert not dialog.wait(window.tasks, work)
    assert isinstance(dialog.fault, BackupCancelled)
    dialog.deleteLater()


def test_how_far_work_is_is_shown(window: Window) -> None:
    dialog = WaitingDialog("改革", "𠮷", CheckCancelled, window)
    dialog._tell(3, 4)
    dialog._show()
    assert (dialog._bar.value(), dialog._bar.maximum()) == (3, 4)
    assert dialog.wait(window.tasks, lambda tell: "done")
    assert dialog.outcome == "done"
    dialog.deleteLater()
