"""What is known of an article that is stored: its masthead can be corrected, its text cannot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.facts import told
from reader.model import Evidence, Metadata
from ui.desktop.i18n import tr
from ui.desktop.widgets.fact_fields import FactFields


class FactsDialog(QDialog):
    """Edits metadata, each field with why it says what it says. Ctrl+Enter saves."""

    def __init__(
        self, metadata: Metadata, evidence: tuple[Evidence, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Facts of this article"))
        self.setMinimumWidth(460)
        self._before = (metadata, evidence)
        self.metadata, self.evidence = metadata, evidence
        self._fields = FactFields(self)
        self._fields.said.connect(self._say)
        self._fields.show_facts(metadata, evidence)
        promise = QLabel(tr("The text itself stays as it was imported."), self)
        promise.setProperty("quiet", True)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setShortcut("Ctrl+Return")
        save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addWidget(self._fields)
        layout.addWidget(promise)
        layout.addWidget(buttons)
        (self._fields.first_unsure() or self._fields.editors()[0]).setFocus()

    @property
    def changed(self) -> bool:
        """Whether anything was said."""
        return (self.metadata, self.evidence) != self._before

    def accept(self) -> None:
        """Close, unless a field holds what cannot be."""
        if self._fields.commit():
            super().accept()

    def _say(self, field: str, value: str) -> None:
        self.metadata, self.evidence = told(self.metadata, self.evidence, {field: value})
        self._fields.show_facts(self.metadata, self.evidence)
