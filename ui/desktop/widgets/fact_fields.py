"""What an article's masthead says, a field each, with why: corrected as a person types."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.errors import GengduError
from reader.facts import evidence_of, said, unsure
from reader.model import Evidence, Metadata, Place
from ui.desktop.i18n import sentence, tr
from ui.desktop.names import field_name
from ui.desktop.widgets.tips import tip

ORDER = (
    "title",
    "outlet",
    "published_at",
    "author",
    "editor",
    "responsible_editor",
    "url",
)
"""The fields from top to bottom."""

_EVIDENCE = 36
"""How much of the words that say a field is shown below the fields, in code points."""

_BEFORE = 8
_EVIDENCE_LINES = 2


class FactFields(QWidget):
    """Shows metadata and its evidence; says each field a person changes.

    A value is said when its field is left, or with Enter, by which one that is unsure is confirmed
    too. One that cannot be is refused with a sentence below it, and stays to be mended.
    """

    said = Signal(str, str)
    """A field and its value, as `reader.facts.said` gives it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metadata, self._evidence = Metadata(), tuple[Evidence, ...]()
        self._why = QLabel(self)
        self._why.setProperty("quiet", True)
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._why.setMinimumHeight(_EVIDENCE_LINES * self._why.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self._lines: dict[str, _Field] = {}
        for name in ORDER:
            line = _Field(name, self)
            line.editor.editingFinished.connect(lambda line=line: self._take(line))
            line.editor.installEventFilter(self)
            self._lines[name] = line
            layout.addWidget(line)
        layout.addSpacing(4)
        layout.addWidget(self._why)
        layout.addStretch(1)

    def forget(self) -> None:
        """What is being typed is void: another article comes."""
        for line in self._lines.values():
            line.put_back("")

    def show_facts(self, metadata: Metadata, evidence: tuple[Evidence, ...]) -> None:
        """Show these; what is being typed stays."""
        self._metadata, self._evidence = metadata, evidence
        doubted = unsure(metadata, evidence)
        for name, line in self._lines.items():
            why = evidence_of(name, evidence)
            line.show_value(getattr(metadata, name), doubted=name in doubted)
            line.editor.setToolTip(tip(_why_text(why)))
        self._tell_why()

    def commit(self) -> bool:
        """Say what is still being typed; whether no field holds what cannot be."""
        for line in self._lines.values():
            if line.editor.isModified():
                self._take(line)
        refused = next((line for line in self._lines.values() if line.is_refused), None)
        if refused is not None:
            refused.editor.setFocus()
        return refused is None

    def first_unsure(self) -> QLineEdit | None:
        """The first field that a person should look at."""
        return next((line.editor for line in self._lines.values() if line.is_unsure), None)

    def editors(self) -> list[QLineEdit]:
        """The fields in their order."""
        return [line.editor for line in self._lines.values()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter says a field and goes on; Escape puts back what stood there before."""
        line = next((each for each in self._lines.values() if each.editor is watched), None)
        if line is None:
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell_why(line if event.type() == QEvent.Type.FocusIn else None)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(line, event)
        return super().eventFilter(watched, event)

    def _key(self, line: _Field, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self._take(line, confirmed=True):
                self.focusNextChild()
            return True
        if event.key() == Qt.Key.Key_Escape and (line.editor.isModified() or line.is_refused):
            line.put_back(getattr(self._metadata, line.name))
            return True
        return False

    def _take(self, line: _Field, *, confirmed: bool = False) -> bool:
        """Say what a field holds, if that is new; whether it can be."""
        former = getattr(self._metadata, line.name)
        try:
            value = said(line.name, line.typed) if line.typed != line.shown(former) else former
        except GengduError as fault:
            line.refuse(sentence(fault))
            return False
        line.editor.setModified(False)
        line.accept()
        if value != former or (confirmed and line.is_unsure):
            self.said.emit(line.name, value)
        line.show_value(value, doubted=line.is_unsure)
        return True

    def _tell_why(self, line: _Field | None = None) -> None:
        """Why the field that has the keyboard says what it says."""
        focused = line or next((x for x in self._lines.values() if x.editor.hasFocus()), None)
        why = evidence_of(focused.name, self._evidence) if focused else None
        if focused is not None and why is not None:
            value = getattr(self._metadata, focused.name)
            why = replace(why, text=_around(why.text, value))
        self._why.setText(_why_text(why))


class _Field(QWidget):
    """A field with its name above it, and what is wrong with it below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.is_unsure = self.is_refused = False
        self._label = QLabel(field_name(name), self)
        self._label.setProperty("quiet", True)
        self.editor = QLineEdit(self)
        self._label.setBuddy(self.editor)
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 5)
        layout.setSpacing(2)
        for widget in (self._label, self.editor, self._fault):
            layout.addWidget(widget)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.editor.text()

    def shown(self, value: str) -> str:
        """A value as it is shown: a time is parted from its day by a space."""
        return value.replace("T", " ") if self.name == "published_at" else value

    def show_value(self, value: str, *, doubted: bool) -> None:
        """Show a value, unless another is being typed."""
        if not self.editor.isModified() and not self.is_refused:
            self._set(value)
        self.is_unsure = doubted
        self._show_state()

    def put_back(self, value: str) -> None:
        """Show the value that stood here before, whatever was typed."""
        self._set(value)
        self.editor.setModified(False)
        self.accept()

    def refuse(self, reason: str) -> None:
        """Say why what was typed cannot be."""
        self._fault.setText(reason)
        self._fault.show()
        self.is_refused = True
        self._show_state()

    def accept(self) -> None:
        """What was typed can be."""
        self._fault.hide()
        self.is_refused = False
        self._show_state()

    def _set(self, value: str) -> None:
        if self.shown(value) != self.typed:
            self.editor.setText(self.shown(value))
            self.editor.setCursorPosition(0)

    def _show_state(self) -> None:
        title = field_name(self.name)
        if self.is_unsure:
            title = tr("{field} (not certain, please check)").format(field=title)
        self._label.setText(title)
        self.editor.setAccessibleName(title)
        self.editor.setAccessibleDescription(self._fault.text() if self.is_refused else "")
        outlined = self.is_unsure or self.is_refused
        if self.editor.property("unsure") != outlined:
            self.editor.setProperty("unsure", outlined)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


def _why_text(why: Evidence | None) -> str:
    """Where a field was read, and the words that say it."""
    if why is None:
        return ""
    if why.place is Place.PERSON:
        return tr("Said by a person.")
    return tr("From: “{text}” ({place})").format(text=why.text, place=tr(why.place.value))


def _around(text: str, value: str) -> str:
    """A part of a long text with the value in it, else its beginning."""
    if len(text) <= _EVIDENCE:
        return text
    start = max(0, min(text.find(value) - _BEFORE, len(text) - _EVIDENCE))
    end = start + _EVIDENCE
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"
