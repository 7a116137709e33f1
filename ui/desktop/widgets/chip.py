"""A condition of a filter: what it asks for, a menu to change it, a cross to remove it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from ui.desktop.i18n import tr
from ui.desktop.widgets.tips import tip

_LONGEST = 240
"""The most pixels a condition's words take."""


class Chip(QFrame):
    """Words in a rounded frame. Backspace and Delete remove it as the cross does."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        menu: QMenu,
        colour: QColor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.button = QToolButton(self)
        """What has the keyboard."""
        metrics = self.button.fontMetrics()
        short = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _LONGEST)
        self.button.setText(short.replace("&", "&&"))
        self.button.setAccessibleName(text)
        self.button.setToolTip(tip(text))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.setParent(self.button, menu.windowFlags())
        self.button.setMenu(menu)
        if colour is not None:
            self.button.setIcon(dot(colour, self.devicePixelRatioF()))
            self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        cross = QToolButton(self)
        cross.setText("×")
        cross.setObjectName("cross")
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setToolTip(tr("Remove this condition"))
        cross.setAccessibleName(tr("Remove this condition"))
        cross.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 4, 1)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(cross)
        self.setFocusProxy(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What its button does not take comes here."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def dot(colour: QColor, scale: float) -> QIcon:
    """A tag's colour before its name."""
    pixmap = QPixmap(round(16 * scale), round(16 * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 4.5, 4.5)
    painter.end()
    return QIcon(pixmap)
