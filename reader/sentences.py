"""Where sentences are, in Chinese text and in the Latin text within it. Offsets are code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_END = re.compile(
    r"""(?:[。！？!?；;｡]|…+|⋯+|(?<!\d)(?<!\b[A-Z])\.(?=\s|$))+  # what ends it,
    [”’」』）)】》〉"'\]]*                          # with the quotes it closes,
    |\n                                            # or the line does
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text`` in order; white space between them belongs to none."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        piece = text[start:end]
        inner = len(piece) - len(piece.lstrip())
        if inner < len(piece):
            found.append((start + inner, start + len(piece.rstrip())))
        start = end
    return tuple(found)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence at ``offset``; in white space the one before it, else the first, if there is."""
    found = sentences(text)
    place = bisect_right(found, offset, key=lambda each: each[0]) - 1
    return found[max(0, place)] if found else (offset, offset)


def next_sentence(text: str, offset: int, step: int) -> int:
    """Where the next sentence begins (``step`` 1), or this one or the one before it (-1)."""
    starts = [start for start, _ in sentences(text)]
    if step > 0:
        return next((start for start in starts if start > offset), len(text))
    return next((start for start in reversed(starts) if start < offset), 0)
