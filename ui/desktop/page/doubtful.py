"""The doubtful characters of the article on the page, looked for item by item.

To know them costs three conversions of a paragraph, so they are looked for after it has been drawn.
"""

from __future__ import annotations

from reader.dictionary import Entry, Into, entry
from reader.fold import fold
from reader.model import Reading, Script
from reader.script import Doubt
from ui.desktop.page.document import PageDocument


class Doubtful:
    """What is known of the doubts in a document; offsets are those of the source text."""

    def __init__(self, document: PageDocument) -> None:
        self._document = document
        self._found: dict[tuple[int, Reading, int], tuple[Doubt, ...]] = {}

    def known(self, index: int) -> tuple[Doubt, ...] | None:
        """The doubts within an item; None as long as they have not been looked for."""
        document = self._document
        item = document.items[index]
        if item.folds or document.reading.script is Script.ORIGINAL:
            return ()
        found = self._found.get(self._key(index))
        if found is None:
            return None
        return tuple(each for each in found if item.start <= each.start < item.end)

    def look(self, index: int) -> bool:
        """Look for the doubts of an item; whether it has any."""
        if self.known(index) is None:
            block = self._document.items[index].block
            self._found[self._key(index)] = self._document.doubts(block)
        return bool(self.known(index))

    def at(self, offset: int) -> Doubt | None:
        """The doubt over a source offset, as far as it is known."""
        known = self.known(self._document.index_at(offset)) or ()
        return next((each for each in known if each.start <= offset < each.end), None)

    def after(self, offset: int) -> Doubt | None:
        """The first doubt that begins after a source offset, looked for to the article's end."""
        for index in range(self._document.index_at(offset), len(self._document.items)):
            if self.look(index):
                for each in self.known(index) or ():
                    if each.start > offset:
                        return each
        return None

    def _key(self, index: int) -> tuple[int, Reading, int]:
        document = self._document
        return document.edition, document.reading, document.items[index].block


def choice(document: PageDocument, doubt: Doubt, candidate: str) -> Entry:
    """The entry that shows ``candidate`` where the doubt is, and in its like elsewhere.

    A character alone would change every word it is in, so the entry takes in the characters beside
    it, as they are shown now.
    """
    source = document.article.source_text
    start, end = doubt.start, doubt.end
    shown = candidate
    if _stands_alone(document, start - 1):
        shown, start = document.shown(start - 1, start) + shown, start - 1
    if _stands_alone(document, end):
        shown, end = shown + document.shown(end, end + 1), end + 1
    return entry(source[start:end], shown, Into(document.reading.script.value))


def _stands_alone(document: PageDocument, offset: int) -> bool:
    """Whether a character of a word stands at a source offset, for itself and not in a piece."""
    source = document.article.source_text
    if not 0 <= offset < len(source) or not source[offset].isalnum():
        return False
    return fold(document.shown(offset, offset + 1)) == fold(source[offset])
