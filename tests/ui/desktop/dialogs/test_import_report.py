from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.errors import EmptyInput, NoTextLayer
from reader.model import Caution
from tests.helpers.person import CONTROL, LEFT, part
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.import_report import ImportReportDialog
from ui.desktop.report import Entry, Fate, Report

CAUTIONS = (Caution.REBUILT, Caution.IMAGES_LEFT_OUT)
REPORT = Report(
    [
        Entry((3, 0, 0), "/剪報/掃描.pdf", Fate.FAILED, fault=NoTextLayer(name="掃描.pdf")),
        Entry((0, 0, 0), "/剪報/甲.txt", Fate.IMPORTED, "id-1"),
        Entry((1, 0, 0), "/剪報/=乙.pdf", Fate.IMPORTED, "id-2", cautions=CAUTIONS),
        Entry((2, 0, 0), "/剪報/丙.txt", Fate.KNOWN, "id-1"),
        Entry((4, 0, 0), "/剪報/空😀.txt", Fate.FAILED, fault=EmptyInput(name="空😀.txt")),
    ],
    inputs=1_300,
    cancelled=1_200,
)


class Target(Ask):
    """Always saves to one place."""

    path: Path | None = None

    def save_as(self, title: str, proposed: str, filters: str) -> Path | None:
        return self.path


Open = Callable[..., tuple[ImportReportDialog, Target]]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def show(report: Report = REPORT) -> tuple[ImportReportDialog, Target]:
        parent = QWidget()
        qtbot.addWidget(parent)
        target = Target(parent)
        dialog = ImportReportDialog(report, target, parent)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog, target

    return show


def rows(dialog: ImportReportDialog) -> list[list[str]]:
    found = part(dialog, QTreeWidget)
    items = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def texts(dialog: ImportReportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_it_counts_and_lists_what_there_is_more_to_be_said_of(opened: Open) -> None:
    dialog, _ = opened()
    assert texts(dialog) == ["2 new · 1 there already · 2 not imported · 1,200 left out"]
    assert [row[:2] for row in rows(dialog)] == [
        ["=乙.pdf", "Imported"],
        ["=乙.pdf", "Imported"],
        ["丙.txt", "In the library already"],
        ["掃描.pdf", "Not imported"],
        ["空😀.txt", "Not imported"],
    ]
    assert rows(dialog)[0][2:] == [
        "The paragraphs were rebuilt from the lines of the pages.",
        "Look its paragraphs through before you quote.",
    ]
    assert rows(dialog)[3][3] == "Run text recognition (OCR) on it first."


def test_what_is_marked_is_copied_or_all_of_it(opened: Open) -> None:
    dialog, _ = opened()
    QTest.keyClick(part(dialog, QTreeWidget), Qt.Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 5
    found = part(dialog, QTreeWidget)
    for row in (4, 2):
        item = found.topLevelItem(row)
        assert item is not None
        item.setSelected(True)
    QTest.mouseClick(part(dialog, QPushButton, "Copy"), LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["丙.txt", "空😀.txt"]


def test_it_is_saved_as_a_table_that_no_spreadsheet_takes_for_formulas(
    opened: Open, tmp_path: Path
) -> None:
    dialog, target = opened()
    target.path = tmp_path / "報告.csv"
    QTest.mouseClick(part(dialog, QPushButton, "Save as CSV…"), LEFT)
    text = target.path.read_bytes().decode("utf-8-sig")
    header, *saved = csv.reader(io.StringIO(text, newline=""))
    assert header == ["Name", "What became of it", "Reason", "What to do"]
    assert saved[0][0] == "'=乙.pdf"
    assert saved[2:] == rows(dialog)[2:]
    assert f"The report was saved to {target.path}." in texts(dialog)


def test_a_report_that_cannot_be_saved_says_so(opened: Open, tmp_path: Path) -> None:
    dialog, target = opened()
    target.path = tmp_path / "no such folder" / "報告.csv"
    QTest.mouseClick(part(dialog, QPushButton, "Save as CSV…"), LEFT)
    assert any("could not be written" in text for text in texts(dialog))
    target.path = None
    QTest.mouseClick(part(dialog, QPushButton, "Save as CSV…"), LEFT)
    assert list(tmp_path.iterdir()) == []


def test_where_all_is_well_there_is_nothing_to_list(opened: Open) -> None:
    dialog, _ = opened(Report([REPORT.entries[1]], inputs=1))
    assert "Everything came in, and nothing needs a look." in texts(dialog)
    assert not part(dialog, QTreeWidget).isVisible()
    assert not part(dialog, QPushButton, "Save as CSV…").isEnabled()
