"""Whether what people wrote is still what it was: every row against its copy in the mirror."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile, zip_longest
from typing import Any

from peewee import SqliteDatabase

from db.connection import run_sql
from db.damaged_text import is_damaged, plain
from db.mirror import COPIED, Copied, Part
from db.problems import Problem, Reading
from db.rows import cautions_value, evidence_value, time_value
from reader.immutable import immutable
from reader.model import DetectedScript, Pattern, ReadState
from reader.shelf import AttributeKind

GARBLED, WRITTEN, LOST, COPY, NEITHER = "garbled", "written", "lost", "copy", "value"

_SHOWN, _BEFORE = 30, 10
"""Characters of a reading that are shown, and how many of them before it differs."""

Value = str | int | None


_SPELLED: Mapping[tuple[str, str], Callable[[Any], object]] = {
    ("article", "script"): DetectedScript,
    ("article", "state"): ReadState,
    ("article", "added_at"): time_value,
    ("article", "evidence"): evidence_value,
    ("article", "cautions"): cautions_value,
    ("former_text", "script"): DetectedScript,
    ("former_text", "evidence"): evidence_value,
    ("former_text", "cautions"): cautions_value,
    ("tag", "pattern"): Pattern,
    ("annotation", "created_at"): time_value,
    ("annotation", "modified_at"): time_value,
    ("former_annotation", "at"): time_value,
    ("former_annotation", "state"): json.loads,
    ("attribute", "kind"): AttributeKind,
    ("attribute", "choices"): json.loads,
}
"""What reads a column that may not hold any text."""


@immutable
class Held:
    """What a row or its copy holds: ``values`` by columns, as far as they can be told apart, and
    whether they are such as Gengdu writes."""

    values: tuple[Value, ...] = ()
    is_sound: bool = False


@immutable
class Difference:
    """A row that is not what its copy says; ``number`` and ``copied`` are the numbers of both in
    their tables, None where there is none. ``id`` is of what it is about, which a person knows by
    ``name``."""

    source: Copied
    number: int | None
    copied: int | None
    id: str
    name: str
    row: Held
    copy: Held

    @property
    def kind(self) -> str:
        """What is wrong, as a kind of problem."""
        if self.number is None:
            return LOST if self.copy.is_sound else COPY
        if self.row.is_sound:
            return WRITTEN if self.copy.is_sound else COPY
        return GARBLED if self.copy.is_sound else NEITHER

    def reading(self) -> Reading:
        """How both read where they first differ."""
        readings = zip_longest(self.row.values, self.copy.values)
        parts = zip(self.source.columns.values(), readings, strict=False)
        found = ((part, pair) for part, pair in parts if pair[0] != pair[1])
        part, (row, copy) = next(found, (Part.NAME, ("", "")))
        shown = _around(_text(row), _text(copy))
        return Reading(self.source.thing, self.name, part, *shown)


def problems(database: SqliteDatabase) -> Iterator[Problem]:
    """A problem for each difference."""
    for each in differences(database):
        reading = each.reading()
        message = _MESSAGES[each.kind].format(
            thing=reading.thing,
            name=reading.name,
            part=reading.part,
            reading=reading,
            copy=reading.copy,
        )
        repairable = each.kind in (GARBLED, COPY)
        told = reading if each.kind in (WRITTEN, GARBLED, LOST) else None
        yield Problem(each.kind, each.id, message, repairable, told)


def differences(database: SqliteDatabase) -> Iterator[Difference]:
    """Every row that differs from its copy or has none, and every copy of no row. To be asked while
    bytes that are not UTF-8 are read as lone surrogates."""
    for source in COPIED:
        rows, copies = list(_of_rows(database, source)), list(_of_copies(database, source))
        # Where a row lacks just such a copy, it is the key of the copy that is damaged.
        lacking = {each.row for each in rows if each.copied is None}
        twins = lacking & {each.copy for each in copies}
        for each in rows:
            yield replace(each, copy=Held()) if each.copied is None and each.row in twins else each
        for each in copies:
            yield replace(each, copy=Held()) if each.copy in twins else each
    known = ", ".join(f"'{each.table}'" for each in COPIED)
    query = f"SELECT rowid, key FROM mirror WHERE source NOT IN ({known})"
    for copied, key in run_sql(database, query):
        yield Difference(COPIED[0], None, copied, _first(key), plain(key), Held(), Held())


def _of_rows(database: SqliteDatabase, source: Copied) -> Iterator[Difference]:
    held = source.held("t.")
    copy = f"ifnull(m.held, '{source.usual}')" if source.usual else "m.held"
    found = run_sql(
        database,
        f"SELECT t.rowid, m.rowid, {source.owner}, {source.name}, {held}, {copy} "
        f"FROM {source.table} AS t LEFT JOIN mirror AS m "
        f"ON m.source = '{source.table}' AND m.key = {source.key('t.')} WHERE {copy} IS NOT {held}",
    )
    for number, copied, owner, name, *both in found:
        row, other = (_held(source, each) for each in both)
        # Versions of SQLite may write the same JSON in two ways.
        if row != other or not row.is_sound:
            key = plain(str(owner))
            yield Difference(source, number, copied, key, plain(name or key), row, other)


def _of_copies(database: SqliteDatabase, source: Copied) -> Iterator[Difference]:
    found = run_sql(
        database,
        "SELECT rowid, key, held FROM mirror WHERE source = ? "
        f"AND key NOT IN (SELECT {source.key()} FROM {source.table})",
        (source.table,),
    )
    for copied, key, held in found:
        copy = _held(source, held)
        texts = [_text(each) for each in copy.values if each not in (None, "")]
        name = _around(" · ".join(texts), "")[0]
        yield Difference(source, None, copied, _first(key), name, Held(), copy)


def _held(source: Copied, text: str | None) -> Held:
    try:
        found = json.loads(text or "")
    except ValueError:
        return Held()
    if not isinstance(found, list) or len(found) != len(source.columns):
        return Held()
    values = tuple(each if isinstance(each, int) or each is None else str(each) for each in found)
    return Held(values, not is_damaged(text or "") and _are_spelled(source, values))


def _are_spelled(source: Copied, values: tuple[Value, ...]) -> bool:
    try:
        for column, value in zip(source.columns, values, strict=True):
            if value is not None:
                _SPELLED.get((source.table, column), str)(value)
    except (LookupError, TypeError, ValueError):
        return False
    return True


def _first(key: str) -> str:
    """The id that a key begins with; the key where it is none any more."""
    try:
        return plain(str(json.loads(key)[0]))
    except (LookupError, TypeError, ValueError):
        return plain(key)


def _text(value: Value) -> str:
    return "" if value is None else plain(str(value))


def _around(one: str, other: str) -> tuple[str, str]:
    """Both, shortened to where they begin to differ."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    same = sum(1 for _ in alike)
    start = max(0, same - _BEFORE) if len(max(one, other, key=len)) > _SHOWN else 0
    return _short(one, start), _short(other, start)


def _short(text: str, start: int) -> str:
    end = start + _SHOWN
    shown = text[start:end].replace("\n", "⏎").replace("\r", "")
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


_MESSAGES = {
    WRITTEN: "{reading}",
    GARBLED: "the {part} of the {thing} “{name}” cannot be read; its second copy says “{copy}”",
    NEITHER: "neither the {thing} “{name}” nor its second copy can be read",
    LOST: "something of the {thing} “{name}” is missing; only its second copy is there",
    COPY: "the second copy of the {thing} “{name}” is damaged or missing",
}
