from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.widgets.doubt_card import DoubtCard

FACE = QFont()
FACE.setPixelSize(20)
BOX = QRect(200, 100, 18, 34)


@pytest.fixture
def card(qtbot: QtBot) -> DoubtCard:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(600, 300)
    made = DoubtCard(around)
    around.show()
    made.offer("发", ("發", "髮"), FACE, BOX)
    return made


def candidates(card: DoubtCard) -> list[str]:
    return [button.text() for button in card.findChildren(QPushButton) if button.isVisible()]


def test_it_shows_the_source_and_the_candidates(card: DoubtCard) -> None:
    assert part(card, QLabel).text() == "Source: 发"
    assert candidates(card) == ["發", "髮"]
    assert not card.geometry().intersects(BOX)


def test_it_forgets_what_it_offered_before(card: DoubtCard) -> None:
    card.offer("𨋢", ("𨋢", "𠮷😀", "升"), FACE, BOX)
    assert candidates(card) == ["𨋢", "𠮷😀", "升"]


def test_one_click_chooses(card: DoubtCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.mouseClick(part(card, QPushButton, "髮"), LEFT)
    assert chosen.args == ["髮"]
    assert not card.isVisible()


def test_the_dictionary_can_be_asked_for(card: DoubtCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.dictionary_wanted):
        QTest.mouseClick(part(card, QToolButton), LEFT)
    assert not card.isVisible()


def test_the_keyboard_chooses_too(card: DoubtCard, qtbot: QtBot) -> None:
    card.focus()
    QTest.keyClick(part(card, QPushButton, "發"), Qt.Key.Key_Right)
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(part(card, QPushButton, "髮"), Qt.Key.Key_Space)
    assert chosen.args == ["髮"]


def test_escape_closes_it(card: DoubtCard, qtbot: QtBot) -> None:
    card.focus()
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_it_goes_when_the_mouse_leaves_but_not_under_the_keyboard(card: DoubtCard) -> None:
    card.focus()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert card.isVisible()
    part(card, QPushButton, "發").clearFocus()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert not card.isVisible()


@pytest.mark.parametrize("box", [QRect(590, 280, 18, 20), QRect(0, 0, 18, 34)])
def test_it_stays_in_sight(card: DoubtCard, box: QRect) -> None:
    card.offer("发", ("發", "髮"), FACE, box)
    around = card.parentWidget()
    assert around is not None
    assert around.rect().contains(card.geometry())
