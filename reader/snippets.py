"""What is shown of a text in which something was found. Offsets are code points in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.immutable import immutable

Range = tuple[int, int]

LENGTH = 60
"""About how many code points a snippet has."""


@immutable
class Snippet:
    """A part of a text, ``text[start:end]``, and the hits in it as ranges of the text."""

    start: int
    end: int
    hits: tuple[Range, ...] = ()

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """The snippet in pieces, each with whether it is a hit; ``text`` is the text whole."""
        at = self.start
        for start, end in self.hits:
            if at < start:
                yield text[at:start], False
            yield text[start:end], True
            at = end
        if at < self.end:
            yield text[at : self.end], False


def snippet(text: str, hits: Sequence[Range], length: int = LENGTH) -> Snippet:
    """The part of ``text`` with the most hits, the first of these; its beginning without any.

    A hit is whole in it, however long. ``hits`` are in order and apart.
    """
    first, last = _densest(hits, length) if hits else (0, 0)
    start, end = (hits[first][0], hits[last - 1][1]) if hits else (0, 0)
    start = max(0, min(start - (length - (end - start)) // 2, start))
    end = min(len(text), max(end, start + length))
    return Snippet(start, end, tuple(hits[first:last]))


def _densest(hits: Sequence[Range], length: int) -> Range:
    """The most hits, from one number up to another, that stand within ``length``."""
    best, last = (0, 1), 0
    for first, (start, _) in enumerate(hits):
        last = max(last, first + 1)
        while last < len(hits) and hits[last][1] - start <= length:
            last += 1
        if last - first > best[1] - best[0]:
            best = (first, last)
    return best
