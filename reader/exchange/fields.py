"""The fields of a record of JSON, each taken only if it is what it has to be."""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Never, TypeGuard, TypeVar

from reader.errors import BadExchangeFile
from reader.exchange.bundle import LeftOut, Why
from reader.model import kept_time
from reader.reasons import Reason

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_LONGEST_NAME = 80
"""How many code points of a record a person is shown to know it by."""

_MOST = 2**53
"""The largest whole number that every program reading JSON keeps."""


class Misfit(Exception):
    """A record that is not taken in: ``why`` is said to the person, and the rest goes on."""

    def __init__(self, why: Why = Why.NOT_UNDERSTOOD) -> None:
        self.why = why
        super().__init__(why.value)


class Fields:
    """A record; what is asked for and is not there, or is of another kind, raises Misfit."""

    def __init__(self, record: object) -> None:
        if not isinstance(record, dict):
            raise Misfit
        self.record: Mapping[str, object] = record

    def text(self, name: str, default: str | None = None) -> str:
        """A text that can be kept: no halves of surrogate pairs. A null counts as absent."""
        value = self.record.get(name)
        if value is None and default is not None:
            return default
        if not is_text(value):
            raise Misfit
        return value

    def key(self, name: str = "id") -> str:
        """A text that is not empty."""
        return self.text(name) or _misfit()

    def number(self, name: str, least: int = 0) -> int:
        """A whole number, not below ``least``."""
        value = self.record.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Misfit
        return value if least <= value <= _MOST else _misfit()

    def flag(self, name: str) -> bool:
        """True or false; false if it is not there."""
        value = self.record.get(name, False)
        return value if isinstance(value, bool) else _misfit()

    def choice(self, name: str, kind: type[E]) -> E:
        """One of the values of an enumeration."""
        value = self.text(name)
        return kind(value) if value in list(kind) else _misfit()

    def time(self, name: str) -> datetime:
        """A time that names its zone, in UTC and whole milliseconds, as a library keeps it."""
        return utc_time(self.text(name)) or _misfit()

    def data(self, name: str) -> bytes:
        """Bytes in Base64."""
        try:
            return b64decode(self.text(name), validate=True)
        except (binascii.Error, ValueError) as fault:
            raise Misfit from fault

    def list(self, name: str) -> list[object]:
        """A list; empty if it is not there."""
        value = self.record.get(name, [])
        return value if isinstance(value, list) else _misfit()

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(each if is_text(each) else _misfit() for each in self.list(name))

    def records(self, name: str) -> Iterator[Fields]:
        """A list of records."""
        return map(Fields, self.list(name))


def is_text(value: object) -> TypeGuard[str]:
    """Whether a value is a text that UTF-8 can hold."""
    return isinstance(value, str) and are_texts(value)


def are_texts(*texts: str) -> bool:
    """Whether texts hold nothing but characters: a lone surrogate is none, and cannot be kept."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True


def as_shown(text: str) -> str:
    """A text as it can be shown: with ``?`` for each half of a character."""
    return text.encode("utf-8", "replace").decode()


def utc_time(text: str, zone: tzinfo | None = None) -> datetime | None:
    """A time of ISO 8601 in UTC, its milliseconds whole; None if it is none, or names no zone and
    is in no ``zone`` either."""
    try:
        at = datetime.fromisoformat(text)
        at = at if at.tzinfo else at.replace(tzinfo=zone)
        return kept_time(at) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def document(data: bytes, name: str, format_name: str) -> object:
    """What a JSON file holds. Raises BadExchangeFile."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise BadExchangeFile(name=name, format=format_name, reason=Reason.NOT_JSON) from fault


def taken(
    records: Iterable[object], read: Callable[[Fields], T], left_out: list[LeftOut]
) -> Iterator[T]:
    """What is read of each record; those that do not fit are put among ``left_out``."""
    for record in records:
        try:
            value = read(Fields(record))
        except Misfit as fault:
            left_out.append(LeftOut(known_by(record), fault.why))
        else:
            yield value


def known_by(record: object) -> str:
    """What a person knows a record by: its quote, title, name or id, or else its beginning."""
    if isinstance(record, dict):
        for name in ("quote", "title", "name", "id"):
            if is_text(said := record.get(name)) and said.strip():
                return shortened(said)
    return shortened(record) if is_text(record) else "…"


def shortened(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…"


def _misfit() -> Never:
    raise Misfit
