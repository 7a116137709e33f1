from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.flow_layout import FlowLayout


class Box(QWidget):
    """A widget of a fixed size."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt asks by this name
        return QSize(100, 20)


@pytest.fixture
def flow(qtbot: QtBot) -> Iterator[FlowLayout]:
    around = QWidget()
    qtbot.addWidget(around)
    made = FlowLayout(10, around)
    for _ in range(5):
        made.addWidget(Box())
    yield made
    around.deleteLater()


@pytest.mark.parametrize(("width", "height"), [(540, 20), (539, 50), (220, 80), (50, 140)])
def test_what_has_no_room_goes_into_the_next_row(flow: FlowLayout, width: int, height: int) -> None:
    assert flow.heightForWidth(width) == height


def test_widgets_stand_side_by_side_and_never_wider_than_the_row(flow: FlowLayout) -> None:
    flow.setGeometry(QRect(5, 7, 220, 200))
    places = [flow.itemAt(at).geometry() for at in range(5)]
    assert [(box.x(), box.y()) for box in places] == [(5, 7), (115, 7), (5, 37), (115, 37), (5, 67)]
    flow.setGeometry(QRect(0, 0, 60, 200))
    assert {flow.itemAt(at).geometry().width() for at in range(5)} == {60}


def test_a_widget_taken_out_leaves_its_place(flow: FlowLayout) -> None:
    taken = flow.takeAt(0).widget()
    assert taken is not None
    assert flow.count() == 4
    assert flow.itemAt(4) is None
    assert flow.takeAt(9) is None
    assert flow.sizeHint() == QSize(4 * 100 + 30, 20)
    taken.deleteLater()
