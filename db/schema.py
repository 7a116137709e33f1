"""Whether the tables of a library are those that this program makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from peewee import SqliteDatabase

from db import upgrading
from db.connection import in_memory, run_sql

DERIVED = frozenset({"band", "search_document", "search_source", "search_index"})
"""The tables that hold nothing but what follows from the articles."""

_OF_INDEX = re.compile(r"search_index_|sqlite_")
"""What FTS5 and SQLite make for themselves."""

_Thing = tuple[str, str]


class Fault(StrEnum):
    """What can be wrong with a table, an index or a view."""

    MISSING = "is missing"
    OTHER = "is not what it should be"
    FOREIGN = "is none of Gengdu’s"


@dataclass(frozen=True, slots=True)
class Difference:
    """A table, index, view or trigger that is not as it should be; ``sql`` makes the right one."""

    kind: str
    name: str
    fault: Fault
    sql: str = ""

    @property
    def repairable(self) -> bool:
        """Whether it can be made anew without losing what a person put in."""
        return self.fault is not Fault.FOREIGN and (self.kind == "index" or self.name in DERIVED)


def differences(database: SqliteDatabase) -> list[Difference]:
    """How the schema of a library differs from a new one's, tables before what stands on them."""
    return list(_differences(_schema(database), wanted()))


@cache
def wanted() -> dict[_Thing, str]:
    """The SQL of a new library by kind and name, in the order in which it is made."""
    with closing(in_memory()) as new:
        upgrading.migrate(new)
        return _schema(new)


def _schema(database: SqliteDatabase) -> dict[_Thing, str]:
    rows = run_sql(database, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): sql for kind, name, sql in rows if not _OF_INDEX.match(name)}


def _differences(own: dict[_Thing, str], new: dict[_Thing, str]) -> Iterator[Difference]:
    for (kind, name), sql in new.items():
        if (kind, name) not in own:
            yield Difference(kind, name, Fault.MISSING, sql)
        elif own[kind, name].split() != sql.split():
            yield Difference(kind, name, Fault.OTHER, sql)
    for kind, name in own.keys() - new.keys():
        yield Difference(kind, name, Fault.FOREIGN)
