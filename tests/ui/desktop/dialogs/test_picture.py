from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import CONTROL, LEFT, part
from tests.helpers.pictures import damaged, encoded
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.picture import PictureDialog
from ui.desktop.page.pictures import Picture


class Target(Ask):
    """Always saves to one place."""

    def __init__(self, window: QWidget, path: Path | None) -> None:
        super().__init__(window)
        self.path = path
        self.proposed = ""

    def save_as(self, title: str, proposed: str, filters: str) -> Path | None:
        self.proposed = proposed
        return self.path


Open = Callable[..., tuple[PictureDialog, Target]]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def show(data: bytes, path: Path | None = None) -> tuple[PictureDialog, Target]:
        parent = QWidget()
        qtbot.addWidget(parent)
        target = Target(parent, path)
        dialog = PictureDialog(Picture(data), target, parent)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog, target

    return show


def test_it_is_shown_at_its_full_size_and_scrolls(opened: Open) -> None:
    dialog, _ = opened(encoded(3000, 2000))
    scroll = part(dialog, QScrollArea)
    label = scroll.widget()
    assert isinstance(label, QLabel)
    assert (label.pixmap().width(), label.pixmap().height()) == (3000, 2000)
    assert scroll.horizontalScrollBar().maximum() > 0
    assert dialog.width() <= dialog.screen().availableSize().width()


def test_escape_closes(opened: Open) -> None:
    dialog, _ = opened(encoded(30, 20))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_is_copied_whole(opened: Open, qtbot: QtBot) -> None:
    dialog, _ = opened(encoded(30, 20, "#cc3300"))
    QGuiApplication.clipboard().clear()
    QTest.keyClick(dialog, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    copied = QGuiApplication.clipboard().image()
    assert (copied.width(), copied.height()) == (30, 20)
    assert copied.pixelColor(5, 5).name() == "#cc3300"


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP"])
def test_it_is_saved_byte_for_byte(opened: Open, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    data = encoded(30, 20, kind=kind)
    dialog, target = opened(data, tmp_path / "圖𠮷")
    QTest.keyClick(dialog, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil((tmp_path / "圖𠮷").exists)
    assert (tmp_path / "圖𠮷").read_bytes() == data
    assert target.proposed.endswith(f".{kind.lower()}")


def test_giving_up_saves_nothing(opened: Open, tmp_path: Path) -> None:
    dialog, _ = opened(encoded(30, 20))
    QTest.mouseClick(part(dialog, QPushButton, "Save as…"), LEFT)
    assert not list(tmp_path.iterdir())


def test_a_fault_is_told_in_the_window(opened: Open, tmp_path: Path) -> None:
    dialog, _ = opened(encoded(30, 20), tmp_path / "none" / "圖.png")
    QTest.mouseClick(part(dialog, QPushButton, "Save as…"), LEFT)
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("could not be written" in text for text in told)


def test_a_damaged_one_says_so_and_can_still_be_saved(opened: Open, tmp_path: Path) -> None:
    data = damaged(30, 20)
    dialog, _ = opened(data, tmp_path / "raw")
    assert "damaged" in part(part(dialog, QScrollArea), QLabel).text()
    assert not part(dialog, QPushButton, "Copy picture").isEnabled()
    QTest.mouseClick(part(dialog, QPushButton, "Save as…"), LEFT)
    assert (tmp_path / "raw").read_bytes() == data
