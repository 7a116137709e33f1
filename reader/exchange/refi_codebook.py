"""The codes of REFI-QDA as tags."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from lxml import etree

from reader.codebook import LONGEST_NAME, PALETTE, SEPARATOR
from reader.exchange.refi_elements import (
    Names,
    Notes,
    attribute,
    children,
    first_text,
    identity,
    one,
    without_breaks,
)
from reader.model import Tag

_SHORT_COLOUR = len("#RGB")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


def tags_of(root: etree._Element, notes: Notes) -> dict[str, Tag]:
    """The tags of a codebook by the GUIDs of their codes, each before those under it.

    A folder (``isCodable="false"``) is a tag like any other. The ``notes`` of a code are its memo.
    Names are made to fit: a path must read in one way only, and two under the same tag must differ.
    """
    found: dict[str, Tag] = {}
    siblings: defaultdict[str | None, Names] = defaultdict(lambda: Names(LONGEST_NAME))
    places: Counter[str | None] = Counter()
    for parent, code in _codes(one(root, "Codes")):
        key = attribute(code, "guid")
        above = found[parent].id if parent else None
        name = siblings[above].distinct(_fitting(attribute(code, "name")))
        colour = _colour(attribute(code, "color")) or PALETTE[len(found) % len(PALETTE)]
        found[identity(key)] = Tag(
            identity(key),
            name,
            above,
            colour,
            description=first_text(code, "Description"),
            position=places[above],
            memo=notes.of(code),
        )
        places[above] += 1
    return found


def _codes(codes: etree._Element | None) -> Iterator[tuple[str, etree._Element]]:
    """The codes, each after the one it stands under, whose key comes with it; each key but once."""
    known: set[str] = set()
    waiting = [("", code) for code in children(codes, "Code")][::-1]
    while waiting:
        parent, code = waiting.pop()
        key = identity(attribute(code, "guid"))
        if key in known:
            continue
        known.add(key)
        yield parent, code
        waiting += [(key, under) for under in children(code, "Code")][::-1]


def _fitting(name: str) -> str:
    """A name that a tag may have, as near to this one as there is."""
    single = without_breaks(name)[:LONGEST_NAME].strip()
    while SEPARATOR in f" {single} " and single != "/":
        single = f" {single} ".replace(SEPARATOR, "/").strip()
    # No tag is called by the sign of paths alone: the wide one looks the same.
    return "／" if single == "/" else single or "?"


def _colour(written: str) -> str:
    """``#RGB`` and ``#RRGGBB`` as ``#RRGGBB``; "" for anything else."""
    digits = written.strip().removeprefix("#")
    if not _HEXADECIMAL.issuperset(digits):
        return ""
    if len(written.strip()) == _SHORT_COLOUR:
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits.upper()}" if len(digits) == len("RRGGBB") else ""
