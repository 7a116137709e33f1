"""Choosing what to export and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.exporters import EXPORTERS, Exporter, ExportOptions
from reader.model import Script
from ui.desktop.i18n import tr


class Scope(Enum):
    """Which annotations to export."""

    PASSAGES = auto()
    MARKED = auto()
    ARTICLE = auto()
    LIBRARY = auto()


@dataclass(frozen=True, slots=True)
class Order:
    """What the person has chosen."""

    scope: Scope
    exporter: Exporter
    options: ExportOptions


class ExportDialog(QDialog):
    """Asks for scope, format and a second script; the file is asked for afterwards."""

    def __init__(self, counts: dict[Scope, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export excerpts"))
        self.setMinimumWidth(420)
        self._scope, self._format, self._script = QComboBox(self), QComboBox(self), QComboBox(self)
        titles = {
            Scope.PASSAGES: tr("The passages shown"),
            Scope.MARKED: tr("What is marked in the list"),
            Scope.ARTICLE: tr("This article"),
            Scope.LIBRARY: tr("The whole library"),
        }
        for scope, count in counts.items():
            text = tr("{scope} ({count} excerpts)").format(scope=titles[scope], count=count)
            self._scope.addItem(text, scope)
        for exporter in EXPORTERS:
            self._format.addItem(tr(exporter.title), exporter)
        self._script.addItem(tr("None: the source alone"), None)
        self._script.addItem(tr("Traditional"), Script.HANT_TW)
        self._script.addItem(tr("Simplified"), Script.HANS)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Excerpts"), self._scope)
        form.addRow(tr("Format"), self._format)
        form.addRow(tr("Second line in"), self._script)
        promise = QLabel(tr("Quotes are the source, character for character."), self)
        promise.setProperty("quiet", True)
        buttons = QDialogButtonBox(self)
        go = buttons.addButton(tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(promise)
        layout.addWidget(buttons)

    @property
    def order(self) -> Order:
        """What has been chosen."""
        second = self._script.currentData()  # which Qt keeps as a plain text
        options = ExportOptions(second_script=Script(second) if second else None)
        return Order(self._scope.currentData(), self._format.currentData(), options)
