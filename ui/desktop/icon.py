"""Gengdu's own icon."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

import resources

SMALL = 16
"""Up to how many pixels the drawing made for so few is used."""


def own_icon() -> QIcon:
    """The icon, sharp at every size."""
    icon = QIcon(str(resources.path("icons/gengdu.svg")))
    icon.addFile(str(resources.path("icons/gengdu-16.png")), QSize(SMALL, SMALL))
    return icon
