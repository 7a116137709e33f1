"""What a person selects at a time: a character, a word, a sentence, a paragraph.

Offsets are source code points. Words and sentences are those of the source text, so that a double
click takes the same passage in every script.
"""

from __future__ import annotations

from enum import Enum, auto

from reader import sentences, words
from reader.immutable import immutable
from ui.desktop.page.document import PageDocument
from ui.desktop.page.selection import Selection


class Unit(Enum):
    """From one click to four."""

    CHARACTER = auto()
    WORD = auto()
    SENTENCE = auto()
    PARAGRAPH = auto()


CLICKS = tuple(Unit)
"""The unit that one click, two, three and four take; the fifth is like the first."""


def unit_at(document: PageDocument, offset: int, unit: Unit) -> tuple[int, int]:
    """The range of the unit at a source offset; empty for a character, which a click is before."""
    if unit is Unit.CHARACTER:
        return offset, offset
    block = document.block_at(offset)
    text = document.article.source_text[block.start : block.end]
    if unit is Unit.PARAGRAPH:
        indent = len(text) - len(text.lstrip())
        return block.start + indent, block.end
    at = min(max(0, offset - block.start), max(0, len(text) - 1))
    find = words.word_at if unit is Unit.WORD else sentences.sentence_at
    start, end = find(text, at)
    return block.start + start, block.start + end


@immutable
class Grip:
    """Where a drag began: the unit's range there. What is selected always holds it whole."""

    unit: Unit
    start: int
    end: int

    def selection(self, document: PageDocument, offset: int) -> Selection:
        """What is selected while the mouse is at a source offset."""
        start, end = unit_at(document, offset, self.unit)
        if offset < self.start:
            return Selection(self.end, start)
        return Selection(self.start, max(end, self.end))
