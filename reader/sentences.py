"""Where sentences are, in Chinese text and in the Latin text within it. Offsets are code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.signs import CLOSING, GOING_ON, STOPS, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

_GOES_ON = tuple(GOING_ON + STOPS)


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text`` in order; white space between them belongs to none."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text), len(text)):
        piece = text[start:end]
        inner = len(piece) - len(piece.lstrip())
        if inner < len(piece):
            inner -= inner > 0 and _mark().match(piece, inner) is not None  # it stands on a space
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


def _ends(text: str) -> Iterator[int]:
    """Where something ends a sentence, quotes included. A straight quote closes every other time
    it stands in a line."""
    counted, quoted = 0, False
    for match in _end().finditer(text):
        end = match.end()
        quoted ^= text.count('"', counted, end) % 2 == 1
        counted = end
        if match["line"]:
            quoted = False
            yield end
        elif match["end"]:
            if quoted and text.startswith('"', end):
                end += 1
                while _mark().match(text, end):
                    end += 1
            if not text.startswith(_GOES_ON, end):
                yield end


@cache
def _end() -> re.Pattern[str]:
    """The end of a line or a sentence, or the number of a list, which ends nothing.

    Nothing in it is tried twice, so that a text without a break takes no longer than another.
    """
    mark = f"[{marks()}]*+"
    return re.compile(
        rf"""(?P<line>\n)
        |(?m:^)[^\S\n]*+\d{{1,3}}+\.(?=\s)
        |(?P<end>(?:
            (?:[{STOPS}]{mark}
                |[!?;]++{mark}(?![A-Za-z0-9/=&%_\#])   # not in an address
                |(?<!\b[A-Z])\.(?=["{CLOSING}]*+(?:\s|\Z)))++
            (?:[{CLOSING}]{mark})*+                    # with the quotes it closes
        )++)
        """,
        re.VERBOSE,
    )


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(f"[{marks()}]")
