"""How a passage looks in the list: its quote in what is around it, where it is from, its tags."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Pattern, Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.passages import HEAD, PASSAGE, Head
from ui.desktop.models.shown_passage import ShownPassage
from ui.desktop.theme import LIGHT, UNTAGGED, Theme
from ui.desktop.views.passage_layout import CHIP, LINE, PAD, PassageLayout, small

HEAD_HEIGHT = 36
_GONE_HEIGHT = 2 * PAD + LINE
_REMEMBERED = 400
_STYLES = {
    Pattern.SOLID: Qt.PenStyle.SolidLine,
    Pattern.DASHED: Qt.PenStyle.DashLine,
    Pattern.DOTTED: Qt.PenStyle.DotLine,
}


class PassageRow(QStyledItemDelegate):
    """Paints the rows of a PassageModel. What was laid out last is remembered."""

    theme: Theme = LIGHT

    names_coders: bool = False
    """Whether to say who made each: where there are several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid: OrderedDict[tuple[object, ...], PassageLayout] = OrderedDict()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its text, its note or its tags need."""
        width = option.rect.width()
        if index.data(HEAD) is not None:
            return QSize(width, HEAD_HEIGHT)
        shown: ShownPassage | None = index.data(PASSAGE)
        return QSize(width, round(self._layout(shown, width).height) if shown else _GONE_HEIGHT)

    def _layout(self, shown: ShownPassage, width: int) -> PassageLayout:
        annotation = shown.passage.annotation
        tags = tuple((tag.name, tag.colour) for tag, _ in shown.tags)
        look = (shown.text, shown.face, shown.is_orphan, shown.passage.article.metadata.outlet)
        key = (annotation.id, annotation.note, tags, width, self.names_coders, *look)
        if key not in self._laid:
            self._laid[key] = PassageLayout(shown, width, coder=self.names_coders)
        self._laid.move_to_end(key)
        while len(self._laid) > _REMEMBERED:
            self._laid.popitem(last=False)
        return self._laid[key]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        box = QRectF(option.rect)
        head: Head | None = index.data(HEAD)
        if head is not None:
            self.paint_head(painter, box, head)
            return
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bed(painter, box, state)
        shown: ShownPassage | None = index.data(PASSAGE)
        if shown:
            painter.translate(box.topLeft() + QPointF(0, PAD))
            self._paint_passage(painter, shown, self._layout(shown, option.rect.width()), state)
        painter.restore()

    def paint_head(self, painter: QPainter, box: QRectF, head: Head) -> None:
        """Paint what stands over a group; it covers what is under it."""
        theme, face = self.theme, fonts.sans(Script.HANT_TW, 13, bold=True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(theme.panel))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        left = box.left() + 12
        if head.tag:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tag_colour(head.tag.colour))
            painter.drawRoundedRect(QRectF(left, box.center().y() - 5, 10, 10), 3, 3)
            left += 18
        count, middle = f"{head.count:,}", Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetricsF(face)
        room = box.right() - 70 - left
        title = metrics.elidedText(head.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(face)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(left, box.top(), room + 2, box.height()), middle, title)
        left += metrics.horizontalAdvance(title) + 10
        painter.setFont(fonts.sans(Script.HANT_TW, 12))
        painter.setPen(QColor(theme.soft))
        painter.drawText(QRectF(left, box.top(), 70, box.height()), middle, count)
        painter.restore()

    # -- the parts of a row

    def _paint_bed(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = self.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selected))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, QColor(theme.line))
        if state & QStyle.StateFlag.State_HasFocus:
            edge = QRectF(box.left(), box.top(), 3, box.height() - 1)
            painter.fillRect(edge, QColor(theme.accent))

    def _paint_passage(
        self,
        painter: QPainter,
        shown: ShownPassage,
        laid: PassageLayout,
        state: QStyle.StateFlag,
    ) -> None:
        places = laid.columns
        self._paint_text(painter, shown, laid)
        self._paint_below(painter, shown, laid)
        painter.setPen(QColor(self.theme.ink))
        laid.outlet.draw(painter, places.outlet.left(), 1)
        under = laid.outlet.height + 1.0
        date = under if places.stacked else 1.0
        painter.setFont(fonts.sans(shown.face, 13))
        self._write(painter, places.date.left(), date, places.date.width(), shown.date)
        coder = shown.passage.annotation.coder
        if self.names_coders and coder:
            painter.setPen(QColor(self.theme.soft))
            painter.setFont(small(shown.face))
            top = under + (20 if places.stacked else 0)
            self._write(painter, places.outlet.left(), top, places.outlet.width(), coder)
        marked = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_chips(painter, shown, laid, marked=marked)

    def _paint_text(self, painter: QPainter, shown: ShownPassage, laid: PassageLayout) -> None:
        theme, left = self.theme, laid.columns.text.left()
        tag = shown.tags[0][0] if shown.tags else None
        colour = tag.colour if tag else UNTAGGED
        fill, strong = theme.tag_fill(colour), theme.tag_colour(colour)
        pen = QPen(strong, 2, _STYLES[tag.pattern if tag else Pattern.SOLID])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for box in laid.boxes:
            placed = box.translated(left, 0).adjusted(-1, 2, 1, -2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(placed, 3, 3)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(placed.left() + 1, placed.bottom()),
                QPointF(placed.right() - 1, placed.bottom()),
            )
        painter.setPen(QColor(theme.ink))
        laid.text.draw(painter, QPointF(left, 0))

    def _paint_below(self, painter: QPainter, shown: ShownPassage, laid: PassageLayout) -> None:
        """The note, and that the passage is not in the article's text any more."""
        theme, left, top = self.theme, laid.columns.text.left(), float(laid.text_height)
        if shown.is_orphan:
            painter.setPen(QColor(theme.accent))
            painter.setFont(small(shown.face))
            said = tr("Not found in the article’s present text")
            self._write(painter, left, top, laid.columns.text.width(), said)
            top += 20
        if laid.note:
            painter.fillRect(QRectF(left, top + 6, 2, laid.note.height), QColor(theme.line))
            painter.setPen(QColor(theme.soft))
            laid.note.draw(painter, left + 12, top + 6)

    def _write(self, painter: QPainter, left: float, top: float, width: float, text: str) -> None:
        """Write one line with the painter's pen and face, short enough for the width."""
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QRectF(left, top, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, short)

    def _paint_chips(
        self, painter: QPainter, shown: ShownPassage, laid: PassageLayout, *, marked: bool
    ) -> None:
        theme, face = self.theme, small(shown.face)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        for chip in laid.chips:
            box = chip.box.translated(laid.columns.tags.left(), 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.card if marked else theme.selected))
            painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
            left = box.left() + 10
            if chip.colour:
                painter.setBrush(theme.tag_colour(chip.colour))
                painter.drawEllipse(QPointF(left + 3, box.center().y()), 4, 4)
                left += 12
            painter.setPen(QColor(theme.ink))
            base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, base), chip.text)
