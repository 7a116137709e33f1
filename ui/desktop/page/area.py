"""A scroll area over a flow: what is visible is set, and no text moves under the eye."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.desktop.page.document import PageDocument
from ui.desktop.page.eye import Eye
from ui.desktop.page.flow import Flow
from ui.desktop.page.marks import MarkedBar
from ui.desktop.page.measures import DEFAULT, Measures
from ui.desktop.pyside import know_viewport

PADDING = 44
"""Pixels above the first and below the last item."""

SIDE = 28
"""The least pixels on either side of the column."""

LANDING = 0.3
"""How far down the screen, as a share of its height, a line is put that was out of sight."""

READ = 0.25
"""How far down the screen, as a share of its height, a person reads."""

PROGRESS = 2
"""The thickness in pixels of the line that shows how far an article is read."""


class FlowArea(QAbstractScrollArea):
    """Scrolls a :class:`PageDocument` that flows down one column; draws nothing itself."""

    scrolled = Signal()
    """Other text is on the screen."""

    jumped = Signal(object)
    """The person has been taken elsewhere; the Eye they read at before."""

    reset = Signal()
    """Another text is shown, or the same otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: Flow | None = None
        self._measures = DEFAULT
        self._eye: Eye | None = None
        self._landed: Eye | None = None
        self._going_up = False
        self._settling = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        know_viewport(self)
        self._progress = QFrame(self.viewport())
        self._progress.setObjectName("readingProgress")
        self._progress.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar = MarkedBar()
        self._bar.mark_clicked.connect(self.show_offset)
        self._bar.valueChanged.connect(self._show_progress)
        self._bar.rangeChanged.connect(self._show_progress)
        self.setVerticalScrollBar(self._bar)

    @property
    def flow(self) -> Flow | None:
        """The article as it flows down the column; None where there is no text."""
        return self._flow

    def set_document(self, document: PageDocument | None) -> None:
        """Show another article from its top, or none."""
        shows_text = document is not None and document.items
        self._flow = self._flow_of(document) if document and shows_text else None
        self._bar.set_text(partial(_offset_at, self._flow) if self._flow else None)
        self._update_bar()
        self._scroll_to(0)
        self._eye = None
        self.viewport().update()
        self.reset.emit()

    def set_measures(self, measures: Measures) -> None:
        """Set the text at other measures; the line at the top stays there."""
        self._measures = measures
        if self._flow is not None:
            self.hold()
            self._flow.set_measures(measures, self._fitting_width())
            self.release()
        self._update_bar()

    def _flow_of(self, document: PageDocument) -> Flow:
        return Flow(document, self._fitting_width(), self._measures)

    # -- the line under the eye

    def hold(self) -> None:
        """Remember the line at the top; call before the document changes its script."""
        # Kept over several toggles: lines break differently, and the first line seen is the one
        # to come back to until the person scrolls.
        self._eye = self.place()

    def release(self) -> None:
        """Show the document as it is now, with the line that was held where it was."""
        eye, flow = self._eye, self._flow
        if eye is None or flow is None:
            return
        flow.renew()
        self._bring_to_top(lambda: flow.top_of(eye))
        self._eye = eye
        self.reset.emit()

    def eye(self) -> Eye | None:
        """What stands at the top of the page; None if there is no text."""
        if self._flow is None:
            return None
        self._settle()
        return self._flow.eye(self._top())

    def place(self) -> Eye | None:
        """The line to come back to: what is held over toggles, else what stands at the top."""
        return self._eye or self.eye()

    def under_eye(self) -> int | None:
        """About which source offset is being read; None if there is no text.

        A little below the top; where the text has been scrolled to its end, what is last on the
        screen.
        """
        if self._flow is None:
            return None
        self._settle()
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() > 0
        y = self._top() + (1.0 if at_end else READ) * self.viewport().height()
        return self._flow.hit(QPointF(0, y))[1]

    # -- moving about

    def show_offset(self, offset: int, *, at: float | None = None, series: bool = False) -> None:
        """Bring a source offset into sight, unfolding what hides it.

        Its line is put ``at`` a share of the screen's height; without one it stays where it is, if
        that is well in sight. ``jumped`` tells what was read before; of a ``series`` of jumps
        without scrolling between them, only the first does.
        """
        flow, left = self._flow, self.place()
        if flow is None:
            return
        if flow.document.reveal(offset):
            flow.refold()
            self.reset.emit()
        self._update_bar()
        height = self.viewport().height()
        in_sight = 0.08 * height <= flow.line_top(offset) - self._top() <= 0.75 * height
        if at is not None or not in_sight:
            share = LANDING if at is None else at
            self._bring_to_top(lambda: flow.line_top(offset) - share * height)
            if self.place() != left:
                if not (series and left == self._landed):
                    self.jumped.emit(left)
                self._landed = self.place() if series else None
        self.viewport().update()

    def go_to(self, eye: Eye) -> None:
        """Show a place again as it was: the same line at the same pixel."""
        flow = self._flow
        if flow is None:
            return
        # A bar over a folded notice stands for the offset at which the notice begins.
        item = flow.document.items[flow.document.index_at(eye.offset)]
        if eye.offset > item.start and flow.document.reveal(eye.offset):
            flow.refold()
        self._eye = eye
        self.release()

    def box_of(self, start: int, end: int) -> QRect:
        """The box around what the screen shows of a source range, in the viewport's pixels."""
        box, flow = QRectF(), self._flow
        if flow is None:
            return QRect()
        for index, origin in self._visible():
            for part in flow.boxes(index, start, end):
                box = box.united(part.translated(origin))
        return box.toAlignedRect().intersected(self.viewport().rect())

    def box_of_shown(self, index: int, first: int, last: int) -> QRect:
        """The box around what an item shows between two offsets in it, in the viewport's pixels;
        null where the item is not on the screen."""
        origin = dict(self._visible()).get(index)
        if origin is None or self._flow is None:
            return QRect()
        box = QRectF()
        for part in self._flow.setting(index).rectangles(first, last):
            box = box.united(part.translated(origin))
        return box.toAlignedRect()

    def offset_at(self, point: QPoint) -> int | None:
        """The source offset of what stands at a point of the viewport; None beside the text."""
        if self._flow is None:
            return None
        return self._flow.offset_under(self._in_flow(QPointF(point)))

    def progress(self) -> int:
        """How much of the article lies above the screen's lower edge, in percent."""
        return round(100 * self._share_read())

    def _share_read(self) -> float:
        bar = self.verticalScrollBar()
        return (bar.value() + bar.pageStep()) / (bar.maximum() + bar.pageStep() or 1)

    def _show_progress(self) -> None:
        """A line along the lower edge, as long as what is read; none where all is in sight."""
        width, height = self.viewport().width(), self.viewport().height()
        self._progress.setVisible(self.verticalScrollBar().maximum() > 0)
        length = round(width * self._share_read())
        self._progress.setGeometry(0, height - PROGRESS, length, PROGRESS)

    def _top(self) -> int:
        """The height of the flow that is at the viewport's upper edge."""
        return self.verticalScrollBar().value() - PADDING

    def _scroll_to(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)

    def _bring_to_top(self, y: Callable[[], float]) -> None:
        """Scroll so that a height of the flow is at the viewport's upper edge."""
        for _ in range(2):  # what is set on the way may move it
            self._update_bar()
            self._scroll_to(round(y()) + PADDING)
            self._settle()
        self.viewport().update()

    def _update_bar(self) -> None:
        height = self.viewport().height()
        whole = self._flow.height + 2 * PADDING if self._flow else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setSingleStep(self._measures.body * 2)
        bar.setRange(0, max(0, round(whole - height)))
        self._bar.renew_soon()

    def _settle(self) -> None:
        """Set what is visible; if heights turn out otherwise, no text moves under the eye."""
        flow = self._flow
        if flow is None or self._settling:
            return
        top, height = self._top(), flow.height
        settled = flow.settle(top, self.viewport().height(), from_below=self._going_up)
        if flow.height != height:
            self._settling = True
            self._update_bar()
            self._scroll_to(round(settled) + PADDING)
            self._settling = False

    def _visible(self) -> list[tuple[int, QPointF]]:
        """The items on the screen with their top left corners in the viewport."""
        flow = self._flow
        if flow is None:
            return []
        self._settle()
        top, left = self._top(), self._left()
        return [
            (index, QPointF(left, flow.top(index) - top))
            for index in flow.visible(top, self.viewport().height())
        ]

    def _fitting_width(self) -> float:
        """The widest column that fits: a whole number of ems."""
        measures = self._measures
        ems = (self.viewport().width() - 2 * SIDE) // measures.body
        return float(min(measures.column, max(8, ems)) * measures.body)

    def _left(self) -> float:
        width = self._flow.width if self._flow else 0.0
        return max(float(SIDE), round((self.viewport().width() - width) / 2))

    def _in_flow(self, position: QPointF) -> QPointF:
        """A point of the viewport in the flow's own pixels."""
        return position + QPointF(-self._left(), self._top())

    def _toggle_fold(self, index: int) -> None:
        """Fold or unfold the notice under a bar; the bar stays under the mouse."""
        flow = self._flow
        assert flow is not None
        y = flow.top(index) - self._top()
        flow.document.toggle_fold(flow.document.items[index].block)
        flow.refold()
        self._bring_to_top(lambda: flow.top(index) - y)
        self.reset.emit()

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column a whole number of ems and the line at the top where it is."""
        width = self._fitting_width()
        if self._flow is not None and width != self._flow.width:
            self.hold()
            self._flow.set_width(width)
            self.release()
        self._update_bar()
        self._show_progress()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show other text; the line to come back to after toggles is forgotten."""
        if self._settling:  # nothing moves on the screen
            return
        self._eye = None
        self._going_up = dy > 0
        self.viewport().update()
        self.scrolled.emit()


def _offset_at(flow: Flow, share: float) -> int:
    """About which source offset is at a share (0 to 1) of the whole length."""
    return flow.offset_near(share * (flow.height + 2 * PADDING) - PADDING)
