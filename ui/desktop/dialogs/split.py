"""Dividing a tag's passages between it and a new tag."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Tag
from reader.passages import PassageFilter, Term
from ui.desktop.i18n import tr

Refusal = Callable[[str, bool], str]
"""Why no new tag can have a name (below the tag, or beside it), or empty."""

Find = Callable[[PassageFilter], Sequence[str]]
"""The ids of the annotations that a filter wants."""


class SplitDialog(QDialog):
    """Asks for a name, a place and which passages go there, and says how many those are."""

    def __init__(
        self,
        tag: Tag,
        marked: Sequence[str],
        outlets: Sequence[str],
        find: Find,
        refusal: Refusal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split {tag}").format(tag=tag.name))
        self.resize(460, 0)
        self._tag, self._marked, self._find, self._refusal = tag, marked, find, refusal
        self._name = QLineEdit(self)
        self._name.setAccessibleName(tr("Name"))
        self._hint = QLabel(self)
        self._hint.setObjectName("fault")
        self._hint.setWordWrap(True)
        self._below = QCheckBox(tr("Below {tag}").format(tag=tag.name), self)
        self._below.setChecked(True)
        self._ways = QButtonGroup(self)
        self._by_marked = self._way(tr("The {count} marked ones").format(count=len(marked)))
        self._by_text = self._way(tr("Those whose quote or note contains"))
        self._by_outlet = self._way(tr("Those in articles of"))
        self._text = QLineEdit(self)
        self._text.setAccessibleName(self._by_text.text())
        self._outlet = QComboBox(self)
        self._outlet.setAccessibleName(self._by_outlet.text())
        self._outlet.addItems(list(outlets))
        self._count = QLabel(self)
        self._buttons = QDialogButtonBox(self)
        self._split = self._buttons.addButton(tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._split.setDefault(True)
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._by_marked.setEnabled(bool(marked))
        self._by_outlet.setEnabled(bool(outlets))
        (self._by_marked if marked else self._by_text).setChecked(True)
        self.passages: Sequence[str] = ()
        self._lay_out()
        self._connect()
        self._changed()

    def _way(self, title: str) -> QRadioButton:
        button = QRadioButton(title, self)
        self._ways.addButton(button)
        return button

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("New tag"), self._name)
        form.addRow("", self._hint)
        form.addRow("", self._below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(QLabel(tr("Which passages go to it"), self))
        parts = (self._by_marked, self._by_text, self._text, self._by_outlet, self._outlet)
        for part in (*parts, self._count, self._buttons):
            layout.addWidget(part)

    def _connect(self) -> None:
        self._name.textChanged.connect(self._changed)
        self._below.toggled.connect(self._changed)
        self._text.textEdited.connect(self._by_text.click)
        self._text.textChanged.connect(self._changed)
        self._outlet.activated.connect(self._by_outlet.click)
        self._outlet.currentIndexChanged.connect(self._changed)
        self._ways.buttonClicked.connect(self._changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def name(self) -> str:
        """The name of the new tag."""
        return self._name.text().strip()

    @property
    def below(self) -> bool:
        """Whether the new tag stands below the other, not beside it."""
        return self._below.isChecked()

    def _changed(self) -> None:
        fault = self._refusal(self.name, self.below) if self.name else ""
        self._hint.setText(fault)
        self._hint.setVisible(bool(fault))
        self.passages = self._found()
        self._count.setText(tr("{count} passages go there.").format(count=len(self.passages)))
        self._split.setEnabled(bool(self.name and not fault and self.passages))

    def _found(self) -> Sequence[str]:
        own = (Term(self._tag.id, below=False),)
        if self._by_marked.isChecked():
            return self._marked
        if self._by_outlet.isChecked():
            return self._find(PassageFilter(every=own, outlets=(self._outlet.currentText(),)))
        text = self._text.text().strip()
        return self._find(PassageFilter(every=own, text=text)) if text else ()
