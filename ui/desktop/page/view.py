"""The page as a widget: what the mouse and the keyboard do on it.

A ``QTextEdit`` lays out the whole article at every change of script; here a toggle costs one
screenful, whatever the article's length.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from ui.desktop.i18n import tr
from ui.desktop.page.area import PADDING
from ui.desktop.page.canvas import Canvas
from ui.desktop.page.document import PageDocument
from ui.desktop.page.edge_scroll import EdgeScroll
from ui.desktop.page.selection import Caret, Move, Selection, move_of
from ui.desktop.page.units import CLICKS, Grip, Unit, unit_at

GRASP = 9.0
"""How near to an end of a highlight, in pixels, the mouse takes hold of it."""

NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree; a touchpad turns less at a time."""

SIDE_BUTTONS = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
"""The buttons of a mouse that are left to the window."""


class Page(Canvas):
    """Shows a :class:`PageDocument` and tells what a person does with it."""

    selected = Signal()
    """The person has let go of the mouse over a new selection."""

    selected_by_keys = Signal()
    """The person has let go of Shift over a new selection."""

    annotation_clicked = Signal(str)
    """An annotation's id: the innermost under a click; a click again gives the next."""

    adjusted = Signal(str, int, int)
    """An annotation's id and the source range its ends have been dragged to."""

    menu_wanted = Signal(QPoint, list)
    """A point of the screen, and the ids of all annotations under it, the innermost first."""

    stepped = Signal(object)
    """The Move that a key has made."""

    zoomed = Signal(int)
    """How many steps larger (or smaller) the text is wanted."""

    doubt_pointed = Signal(object)
    """The Doubt over which the mouse rests, or that was clicked."""

    image_clicked = Signal(int)
    """The number of the block whose picture was clicked."""

    vacancy_clicked = Signal(int, QPoint)
    """The number of the block whose image is not loaded, and the point of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extending = False
        self._grip: Grip | None = None
        self._adjusting = ""
        self._edges = EdgeScroll(self)
        self._edges.scrolled.connect(self._hold_at)
        self._clicked = ""
        self._clicks = 0
        self._turned = 0
        self._pressed_at = QPointF()
        self._pressed_when = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Article"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    def set_document(self, document: PageDocument | None) -> None:
        """Show another article from its top, or none."""
        self._grip = None
        self._adjusting = ""
        self._edges.stop()
        super().set_document(document)

    # -- events

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
        """Begin a selection, extend it with Shift, take hold of an end; fold or unfold a notice."""
        if event.button() != Qt.MouseButton.LeftButton or self._flow is None:
            event.setAccepted(event.button() not in SIDE_BUTTONS)
            return
        point = self._in_flow(event.position())
        bar = self._flow.bar_at(point)
        if bar is not None:
            self._toggle_fold(bar)
            return
        self._count_click(event)
        if self._take_hold(point):
            return
        unit = CLICKS[(self._clicks - 1) % len(CLICKS)]
        _, offset = self._flow.hit(point, between=unit is Unit.CHARACTER)
        self._caret_shown = True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            offset = self._selection.anchor
        self._grip = Grip(unit, *unit_at(self._flow.document, offset, unit))
        self._drag_to(point)

    def _count_click(self, event: QMouseEvent) -> None:
        """One more click at the same place within the system's time for a double click."""
        soon = event.timestamp() - self._pressed_when <= QApplication.doubleClickInterval()
        way = (event.position() - self._pressed_at).manhattanLength()
        near = way <= QApplication.startDragDistance()
        self._clicks = self._clicks + 1 if soon and near else 1
        self._pressed_at, self._pressed_when = event.position(), event.timestamp()

    def _take_hold(self, point: QPointF) -> bool:
        """Whether the press is on an end of the highlight that can be adjusted."""
        end = self._handle_at(point)
        if end is None:
            return False
        start = self._selection.start
        fixed = self._selection.end if end == start else start
        self._adjusting = self._adjustable
        self._grip = Grip(Unit.CHARACTER, fixed, fixed)
        return True

    def _handle_at(self, point: QPointF) -> int | None:
        """The offset of the end, of what can be adjusted, that is at a point of the flow."""
        if not self._adjustable or self._flow is None:
            return None
        start, end = self._selection.start, self._selection.end
        stems = zip(self._flow.ends(start, end), (start, end), strict=True)
        for stem, offset in reversed(list(stems)):
            if stem.adjusted(-GRASP, -GRASP, GRASP, GRASP).contains(point):
                return offset
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click like any other; on a bar it would take back the first."""
        if self._flow and self._flow.bar_at(self._in_flow(event.position())) is None:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, scrolling when it is dragged past an edge."""
        if self._flow is None:
            return
        if self._grip is not None:
            self._edges.hold(event.position())
            self._hold_at(event.position())
            return
        point = self._in_flow(event.position())
        self._point_at(self._flow.vacancy_at(point))
        self.viewport().setCursor(self._cursor_at(point))

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is on nothing any more."""
        self._point_at(None)
        super().leaveEvent(event)

    def _cursor_at(self, point: QPointF) -> Qt.CursorShape:
        flow = self._flow
        assert flow is not None
        if any(at(point) is not None for at in (flow.bar_at, flow.image_at, flow.vacancy_at)):
            return Qt.CursorShape.PointingHandCursor
        if self._handle_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.IBeamCursor

    def _hold_at(self, position: QPointF) -> None:
        """The mouse is dragged, or the page has been scrolled under it."""
        self._drag_to(self._in_flow(position))

    def _drag_to(self, point: QPointF) -> None:
        assert self._flow is not None
        assert self._grip is not None
        # A caret stands between characters; a word is the one under the mouse.
        _, offset = self._flow.hit(point, between=self._grip.unit is Unit.CHARACTER)
        selection = self._grip.selection(self._flow.document, offset)
        if not self._adjusting:
            self._set_selection(selection)
        elif selection:
            # The same highlight, not another selection: what is open for it stays open.
            self._selection = selection
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Control, ask for larger or smaller text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self.zoomed.emit(steps)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what has been selected, adjusted or clicked."""
        if self._grip is None:
            return
        self._grip = None
        self._edges.stop()
        adjusting, self._adjusting = self._adjusting, ""
        if adjusting:
            self.adjusted.emit(adjusting, self._selection.start, self._selection.end)
        elif self._selection:
            self.selected.emit()
        else:
            self._click(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what lies under the pointer, or under the caret."""
        if self._flow is None:
            return
        offset: int | None = self._selection.start
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
            offset = self._flow.offset_under(self._in_flow(point))
        found = [] if offset is None else self._highlights.at(offset)
        self.menu_wanted.emit(event.globalPos(), found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; with Shift, select. Escape selects nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_selection()
        move = move_of(event)
        if move is None or self._flow is None:
            super().keyPressEvent(event)
            return
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
        self.stepped.emit(move)

    def moved(self, offset: int, move: Move) -> int:
        """Where a move from a source offset leads."""
        assert self._flow is not None
        caret = Caret(self._flow.document, self._flow.setting)
        return caret.move(Selection(offset, offset), move, extend=False).caret

    def _keep_in_sight(self, caret: QRectF) -> None:
        above = caret.top() - self._top()
        below = caret.bottom() - self._top() - self.viewport().height()
        if above < 0:
            self._scroll_to(round(caret.top()) + PADDING)
        elif below > 0:
            self._scroll_to(self.verticalScrollBar().value() + round(below))

    def _click(self, position: QPointF) -> None:
        assert self._flow is not None
        image = self._flow.image_at(self._in_flow(position))
        if image is not None:
            self.image_clicked.emit(image)
            return
        vacancy = self._flow.vacancy_at(self._in_flow(position))
        if vacancy is not None:
            point = self.viewport().mapToGlobal(position.toPoint())
            self.vacancy_clicked.emit(vacancy, point)
            return
        offset = self._flow.offset_under(self._in_flow(position))
        found = [] if offset is None else self._highlights.at(offset)
        if found:
            again = found.index(self._clicked) + 1 if self._clicked in found else 0
            self._clicked = found[again % len(found)]
            self.annotation_clicked.emit(self._clicked)
            return
        self._clicked = ""
        doubt = self._doubt_at(self._in_flow(position))
        if doubt:
            self.doubt_pointed.emit(doubt)
