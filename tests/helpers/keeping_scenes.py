"""What the pictures of backups and of a check of the library show."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QWidget

from db.backups import Reason, folder_of, name_of
from db.copying import back_up
from reader.errors import CheckCancelled
from reader.model import now
from tests.helpers.catalogue_scenes import listed
from tests.helpers.library import damage, damage_unseen
from ui.desktop.commands.keeping import names_in
from ui.desktop.dialogs.backups import BackupsDialog
from ui.desktop.dialogs.check import CheckDialog
from ui.desktop.dialogs.waiting import WaitingDialog
from ui.desktop.window import Window

_AGES = (
    (Reason.HOURLY, 1),
    (Reason.START, 3),
    (Reason.DELETION, 27),
    (Reason.HOURLY, 50),
    (Reason.MANUAL, 24 * 9),
    (Reason.UPGRADE, 24 * 20),
)
"""Why backups were made, and how many hours ago."""


def backed_up(window: Window) -> QWidget:
    """The list of backups, one of them damaged."""
    listed(window)
    library = window.session.library.path
    made, hour = now(), timedelta(hours=1)
    data = back_up(library, Reason.HOURLY).path.read_bytes()
    for reason, hours in _AGES:
        path = folder_of(library) / name_of(made - hours * hour, reason)
        path.write_bytes(data[: 20_000 if reason is Reason.DELETION else None])
    desk = window.desk
    dialog = BackupsDialog(library, desk.settings, desk.tasks, desk.backing_up, desk.ask, window)
    dialog.show()
    desk.tasks.wait()
    QApplication.processEvents()
    return dialog


def checked(window: Window) -> QWidget:
    """What a check finds where some can be repaired and some cannot."""
    listed(window)
    session = window.session
    damage(
        session.library.path,
        "DELETE FROM band",
        "UPDATE raw_bytes SET data = x'00' WHERE rowid = 2",
        "UPDATE annotation SET quote = '𠮷' WHERE rowid = 1",
    )
    damage_unseen(session.library.path, "UPDATE tag SET name = name || '𨋢' WHERE rowid = 1")
    report = session.library.check()
    names = names_in(session.library, report)
    dialog = CheckDialog(report, 0, names, window.desk.ask, window)
    dialog.show()
    return dialog


def checking(window: Window) -> QWidget:
    """A check under way."""
    from ui.desktop.i18n import tr

    text = tr("The file, its index, and every text, image and highlight are looked at.")
    dialog = WaitingDialog(tr("Checking the library"), text, CheckCancelled, window)
    dialog._tell(3, 8)
    dialog._show()
    dialog.show()
    return dialog
