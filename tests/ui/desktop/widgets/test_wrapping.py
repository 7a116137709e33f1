from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.wrapping import Wrapping


def test_a_row_is_as_high_as_its_text_takes(qtbot: QtBot) -> None:
    view = QTreeWidget()
    qtbot.addWidget(view)
    view.setColumnCount(2)
    view.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    Wrapping(view)
    for text in ("改革", "改革措施與生態項目𠮷" * 6, ""):
        view.addTopLevelItem(QTreeWidgetItem([text, "𨋢"]))
    view.resize(400, 600)
    with qtbot.waitExposed(view):
        view.show()

    def heights() -> list[int]:
        indexes = (view.model().index(row, 0) for row in range(3))
        return [view.visualRect(index).height() for index in indexes]

    short, tall, empty = heights()
    assert empty == short < tall
    view.resize(1600, 600)
    assert heights()[1] < tall
