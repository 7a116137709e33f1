"""Our values as JSON and back, field by field: what no exchange format has a place for.

The names are those of the fields, times are as in `reader.serial`, and bytes stand elsewhere, where
a name leads to them. What is read may come from anywhere, so that each field is held against its
type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from reader.serial import utc_text

T = TypeVar("T")
Keep = Callable[[bytes], str]
"""Puts bytes somewhere, and gives the name that leads to them."""

Find = Callable[[str], bytes]
"""The bytes a name leads to. Raises ValueError where there are none."""


def encoded(value: Any, keep: Keep) -> Any:
    """A value as JSON has it."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, bytes):
        return keep(value)
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, tuple):
        return [encoded(each, keep) for each in value]
    if isinstance(value, Mapping):
        return {key: encoded(each, keep) for key, each in value.items()}
    return {name: encoded(getattr(value, name), keep) for name in _names(value.__class__)}


def decoded(kind: type[T], data: Any, find: Find) -> T:
    """The value that JSON holds. Raises ValueError where it is none of this kind.

    A field that is not there is as its class has it; one that no class knows counts for nothing, as
    a later version may have written it.
    """
    value: T = _value(kind, data, find)
    return value


def _value(kind: Any, data: Any, find: Find) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return None if data is None else _value(arguments[0], data, find)
    if origin is tuple:
        return tuple(_value(arguments[0], each, find) for each in _checked(list, data))
    if origin is not None:
        return {key: _value(arguments[1], each, find) for key, each in _checked(dict, data).items()}
    if kind is bytes:
        return find(_checked(str, data))
    if kind is datetime:
        return _time(_checked(str, data))
    if issubclass(kind, StrEnum):
        return kind(data)
    if is_dataclass(kind):
        return _made(kind, _checked(dict, data), find)
    return _checked(kind, data)


def _made(kind: Any, data: Mapping[str, Any], find: Find) -> Any:
    known: dict[str, Any] = {}
    for field, its_kind in _fields(kind):
        if field.name in data:
            known[field.name] = _value(its_kind, data[field.name], find)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{kind.__name__} without {field.name}")
    return kind(**known)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


@cache
def _fields(kind: Any) -> tuple[tuple[Field[Any], Any], ...]:
    hints = get_type_hints(kind)
    return tuple((each, hints[each.name]) for each in fields(kind))


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} is in no zone")
    return at


def _checked(kind: type[T], data: Any) -> T:
    # By the type itself: to isinstance a bool is an int.
    if type(data) is not kind:
        raise ValueError(f"{type(data).__name__} is no {kind.__name__}")
    checked: T = data
    return checked
