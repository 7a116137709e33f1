"""Positions as other programs count them, in the text as it is frozen here.

Some count UTF-16 units, as JavaScript and Qt do, some code points, some either, depending on how a
passage was made; some count CRLF as two, some as one. Which it was is told by the quote.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from reader.exchange.bundle import Why
from reader.exchange.units import astral_units, code_point
from reader.importers.freeze import freeze
from reader.quotes import Place, occurrences

_SAID_OTHERWISE = {0x2028: "\n", 0x2029: "\n", 0xA0: " "}
"""What Qt's ``selectedText`` and ``toPlainText`` put for other characters, one for one."""


class Positions:
    """Positions in ``text``, which is as the other program keeps it."""

    def __init__(self, text: str) -> None:
        self._frozen = freeze(text)
        self._plain = self._frozen.translate(_SAID_OTHERWISE)
        self._bom = len(text) - len(text.removeprefix("\ufeff"))
        self._returns = [found.start() for found in re.finditer("\r\n", text)]
        one_kind = text.replace("\r\n", "\n")
        self._astral = astral_units(text), astral_units(one_kind)

    def place(self, start: int, end: int, quote: str) -> Place | Why:
        """The one place in the frozen text that is meant by positions and by the quote there.

        Where the quote stands at none of the places the positions can mean, the one place counts
        where it stands within as many characters as the two ways of counting can differ by, or in
        the whole text.
        """
        wanted = freeze(quote).translate(_SAID_OTHERWISE)
        if not wanted.strip():
            return Why.EMPTY
        readings = self._readings(start, end)
        exact = {place for place in readings if self._plain[slice(*place)] == wanted}
        if len(exact) == 1:
            return exact.pop()
        if exact:
            return Why.NOT_UNIQUE
        return self._near(start, wanted)

    def sure(self, start: int, end: int) -> Place | Why:
        """The place that positions mean where no quote tells: if they can mean only one."""
        readings = self._readings(start, end)
        if len(readings) == 1:
            return readings.pop()
        return Why.NOT_UNIQUE if readings else Why.OUTSIDE

    def _near(self, start: int, wanted: str) -> Place | Why:
        places = list(occurrences(self._plain, wanted))
        slack = len(self._astral[0]) + len(self._returns) + self._bom
        near = [place for place in places if abs(place[0] - start) <= slack]
        for found in (near, places):
            if len(found) == 1:
                return found[0]
        return Why.NOT_UNIQUE if places else Why.OTHER_WORDS

    def _readings(self, start: int, end: int) -> set[Place]:
        """The places that the positions can mean."""
        found: set[Place] = set()
        for as_two in (True, False):
            for astral in ([], self._astral[0] if as_two else self._astral[1]):
                one, other = code_point(start, astral), code_point(end, astral)
                if one is not None and other is not None:
                    found.add((self._in_frozen(one, as_two), self._in_frozen(other, as_two)))
        return {(one, other) for one, other in found if 0 <= one < other <= len(self._frozen)}

    def _in_frozen(self, at: int, as_two: bool) -> int:
        gone = bisect_left(self._returns, at) if as_two else 0
        return at - gone - self._bom
