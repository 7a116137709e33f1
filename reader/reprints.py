"""Reprints: the same article again, under another headline, cut, with a note before it, or in the
other script.

A text is compared by its shingles, all runs of five of its letters, folded, signs left out: so many
that two writers on one event share few (A. Broder, On the resemblance and containment of documents,
1997). They are taken as hashes. To find what is like a text among very many, its least hashes are
cut into bands: texts that share some are compared whole.

Bands are stored. What they come from, the numbers here and ``reader.fold``, changes only together
with a migration that makes them anew.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from zlib import crc32

from reader.fold import fold
from reader.immutable import immutable
from reader.model import ArticleInfo, Block, BlockKind

BANDS, ROWS = 32, 2
"""How many bands a text has, and how many of its least hashes are in each."""

SHARED = 2
"""How many bands two texts have in common before they are compared. At a resemblance of 0.33 that
holds for 88 pairs of 100, at 0.5 for 99.9, at 0.02 for 1 of 10,000."""

LEAST_CONTAINMENT = 0.5
"""How much of the shorter text must stand in the other."""

LEAST_RESEMBLANCE = 0.25
"""What of both must be the same: below it a piece of a text is found by luck alone."""

WHOLE = 0.8
"""From what share of the longer text's length on the shorter one is no mere part of it."""

_KINDS = frozenset(
    (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.TABLE)
)
_BINS = BANDS * ROWS
_ADDEND = 0x243F6A8885A308D3
_FACTORS = (
    0x13198A2E03707344,
    0xA4093822299F31D0,
    0x082EFA98EC4E6C89,
    0x452821E638D01377,
    0xBE5466CF34E90C6C,
)
"""The digits of pi: they look random, and nobody chose them."""

Shingles = frozenset[int]


@immutable
class Likeness:
    """How much of two texts is the same, from 0 to 1.

    ``resemblance`` is what they share of all that is in either (the index of Jaccard),
    ``containment`` what they share of the shorter one, ``lengths`` its part of the longer.
    """

    resemblance: float
    containment: float
    lengths: float

    @property
    def is_reprint(self) -> bool:
        """Whether one is the other again, whole or in part."""
        contained = self.containment >= LEAST_CONTAINMENT
        return contained and self.resemblance >= LEAST_RESEMBLANCE

    @property
    def contained(self) -> bool:
        """Whether one is a part of the other rather than all of it."""
        return self.lengths < WHOLE

    @property
    def similarity(self) -> float:
        """The one number for a person: of a part its containment, else the resemblance."""
        return self.containment if self.contained else self.resemblance


@immutable
class Reprint:
    """An article that is another one again: how like it is, and whether one is a part of the
    other."""

    info: ArticleInfo
    similarity: float
    contained: bool


def reprint(info: ArticleInfo, how: Likeness) -> Reprint | None:
    """The article as a reprint of one it is so like; None if it is another."""
    return Reprint(info, how.similarity, how.contained) if how.is_reprint else None


def groups(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The ids that hang together by pairs, each in one group."""
    group_of: dict[str, list[str]] = {}
    for one, other in pairs:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first += second
            group_of.update(dict.fromkeys(second, first))
    return [group for key, group in group_of.items() if key == group[0]]


def shingles(source_text: str, blocks: Iterable[Block]) -> Shingles:
    """The shingles of an article's own text: no title, masthead, caption or boilerplate."""
    own = "".join(source_text[each.start : each.end] for each in blocks if each.kind in _KINDS)
    points = [*map(ord, filter(str.isalnum, fold(own)))]
    a, b, c, d, e = _FACTORS
    runs = zip(points, points[1:], points[2:], points[3:], points[4:], strict=False)
    # Strongly universal for words of one length: D. Lemire and O. Kaser, Strongly universal string
    # hashing is fast, 2014, section 3.
    return frozenset(
        [
            (_ADDEND + a * p + b * q + c * r + d * s + e * t >> 32) & 0xFFFFFFFF
            for p, q, r, s, t in runs
        ]
    )


def likeness(one: Shingles, other: Shingles) -> Likeness:
    """How much of two texts is the same; nothing where either is too short to say."""
    shorter, longer = sorted((len(one), len(other)))
    if not shorter:
        return Likeness(0.0, 0.0, 0.0)
    both = len(one & other)
    return Likeness(both / (shorter + longer - both), both / shorter, shorter / longer)


def bands(own: Shingles) -> tuple[int, ...]:
    """The bands of a text, 32 bits each; none of a text without shingles."""
    least = _least(own)
    places = range(0, len(least), ROWS)
    return tuple(crc32(struct.pack("<3I", at, *least[at : at + ROWS])) for at in places)


def _least(own: Shingles) -> list[int]:
    """The least hash of each bin, by one permutation for all of them.

    An empty bin takes that of the next one that is not (A. Shrivastava and P. Li, Densifying one
    permutation hashing via rotation, 2014).
    """
    found = {each % _BINS: each for each in sorted(own, reverse=True)}
    if not found:
        return []
    signature, latest = [0] * _BINS, found[min(found)]
    for place in reversed(range(_BINS)):
        signature[place] = latest = found.get(place, latest)
    return signature
