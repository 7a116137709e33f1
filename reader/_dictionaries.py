"""The conversion dictionaries that opencc-python-reimplemented brings along, read as they stand.

A dictionary is a text file of ``key<TAB>candidate candidate …`` lines; conversion takes the first
candidate, folding and detection take them all.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def entries(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key of a dictionary (named such as ``TSCharacters``) with its candidates, best first."""
    text = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        key, values = line.split("\t")
        yield key, tuple(values.split(" "))


@cache
def candidates(name: str) -> Mapping[str, tuple[str, ...]]:
    """The same as a mapping, kept: for the dictionaries that are small."""
    return MappingProxyType(dict(entries(name)))


def dictionaries_of(configuration: str) -> tuple[str, ...]:
    """The names of the dictionaries that a configuration such as ``s2tw`` converts with."""
    text = (files("opencc") / "config" / f"{configuration}.json").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(re.findall(r'"(\w+)\.txt"', text)))
