"""Reading the elements of REFI-QDA, whatever namespace a program gave them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from unicodedata import category

from lxml import etree

from reader.exporters.refi_xml import GUID, derived

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


def joined(notes: Mapping[str, str], *elements: etree._Element) -> str:
    """The texts of the notes that elements refer to, each once, with a blank line between."""
    wanted = dict.fromkeys(key for each in elements for key in references(each, "NoteRef"))
    return "\n\n".join(notes[key] for key in wanted if notes.get(key))


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
                at = at.replace(microsecond=at.microsecond // 1000 * 1000)
                return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            continue
    return None
