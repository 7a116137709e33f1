"""Where the words of a list stand in a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from reader.conversion.policy import Match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Fits: TypeAlias = "Callable[[int, int], bool]"
"""Whether a word may stand at ``[start:end]``; None in its place lets every word stand."""


class Lexicon:
    """Words in layers, found by the two code points they begin with.

    Beginnings are known from 33,200 pairs in the largest list, so that most places of a text cost
    one look-up and no word is tried in vain.
    """

    def __init__(self, layers: Sequence[Mapping[str, str]]) -> None:
        self.layers = tuple(layers)
        self._reach = max((len(key) for layer in layers for key in layer), default=0)

    def prepare(self) -> None:
        """Build the tables that are otherwise built for the first text that needs them."""
        _ = self._alone, self._lengths, self._offsets

    def covering(self, text: str, place: int, fits: Fits | None = None) -> list[Match]:
        """All words that hang together with one that covers ``place``, in order.

        Words hang together where they overlap. No word of the list crosses the start of the first
        or the end of the last, so whatever is decided among them is decided for good.
        """
        beginnings, alone = self._lengths, self._alone
        start = self._leftmost(text, place, fits)
        found: list[Match] = []
        end = place + 1
        while start < end:
            if text[start : start + 2] in beginnings or text[start] in alone:
                for match in self._at(text, start, fits):
                    found.append(match)
                    end = max(end, match.end)
            start += 1
        return found

    def _leftmost(self, text: str, place: int, fits: Fits | None) -> int:
        """Where the words begin that hang together with one across the start of ``place``."""
        while place:
            start = next(self._across(text, place, fits), place)
            if start == place:
                break
            place = start
        return place

    def _across(self, text: str, place: int, fits: Fits | None) -> Iterator[int]:
        """The beginnings of words across the start of ``place``, leftmost first."""
        offsets = self._offsets.get(text[place - 1 : place + 1], 0)
        while offsets:
            offset = offsets.bit_length() - 1
            offsets ^= 1 << offset
            start = place - 1 - offset
            if start >= 0 and any(match.end > place for match in self._at(text, start, fits)):
                yield start

    def _at(self, text: str, start: int, fits: Fits | None) -> list[Match]:
        """The words that begin at ``start``: earlier layers first, then longer words."""
        found = []
        for layer, length in self._lengths.get(text[start : start + 2], ()):
            end = start + length
            value = self.layers[layer].get(text[start:end]) if end <= len(text) else None
            if value is not None and (fits is None or fits(start, end)):
                found.append(Match(start, end, layer, value))
        alone = self._alone.get(text[start])
        if alone is not None and (fits is None or fits(start, start + 1)):
            found.append(Match(start, start + 1, alone, self.layers[alone][text[start]]))
        return found

    @cached_property
    def _alone(self) -> dict[str, int]:
        """The words of one code point, each with its layer."""
        return {
            key: layer
            for layer, entries in reversed(list(enumerate(self.layers)))
            for key in entries
            if len(key) == 1
        }

    @cached_property
    def _offsets(self) -> dict[str, int]:
        """For each two neighbours in words, as bits, how far from the beginning they stand."""
        offsets: dict[str, int] = {}
        for entries in self.layers:
            for key in entries:
                for offset in range(len(key) - 1):
                    pair = key[offset : offset + 2]
                    offsets[pair] = offsets.get(pair, 0) | 1 << offset
        return offsets

    @cached_property
    def _lengths(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """For each beginning the layers and lengths of its words, in the order of preference."""
        width = self._reach + 1
        ranks: dict[str, int] = {}
        for layer, entries in enumerate(self.layers):
            last = layer * width + self._reach
            for key in entries:
                beginning = key[:2]
                ranks[beginning] = ranks.get(beginning, 0) | 1 << last - len(key)
        orders = {bits: _order(bits, width) for bits in set(ranks.values())}
        return {beginning: orders[bits] for beginning, bits in ranks.items() if len(beginning) == 2}


def _order(bits: int, width: int) -> tuple[tuple[int, int], ...]:
    """What the ranks in ``bits`` stand for, lowest first: layer and length."""
    ranks = (rank for rank in range(bits.bit_length()) if bits >> rank & 1)
    return tuple((rank // width, width - 1 - rank % width) for rank in ranks)
