from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.desktop.icon import own_icon


@pytest.mark.usefixtures("qapp")
def test_sixteen_pixels_have_a_drawing_of_their_own() -> None:
    small, large = own_icon().pixmap(16, 16).toImage(), own_icon().pixmap(128, 128).toImage()
    assert small.pixelColor(2, 7) == QColor("#FFFDF8")
    assert large.width() == 128
    assert large.pixelColor(85, 80) == QColor("#E7B454")
    assert QApplication.instance() is not None
