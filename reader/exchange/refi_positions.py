"""How a program counted the positions in a text of REFI-QDA, told from what it says stands there.

The standard counts code points (1.5, 10.2) and is silent on line ends and the byte order mark.
ATLAS.ti writes CRLF and counts it as one; others count two, count the mark, or UTF-16 units as Qt
and JavaScript do. Most name a selection by its quote or the beginning of it: the counting under
which most quotes stand where they should is the one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import product

from reader.exchange.units import ASTRAL, astral_units, code_point
from reader.exporters.refi_xml import allowed
from reader.immutable import immutable

MARK = "\ufeff"
_ELLIPSES = ("…", "...")
_SHORTEST_BEGINNING = 20
"""How many code points of a passage its name must have to be taken for the beginning of it."""

_LENGTHS_OF_NAME = 4
"""How much of a passage is compared with its name, in lengths of that."""


class Fit(Enum):
    """What a selection's name says of a passage."""

    EXACT = "it is the passage"
    SPACED = "it is the passage, with its white space as XML may leave it"
    LOOSE = "it is the passage, or the beginning of it, but for white space"
    NOTHING = "it is a name like any other, or there is none"
    OTHER = "it is another passage"


@immutable
class Selection:
    """A selection as it is written; ``name`` may be a quote or anything."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Counting:
    """One way to count positions in ``text``, which is as it was decoded.

    ``utf16`` counts UTF-16 units, ``pairs`` counts CRLF as two, ``mark`` counts the byte order
    mark.
    """

    text: str
    mark: bool = False
    pairs: bool = False
    utf16: bool = False

    def offset(self, position: int) -> int | None:
        """The code point in the frozen text; None for what is not within it or splits one."""
        at: int | None = position
        if self.utf16:
            at = code_point(position, self._wide)
        if at is None or not 0 <= at <= len(self._counted):
            return None
        if self.pairs:
            at -= bisect_left(self._second_halves, at)
        return max(0, at - 1) if self.mark else at

    @cached_property
    def _counted(self) -> str:
        counted = self.text if self.mark else self.text.removeprefix(MARK)
        return counted if self.pairs else counted.replace("\r\n", "\n")

    @cached_property
    def _second_halves(self) -> list[int]:
        """Where the LF of each CRLF stands."""
        return [found.start() + 1 for found in re.finditer("\r\n", self._counted)]

    @cached_property
    def _wide(self) -> list[int]:
        return astral_units(self._counted)


def counting_of(text: str, source_text: str, selections: Sequence[Selection]) -> Counting:
    """How positions in ``text`` were counted: as most of the names say, or as the standard has it.

    ``source_text`` is the frozen text.
    """
    marks = (False, True) if text.startswith(MARK) else (False,)
    pairs = (False, True) if "\r\n" in text else (False,)
    units = (False, True) if ASTRAL.search(text) else (False,)
    ways = [Counting(text, *how) for how in product(marks, pairs, units)]
    # Of equals max takes the first, which counts as the standard does.
    return max(ways, key=lambda way: _agreement(way, source_text, selections))


def _agreement(
    counting: Counting, source_text: str, selections: Iterable[Selection]
) -> tuple[int, ...]:
    """How many selections are what they are called, more and less closely; and how many are in the
    text at all."""
    fits = []
    for each in selections:
        start, end = counting.offset(each.start), counting.offset(each.end)
        if start is not None and end is not None:
            fits.append(fit(each.name, source_text[start:end]))
    return (*map(fits.count, (Fit.EXACT, Fit.SPACED, Fit.LOOSE)), len(fits))


def fit(name: str, passage: str) -> Fit:
    """What a name says of a passage.

    Offsets that were counted otherwise shift a passage, but hardly change its length: a name of
    about the same length that reads otherwise is the quote of another passage, and a much shorter
    or longer one is a name that a person gave.
    """
    if name and len(name) == len(passage) and allowed(name) == allowed(passage):
        return Fit.EXACT
    # The rest of a long passage says nothing, and there may be very many.
    passage = passage[: _LENGTHS_OF_NAME * len(name) + _SHORTEST_BEGINNING]
    said, stands = _squeezed(name), _squeezed(passage)
    beginning = said
    for sign in _ELLIPSES:
        beginning = beginning.removesuffix(sign)
    cut = beginning != said
    if not beginning:
        return Fit.NOTHING
    if said == stands:
        return Fit.SPACED if _spaced(name) == _spaced(passage) else Fit.LOOSE
    if cut:
        return Fit.LOOSE if stands.startswith(beginning) else Fit.OTHER
    slack = 1 + len(ASTRAL.findall(passage))
    if abs(len(said) - len(stands)) <= slack:
        return Fit.OTHER
    is_beginning = len(name) >= _SHORTEST_BEGINNING and stands.startswith(said)
    return Fit.LOOSE if is_beginning else Fit.NOTHING


def _spaced(text: str) -> str:
    return re.sub(r"\r\n|\s", " ", allowed(text))


def _squeezed(text: str) -> str:
    return "".join(allowed(text).replace(MARK, "").split())
