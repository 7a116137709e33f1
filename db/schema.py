"""Whether the tables of a library are those that this program makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from functools import cache

from peewee import SqliteDatabase

from db import upgrading
from db.connection import in_memory, run_sql
from reader.immutable import immutable

DERIVED = frozenset({"band", "search_document", "search_source", "search_index", "mirror"})
"""The tables that hold nothing but what follows from the others."""

_OF_INDEX = re.compile(r"search_index_|sqlite_")
"""What FTS5 and SQLite make for themselves."""

_Thing = tuple[str, str, str]


class Fault(StrEnum):
    """What can be wrong with a table, an index or a view."""

    MISSING = "is missing"
    OTHER = "is not what it should be"
    FOREIGN = "is none of Gengdu’s"


@immutable
class Difference:
    """A table, index, view or trigger that is not as it should be; ``sql`` makes the right one.

    ``on`` is the table that it belongs to.
    """

    kind: str
    name: str
    on: str
    fault: Fault
    sql: str = ""

    @property
    def repairable(self) -> bool:
        """Whether it can be made anew without losing what a person put in."""
        return self.fault is not Fault.FOREIGN and (
            self.kind in ("index", "trigger") or self.name in DERIVED
        )


def differences(database: SqliteDatabase) -> list[Difference]:
    """How the schema of a library differs from a new one's, tables before what stands on them.

    What stands on a table that is itself not as it should be is not told beside it.
    """
    found = list(_differences(_schema(database), wanted()))
    lacking = {each.name for each in found if each.kind == "table" and not each.repairable}
    return [each for each in found if each.on not in lacking or each.kind == "table"]


@cache
def wanted() -> dict[_Thing, str]:
    """The SQL of a new library by kind, name and table, in the order in which it is made."""
    with closing(in_memory()) as new:
        upgrading.migrate(new)
        return _schema(new)


def _schema(database: SqliteDatabase) -> dict[_Thing, str]:
    rows = run_sql(database, "SELECT type, name, tbl_name, sql FROM sqlite_master")
    return {
        (kind, name, on): sql
        for kind, name, on, sql in rows
        if sql is not None and not _OF_INDEX.match(name)
    }


def _differences(own: dict[_Thing, str], new: dict[_Thing, str]) -> Iterator[Difference]:
    for thing, sql in new.items():
        if thing not in own:
            yield Difference(*thing, Fault.MISSING, sql)
        elif own[thing].split() != sql.split():
            yield Difference(*thing, Fault.OTHER, sql)
    for thing in own.keys() - new.keys():
        yield Difference(*thing, Fault.FOREIGN)
