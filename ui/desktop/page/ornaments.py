"""What is drawn around the text of a block: frames, rules, bullets and pictures."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen

from reader.immutable import immutable
from reader.model import BlockKind
from reader.sites import host_of
from ui.desktop.i18n import tr
from ui.desktop.page.document import Item
from ui.desktop.page.flow import Flow
from ui.desktop.page.pictures import PictureSetting
from ui.desktop.page.setting import Setting
from ui.desktop.page.vacant import VacantSetting, paint_vacant
from ui.desktop.theme import Theme

_RADIUS = 5
_MARKED = r"\s*([•·‧●○◆◇■□▪★☆※►▶–—*+-]|[(（第]?[\d０-９一二三四五六七八九十百①-⑳])"
"""A list item that brings a mark or a number of its own."""


@immutable
class Place:
    """An item with its neighbours: what stands around a block depends on what stands beside it."""

    flow: Flow
    index: int
    pointed: bool = False
    """Whether the mouse, or what is selected, is on it."""

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.flow.document.items[self.index]

    @property
    def setting(self) -> Setting:
        """The item set into lines."""
        return self.flow.setting(self.index)

    def follows(self, kind: BlockKind) -> bool:
        """Whether the item before is of a kind."""
        return self.index > 0 and self.flow.document.items[self.index - 1].kind is kind

    def precedes(self, kind: BlockKind) -> bool:
        """Whether the item after is of a kind."""
        items = self.flow.document.items
        return self.index + 1 < len(items) and items[self.index + 1].kind is kind


def paint_ornament(painter: QPainter, place: Place, theme: Theme) -> None:
    """Paint what stands around an item, whose top left corner is the painter's origin."""
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if place.item.folds:
        painter.setPen(QPen(QColor(theme.line), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(_box(place.setting), _RADIUS, _RADIUS)
        return
    match place.item.kind:
        case BlockKind.IMAGE if isinstance(place.setting, VacantSetting):
            address = place.flow.document.not_loaded(place.item.block)
            paint_vacant(painter, place.setting, host_of(address), theme, pointed=place.pointed)
        case BlockKind.IMAGE:
            _paint_image(painter, place.setting, theme)
        case BlockKind.MASTHEAD if place.follows(BlockKind.TITLE):
            _rule(painter, place.setting, place.setting.bottom + 12)
        case BlockKind.TABLE:
            _paint_row(painter, place)
        case BlockKind.QUOTE:
            _paint_quote(painter, place, theme)
        case BlockKind.LIST if place.item.first:
            _paint_bullet(painter, place, theme)
        case _:
            pass


def _box(setting: Setting) -> QRectF:
    return QRectF(0.5, setting.top + 0.5, setting.width - 1, setting.bottom - setting.top - 1)


def _rule(painter: QPainter, setting: Setting, y: float) -> None:
    painter.drawLine(QPointF(0, y + 0.5), QPointF(setting.width, y + 0.5))


def _paint_row(painter: QPainter, place: Place) -> None:
    setting = place.setting
    if not place.follows(BlockKind.TABLE):
        _rule(painter, setting, 0)
    if place.item.final:
        _rule(painter, setting, setting.bottom + setting.top - 1)


def _paint_quote(painter: QPainter, place: Place, theme: Theme) -> None:
    """A bar beside the quote, in one with that of a quote that follows."""
    setting, size = place.setting, place.setting.style.size
    goes_on = place.precedes(BlockKind.QUOTE)
    bottom = setting.height if goes_on else setting.bottom - 0.3 * size
    top = 0.0 if place.follows(BlockKind.QUOTE) else setting.top + 0.3 * size
    painter.fillRect(QRectF(round(0.9 * size), top, 3, bottom - top), QColor(theme.line))


def _paint_bullet(painter: QPainter, place: Place, theme: Theme) -> None:
    setting = place.setting
    if re.match(_MARKED, place.flow.document.text(place.index)):
        return
    size = setting.style.size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.soft))
    middle = QPointF(0.9 * size, setting.line_top(0) + setting.line_height / 2)
    painter.drawEllipse(middle, size / 8, size / 8)


def _paint_image(painter: QPainter, setting: Setting, theme: Theme) -> None:
    """The picture; an empty frame where none is kept or its data is damaged."""
    frame = _box(setting)
    if isinstance(setting, PictureSetting):
        scale = painter.device().devicePixelRatioF()
        image = setting.picture.image((setting.frame.size() * scale).toSize())
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(setting.frame, image)
            return
        frame = setting.frame.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(QColor(theme.chrome))
    painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
    if isinstance(setting, PictureSetting):
        _say_damaged(painter, setting, theme)


def _say_damaged(painter: QPainter, setting: PictureSetting, theme: Theme) -> None:
    painter.setPen(QColor(theme.soft))
    font = QGuiApplication.font()
    font.setPixelSize(setting.style.size)
    painter.setFont(font)
    text = tr("This image cannot be shown: its data is damaged.")
    painter.drawText(setting.frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
