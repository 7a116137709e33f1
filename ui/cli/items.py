"""Columns and collections by the names people give them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from db.library import Library
from reader.errors import NoSuchItem
from reader.fold import fold
from reader.shelf import Attribute, Collection

_Named = TypeVar("_Named", Attribute, Collection)


def find_column(library: Library, name: str) -> Attribute:
    """The column of one's own of this name, in either script; NoSuchItem."""
    return _find(library.attributes(), "column", name)


def find_collection(library: Library, name: str) -> Collection:
    """The collection of this name, in either script; NoSuchItem."""
    return _find(library.collections(), "collection", name)


def _find(items: Iterable[_Named], kind: str, name: str) -> _Named:
    there = list(items)
    same = [each for each in there if each.name == name]
    folded = [each for each in there if fold(each.name) == fold(name.strip())]
    if not same and not folded:
        raise NoSuchItem(kind=kind, name=name)
    return (same or folded)[0]
