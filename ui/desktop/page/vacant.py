"""The place of an image that is on the web and not loaded: a quiet frame that says what it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from ui.desktop.i18n import tr
from ui.desktop.page.measures import Style
from ui.desktop.page.setting import Setting
from ui.desktop.page.spacing import Face
from ui.desktop.theme import Theme

SIGN = "▣"
"""What stands over the words; an image without words has it in the text already."""

_PADDING_EM = 1.0
"""How far the frame is from what is in it, above and below, in ems."""

_SIGN_EM = 1.7
"""How high the line of the sign is, in ems."""

_HOST_EM = 1.8
"""How high the line of the host is, in ems."""

_GAP_EM = 1.0
"""How far what can be done stands from the host, in ems."""

_RADIUS = 5


class VacantSetting(Setting):
    """The text that stands for an image, in a frame with room for a sign above and a host below."""

    __slots__ = ("frame", "signed")

    def __init__(self, text: str, style: Style, face: Face, width: float) -> None:
        self.signed = text.strip() == SIGN
        super().__init__(text, style, face, width)
        above, size = round(style.above * style.size), style.size
        bottom = self.bottom + round((_HOST_EM + _PADDING_EM) * size)
        self.frame = QRectF(0, above, width, bottom - above)
        self.height = bottom + round(style.below * size)

    def _first_top(self) -> float:
        style = self.style
        room = _PADDING_EM + (0 if self.signed else _SIGN_EM)
        return float(round(style.above * style.size) + round(room * style.size))


def paint_vacant(
    painter: QPainter, setting: VacantSetting, host: str, theme: Theme, *, pointed: bool
) -> None:
    """Paint the frame with its sign and the host; ``pointed``, with what a click offers."""
    edge = theme.accent if pointed else theme.line
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(theme.chrome))
    painter.drawRoundedRect(setting.frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    size = setting.style.size
    if not setting.signed:
        top = setting.frame.top() + round(_PADDING_EM * size) - 2
        box = QRectF(0, top, setting.width, round(_SIGN_EM * size))
        _write(painter, box, SIGN, _font(round(1.25 * size)), theme.soft)
    line = QRectF(0, setting.bottom, setting.width, round(_HOST_EM * size))
    _paint_host(painter, line, host, theme, pointed=pointed)


def _paint_host(painter: QPainter, line: QRectF, host: str, theme: Theme, *, pointed: bool) -> None:
    """The host in the middle of a line; ``pointed``, with the offer after it."""
    font = _font(round(line.height() / _HOST_EM))
    metrics = QFontMetricsF(font)
    offer = tr("Load the images of this article") if pointed else ""
    gap = _GAP_EM * metrics.height() if offer and host else 0.0
    room = line.width() - 2 * metrics.height() - gap - metrics.horizontalAdvance(offer)
    shown = metrics.elidedText(host, Qt.TextElideMode.ElideMiddle, max(0.0, room))
    left, width = metrics.horizontalAdvance(shown), metrics.horizontalAdvance(offer)
    at = line.left() + (line.width() - left - gap - width) / 2
    here = QPointF(at, line.top())
    _write(painter, QRectF(here.x(), here.y(), left + 1, line.height()), shown, font, theme.soft)
    after = QRectF(at + left + gap, line.top(), width + 1, line.height())
    _write(painter, after, offer, font, theme.accent)


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def _font(size: int) -> QFont:
    font = QGuiApplication.font()
    font.setPixelSize(size)
    return font
