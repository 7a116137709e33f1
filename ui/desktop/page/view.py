"""The page as a widget: paints and is pointed at. Only what is visible is set.

A ``QTextEdit`` lays out the whole article at every change of script; here a toggle costs one
screenful, whatever the article's length.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.codebook import Codebook
from reader.model import Annotation
from reader.script import Doubt
from ui.desktop.i18n import tr
from ui.desktop.page.area import PADDING, FlowArea
from ui.desktop.page.document import PageDocument
from ui.desktop.page.doubtful import Doubtful
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.painting import Scene, paint_item
from ui.desktop.page.selection import MOVES, WHOLE, Caret, Move, Selection
from ui.desktop.theme import LIGHT, Theme

LOOK_AFTER = 120
"""Milliseconds after which what is drawn is searched for doubtful characters."""


class Page(FlowArea):
    """Shows a :class:`PageDocument` with its highlights and a selection."""

    selected = Signal()
    """The person has let go of the mouse over a new selection."""

    selected_by_keys = Signal()
    """The person has let go of Shift over a new selection."""

    deselected = Signal()
    """The selection that was is no more: gone, or another."""

    annotation_clicked = Signal(str)
    """An annotation's id: the innermost under a click; a click again gives the next."""

    doubt_pointed = Signal(object)
    """The Doubt over which the mouse rests, or that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights = Highlights((), Codebook())
        self._selection = Selection(0, 0)
        self._caret_shown = False
        self._extending = False
        self._pressed: int | None = None
        self._clicked = ""
        self._theme = LIGHT
        self._doubtful: Doubtful | None = None
        self._marks_doubts = False
        self._looking = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._looking.timeout.connect(self._look_for_doubts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Article"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # -- what is shown

    def set_document(self, document: PageDocument | None) -> None:
        """Show another article from its top, or none."""
        self._highlights = Highlights((), Codebook())
        self._selection = Selection(0, 0)
        self._caret_shown = False
        self._pressed = None
        self._doubtful = Doubtful(document) if document else None
        super().set_document(document)
        self.deselected.emit()

    def set_annotations(self, annotations: list[Annotation], codebook: Codebook) -> None:
        """Highlight these."""
        self._highlights = Highlights(annotations, codebook)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.viewport().update()

    # -- doubtful characters

    def set_marks_doubts(self, wanted: bool) -> None:
        """Mark doubtful characters, or do not."""
        self._marks_doubts = wanted
        self.viewport().update()

    def next_doubt(self) -> Doubt | None:
        """The first doubtful character after the caret."""
        return self._doubtful.after(self._selection.caret) if self._doubtful else None

    def _doubts(self, index: int) -> tuple[Doubt, ...]:
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

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._set_selection(Selection(self._selection.caret, self._selection.caret))

    def set_caret(self, offset: int) -> None:
        """Put the caret before a source offset, in sight, with nothing selected."""
        self._caret_shown = True
        self._set_selection(Selection(offset, offset))
        self.show_offset(offset)

    def selection_box(self) -> QRect:
        """The box around what the screen shows of the selection, in the viewport's pixels."""
        return self.box_of(self._selection.start, self._selection.end)

    def _set_selection(self, selection: Selection) -> None:
        former, self._selection = self._selection, selection
        if former and (former.start, former.end) != (selection.start, selection.end):
            self.deselected.emit()
        self.viewport().update()

    # -- moving about

    # -- events

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
            self._flow, self._highlights, self._selection, self._theme, caret, self._doubts
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Over a converted character, show what the source has."""
        if not isinstance(event, QHelpEvent) or self._flow is None:
            return super().viewportEvent(event)
        point = self._in_flow(QPointF(event.pos()))
        doubt = self._doubt_at(point)
        if doubt:
            self.doubt_pointed.emit(doubt)
            return True
        found = self._flow.conversion_at(point)
        text = tr("Source: {source}").format(source=found[0]) if found else ""
        QToolTip.showText(event.globalPos(), text, self.viewport())
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or extend it with Shift; fold or unfold a notice."""
        if event.button() != Qt.MouseButton.LeftButton or self._flow is None:
            return
        point = self._in_flow(event.position())
        bar = self._flow.bar_at(point)
        if bar is not None:
            self._toggle_fold(bar)
            return
        _, offset = self._flow.hit(point)
        self._caret_shown = True
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = self._selection.anchor if extend else offset
        self._set_selection(Selection(self._pressed, offset))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click like any other; on a bar it would take back the first."""
        if self._flow and self._flow.bar_at(self._in_flow(event.position())) is None:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, scrolling when it is dragged past an edge."""
        if self._flow is None:
            return
        if self._pressed is not None:
            self._scroll_past_edge(round(event.position().y()))
            _, offset = self._flow.hit(self._in_flow(event.position()))
            self._set_selection(Selection(self._pressed, offset))
            return
        bar = self._flow.bar_at(self._in_flow(event.position()))
        text = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(text if bar is None else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that there is a selection, or which annotation was clicked."""
        if self._pressed is None:
            return
        self._pressed = None
        if self._selection:
            self.selected.emit()
        else:
            self._click(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; with Shift, select. Escape selects nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_selection()
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or self._flow is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            move = WHOLE.get(move, move)
        self._move_caret(move, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Say that there is a selection when Shift is let go."""
        if event.key() == Qt.Key.Key_Shift and self._extending and self._selection:
            self.selected_by_keys.emit()
        self._extending = self._extending and event.key() != Qt.Key.Key_Shift
        super().keyReleaseEvent(event)

    def _move_caret(self, move: Move, *, extend: bool) -> None:
        flow = self._flow
        assert flow is not None
        if not self._caret_shown and not self._selection:
            # Not from where it was left, out of sight, but from what is being read.
            offset = flow.eye(max(0, self._top())).offset
            self._selection = Selection(offset, offset)
        self._caret_shown = True
        self._extending = extend
        caret = Caret(flow.document, flow.setting)
        self._set_selection(caret.move(self._selection, move, extend=extend))
        self._keep_in_sight(flow.caret(self._selection.caret))

    def _keep_in_sight(self, caret: QRectF) -> None:
        above = caret.top() - self._top()
        below = caret.bottom() - self._top() - self.viewport().height()
        if above < 0:
            self._scroll_to(round(caret.top()) + PADDING)
        elif below > 0:
            self._scroll_to(self.verticalScrollBar().value() + round(below))

    def _scroll_past_edge(self, y: int) -> None:
        beyond = min(0, y) + max(0, y - self.viewport().height())
        if beyond:
            self._scroll_to(self.verticalScrollBar().value() + beyond)

    def _click(self, position: QPointF) -> None:
        assert self._flow is not None
        _, offset = self._flow.hit(self._in_flow(position), between=False)
        found = self._highlights.at(offset)
        if found:
            again = found.index(self._clicked) + 1 if self._clicked in found else 0
            self._clicked = found[again % len(found)]
            self.annotation_clicked.emit(self._clicked)
            return
        self._clicked = ""
        doubt = self._doubt_at(self._in_flow(position))
        if doubt:
            self.doubt_pointed.emit(doubt)
