"""What is drawn on the page: text, highlights, marks, the selection and its caret."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.codebook import Codebook
from reader.model import Annotation
from reader.script import Doubt
from ui.desktop.page.area import FlowArea
from ui.desktop.page.document import PageDocument
from ui.desktop.page.doubtful import Doubtful
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.marks import Lane, Stretch
from ui.desktop.page.painting import Scene, paint_item
from ui.desktop.page.selection import Selection
from ui.desktop.theme import LIGHT, Theme

LOOK_AFTER = 120
"""Milliseconds after which what is drawn is searched for doubtful characters."""

FEW = 20
"""Up to so many changed highlights, only what shows them is painted anew."""

Range = tuple[int, int]
"""A source range, in code points."""


class Canvas(FlowArea):
    """Paints a :class:`PageDocument` with its highlights, marks and a selection."""

    deselected = Signal()
    """The selection that was is no more: gone, or another."""

    caret_moved = Signal()
    """The caret, or an end of the selection, is elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights = Highlights((), Codebook())
        self._selection = Selection(0, 0)
        self._caret_shown = False
        self._adjustable = ""
        self._pointed: int | None = None
        self._found: Sequence[Range] = ()
        self._theme = LIGHT
        self._doubtful: Doubtful | None = None
        self._marks_doubts = False
        self._looking = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._looking.timeout.connect(self._look_for_doubts)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- what is shown

    def set_document(self, document: PageDocument | None) -> None:
        """Show another article from its top, or none."""
        self._highlights = Highlights((), Codebook())
        self._selection = Selection(0, 0)
        self._caret_shown = False
        self._adjustable = ""
        self._pointed = None
        self._found = ()
        self._doubtful = Doubtful(document) if document else None
        super().set_document(document)
        self._bar.set_marks(Lane.ANNOTATIONS, self._highlights.first_in)
        self.deselected.emit()

    def set_annotations(self, annotations: list[Annotation], codebook: Codebook) -> None:
        """Highlight these."""
        changed = self._highlights.update(annotations, codebook)
        self._bar.renew_soon()
        if len(changed) > FEW:
            self.viewport().update()
        elif self.isVisible():  # else what is set would be for another place or width
            self._update_items([(each.start, each.end) for each in changed])

    def _update_items(self, ranges: Sequence[Range]) -> None:
        """Paint anew the items on the screen that show some of these source ranges."""
        flow, width = self._flow, self.viewport().width()
        for index, origin in self._visible():
            item = flow.document.items[index] if flow else None
            if item and any(start < item.end and item.start < end for start, end in ranges):
                height = ceil(flow.setting(index).height) if flow else 0
                self.viewport().update(0, floor(origin.y()), width, height + 1)

    def told_at(self, offset: int) -> str:
        """What the highlights at a source offset say, and those that end there where none is."""
        return self._highlights.told(offset) or self._highlights.told(offset - 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.viewport().update()

    def set_found(self, ranges: Sequence[Range]) -> None:
        """Mark what was found: source ranges in order, none overlapping another."""
        self._found = ranges
        self._bar.set_marks(Lane.FOUND, partial(_first_in, ranges))
        self.viewport().update()

    # -- doubtful characters

    def set_marks_doubts(self, wanted: bool) -> None:
        """Mark doubtful characters, or do not."""
        self._marks_doubts = wanted
        self._looking.stop()
        self.viewport().update()

    def next_doubt(self) -> Doubt | None:
        """The first doubtful character after the caret."""
        return self._doubtful.after(self._selection.caret) if self._doubtful else None

    def _doubts(self, index: int) -> Sequence[Doubt]:
        """The doubts to mark in an item; those not known yet are looked for soon."""
        if not self._marks_doubts or self._doubtful is None:
            return ()
        known = self._doubtful.known(index)
        if known is None and not self._looking.isActive():
            self._looking.start()
        return known or ()

    def _look_for_doubts(self) -> None:
        if self._doubtful is None:
            return
        for index, _ in self._visible():
            if self._doubtful.look(index):
                self.viewport().update()

    def _doubt_at(self, point: QPointF) -> Doubt | None:
        if not self._marks_doubts or self._doubtful is None or self._flow is None:
            return None
        offset = self._flow.offset_under(point)
        return None if offset is None else self._doubtful.at(offset)

    # -- selection

    @property
    def selection(self) -> Selection:
        """What is selected, in source offsets."""
        return self._selection

    def select(self, start: int, end: int) -> None:
        """Select a source range."""
        self._set_selection(Selection(start, end))

    def reading_offset(self) -> int:
        """The source offset the person is at: where the selection starts, else the top line."""
        eye = self.eye()
        if self._selection or eye is None:
            return self._selection.start
        return eye.offset

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._set_selection(Selection(self._selection.caret, self._selection.caret))

    def set_caret(self, offset: int) -> None:
        """Put the caret before a source offset, in sight, with nothing selected."""
        self._caret_shown = True
        self._set_selection(Selection(offset, offset))
        self.show_offset(offset)

    def set_adjustable(self, annotation: str) -> None:
        """Let the ends of what is selected be dragged: it is this annotation (an id, or empty)."""
        self._adjustable = annotation
        self.viewport().update()

    def selection_box(self) -> QRect:
        """The box around what the screen shows of the selection, in the viewport's pixels."""
        return self.box_of(self._selection.start, self._selection.end)

    def _set_selection(self, selection: Selection) -> None:
        former, self._selection = self._selection, selection
        if former and (former.start, former.end) != (selection.start, selection.end):
            self._adjustable = ""
            self.deselected.emit()
        if (former.anchor, former.caret) != (selection.anchor, selection.caret):
            self.caret_moved.emit()
        self.viewport().update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible."""
        visible = self._visible()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._theme.page))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index, origin in visible:
                painter.save()
                painter.translate(origin)
                clip = QRectF(event.rect()).translated(-origin)
                paint_item(painter, self._scene(), index, clip)
                painter.restore()

    def _scene(self) -> Scene:
        assert self._flow is not None
        caret = self._caret_shown and self.hasFocus() and not self._selection
        return Scene(
            self._flow,
            self._highlights,
            self._selection,
            self._theme,
            caret=caret,
            handles=bool(self._adjustable),
            pointed=self._is_pointed,
            doubts=self._doubts,
            found=self._found_in,
        )

    def _point_at(self, block: int | None) -> None:
        """The mouse is on the place of an image that is not loaded (its block), or on none."""
        if block != self._pointed:
            self._pointed = block
            self.viewport().update()

    def _is_pointed(self, index: int) -> bool:
        assert self._flow is not None
        item, selection = self._flow.document.items[index], self._selection
        if item.block == self._pointed:
            return True
        if selection or not self._caret_shown:
            return selection.start < item.end and item.start < selection.end
        return item.start <= selection.caret <= item.end

    def _found_in(self, start: int, end: int) -> Sequence[Range]:
        """What was found that touches a source range."""
        first = bisect_left(self._found, start, key=lambda each: each[1] - 1)
        last = bisect_left(self._found, end, key=lambda each: each[0])
        return self._found[first:last]


def _first_in(ranges: Sequence[Range], start: int, end: int) -> Stretch | None:
    """The first of these, in order and disjoint, that touches a source range."""
    first = bisect_left(ranges, start, key=lambda each: each[1] - 1)
    touches = first < len(ranges) and ranges[first][0] < end
    return Stretch(*ranges[first]) if touches else None
