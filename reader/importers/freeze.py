"""The one step from what an input says to the source text that is kept, and its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.immutable import immutable
from reader.model import Block, BlockKind

MOST_CHARACTERS = 3_000_000
"""The longest source text there is, in code points: some five novels."""


@immutable
class Line:
    """A line of the source text that has characters in it: ``source_text[start:end]``.

    ``text`` is what it says without white space at its ends; ``after_gap`` and ``before_gap`` tell
    whether a line without anything to read, or the end of the text, stands beside it.
    """

    start: int
    end: int
    text: str
    after_gap: bool
    before_gap: bool


def freeze(text: str) -> str:
    """The source text: CRLF and CR as LF, one leading byte order mark dropped, nothing else."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def line_spans(source_text: str) -> Iterator[tuple[int, int]]:
    """Start and end, in code points, of each line that holds at least one character, in order.

    Only LF ends a line: NEL, LS, PS and form feed are characters like any other.
    """
    start = 0
    for part in source_text.split("\n"):
        end = start + len(part)
        if part:
            yield start, end
        start = end + 1


def read_lines(source_text: str) -> list[Line]:
    """The lines that say something, in order; those of white space alone are left out."""
    parts = source_text.split("\n")
    said = [part.strip() for part in parts]
    lines, start = [], 0
    for at, (part, text) in enumerate(zip(parts, said, strict=True)):
        if text:
            after_gap = at == 0 or not said[at - 1]
            before_gap = at + 1 == len(said) or not said[at + 1]
            lines.append(Line(start, start + len(part), text, after_gap, before_gap))
        start += len(part) + 1
    return lines


def make_blocks(
    source_text: str, lines: Sequence[Line], kinds: Sequence[BlockKind]
) -> tuple[Block, ...]:
    """One block a line, of the kinds given for the lines that say something.

    A line of white space alone is a paragraph, so that the blocks cover all but the line ends.
    """
    known = {line.start: kind for line, kind in zip(lines, kinds, strict=True)}
    return tuple(
        Block(known.get(start, BlockKind.PARAGRAPH), start, end)
        for start, end in line_spans(source_text)
    )
