"""Keeping the library safe: its backups, taking one back, checking and repairing it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from db.backups import Backup, Reason
from db.library import Library
from db.upkeep import Repaired
from reader.errors import BackupCancelled, CheckCancelled, GengduError
from ui.desktop import step_titles
from ui.desktop.commands.base import Command, Menu
from ui.desktop.desk import Desk
from ui.desktop.i18n import sentence, tr

if TYPE_CHECKING:
    from db.check import Report
    from db.restoring import Prepared

Tell = Callable[[int, int], None]

# -- backups


def backups(desk: Desk) -> None:
    """Show the backups; put the one that is chosen in the place of the library."""
    from ui.desktop.dialogs.backups import BackupsDialog

    dialog = BackupsDialog(
        desk.session.library.path,
        desk.settings,
        desk.tasks,
        desk.backing_up,
        desk.ask,
        desk.window,
    )
    if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
        restore(desk, dialog.chosen)


def back_up(desk: Desk) -> None:
    """Make a backup now."""
    desk.frame.say(tr("A backup is being made…"))
    desk.backing_up.make(Reason.MANUAL, partial(_tell_made, desk), desk.tell)


def _tell_made(desk: Desk, backup: Backup) -> None:
    text = tr("A backup of {size} MB was made and verified.")
    desk.frame.say(text.format(size=f"{backup.size / 1_000_000:,.1f}"))


def tell_failed(desk: Desk, fault: GengduError) -> None:
    """Say in the line below that a backup could not be made; the work goes on."""
    desk.frame.say(sentence(fault))


def restore(desk: Desk, backup: Backup) -> None:
    """Ask, keep what is there, and make the backup ready; it takes the library's place once the
    window is closed, which then opens again."""
    from ui.desktop.dialogs.backups import moment
    from ui.desktop.dialogs.waiting import WaitingDialog

    if desk.importing.busy or desk.exporting.busy:
        desk.banner.tell(tr("Wait until the import or export is done, then restore the backup."))
        return
    text = tr(
        "Put the library back as it was on {when}? What is in it now is kept as a backup first, so "
        "this can be taken back. The window closes and opens again."
    )
    verb = tr("Restore")
    if not desk.ask.confirm(verb, text.format(when=moment(backup)), verb):
        return
    desk.annotations.keep_note()
    waiting = WaitingDialog(
        tr("Restoring a backup"),
        tr("What is in the library now is copied, then the backup is made ready."),
        BackupCancelled,
        desk.window,
    )
    library = desk.session.library.path
    if waiting.wait(desk.tasks, partial(_prepared, library, backup.path)):
        desk.restoring = (waiting.outcome, moment(backup))
        desk.frame.close()
    elif waiting.fault and not isinstance(waiting.fault, BackupCancelled):
        desk.tell(waiting.fault)


def _prepared(library: Path, backup: Path, tell: Tell) -> Prepared:
    from db.restoring import prepare

    return prepare(library, backup, tell)


# -- checking


def check(desk: Desk) -> None:
    """Check the library, show what was found, and repair what can be if the person says so."""
    from ui.desktop.dialogs.check import CheckDialog

    desk.annotations.keep_note()
    report, repaired = _checked(desk), 0
    while report is not None:
        writable = not desk.session.library.read_only
        names = names_in(desk.session.library, report)
        dialog = CheckDialog(report, repaired, names, desk.ask, desk.window, writable=writable)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        done = _repaired(desk)
        report, repaired = (done.report, len(done.repaired)) if done else (None, 0)


def names_in(library: Library, report: Report) -> dict[str, str]:
    """The titles of articles and the quotes of highlights that have problems, by their ids; without
    those that cannot be read."""
    names: dict[str, str] = {}
    for key in dict.fromkeys(each.id for each in report.problems if each.id):
        with suppress(GengduError):
            annotation = library.annotation(key)
            if annotation:
                names[key] = step_titles.short(annotation.anchor.quote)
            names |= {each.id: each.metadata.title for each in library.infos((key,))}
    return names


def _checked(desk: Desk) -> Report | None:
    from db.check import Report

    found = _waited(desk, tr("Checking the library"), _check)
    return found if isinstance(found, Report) else None


def _repaired(desk: Desk) -> Repaired | None:
    found = _waited(desk, tr("Repairing the library"), _repair)
    return found if isinstance(found, Repaired) else None


def _waited(desk: Desk, title: str, work: Callable[[Path, Tell], object]) -> object:
    """What came of work on the library; None where it was stopped, or failed, which is told."""
    from ui.desktop.dialogs.waiting import WaitingDialog

    text = tr("The file, its index, and every text, image and highlight are looked at.")
    waiting = WaitingDialog(title, text, CheckCancelled, desk.window)
    if not waiting.wait(desk.tasks, partial(work, desk.session.library.path)):
        if waiting.fault and not isinstance(waiting.fault, CheckCancelled):
            desk.tell(waiting.fault)
        return None
    outcome: object = waiting.outcome
    return outcome


def _check(path: Path, tell: Tell) -> Report:
    """In a thread, with a library of its own."""
    with Library(path, create=False) as library:
        return library.check(tell)


def _repair(path: Path, tell: Tell) -> Repaired:
    with Library(path, create=False) as library:
        return library.repair(tell)


COMMANDS = (
    Command("backups", "Backups…", Menu.FILE, backups, parted=True),
    Command("back-up", "Back up now", Menu.FILE, back_up),
    Command("check", "Check the library…", Menu.FILE, check),
)
