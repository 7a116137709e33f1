from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from reader.model import Script
from tests.helpers.person import LEFT, part
from ui.desktop.page.area import FlowArea
from ui.desktop.panels.typography import TypographyPanel
from ui.desktop.session import Session
from ui.desktop.settings import BODY_SIZE, COLUMN_WIDTH, FACE_HANS, LINE_HEIGHT, THEME
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def panel(window: Window) -> TypographyPanel:
    window.actions_["typography"].trigger()
    made = part(window, TypographyPanel)
    assert made.isVisible()
    return made


def click(panel: TypographyPanel, name: str) -> None:
    QTest.mouseClick(part(panel, QToolButton, name), LEFT)


def body(page: FlowArea) -> float:
    assert page._flow is not None
    return page._flow.setting(page._flow.document.index_at(60)).style.size


def test_every_change_is_on_the_page_at_once(window: Window, panel: TypographyPanel) -> None:
    page = window.page
    assert page._flow is not None
    before, height = body(page), page._flow.height
    click(panel, "Size: more")
    assert body(page) == before + 1
    click(panel, "Line height: more")
    assert page._flow.height > height
    click(panel, "Column: less")
    assert page._measures.column == COLUMN_WIDTH.default - COLUMN_WIDTH.step
    assert window.settings.get(BODY_SIZE) == BODY_SIZE.default + 1
    click(panel, "As at first")
    assert (body(page), page._flow.height) == (before, height)
    assert window.settings.get(COLUMN_WIDTH) == COLUMN_WIDTH.default


def test_the_line_under_the_eye_stays(window: Window, panel: TypographyPanel) -> None:
    window.resize(900, 300)
    window.page.verticalScrollBar().setValue(90)
    eye = window.page.eye()
    assert eye is not None
    for _ in range(6):
        click(panel, "Size: more")
    now = window.page.eye()
    assert now is not None
    assert now.offset <= eye.offset <= now.offset + 40


def test_at_a_bound_there_is_no_way_on(window: Window, panel: TypographyPanel) -> None:
    for _ in range(20):
        click(panel, "Line height: more")
    assert not part(panel, QToolButton, "Line height: more").isEnabled()
    assert part(panel, QToolButton, "Line height: less").isEnabled()
    assert window.settings.get(LINE_HEIGHT) == LINE_HEIGHT.most


@pytest.mark.parametrize("name", ["white", "sepia", "dark"])
def test_a_theme_is_taken_at_once(window: Window, panel: TypographyPanel, name: str) -> None:
    buttons = panel.findChildren(QToolButton)
    (button,) = (each for each in buttons if each.property("value") == name)
    QTest.mouseClick(button, LEFT)
    assert window.theme.name == name
    assert window.settings.get(THEME) == name


def test_faces_are_those_of_the_script_that_is_shown(
    window: Window, session: Session, panel: TypographyPanel
) -> None:
    panel.hide()
    window.actions_["simplified"].trigger()
    window.actions_["typography"].trigger()
    box = part(panel, QComboBox)
    families = [box.itemData(row) for row in range(box.count())]
    assert families[0] == ""
    assert "Noto Serif CJK SC" in families
    row = families.index("Noto Sans CJK SC")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert window.settings.get(FACE_HANS) == "Noto Sans CJK SC"
    assert window.page._measures.family(Script.HANS) == "Noto Sans CJK SC"


def test_the_wheel_with_control_makes_text_larger(window: Window) -> None:
    def turn(angle: int, modifier: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, angle),
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(window.page.viewport(), event)

    before = body(window.page)
    for angle in (120, 60, 60, 240):  # a touchpad turns by parts of a notch
        turn(angle, Qt.KeyboardModifier.ControlModifier)
    assert body(window.page) == before + 4
    turn(-480, Qt.KeyboardModifier.ControlModifier)
    turn(120, Qt.KeyboardModifier.NoModifier)
    assert body(window.page) == before


def test_keys_make_text_larger_smaller_and_as_at_first(window: Window) -> None:
    before, control = body(window.page), Qt.KeyboardModifier.ControlModifier
    for key, size in (
        (Qt.Key.Key_Plus, before + 1),
        (Qt.Key.Key_Equal, before + 2),
        (Qt.Key.Key_Minus, before + 1),
        (Qt.Key.Key_0, before),
    ):
        QTest.keyClick(window.page, key, control)
        assert body(window.page) == size
