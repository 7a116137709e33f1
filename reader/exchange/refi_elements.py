"""Reading the elements of REFI-QDA, whatever namespace a program gave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from unicodedata import category

from lxml import etree

from reader.errors import TooMuch
from reader.exporters.refi_xml import GUID, derived
from reader.immutable import immutable
from reader.model import kept_time
from reader.reasons import Unit

MOST_CHARACTERS = 200_000_000
"""The most code points that texts, quotes and notes of a project have together."""

_BREAKS = ("Cc", "Zl", "Zp", "Cs")
"""The categories of what no name in a library holds."""

_EARLIEST_YEAR = 1900
"""Programs write the year 1 for a time they do not know."""


def kind(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """The elements right within another, of these names or all there are."""
    for child in () if element is None else element:
        if kind(child) and (not names or kind(child) in names):
            yield child


def one(element: etree._Element, name: str) -> etree._Element | None:
    """The first element of a name right within another."""
    return next(children(element, name), None)


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute, or ""."""
    return element.get(name) or ""


def first_text(element: etree._Element, name: str) -> str:
    """What the first element of a name right within another says, or ""."""
    found = one(element, name)
    return "" if found is None else text_of(found)


def text_of(element: etree._Element) -> str:
    """All that an element says."""
    return "".join(map(str, element.itertext()))


def references(element: etree._Element, name: str) -> Iterator[str]:
    """The identities that an element refers to in its elements of a name."""
    return (identity(attribute(each, "targetGUID")) for each in children(element, name))


@dataclass(slots=True)
class Room:
    """How many code points may still be made of a file.

    A small file can ask for very much: a text that a hundred thousand sources name, or that a
    hundred thousand selections hold whole.
    """

    left: int = MOST_CHARACTERS

    def take(self, text: str) -> str:
        """The text, if there is room for one more of it. Raises TooMuch."""
        self.left -= len(text)
        if self.left < 0:
            raise TooMuch(name="", limit=MOST_CHARACTERS, unit=Unit.CHARACTERS)
        return text


@immutable
class Notes:
    """The texts of the notes of a project by their identities."""

    texts: Mapping[str, str] = field(default_factory=dict)
    room: Room = field(default_factory=Room)

    def of(self, *elements: etree._Element) -> str:
        """What elements refer to, each note once, with a blank line between. Raises TooMuch."""
        wanted = dict.fromkeys(key for each in elements for key in references(each, "NoteRef"))
        found = (self.room.take(self.texts[key]) for key in wanted if self.texts.get(key))
        return "\n\n".join(found)


class Names:
    """Names that differ from each other, of so many code points at the most."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def distinct(self, name: str) -> str:
        """The name, or with a number where another has it."""
        found = name
        while found in self._taken:
            # Counted on, for a file may call very many things the same.
            self._numbers[name] += 1
            ending = f" ({self._numbers[name] + 1})"
            found = name[: self._longest - len(ending)] + ending
        self._taken.add(found)
        return found


def identity(written: str) -> str:
    """The id that stands for a GUID: itself in our spelling, or one derived from what is none."""
    plain = written.strip().removeprefix("{").removesuffix("}").lower()
    return plain if GUID.fullmatch(plain) else derived("not a GUID", written)


def without_breaks(name: str) -> str:
    """A name on one line, without white space around it."""
    return "".join(" " if category(sign) in _BREAKS else sign for sign in name).strip()


def whole_number(written: str) -> int | None:
    """An ``xsd:integer``; None where it is none, or longer than any position."""
    digits = written.strip()
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 12 else None


def time(element: etree._Element, *names: str) -> datetime | None:
    """The time in the first of these attributes that holds one; without a zone it is in UTC."""
    for name in names:
        try:
            at = datetime.fromisoformat(attribute(element, name).strip())
            if at.year >= _EARLIEST_YEAR:
                return kept_time(at if at.tzinfo else at.replace(tzinfo=UTC))
        except (ValueError, OverflowError):
            continue
    return None
