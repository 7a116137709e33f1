"""Which words count where words of a list overlap in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Match(NamedTuple):
    """A word of a list: ``text[start:end]``, to be shown as ``value``; its list's ``layer``."""

    start: int
    end: int
    layer: int
    value: str


class Policy(StrEnum):
    """How a text is taken apart into words."""

    LONGEST = "longest"
    """The longest word anywhere first, then the leftmost: as opencc-python-reimplemented does."""

    FORWARD = "opencc"
    """From the left, at each place the longest word: as OpenCC does."""

    BACKWARD = "backward"
    """From the right, at each place the longest word that ends there."""


def chosen(matches: Sequence[Match], policy: Policy) -> Sequence[Match]:
    """The words that count, in order, of ``matches``.

    ``matches`` are all words that hang together by overlapping, by start, and those of one start
    as the lists prefer them: earlier layer first, then the longer word.
    """
    if len(matches) < 2:
        return matches
    match policy:
        case Policy.LONGEST:
            return _longest(matches)
        case Policy.FORWARD:
            return _forward(matches)
        case Policy.BACKWARD:
            return _backward(matches)


def _longest(matches: Sequence[Match]) -> list[Match]:
    first = matches[0].start
    taken = bytearray(max(match.end for match in matches) - first)
    kept = []
    for match in sorted(matches, key=_by_length):
        start, end = match.start - first, match.end - first
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(match)
    return sorted(kept)


def _by_length(match: Match) -> tuple[int, int, int]:
    return match.layer, match.start - match.end, match.start


def _forward(matches: Iterable[Match]) -> list[Match]:
    kept, done = [], 0
    for match in matches:
        if match.start >= done:
            kept.append(match)
            done = match.end
    return kept


def _backward(matches: Sequence[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (-match.end, match.layer, match.start)):
        if not kept or match.end <= kept[-1].start:
            kept.append(match)
    return kept[::-1]
