"""How an annotation looks in the list: a card with its quote, tags and note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Script
from ui.desktop import fonts
from ui.desktop.models.annotations import CARD, Card
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines

_OUTER = 12
_INNER = 15
_GAP = 8
_CHIP = 22
_QUOTE_LINES = 4
_NOTE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Chip:
    """A tag on a card: where it stands from the card's top left corner, in pixels."""

    box: QRectF
    text: str
    colour: str


class AnnotationCard(QStyledItemDelegate):
    """Paints a row of an AnnotationModel."""

    theme: Theme = LIGHT
    script: Script = Script.HANT_TW
    """The script whose face quotes are drawn in; never ``ORIGINAL``."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as quote, tags and note need."""
        width = option.rect.width() or 320
        card: Card = index.data(CARD)
        return QSize(width, _GAP + 2 * _INNER - 4 + self._inner_height(card, width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        card: Card = index.data(CARD)
        box = QRectF(option.rect).adjusted(_OUTER + 0.5, 0.5, -_OUTER - 0.5, -_GAP - 0.5)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, card, bool(state & QStyle.StateFlag.State_Selected))
        left, top = box.left() + _INNER, box.top() + _INNER - 3
        width = self._text_width(option.rect.width())
        painter.setPen(QColor(self.theme.ink))
        quote = self._quote(card, width)
        quote.draw(painter, left, top)
        top += quote.height + 6
        painter.translate(left, top)
        top = self._paint_chips(painter, card, width)
        self._paint_note(painter, card, width, top)
        painter.restore()

    def _inner_height(self, card: Card, row_width: int) -> int:
        width = self._text_width(row_width)
        height = self._quote(card, width).height
        chips = self._chips(card, width)
        if chips:
            height += 6 + round(chips[-1].box.bottom())
        if card.annotation.note:
            height += 8 + self._note(card, width).height
        return height

    @staticmethod
    def _text_width(row_width: int) -> float:
        return row_width - 2 * (_OUTER + _INNER)

    def _quote(self, card: Card, width: float) -> Lines:
        return Lines(card.quote, fonts.serif(self.script, 14), width, _QUOTE_LINES, 1.6)

    def _note(self, card: Card, width: float) -> Lines:
        return Lines(card.annotation.note, _small(self.script), width - 12, _NOTE_LINES, 1.5)

    def _chips(self, card: Card, width: float) -> list[_Chip]:
        """The tags in rows, as many in a row as fit."""
        chips: list[_Chip] = []
        x = y = 0.0
        metrics = QFontMetricsF(_small(self.script))
        for tag, path in card.tags:
            text = metrics.elidedText(path, Qt.TextElideMode.ElideMiddle, width - 34)
            needed = metrics.horizontalAdvance(text) + 28
            if x and x + needed > width:
                x, y = 0.0, y + _CHIP + 4
            chips.append(_Chip(QRectF(x, y, needed, _CHIP), text, tag.colour))
            x += needed + 5
        return chips

    def _paint_frame(self, painter: QPainter, box: QRectF, card: Card, chosen: bool) -> None:
        theme = self.theme
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.line), 1.2 if chosen else 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(box, 9, 9)
        colour = theme.tag_colour(card.tags[0][0].colour) if card.tags else QColor(theme.faint)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(box.left() - 1, box.top() + 11, 3, box.height() - 22), 1, 1)

    def _paint_chips(self, painter: QPainter, card: Card, width: float) -> float:
        """Paint the tags from the painter's origin; the height below them."""
        chips = self._chips(card, width)
        metrics = QFontMetricsF(_small(self.script))
        for chip in chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.selected))
            painter.drawRoundedRect(chip.box, _CHIP / 2, _CHIP / 2)
            painter.setBrush(self.theme.tag_colour(chip.colour))
            painter.drawEllipse(QPointF(chip.box.left() + 11, chip.box.center().y()), 4, 4)
            painter.setPen(QColor(self.theme.ink))
            painter.setFont(_small(self.script))
            base = chip.box.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(chip.box.left() + 20, base), chip.text)
        return chips[-1].box.bottom() + 8 if chips else 2.0

    def _paint_note(self, painter: QPainter, card: Card, width: float, top: float) -> None:
        if not card.annotation.note:
            return
        note = self._note(card, width)
        painter.fillRect(QRectF(0, top, 2, note.height), QColor(self.theme.line))
        painter.setPen(QColor(self.theme.soft))
        note.draw(painter, 12, top)


def _small(script: Script) -> QFont:
    return fonts.sans(script, 12)
