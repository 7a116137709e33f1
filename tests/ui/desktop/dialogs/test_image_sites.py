from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import part
from ui.desktop.dialogs.image_sites import ImageSitesDialog


def test_hosts_are_listed_and_the_marked_ones_chosen(qtbot: QtBot) -> None:
    dialog = ImageSitesDialog(["a.example", "b.example", "新聞.example"])
    qtbot.addWidget(dialog)
    hosts = part(dialog, QListWidget)
    assert dialog.chosen == ["a.example"]
    hosts.item(2).setSelected(True)
    assert dialog.chosen == ["a.example", "新聞.example"]
    part(dialog, QPushButton, "No longer load").click()
    assert dialog.result() == ImageSitesDialog.DialogCode.Accepted


def test_nothing_marked_is_nothing_to_do(qtbot: QtBot) -> None:
    dialog = ImageSitesDialog(["a.example"])
    qtbot.addWidget(dialog)
    part(dialog, QListWidget).clearSelection()
    assert not part(dialog, QPushButton, "No longer load").isEnabled()
    part(dialog, QDialogButtonBox).rejected.emit()
    assert dialog.result() == ImageSitesDialog.DialogCode.Rejected


def test_an_empty_list_says_what_that_means(qtbot: QtBot) -> None:
    dialog = ImageSitesDialog([])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not part(dialog, QListWidget).isVisible()
    assert "unless you ask" in part(dialog, QLabel).text()
    assert dialog.chosen == []
