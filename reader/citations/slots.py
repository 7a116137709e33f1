"""Places for an article's words in a citation that was set without them.

A style is carried out once for each shape of article, with a private character for every word and
number of the article, and the words are put in afterwards. It is fast, and nothing that an article
says can be taken for markup or be changed by a style on the way.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from reader.citations.items import DateParts
from reader.citations.names import MOST_NAMES

_FIRST = 0xF0000  # private use, plane 15

TITLE, OUTLET, URL = map(chr, range(_FIRST, _FIRST + 3))
_AUTHOR = _FIRST + 0x100
_DATES = {"issued": _FIRST + 0x10, "accessed": _FIRST + 0x20}
_PARTS = {"month": 3, "day": 5}
_SPELLED = _FIRST + 0x30
_MARKUP = _FIRST + 0x40
_TAGS = ("i", "b", "u", "sup", "sub", "small-caps")

AUTHORS = f"[{chr(_AUTHOR)}-{chr(_AUTHOR + MOST_NAMES - 1)}]"
"""The slots of all authors, as a regular expression has them."""
MARKS = f"[{chr(_MARKUP)}-{chr(_MARKUP + 2 * len(_TAGS) - 1)}]"
"""What stands for the beginning or the end of markup, as a regular expression has it."""

_SLOT = re.compile(f"([{chr(_FIRST)}-{chr(_AUTHOR + MOST_NAMES - 1)}])")
_ENDS = ".!?。！？…．"
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SMALL_CAPS = ('<span style="font-variant:small-caps">', "</span>")


def author(number: int) -> str:
    """The slot of an author, counted from 0."""
    return chr(_AUTHOR + number)


def is_author(slot: str) -> bool:
    """Whether a slot is that of an author."""
    return _AUTHOR <= ord(slot) < _AUTHOR + MOST_NAMES


class Year(int):
    """A year that is written as three slots: its last two digits can stand alone."""

    def __new__(cls, value: int, variable: str) -> Year:
        """Make one for ``issued`` or ``accessed``."""
        made = super().__new__(cls, value)
        made.slots = "".join(chr(_DATES[variable] + place) for place in range(3))
        return made

    slots: str

    def __abs__(self) -> Year:
        return self

    def __str__(self) -> str:
        return self.slots


class Part(int):
    """A month or a day that is written as one slot, or as another where it has a leading zero."""

    def __new__(cls, name: str, variable: str) -> Part:
        """Make a ``month`` or a ``day`` for ``issued`` or ``accessed``."""
        made = super().__new__(cls, 1)
        made.first = _DATES[variable] + _PARTS[name]
        return made

    first: int

    def __str__(self) -> str:
        return chr(self.first)

    def __format__(self, spec: str) -> str:
        return chr(self.first + 1) if spec else chr(self.first)


def spelled_terms() -> dict[str, str]:
    """By the names of terms that are looked up for `Part`, what stands for a month that has a name
    in this style, or a day that is an ordinal number: these cannot be slots."""
    return {
        f"{term}-{Part(name, variable):02}": chr(_SPELLED + 2 * at + number)
        for at, variable in enumerate(_DATES)
        for number, (name, term) in enumerate((("month", "month"), ("day", "ordinal")))
    }


def spelled(template: str, variable: str) -> int:
    """What of a date must be given as it is: nothing (0), the month (1), the day as well (2)."""
    first = _SPELLED + 2 * list(_DATES).index(variable)
    if chr(first + 1) in template:
        return 2
    return 1 if chr(first) in template else 0


class Markup:
    """What citeproc-py calls a formatter: it marks, and escapes nothing, since no word is there."""

    def __init__(self) -> None:
        self.Italic = self.Oblique = _marking(0)
        self.Bold = _marking(1)
        self.Light = str
        self.Underline = _marking(2)
        self.Superscript = _marking(3)
        self.Subscript = _marking(4)
        self.SmallCaps = _marking(5)

    def preformat(self, text: object) -> str:
        """The text as it is."""
        return str(text)


def date_words(variable: str, parts: DateParts) -> dict[str, str]:
    """What stands in the slots of a date."""
    if not parts:
        return {}
    first, year = _DATES[variable], str(parts[0])
    words = {chr(first): year[:-2], chr(first + 1): year[-2:-1], chr(first + 2): year[-1:]}
    for place, part in zip(_PARTS.values(), parts[1:], strict=False):
        words |= {chr(first + place): str(part), chr(first + place + 1): f"{part:02}"}
    return words


def plain(template: str, words: Mapping[str, str]) -> str:
    """The citation as plain text."""
    return "".join(text for text, _ in _filled(template, words))


def rich(template: str, words: Mapping[str, str]) -> str:
    """The citation as HTML, everything in it escaped; an address of the web is a link."""
    pieces = [_html(text, slot) for text, slot in _filled(template, words, markup=True)]
    return "".join(pieces)


def _html(text: str, slot: str) -> str:
    if slot and ord(slot) in range(_MARKUP, _MARKUP + 2 * len(_TAGS)):
        return _tag(ord(slot) - _MARKUP)
    escaped = html.escape(text)
    if slot == URL and _ADDRESS.fullmatch(text):
        return f'<a href="{escaped}">{escaped}</a>'
    return escaped


def _tag(number: int) -> str:
    name, is_end = _TAGS[number // 2], number % 2
    if name == "small-caps":
        return _SMALL_CAPS[is_end]
    return f"</{name}>" if is_end else f"<{name}>"


def _filled(template: str, words: Mapping[str, str], markup: bool = False) -> list[tuple[str, str]]:
    """Pieces of text, each with the slot it stands in or "". A full stop that would follow a mark
    which ends a sentence is left out."""
    pieces: list[tuple[str, str]] = []
    last = ""
    for piece in _SLOT.split(template):
        if _SLOT.fullmatch(piece):
            text = words.get(piece, "")
            if text or markup:
                pieces.append((text, piece))
        else:
            text = piece[1:] if piece.startswith(".") and last and last in _ENDS else piece
            pieces.append((text, ""))
        last = text[-1:] or last
    return pieces


def _marking(number: int) -> Callable[[object], str]:
    from citeproc.string import String  # what citeproc-py can change the case of

    start, end = chr(_MARKUP + 2 * number), chr(_MARKUP + 2 * number + 1)

    def marked(text: object) -> str:
        made: str = String(f"{start}{text}{end}")
        return made

    return marked
