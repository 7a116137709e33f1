"""The backups of a library: where they are, what they are called, which there are.

They stand in the person's data folder, not beside the library: so they outlive the folder of a
library that is removed, a stick that is lost, and a folder that is kept in step with other machines
is not filled with copies. Another folder can be chosen, on another disk for example.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import platformdirs

from db.engine import Access, address
from reader.immutable import immutable

SUFFIX = ".gengdu"


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    HOURLY = "hourly"
    DELETION = "deletion"
    UPGRADE = "upgrade"
    RESTORE = "restore"
    REPAIR = "repair"
    MANUAL = "manual"


@immutable
class Backup:
    """A backup: a whole library file, made ``at`` (UTC) for a reason; ``size`` in bytes."""

    path: Path
    at: datetime
    reason: Reason
    size: int


@immutable
class Contents:
    """How many articles and annotations a library file holds, without its trash."""

    articles: int
    annotations: int


# -- where


def default_root() -> Path:
    """The folder of all backups where none was chosen."""
    return platformdirs.user_data_path("gengdu") / "backups"


def chosen_root() -> Path | None:
    """The folder a person chose for all backups, whether or not it is there now."""
    with suppress(OSError, UnicodeDecodeError):
        chosen = _note().read_text("utf-8").strip()
        return Path(chosen) if chosen else None
    return None


def choose_root(folder: Path | None) -> None:
    """Keep backups in a folder from now on, or in the default one. Raises OSError.

    It is remembered beside the settings, so that a program without a window finds it.
    """
    note = _note()
    if folder is None:
        note.unlink(missing_ok=True)
    else:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(str(folder), "utf-8")


def folder_of(library: Path, root: Path | None = None) -> Path:
    """Where the next backup of the library at this path is put; it need not be there yet.

    Below ``root`` if it is given, else below the folder that was chosen or the default one.
    """
    return (root or chosen_root() or default_root()) / _own_name(library)


def _note() -> Path:
    return platformdirs.user_config_path("gengdu") / "backup-folder"


def _own_name(library: Path) -> str:
    """What the folder of a library is called: two of one name in two places have two."""
    place = os.path.normcase(library.resolve())
    return f"{library.stem}-{sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


# -- which


def backups_of(library: Path) -> list[Backup]:
    """The backups of the library at this path, the newest first; nothing of them is opened.

    Those in the default folder count too after another has been chosen. A folder that is not there
    or may not be read has none.
    """
    roots = {root for root in (chosen_root(), default_root()) if root is not None}
    found = [each for root in roots for each in _in_folder(root / _own_name(library))]
    return sorted(found, key=lambda each: (each.at, each.path), reverse=True)


def _in_folder(folder: Path) -> list[Backup]:
    found = []
    with suppress(OSError):
        for entry in os.scandir(folder):
            named = _meant(entry.name)
            if named and entry.is_file():
                found.append(Backup(Path(entry.path), *named, entry.stat().st_size))
    return found


_NAME = re.compile(rf"(\d{{8}}T\d{{6}})\.(\d{{3}})Z ([a-z]+){re.escape(SUFFIX)}")


def name_of(at: datetime, reason: Reason) -> str:
    """The file name of a backup; names are in the order of time."""
    utc = at.astimezone(UTC)
    return f"{utc:%Y%m%dT%H%M%S}.{utc.microsecond // 1000:03}Z {reason}{SUFFIX}"


def _meant(name: str) -> tuple[datetime, Reason] | None:
    """When and why, by a file name; None for what is no backup."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    moment, milliseconds, reason = match.groups()
    with suppress(ValueError):
        at = datetime.strptime(moment, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return at.replace(microsecond=int(milliseconds) * 1000), Reason(reason)
    return None


def contents_of(backup: Path) -> Contents | None:
    """What a library file that nobody writes to holds; None if it cannot be read."""
    with suppress(sqlite3.DatabaseError), closing(unchanging(backup)) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL), "
            "(SELECT count(*) FROM annotation JOIN article ON article.id = article_id "
            "WHERE annotation.deleted_at IS NULL AND article.deleted_at IS NULL)"
        ).fetchone()
        return Contents(*row)
    return None


def unchanging(file: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes to; nothing is made beside it."""
    return sqlite3.connect(address(file, Access.UNCHANGING), uri=True, isolation_level=None)
