"""Everything about one tag, to be looked at and changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import Codebook
from reader.model import Pattern, Tag, Usage
from reader.pins import NUMBERS, pinned
from ui.desktop.i18n import tr
from ui.desktop.models.tags import in_words
from ui.desktop.note_drafts import Field, NoteDraft
from ui.desktop.theme import Theme
from ui.desktop.widgets.colour_field import ColourField
from ui.desktop.widgets.markdown_field import MarkdownField

Refusal = Callable[[Tag, str], str]
"""Why a tag cannot have a name, in a sentence; empty where it can."""


class TagDialog(QDialog):
    """Edits a tag. A name it cannot have is told beneath it, and cannot be saved."""

    def __init__(
        self,
        tag: Tag,
        codebook: Codebook,
        used: Usage,
        refusal: Refusal,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(codebook.path(tag.id))
        self.resize(560, 620)
        self._tag, self._refusal = tag, refusal
        self._name = QLineEdit(tag.name, self)
        self._name.setAccessibleName(tr("Name"))
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setObjectName("fault")
        self._colour = ColourField(tag.colour, theme, self)
        self._pattern = self._make_pattern()
        self._number = self._make_number(codebook)
        self._archived = QCheckBox(tr("Archived: not offered for coding"), self)
        self._archived.setChecked(tag.archived)
        self._description = MarkdownField(tr("Description"), tag.description, self)
        self._memo = MarkdownField(tr("Memo"), tag.memo, self)
        self._buttons = QDialogButtonBox(self)
        self._save = self._buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        self._save.setShortcut("Ctrl+Return")
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(used)
        self._name.textChanged.connect(self._check)
        self._check(tag.name)
        self._name.selectAll()

    def _make_pattern(self) -> QComboBox:
        names = {
            Pattern.SOLID: tr("Solid"),
            Pattern.DASHED: tr("Dashed"),
            Pattern.DOTTED: tr("Dotted"),
        }
        box = QComboBox(self)
        box.setAccessibleName(tr("Line"))
        for pattern in Pattern:
            box.addItem(names[pattern], pattern)
        box.setCurrentIndex(list(Pattern).index(self._tag.pattern))
        return box

    def _make_number(self, codebook: Codebook) -> QComboBox:
        box, held = QComboBox(self), pinned(codebook)
        box.setAccessibleName(tr("Number"))
        box.addItem(tr("None"), "")
        for number in NUMBERS:
            other = held.get(number)
            taken = f"\u2002({other.name})" if other and other.id != self._tag.id else ""
            box.addItem(number + taken, number)
        box.setCurrentIndex(max(0, box.findData(self._tag.shortcut)))
        return box

    def _lay_out(self, used: Usage) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(tr("Name"), self._name)
        form.addRow("", self._hint)
        form.addRow(tr("Colour"), self._colour)
        form.addRow(tr("Line"), self._pattern)
        form.addRow(tr("Number"), self._number)
        form.addRow(tr("Used"), QLabel(in_words(used), self))
        form.addRow("", self._archived)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._description, 1)
        layout.addWidget(self._memo, 1)
        layout.addWidget(self._buttons)

    @property
    def edited(self) -> Tag:
        """The tag as it stands in the fields; its number is that of before."""
        return replace(
            self._tag,
            name=self._name.text().strip(),
            colour=self._colour.value,
            pattern=Pattern(self._pattern.currentData()),
            description=self._description.text,
            memo=self._memo.text,
            archived=self._archived.isChecked(),
        )

    @property
    def number(self) -> str:
        """The number it is to be pinned to, or empty."""
        return str(self._number.currentData())

    def keep_drafts(self, draft: Callable[[Field, str], NoteDraft]) -> None:
        """Keep what is typed as it is typed, and bring back what was not written. Giving up drops
        it; whoever writes the tag calls :meth:`drop_drafts`."""
        self._description.keep_in(draft(Field.TAG_DESCRIPTION, self._tag.id))
        self._memo.keep_in(draft(Field.TAG_MEMO, self._tag.id))
        self.rejected.connect(self.drop_drafts)

    def drop_drafts(self) -> None:
        """Forget what was typed: it has been written, or given up."""
        for field in (self._description, self._memo):
            if field.keeper:
                field.keeper.give_up()

    def _check(self, name: str) -> None:
        sentence = self._refusal(self._tag, name)
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._name.setAccessibleDescription(sentence)
        self._save.setEnabled(not sentence)
