from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.articles import near
from tests.helpers.person import LEFT, part
from ui.desktop.widgets.reprints import Reprints

NEAR = (
    near("青嶺灣九十項事權下放", "江東新聞網", "2023-05-19T08:00", 0.943),
    near("𠮷祥街辦照😀", "", "", 0.8),
)


def test_there_is_nothing_to_see_without_any(qtbot: QtBot) -> None:
    line = Reprints()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.set_reprints(NEAR)
    assert not line.isHidden()
    line.set_reprints(())
    assert line.isHidden()


def test_they_are_counted_and_unfold(qtbot: QtBot) -> None:
    line = Reprints()
    qtbot.addWidget(line)
    line.set_reprints(NEAR)
    line.show()
    button, listed = part(line, QToolButton), part(line, QLabel)
    assert button.text() == "2 more articles read nearly the same ▸"
    assert not listed.isVisible()
    QTest.mouseClick(button, LEFT)
    assert listed.isVisible()
    assert listed.text() == (
        "青嶺灣九十項事權下放\n江東新聞網   2023-05-19   94%\n𠮷祥街辦照😀\n80%"
    )
    assert button.text().endswith("▾")
    line.set_reprints(NEAR[:1])
    assert button.text() == "One more article reads nearly the same ▸"
    assert not listed.isVisible()
