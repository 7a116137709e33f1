"""A selection on the page and how the keyboard moves it. Offsets are source code points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader import sentences, words
from reader.immutable import immutable
from ui.desktop.page.document import PageDocument
from ui.desktop.page.setting import Setting

SettingOf = Callable[[int], Setting]

Step = Callable[[str, int, int], int]
"""From a text, an offset and a way (1 or -1) to the next offset that way."""


@immutable
class Selection:
    """From where it was begun (``anchor``) to where the caret is. ``x`` is the column, in pixels,
    that moving by lines keeps to."""

    anchor: int
    caret: int
    x: float | None = None

    @property
    def start(self) -> int:
        """Where the selected range begins."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> int:
        """Where the selected range ends."""
        return max(self.anchor, self.caret)

    def __bool__(self) -> bool:
        return self.anchor != self.caret


class Move(Enum):
    """A way the caret moves."""

    BACK = auto()
    FORWARD = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    START = auto()
    END = auto()
    WORD_BACK = auto()
    WORD_FORWARD = auto()
    SENTENCE_BACK = auto()
    SENTENCE_FORWARD = auto()
    PARAGRAPH_BACK = auto()
    PARAGRAPH_FORWARD = auto()


MOVES = {
    Qt.Key.Key_Left: Move.BACK,
    Qt.Key.Key_Right: Move.FORWARD,
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Home: Move.LINE_START,
    Qt.Key.Key_End: Move.LINE_END,
    # The sign that ends a sentence, and the one before it on the keyboard; Shift selects.
    Qt.Key.Key_Comma: Move.SENTENCE_BACK,
    Qt.Key.Key_Less: Move.SENTENCE_BACK,
    Qt.Key.Key_Period: Move.SENTENCE_FORWARD,
    Qt.Key.Key_Greater: Move.SENTENCE_FORWARD,
}
"""The keys that move the caret."""

WITH_CONTROL = {
    Move.LINE_START: Move.START,
    Move.LINE_END: Move.END,
    Move.BACK: Move.WORD_BACK,
    Move.FORWARD: Move.WORD_FORWARD,
    Move.UP: Move.PARAGRAPH_BACK,
    Move.DOWN: Move.PARAGRAPH_FORWARD,
}
"""What Control makes of a move."""

STEPS: dict[Move, tuple[Step, int]] = {
    Move.WORD_BACK: (words.next_word, -1),
    Move.WORD_FORWARD: (words.next_word, 1),
    Move.SENTENCE_BACK: (sentences.next_sentence, -1),
    Move.SENTENCE_FORWARD: (sentences.next_sentence, 1),
}
"""Moves within the source text of a block, and which way they go."""


def move_of(event: QKeyEvent) -> Move | None:
    """The move a key asks for; None with Alt, and for other keys."""
    modifiers = event.modifiers()
    move = MOVES.get(Qt.Key(event.key()))
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return WITH_CONTROL.get(move) if move else None
    return move


class Caret:
    """Moves the caret of a selection over a document that is set by ``setting_of``."""

    def __init__(self, document: PageDocument, setting_of: SettingOf) -> None:
        self._document = document
        self._setting_of = setting_of

    def move(self, selection: Selection, move: Move, *, extend: bool) -> Selection:
        """The selection after a move; with ``extend`` its anchor stays."""
        caret, x = self._moved(selection, move)
        anchor = selection.anchor if extend else caret
        return replace(selection, anchor=anchor, caret=caret, x=x)

    def _moved(self, selection: Selection, move: Move) -> tuple[int, float | None]:
        caret = selection.caret
        match move:
            case Move.BACK:
                return self._by_character(caret, -1), None
            case Move.FORWARD:
                return self._by_character(caret, 1), None
            case Move.UP:
                return self._by_line(selection, -1)
            case Move.DOWN:
                return self._by_line(selection, 1)
            case Move.LINE_START | Move.LINE_END:
                return self._line_edge(caret, move), None
            case Move.START:
                return 0, None
            case Move.END:
                return len(self._document.article.source_text), None
            case Move.PARAGRAPH_BACK | Move.PARAGRAPH_FORWARD:
                return self._by_paragraph(caret, move), None
            case _:
                return self._by_step(caret, *STEPS[move]), None

    def _by_character(self, caret: int, step: int) -> int:
        document = self._document
        index, shown = document.to_item(caret)
        setting = self._setting_of(index)
        # A converted word has several places to stand but one source offset before it.
        while (moved := setting.next_offset(shown, step)) != shown:
            shown = moved
            source = document.to_source(index, shown)
            if (source - caret) * step > 0:
                return source
        neighbour = self._neighbour(index, step)
        if neighbour is None:
            return caret
        item = document.items[neighbour]
        if step < 0 and item.end == caret:  # a piece of the same paragraph
            last = self._setting_of(neighbour).next_offset(len(document.text(neighbour)), step)
            return document.to_source(neighbour, last)
        return document.to_source(neighbour, 0) if step > 0 else item.end

    def _by_step(self, caret: int, step: Step, way: int) -> int:
        """To the next word or sentence, on into the next block."""
        block = self._document.block_at(caret)
        text = self._document.article.source_text[block.start : block.end]
        at = min(caret - block.start, len(text))
        found = block.start + step(text, at, way)
        if found != caret:
            return found
        return self._by_character(caret, way)

    def _by_paragraph(self, caret: int, move: Move) -> int:
        """To the beginning of this block or the one before, or of the next."""
        index = self._document.index_at(caret)
        start = self._document.to_source(index, 0)
        if move is Move.PARAGRAPH_BACK and caret > start:
            return start
        neighbour = self._neighbour(index, -1 if move is Move.PARAGRAPH_BACK else 1)
        if neighbour is None:
            return caret if move is Move.PARAGRAPH_BACK else self._document.items[index].end
        return self._document.to_source(neighbour, 0)

    def _by_line(self, selection: Selection, step: int) -> tuple[int, float]:
        document = self._document
        index, shown = document.to_item(selection.caret)
        setting = self._setting_of(index)
        x = setting.x_of(shown) if selection.x is None else selection.x
        number = setting.line_of(shown) + step
        # A bar is one place for the caret, however many lines it has.
        if document.items[index].folds or not 0 <= number < setting.lines:
            neighbour = self._neighbour(index, step)
            if neighbour is None:
                return selection.caret, x
            index, setting = neighbour, self._setting_of(neighbour)
            number = 0 if step > 0 else setting.lines - 1
        nearest = setting.offset_at(x, setting.line_top(number))
        return document.to_source(index, min(nearest, setting.caret_end(number))), x

    def _neighbour(self, index: int, step: int) -> int | None:
        """The next item a caret can stand in: the bar of an unfolded notice covers nothing."""
        items = self._document.items
        index += step
        while 0 <= index < len(items):
            if items[index].start < items[index].end:
                return index
            index += step
        return None

    def _line_edge(self, caret: int, move: Move) -> int:
        index, shown = self._document.to_item(caret)
        setting = self._setting_of(index)
        number = setting.line_of(shown)
        at_start = move is Move.LINE_START
        edge = setting.line_start(number) if at_start else setting.caret_end(number)
        return self._document.to_source(index, edge)
