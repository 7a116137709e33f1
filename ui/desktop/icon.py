"""Gengdu's own icon."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

import resources

SMALL = 16
"""Up to how many pixels the drawing made for so few is used."""


def own_icon() -> QIcon:
    """The icon, sharp at every size.

    It is made once and kept by the application: Qt keeps what is drawn of each icon there is.
    """
    icon = QGuiApplication.windowIcon()
    if icon.isNull():
        icon = QIcon(str(resources.path("icons/gengdu.svg")))
        icon.addFile(str(resources.path("icons/gengdu-16.png")), QSize(SMALL, SMALL))
        QGuiApplication.setWindowIcon(icon)
    return icon
