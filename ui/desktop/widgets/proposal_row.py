"""How a passage that is about to be tagged looks in the list: its box, its sentence, its source."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader.model import Script
from ui.desktop import fonts
from ui.desktop.models.proposals import SHOWN, ShownProposal
from ui.desktop.theme import Theme, mix
from ui.desktop.widgets.lines import Lines
from ui.desktop.widgets.marked_lines import Mark, MarkedLines

HEIGHT = 84
"""Pixels of every row, so that ten thousand need not be laid out."""

BOX = 40
"""Pixels at the left in which a click ticks."""

_TEXT, _SMALL, _RIGHT = 16, 12, 16


class ProposalRow(QStyledItemDelegate):
    """Paints a row of a ProposalModel; ``colour`` is that of the tag."""

    def __init__(self, view: QListView, theme: Theme, script: Script) -> None:
        super().__init__(view)
        self._theme, self._script = theme, script
        self.colour = theme.unsure

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows alike."""
        return QSize(100, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one passage."""
        box, theme = option.rect, self._theme
        painter.save()
        painter.setClipRect(box)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selected))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.line))
        checked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        self._paint_box(painter, box, checked=checked)
        shown = index.data(SHOWN)
        if shown:
            painter.setPen(QColor(theme.ink if checked else theme.soft))
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_text(painter, box, shown, selected=selected)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, box: QRect, shown: ShownProposal, *, selected: bool
    ) -> None:
        info, width = shown.article, box.width() - BOX - _RIGHT
        face = fonts.serif(fonts.drawn_as(self._script, info.script), _TEXT)
        ground = QColor(self._theme.selected if selected else self._theme.panel)
        fill = mix(self._theme.tag_colour(self.colour), ground, self._theme.fill)
        MarkedLines(shown.sentence, face, width, 2, Mark(fill, bold=False), 1.6).draw(
            painter, box.left() + BOX, box.top() + 7
        )
        known = info.metadata
        facts = "   ".join(filter(None, (known.title, known.outlet, known.published_at[:10])))
        small = fonts.sans(fonts.drawn_as(Script.ORIGINAL, info.script), _SMALL)
        painter.setPen(QColor(self._theme.soft))
        Lines(facts, small, width, 1).draw(painter, box.left() + BOX, box.bottom() - 23)

    def _paint_box(self, painter: QPainter, box: QRect, *, checked: bool) -> None:
        """Its outline is as strong as text, in every theme."""
        left, top = box.left() + 14.5, box.top() + 13.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.soft), 1))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(left, top, 14, 14), 3, 3)
        if checked:
            painter.setPen(QPen(QColor(self._theme.ink), 2))
            tick = ((3.5, 7), (6, 10), (10.5, 4))
            painter.drawPolyline([QPointF(left + x, top + y) for x, y in tick])
        painter.restore()
