"""``gengdu backup``, ``gengdu backups`` and ``gengdu restore``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.errors import BackupExists, LibraryError
from reader.serial import Json, utc_text
from ui.cli.misuse import Misuse
from ui.cli.options import json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State

if TYPE_CHECKING:
    from db.backups import Backup


class NoSuchBackup(LibraryError):
    """No file and no backup of the library is called so (``name``)."""

    template = (
        "“{name}” is neither a file nor the beginning of a backup’s name. "
        "“gengdu backups” lists those there are."
    )


class AmbiguousBackup(LibraryError):
    """The names of several backups begin so (``name``, ``count``)."""

    template = "The names of {count} backups begin with “{name}”. Give more of the name."


@click.command("backup")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Put it in the place of a file that is there.")
@click.pass_obj
def backup(state: State, file: Path, overwrite: bool) -> None:
    """Copy the library to FILE, and verify the copy.

    The library may be in use. The copy is not one of those that `gengdu backups` lists, and nothing
    ever removes it.
    """
    from db.copying import Snapshot

    with Snapshot(state.library) as taken:
        try:
            taken.copy_to(file, overwrite=overwrite)
        except BackupExists as fault:
            said = "" if overwrite else " Say --overwrite if that is meant."
            raise Misuse(f"{fault}{said}") from fault
    say(f"The library is copied to {file}.")


@click.command("backups")
@json_option
@click.pass_obj
def backups(state: State, as_json: bool) -> None:
    """List the backups of the library, the newest first.

    The window makes them while you work, and every program before an upgrade, a restoring, a repair
    and before the trash is emptied: all of the last six hours are kept, one a day for a week, one a
    week for eight weeks. `--library` may name a library that is no longer there.
    """
    from db.backups import backups_of, folder_of

    found = backups_of(state.library)
    if as_json:
        emit_json([_json(each) for each in found])
    elif found:
        headers = ("NAME", "MADE", "WHY", "MB", "ARTICLES", "ANNOTATIONS")
        table(headers, map(_row, found), wide="NAME")
        say(f"In {folder_of(state.library)}")
    else:
        say("There is no backup of this library.")


@click.command("restore")
@click.argument("backup", metavar="BACKUP", type=click.Path(path_type=Path))
@click.pass_obj
def restore(state: State, backup: Path) -> None:
    """Put a backup in the place of the library.

    BACKUP is a file, or the beginning of a name that `gengdu backups` lists. What is in the library
    now is kept as a backup first. Close the window and other programs that have the library open.
    """
    from db.restoring import restore as put_back

    done = put_back(state.library, _meant(state, backup))
    if done.kept:
        say(f"What was there is kept as “{done.kept.path.name}”.")
    with state.open() as library:
        say(f"The library holds {len(library.articles())} articles again.")


def _meant(state: State, named: Path) -> Path:
    """The file that is meant; NoSuchBackup, AmbiguousBackup."""
    if named.exists():
        return named
    from db.backups import backups_of

    found = [
        each.path for each in backups_of(state.library) if each.path.name.startswith(str(named))
    ]
    if not found:
        raise NoSuchBackup(name=named)
    if len(found) > 1:
        raise AmbiguousBackup(name=named, count=len(found))
    return found[0]


def _json(made: Backup) -> Json:
    from db.backups import contents_of

    held = contents_of(made.path)
    return {
        "path": str(made.path),
        "made_at": utc_text(made.at),
        "reason": made.reason,
        "bytes": made.size,
        "articles": held.articles if held else None,
        "annotations": held.annotations if held else None,
    }


def _row(made: Backup) -> tuple[str, ...]:
    from db.backups import contents_of

    held = contents_of(made.path)
    counts = (f"{held.articles:,}", f"{held.annotations:,}") if held else ("damaged", "")
    when = f"{made.at.astimezone():%Y-%m-%d %H:%M}"
    return made.path.name, when, made.reason, f"{made.size / 1_000_000:,.1f}", *counts
