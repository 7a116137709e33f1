"""Where sentences are, in Chinese text and in the Latin text within it. Offsets are code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Nothing here is tried twice, so that a text without a break takes no longer than another.
_END = re.compile(
    r"""(?P<line>\n)
    |(?m:^)[^\S\n]*+\d{1,3}+\.(?=\s)               # the number of a list ends nothing
    |(?P<end>(?:
        (?:[。！？；｡…⋯]
            |[!?;](?![A-Za-z0-9/=&%_\#])            # not in an address
            |(?<!\b[A-Z])\.(?=["”’」』）)\]】》〉]*+(?:\s|\Z)))++
        [”’」』）)\]】》〉]*+                         # with the quotes it closes
    )++)
    """,
    re.VERBOSE,
)
_GOES_ON = tuple("，、：,:。！？；")
"""After a closing quote: “真的？”，他問。 is one sentence."""


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text`` in order; white space between them belongs to none."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text), len(text)):
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


def _ends(text: str) -> Iterator[int]:
    """Where something ends a sentence, quotes included. A straight quote closes every other time
    it stands in a line."""
    counted, quoted = 0, False
    for match in _END.finditer(text):
        end = match.end()
        quoted ^= text.count('"', counted, end) % 2 == 1
        counted = end
        if match["line"]:
            quoted = False
            yield end
        elif match["end"]:
            end += quoted and text.startswith('"', end)
            if not text.startswith(_GOES_ON, end):
                yield end
