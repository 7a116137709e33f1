"""Painting one item of the page: ornament, highlights, selection, text, caret."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.immutable import immutable
from reader.script import Doubt
from ui.desktop.page.flow import Flow
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.ornaments import Place, paint_ornament
from ui.desktop.page.pictures import PictureSetting
from ui.desktop.page.selection import Selection
from ui.desktop.page.setting import Setting
from ui.desktop.theme import Theme


@immutable
class Scene:
    """What is drawn, apart from where: the text with its highlights, selection and colours."""

    flow: Flow
    highlights: Highlights
    selection: Selection
    theme: Theme
    caret: bool
    handles: bool
    """Whether the ends of the selection can be dragged."""
    pointed: Callable[[int], bool]
    """Whether the mouse, or what is selected, is on an item."""
    doubts: Callable[[int], Sequence[Doubt]]
    """The doubtful characters of an item."""
    found: Callable[[int, int], Sequence[tuple[int, int]]]
    """What was found within a source range."""


def paint_item(painter: QPainter, scene: Scene, index: int, clip: QRectF) -> None:
    """Paint an item whose top left corner is the painter's origin, within ``clip``."""
    flow, theme = scene.flow, scene.theme
    setting = flow.setting(index)
    paint_ornament(painter, Place(flow, index, scene.pointed(index)), theme)
    scene.highlights.paint(painter, flow.document, index, setting, theme)
    _mark_found(painter, scene, index)
    for box in flow.boxes(index, scene.selection.start, scene.selection.end):
        painter.fillRect(box.adjusted(0, 3, 0, -3), QColor(theme.selection))
    _mark_doubts(painter, scene, index, setting)
    painter.setPen(QColor(theme.soft if setting.style.quiet else theme.ink))
    if not isinstance(setting, PictureSetting) or setting.speaks:
        setting.text_layout().draw(painter, QPointF(0, 0), [], clip)
    if scene.caret:
        _paint_caret(painter, scene, index)
    if scene.handles:
        _paint_handles(painter, scene, index)


def _mark_doubts(painter: QPainter, scene: Scene, index: int, setting: Setting) -> None:
    """A row of dots under each doubtful character."""
    pen = QPen(QColor(scene.theme.soft), 1.6, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
    for doubt in scene.doubts(index):
        for box in scene.flow.boxes(index, doubt.start, doubt.end):
            y = box.center().y() + 0.62 * setting.style.size
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y))


def _paint_caret(painter: QPainter, scene: Scene, index: int) -> None:
    offset = scene.selection.caret
    if scene.flow.document.to_item(offset)[0] == index:
        caret = scene.flow.caret(offset).translated(0, -scene.flow.top(index))
        bar = QRectF(caret.left() - 0.75, caret.top() + 5, 1.5, caret.height() - 10)
        painter.fillRect(bar, QColor(scene.theme.accent))


def _mark_found(painter: QPainter, scene: Scene, index: int) -> None:
    """A frame around each thing that was found."""
    item = scene.flow.document.items[index]
    painter.setPen(QPen(QColor(scene.theme.accent), 1))
    painter.setBrush(QColor(scene.theme.selected))
    for start, end in scene.found(item.start, item.end):
        for box in scene.flow.boxes(index, start, end):
            painter.drawRoundedRect(box.adjusted(0, 4.5, 0, -4.5), 3, 3)


def _paint_handles(painter: QPainter, scene: Scene, index: int) -> None:
    """A stem with a knob at each end of the selection: above at its start, below at its end."""
    flow, selection = scene.flow, scene.selection
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scene.theme.accent))
    stems = flow.ends(selection.start, selection.end)
    holders = (selection.start, selection.end - 1)
    for below, (stem, offset) in enumerate(zip(stems, holders, strict=True)):
        if flow.document.index_at(offset) != index:
            continue
        stem.translate(0, -flow.top(index))
        painter.drawRect(QRectF(stem.left() - 0.75, stem.top() + 3, 1.5, stem.height() - 6))
        y = stem.bottom() - 3 if below else stem.top() + 3
        painter.drawEllipse(QPointF(stem.left(), y), 4.5, 4.5)
