from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.exporters import EXPORTERS
from reader.model import Script
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.export import ExportDialog, Scope


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    made = ExportDialog({Scope.ARTICLE: 3, Scope.LIBRARY: 1200})
    qtbot.addWidget(made)
    return made


def boxes(dialog: ExportDialog) -> list[QComboBox]:
    return dialog.findChildren(QComboBox)


def test_every_scope_format_and_script_is_offered(dialog: ExportDialog) -> None:
    texts = [[box.itemText(row) for row in range(box.count())] for box in boxes(dialog)]
    scopes, formats, scripts = texts
    assert scopes == ["This article (3 excerpts)", "The whole library (1200 excerpts)"]
    assert formats == [exporter.title for exporter in EXPORTERS]
    assert scripts == ["None: the source alone", "Traditional", "Simplified"]


def test_what_is_proposed_is_the_article_and_the_source_alone(dialog: ExportDialog) -> None:
    order = dialog.order
    assert order.scope is Scope.ARTICLE
    assert order.exporter is EXPORTERS[0]
    assert order.options.second_script is None
    assert not order.options.regional_words


@pytest.mark.parametrize("row", range(len(EXPORTERS)))
@pytest.mark.parametrize(("line", "script"), [(1, Script.HANT_TW), (2, Script.HANS)])
def test_the_order_is_what_was_chosen(
    dialog: ExportDialog, row: int, line: int, script: Script
) -> None:
    scope, kind, second = boxes(dialog)
    scope.setCurrentIndex(1)
    kind.setCurrentIndex(row)
    second.setCurrentIndex(line)
    order = dialog.order
    assert order.scope is Scope.LIBRARY
    assert order.exporter is EXPORTERS[row]
    assert order.options.second_script is script


def test_without_an_article_only_the_library_is_offered(qtbot: QtBot) -> None:
    made = ExportDialog({Scope.LIBRARY: 0})
    qtbot.addWidget(made)
    assert boxes(made)[0].count() == 1
    assert made.order.scope is Scope.LIBRARY


@pytest.mark.parametrize(
    ("button", "code"),
    [("Export…", QDialog.DialogCode.Accepted), ("Cancel", QDialog.DialogCode.Rejected)],
)
def test_the_buttons_answer(
    dialog: ExportDialog, qtbot: QtBot, button: str, code: QDialog.DialogCode
) -> None:
    dialog.show()
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)
    assert not dialog.isVisible()
    assert dialog.result() == code
