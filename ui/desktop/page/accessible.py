"""The page as screen readers and other assistive programs see it: one text with a caret.

Positions are Qt's, in UTF-16 units of what is shown; :class:`PlainText` crosses them over.

The binding leaves out ``selection``, ``attributes`` and the text at, before and after a position.
Qt's own answers stand for the last three: characters, words, sentences and paragraphs, a paragraph
where a line is asked for. For a selection or an attribute Qt would hand on memory that nobody has
written. So no selection is ever offered: it is announced. What a highlight says is the page's
description, for those who ask; reading is never interrupted for it.
"""

from __future__ import annotations

import weakref
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from ui.desktop.i18n import tr
from ui.desktop.page.plain import PlainText
from ui.desktop.page.selection import Move
from ui.desktop.page.units import Unit, unit_at
from ui.desktop.page.view import Page

WORD_MOVES = (Move.WORD_BACK, Move.WORD_FORWARD)

READ_OUT = 80
"""Code points of a selection that are read out; of a longer one, half at each end."""


def install() -> None:
    """Let Qt ask here for what assistive programs see; once in a process, after the application."""
    QAccessible.installFactory(_interface_of)


def announce(thing: QObject, text: str) -> None:
    """Hand a sentence to a screen reader, if one listens, to be read when it is free."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(thing, text))


def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    # Asked for each class of each object; an error here would end the program.
    return PageInterface(thing) if isinstance(thing, Page) else None


class PageInterface(QAccessibleWidget):
    """A page in the tree of what is on the screen."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, QAccessible.Role.Document)
        self._text = PageText(Voice(page))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The part of the page that a kind of question is put to."""
        # What the stubs call a number is a pointer. The binding makes one of an object; a number,
        # and None, which it gives itself for what there is not, end the program.
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._text
        found: Any = super().interface_cast(kind)
        return Shiboken.VoidPtr(0) if found is None else found

    def childAt(self, x: int, y: int) -> Any:
        """What lies over the text at a point of the screen; the text itself is the page's own."""
        found = super().childAt(x, y)
        is_viewport = found is not None and found.object() is self._text.page.viewport()
        return found.childAt(x, y) if is_viewport else found

    def state(self) -> QAccessible.State:
        """Text of several lines that can be selected, not edited."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The page's name; its description is what the highlights at the caret say."""
        if kind is QAccessible.Text.Description:
            page = self._text.page
            return page.told_at(page.selection.start)
        return super().text(kind)


class PageText(QAccessibleTextInterface):
    """The text of a page, its caret, and where on the screen each character is."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        # The binding keeps every interface it has given out until the program ends.
        self._voice = weakref.ref(voice)

    @property
    def voice(self) -> Voice:
        """Whom to ask; Qt asks nothing once the page is gone."""
        voice = self._voice()
        assert voice is not None
        return voice

    @property
    def page(self) -> Page:
        """The page."""
        return self.voice.page

    # -- what Qt asks

    def characterCount(self) -> int:
        """The length of the text."""
        plain = self.voice.plain()
        return plain.length if plain else 0

    def text(self, start: int, end: int) -> str:
        """The text between two positions."""
        plain = self.voice.plain()
        return plain.between(start, end) if plain else ""

    def cursorPosition(self) -> int:
        """The position of the caret."""
        plain = self.voice.plain()
        return plain.to_position(self.page.selection.caret) if plain else 0

    def setCursorPosition(self, position: int) -> None:
        """Put the caret at a position, in sight."""
        plain = self.voice.plain()
        if plain:
            self.page.set_caret(plain.to_source(position))

    def selectionCount(self) -> int:
        """None: Qt could be told how many there are, but not where."""
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Select what is between two positions; there is one selection."""
        plain = self.voice.plain()
        if plain:
            self.page.show_offset(plain.to_source(start))
            self.page.select(plain.to_source(start), plain.to_source(end))

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Select what is between two positions instead."""
        self.addSelection(start, end)

    def removeSelection(self, index: int) -> None:
        """Select nothing."""
        self.page.clear_selection()

    def characterRect(self, position: int) -> QRect:
        """The box of the character at a position, on the screen; null where it is out of sight."""
        plain = self.voice.plain()
        if plain is None:
            return QRect()
        index, shown = plain.place(position)
        box = self.page.box_of_shown(index, shown, shown + 1)
        return box.translated(self.page.viewport().mapToGlobal(QPoint()))

    def offsetAtPoint(self, point: QPoint) -> int:
        """The position of the character at a point of the screen; -1 beside the text."""
        plain = self.voice.plain()
        offset = self.page.offset_at(self.page.viewport().mapFromGlobal(point))
        return -1 if plain is None or offset is None else plain.to_position(offset)

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring what begins at a position into sight."""
        plain = self.voice.plain()
        if plain:
            self.page.show_offset(plain.to_source(start))


class Voice(QObject):
    """What of a page is told: its text, put together when it is asked for, and what happens on it.

    Tells nothing while no assistive program listens.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.known: PlainText | None = None
        """The text that was asked for last; None if none has been."""
        page.caret_moved.connect(self._moved)
        page.stepped.connect(self._stepped)
        page.selected_by_keys.connect(self._selected)
        page.reset.connect(self._reset)

    def plain(self) -> PlainText | None:
        """What the page shows now; None without an article. Takes time when it is another text."""
        flow = self.page.flow
        if self.known is None or not self.known.is_of(flow):
            self.known = PlainText(flow) if flow else None
        return self.known

    def _moved(self) -> None:
        plain = self.plain() if QAccessible.isActive() else None
        if plain is None:
            return
        page, selection = self.page, self.page.selection
        caret = plain.to_position(selection.caret)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(page, caret))
        ends = plain.to_position(selection.start), plain.to_position(selection.end)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(page, *ends))

    def _stepped(self, move: Move) -> None:
        """Read out the word that the caret came to: Qt knows none in Han, and would be silent."""
        flow = self.page.flow
        if flow is None or move not in WORD_MOVES or not QAccessible.isActive():
            return
        document = flow.document
        word = document.shown(*unit_at(document, self.page.selection.caret, Unit.WORD))
        if not word.isascii():
            announce(self.page, word)

    def _selected(self) -> None:
        flow, selection = self.page.flow, self.page.selection
        if flow and QAccessible.isActive():
            quote = flow.document.shown(selection.start, selection.end)
            announce(self.page, tr("Selected: {quote}").format(quote=_short(quote)))

    def _reset(self) -> None:
        """Say that the text is another, to those who have asked for the one before."""
        known, flow = self.known, self.page.flow
        if known is None or not QAccessible.isActive() or known.is_of(flow):
            return
        plain = self.plain()
        text = plain.text if plain else ""
        QAccessible.updateAccessibility(QAccessibleTextUpdateEvent(self.page, 0, known.text, text))


def _short(text: str) -> str:
    half = READ_OUT // 2
    return text if len(text) <= READ_OUT else f"{text[:half]}…{text[-half:]}"
