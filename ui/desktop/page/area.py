"""A scroll area over a flow: what is visible is set, and no text moves under the eye."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Eye, Flow
from ui.desktop.page.measures import DEFAULT, Measures

PADDING = 44
"""Pixels above the first and below the last item."""

SIDE = 28
"""The least pixels on either side of the column."""


class FlowArea(QAbstractScrollArea):
    """Scrolls a :class:`PageDocument` that flows down one column; draws nothing itself."""

    scrolled = Signal()
    """Other text is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: Flow | None = None
        self._measures = DEFAULT
        self._eye: Eye | None = None
        self._going_up = False
        self._settling = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_document(self, document: PageDocument | None) -> None:
        """Show another article from its top, or none."""
        shows_text = document is not None and document.items
        self._flow = self._flow_of(document) if document and shows_text else None
        self._update_bar()
        self._scroll_to(0)
        self._eye = None
        self.viewport().update()

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
        if self._eye is None:
            self._eye = self.eye()

    def release(self) -> None:
        """Show the document as it is now, with the line that was held where it was."""
        eye, flow = self._eye, self._flow
        if eye is None or flow is None:
            return
        self._bring_to_top(lambda: flow.top_of(eye))
        self._eye = eye

    def eye(self) -> Eye | None:
        """What stands at the top of the page; None if there is no text."""
        if self._flow is None:
            return None
        self._settle()
        return self._flow.eye(self._top())

    # -- moving about

    def show_offset(self, offset: int) -> None:
        """Bring a source offset into sight, unfolding what hides it."""
        flow = self._flow
        if flow is None:
            return
        if flow.document.reveal(offset):
            flow.refold()
        self._update_bar()
        height = self.viewport().height()
        if not 0.08 * height <= flow.line_top(offset) - self._top() <= 0.75 * height:
            self._bring_to_top(lambda: flow.line_top(offset) - 0.3 * height)
        self.viewport().update()

    def box_of(self, start: int, end: int) -> QRect:
        """The box around what the screen shows of a source range, in the viewport's pixels."""
        box, flow = QRectF(), self._flow
        if flow is None:
            return QRect()
        for index, origin in self._visible():
            for part in flow.boxes(index, start, end):
                box = box.united(part.translated(origin))
        return box.toAlignedRect().intersected(self.viewport().rect())

    def progress(self) -> int:
        """How much of the article lies above the screen's lower edge, in percent."""
        bar = self.verticalScrollBar()
        return round(100 * (bar.value() + bar.pageStep()) / (bar.maximum() + bar.pageStep() or 1))

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

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column a whole number of ems and the line at the top where it is."""
        width = self._fitting_width()
        if self._flow is not None and width != self._flow.width:
            self.hold()
            self._flow.set_width(width)
            self.release()
        self._update_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show other text; the line to come back to after toggles is forgotten."""
        if self._settling:  # nothing moves on the screen
            return
        self._eye = None
        self._going_up = dy > 0
        self.viewport().update()
        self.scrolled.emit()
