"""Several articles edited at once: what is left empty stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.columns import DATE, Edits
from reader.errors import GengduError
from reader.model import ReadState
from reader.shelf import Attribute, AttributeKind, Collection, check_value
from ui.desktop.i18n import sentence, tr
from ui.desktop.names import state_name


class EditArticlesDialog(QDialog):
    """A row a field: while it is not ticked it stays as it is, else all articles get its value.

    ``edits`` is what was asked, once the dialog is accepted.
    """

    def __init__(
        self,
        count: int,
        attributes: Sequence[Attribute],
        collections: Sequence[Collection],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edits = Edits()
        self._attributes, self._collections = attributes, collections
        self.setWindowTitle(tr("Edit {count} articles").format(count=f"{count:,}"))
        self.resize(560, 560)
        self._rows: dict[str, FieldRow] = {}
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("wrong", True)
        self._said.hide()
        self._fill()
        self._lay_out()

    def _fill(self) -> None:
        for name, title in _metadata().items():
            self._add(name, title, QLineEdit(self))
        for own in self._attributes:
            self._add(own.id, own.name, self._editor(own))
        states = [(state_name(state), state.value) for state in ReadState]
        self._add("state", tr("Reading"), _box(self, states))
        if self._collections:
            named = [(each.name, each.id) for each in self._collections]
            self._add("put", tr("Put into the collection"), _box(self, named))
            self._add("take", tr("Take out of the collection"), _box(self, named))

    def _editor(self, own: Attribute) -> QLineEdit | QComboBox:
        if own.kind is AttributeKind.CHOICE:
            return _box(self, [(tr("nothing"), ""), *((each, each) for each in own.choices)])
        return QLineEdit(self)

    def _add(self, name: str, title: str, editor: QLineEdit | QComboBox) -> None:
        row = self._rows[name] = FieldRow(title, editor, self)
        self._form.addRow(title, row)

    def _lay_out(self) -> None:
        says = QLabel(tr("What is not ticked stays as it is. One step undoes all of it."), self)
        says.setProperty("quiet", True)
        inner = QWidget(self)
        inner.setLayout(self._form)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(says)
        layout.addWidget(area, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)

    def field(self, name: str) -> FieldRow:
        """The row of a field: a name of `Metadata`, the id of a column, "state", "put", "take"."""
        return self._rows[name]

    def _accept(self) -> None:
        """Accept if every value suits; else say which does not."""
        try:
            self.edits = self._asked()
        except GengduError as error:
            self._said.setText(sentence(error))
            self._said.show()
        else:
            self.accept()

    def _asked(self) -> Edits:
        """What is ticked. Raises BadValue."""
        ticked = {name: row.value for name, row in self._rows.items() if row.ticked}
        metadata = {name: ticked[name].strip() for name in _metadata() if name in ticked}
        if metadata.get("published_at"):
            date = replace(DATE, name=tr("Date"))
            metadata["published_at"] = check_value(date, metadata["published_at"])
        values: dict[str, str | None] = {}
        for own in self._attributes:
            if own.id in ticked:
                text = ticked[own.id]
                values[own.id] = check_value(own, text) if text.strip() else None
        return Edits(
            metadata,
            values,
            ReadState(ticked["state"]) if "state" in ticked else None,
            (ticked["put"],) if "put" in ticked else (),
            (ticked["take"],) if "take" in ticked else (),
        )


class FieldRow(QWidget):
    """A tick, and what is to be set. Whoever types or chooses has ticked it."""

    def __init__(self, title: str, editor: QLineEdit | QComboBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._tick = QCheckBox(self)
        self._tick.setAccessibleName(tr("Set {field}").format(field=title))
        self._tick.setToolTip(self._tick.accessibleName())
        self.editor = editor
        editor.setAccessibleName(title)
        editor.setPlaceholderText(tr("as it is"))
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self._touched)
        else:
            editor.setCurrentIndex(-1)
            editor.activated.connect(self._touched)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tick)
        layout.addWidget(editor, 1)

    def _touched(self) -> None:
        self._tick.setChecked(True)

    @property
    def ticked(self) -> bool:
        """Whether the field is to be set. A choice of which none is made sets nothing."""
        none = isinstance(self.editor, QComboBox) and self.editor.currentIndex() < 0
        return self._tick.isChecked() and not none

    @property
    def value(self) -> str:
        """What has been typed or chosen."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        chosen: str = self.editor.currentData()
        return chosen


def _metadata() -> dict[str, str]:
    """The fields of the masthead that can be set for several, by their names in `Metadata`."""
    return {
        "outlet": tr("Outlet"),
        "author": tr("Author"),
        "editor": tr("Editor"),
        "responsible_editor": tr("Responsible editor"),
        "published_at": tr("Date"),
        "url": tr("Address"),
    }


def _box(parent: QWidget, choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox(parent)
    for title, value in choices:
        box.addItem(title, value)
    return box
