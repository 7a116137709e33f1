"""What reading an article anew would change, for a person to agree to before anything is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Change
from reader.errors import GengduError
from reader.rereading import Edit, Rereading
from ui.desktop.dialogs.rereading_lists import (
    ChangesList,
    Read,
    edit_rows,
    field_rows,
    passage_rows,
)
from ui.desktop.i18n import sentence, tr


class RereadingDialog(QDialog):
    """Reads at once, and again in each encoding chosen; "Read anew" accepts with ``change``."""

    def __init__(self, read: Read, encodings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Read this article anew"))
        self.resize(760, 640)
        self._read = read
        self.found: Rereading | None = None
        """What was read; None where it could not be."""
        self._encoding = QComboBox(self)
        self._encoding.setAccessibleName(tr("Read as"))
        self._encoding.addItem(tr("the encoding that is found"), None)
        for encoding in encodings:
            self._encoding.addItem(encoding.upper(), encoding)
        self._text, self._passages, self._metadata = self._label(), self._label(), self._label()
        former, now = tr("Until now"), tr("Read anew")
        self._edits = ChangesList(tr("Text"), ("", former, now), 4, self)
        self._fates = ChangesList(tr("Highlights"), (tr("Take"), former, now), 3, self)
        self._fields = ChangesList(tr("Metadata"), (tr("Take"), former, now), 2, self)
        self._buttons = QDialogButtonBox(self)
        self._accept = self._buttons.addButton(
            tr("Read anew"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._encoding.currentIndexChanged.connect(self._read_anew)
        self._fields.itemChanged.connect(self._refresh)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._read_anew()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(QLabel(tr("Read as"), self))
        head.addWidget(self._encoding)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addLayout(head)
        for label, changes in (
            (self._text, self._edits),
            (self._passages, self._fates),
            (self._metadata, self._fields),
        ):
            layout.addWidget(label)
            layout.addWidget(changes, 1)
        layout.addStretch(0)
        layout.addWidget(self._buttons)

    @property
    def taken(self) -> set[str]:
        """The ids of the annotations to put on the passages proposed."""
        return self._fates.ticked

    @property
    def change(self) -> Change | None:
        """What is to be done; None where nothing would change."""
        return self.found.change(self.taken, self._fields.ticked) if self.found else None

    def _read_anew(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.found = self._read(self._encoding.currentData())
        except GengduError as fault:
            self.found = None
            self._text.setText(sentence(fault))
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show(self.found)
        self._refresh()

    def _show(self, found: Rereading | None) -> None:
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._edits.fill(edit_rows(found.edits) if found else ())
        self._fates.fill(passage_rows(found, faint) if found else ())
        self._fields.fill(field_rows(found.differences) if found else ())
        if found:
            self._text.setText(_of_text(found))
            self._passages.setText(_of_passages(found))
        self._passages.setVisible(bool(found and found.fates and not found.is_same))
        self._metadata.setText(tr("Tick what is to be read anew of the metadata:"))
        self._metadata.setVisible(bool(found and found.differences))

    def _refresh(self) -> None:
        self._accept.setEnabled(self.change is not None)


def _of_text(found: Rereading) -> str:
    lines = []
    if found.is_same:
        lines.append(tr("The text reads as before. Nothing changes."))
    elif not found.edits:
        lines.append(tr("The words stay; what goes with them changes, such as images."))
    else:
        text = tr("Paragraphs: {added} added, {gone} gone, {changed} changed.")
        counts = {edit.value: found.count(edit) for edit in Edit}
        lines.append(text.format(**counts))
    lines += [tr(caution.value) for caution in found.draft.cautions]
    return "\n".join(lines)


def _of_passages(found: Rereading) -> str:
    text = tr("Highlights: {stay} stay, {asked} need your eye, {lost} are not found.")
    told = text.format(stay=len(found.carried), asked=len(found.asked), lost=len(found.lost))
    if not found.asked and not found.lost:
        return told
    kept = tr("What is not ticked is kept at the end of the list of annotations.")
    return f"{told} {kept}"
