"""Putting rows back from their copies in the mirror, and making copies anew."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from peewee import IntegrityError, SqliteDatabase

from db.connection import run_sql
from db.damaged_text import damaged_text_shown
from db.mirror import COPIED
from db.mirror_check import GARBLED, Difference, differences


def fill(database: SqliteDatabase) -> None:
    """Copy what there is into a mirror that is empty."""
    for source in COPIED:
        run_sql(database, source.put(origin=f" FROM {source.table}"))


def mend(database: SqliteDatabase, kinds: Collection[str]) -> None:
    """Settle the differences of some kinds: what cannot be read is put back from its copy, and a
    copy that is damaged or missing is made anew."""
    with damaged_text_shown(database):
        found = [each for each in differences(database) if each.kind in kinds]
    for each in found:
        if each.kind == GARBLED:
            _put_back(database, each)
        else:
            _copy_anew(database, each)


def _put_back(database: SqliteDatabase, difference: Difference) -> None:
    source = difference.source
    columns = ", ".join(f'"{column}" = ?' for column in source.columns)
    statement = f"UPDATE {source.table} SET {columns} WHERE rowid = ?"
    # What it names may be lost: then it stays a problem.
    with suppress(IntegrityError):
        run_sql(database, statement, (*difference.copy.values, difference.number))


def _copy_anew(database: SqliteDatabase, difference: Difference) -> None:
    source = difference.source
    run_sql(database, "DELETE FROM mirror WHERE rowid = ?", (difference.copied,))
    origin = f" FROM (SELECT * FROM {source.table} WHERE rowid = ?)"
    run_sql(database, source.put(origin=origin), (difference.number,))
