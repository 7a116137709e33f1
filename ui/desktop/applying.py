"""What comes of a setting that was changed while the window is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from db.backups import choose_root
from reader.errors import BackupFailed
from reader.model import Script
from ui.desktop.commands.base import writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import (
    ARCHIVED_TAGS,
    BACKUP_FOLDER,
    BACKUP_MINUTES,
    CODER,
    DOUBTS,
    INTRODUCE,
    KEYS,
    ORDER,
    THEME,
    TRADITIONAL,
    WATCH,
    WATCHED_FOLDER,
    Setting,
)
from ui.desktop.typography import FACES, NUMBERS


def apply(desk: Desk, changed: Iterable[Setting[Any]]) -> None:
    """Let the window be as the settings say that were changed; what is not in sight needs nothing.

    Raises LibraryError, or BackupFailed where a folder for backups cannot be remembered.
    """
    effects = (_EFFECTS[each.key] for each in changed if each.key in _EFFECTS)
    for effect in dict.fromkeys(effects):
        effect(desk)


def _traditional(desk: Desk) -> None:
    region = Script(desk.settings.get(TRADITIONAL))
    if desk.session.script in (Script.HANT_TW, Script.HANT_HK):
        desk.session.set_script(region)


def _coder(desk: Desk) -> None:
    desk.settings.set(CODER, " ".join(desk.settings.get(CODER).split()))
    desk.settings.set(INTRODUCE, False)
    desk.session.library.coder = desk.settings.get(CODER)


def _watch(desk: Desk) -> None:
    desk.watching.stop()
    if not desk.settings.get(WATCH):
        return
    folder = desk.settings.get(WATCHED_FOLDER) or _asked_for(desk)
    if not folder:
        desk.settings.set(WATCH, False)
    elif writable(desk):
        desk.settings.set(WATCHED_FOLDER, folder)
        desk.watching.start(Path(folder), anew=True)


def _asked_for(desk: Desk) -> str:
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    folder = desk.ask.folder(tr("Watch a folder for saved pages"), downloads)
    return str(folder) if folder else ""


def _backup_folder(desk: Desk) -> None:
    folder = desk.settings.get(BACKUP_FOLDER)
    try:
        choose_root(Path(folder) if folder else None)
    except OSError as error:
        raise BackupFailed(path=folder, reason=error.strerror or str(error)) from error


def _typography(desk: Desk) -> None:
    desk.frame.apply_typography()


_EFFECTS: dict[str, Callable[[Desk], None]] = {
    THEME.key: lambda desk: desk.frame.apply_theme(),
    TRADITIONAL.key: _traditional,
    CODER.key: _coder,
    DOUBTS.key: lambda desk: desk.page.set_marks_doubts(desk.settings.get(DOUBTS)),
    ARCHIVED_TAGS.key: lambda desk: desk.library.show_archived(),
    ORDER.key: lambda desk: desk.annotations.set_order(desk.settings.get(ORDER)),
    WATCH.key: _watch,
    WATCHED_FOLDER.key: _watch,
    BACKUP_MINUTES.key: lambda desk: desk.backing_up.keep_time(),
    BACKUP_FOLDER.key: _backup_folder,
    KEYS.key: lambda desk: desk.frame.apply_keys(),
    **dict.fromkeys((each.key for each in NUMBERS), _typography),
    **dict.fromkeys((each.key for each in FACES.values()), _typography),
}
