"""Choosing what to export and how, with the beginning of the file beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMargins, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.dictionary import Entry
from reader.errors import GengduError
from reader.exporters.labels import Language
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.settings import (
    EXPORT_GEOMETRY,
    Settings,
    bytes_to_text,
    text_to_bytes,
)
from ui.desktop.tasks import Tasks
from ui.desktop.widgets.export_fields import ExportFields
from ui.desktop.widgets.framing import bar, side
from ui.exporting import PREVIEWED, ExportOrder, Source, preview

FIELDS_WIDTH = 292
"""How wide the fields are beside the preview, in pixels."""

SOON_MS = 120
"""How long nothing must be changed before the preview is made."""


class Scope(Enum):
    """Which annotations to export."""

    PASSAGES = auto()
    MARKED = auto()
    ARTICLE = auto()
    LIBRARY = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a scope comes to: how many excerpts, and where they are read."""

    count: int
    source: Source


@dataclass(frozen=True, slots=True)
class Exportable:
    """What there is to export: the library's path, what is offered of it (the first is proposed),
    the person's own entries, and the language of the interface."""

    library: Path
    offers: Mapping[Scope, Offer]
    dictionary: tuple[Entry, ...] = ()
    language: Language = Language.ENGLISH


def _nothing() -> str:
    return tr(
        "Nothing is highlighted here yet. Select a passage and tag it: then this is how the file "
        "begins."
    )


class ExportDialog(QDialog):
    """Asks for scope, format, shape and options; the file is asked for afterwards.

    The preview is made in a thread, one at a time; what is shown is always of the last choice.
    """

    def __init__(
        self,
        exportable: Exportable,
        settings: Settings,
        tasks: Tasks,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export excerpts"))
        self._exportable, self._settings, self._tasks = exportable, settings, tasks
        self.fields = ExportFields(settings, ask, self._scopes(), exportable.language, self)
        self._preview = QPlainTextEdit(self)
        self._told, self._shown = QLabel(self), QLabel(self)
        self._go = QPushButton(tr("Export…"), self)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._busy = self._again = self._closed = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._lay_out()
        self._connect()
        self.resize(980, 740)
        self.restoreGeometry(text_to_bytes(settings.get(EXPORT_GEOMETRY)))
        self._make_preview()

    def _scopes(self) -> list[tuple[str, Scope]]:
        titles = {
            Scope.PASSAGES: tr("The passages shown"),
            Scope.MARKED: tr("What is marked in the list"),
            Scope.ARTICLE: tr("This article"),
            Scope.LIBRARY: tr("The whole library"),
        }
        text = tr("{scope} ({count} excerpts)")
        return [
            (text.format(scope=titles[scope], count=f"{offer.count:,}"), scope)
            for scope, offer in self._exportable.offers.items()
        ]

    # -- putting together

    def _lay_out(self) -> None:
        title = QLabel(tr("Export excerpts"), self)
        title.setObjectName("previewTitle")
        promise = QLabel(tr("Quotes are the source, character for character."), self)
        promise.setProperty("quiet", True)
        self._preview.setObjectName("exportPreview")
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._preview.setAccessibleName(tr("How the file begins"))
        self._told.setObjectName("previewTold")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setProperty("quiet", True)
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self._told)
        shown.addWidget(self._preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side())
        middle.addLayout(shown, 1)
        self._go.setDefault(True)
        self._cancel.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar("previewHead", (title, None, promise), self))
        layout.addLayout(middle, 1)
        layout.addWidget(bar("previewFoot", (self._shown, None, self._cancel, self._go), self))

    def _side(self) -> QFrame:
        """The fields."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self.fields)
        column.addStretch(1)
        return side("exportFields", inner, FIELDS_WIDTH, QMargins(0, 0, 1, 0), self)

    def _connect(self) -> None:
        self.fields.changed.connect(self._soon.start)
        self.fields.template.told.connect(self._tell)
        self._soon.timeout.connect(self._make_preview)
        self._go.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)

    # -- what has been chosen

    def order(self) -> ExportOrder:
        """What has been chosen. Raises a TemplateError for a template that cannot be read."""
        scope = self.fields.scope
        assert isinstance(scope, Scope)
        return ExportOrder(
            self._exportable.offers[scope].source,
            self.fields.shape,
            self.fields.exporter,
            self.fields.options(self._exportable.dictionary),
            self.fields.updates,
        )

    @property
    def scope(self) -> Scope:
        """Which annotations are to be exported."""
        scope = self.fields.scope
        assert isinstance(scope, Scope)
        return scope

    def done(self, result: int) -> None:
        """Keep what was chosen, also where nothing is exported: it is only the next proposal."""
        self._closed = True
        self._soon.stop()
        self.fields.remember()
        self._settings.set(EXPORT_GEOMETRY, bytes_to_text(self.saveGeometry()))
        super().done(result)

    # -- how it will look

    def _make_preview(self) -> None:
        count = self._exportable.offers[self.scope].count
        text = tr("Shown are the first {shown} of {count} excerpts.")
        few = count <= PREVIEWED
        self._shown.setText("" if few else text.format(shown=PREVIEWED, count=f"{count:,}"))
        self._preview.setPlaceholderText("" if count else _nothing())
        if self._busy:
            self._again = True
            return
        try:
            order = self.order()
        except GengduError as fault:
            self._failed(fault)
            return
        self._busy, self._again = True, False
        work = partial(preview, self._exportable.library, order)
        self._tasks.run(work, self._made, self._failed)

    def _made(self, text: str | None) -> None:
        if self._goes_on():
            self._tell("" if text is not None else tr("This format cannot be shown as text."))
            self._show(text or "")

    def _failed(self, fault: GengduError) -> None:
        if self._goes_on():
            self._tell(sentence(fault))
            self._show("")

    def _goes_on(self) -> bool:
        """Whether what was made is still wanted; else what is wanted now is begun."""
        # The window may be gone by now, with all that is Qt's of it.
        self._busy = False
        if self._closed:
            return False
        if self._again:
            self._make_preview()
            return False
        return True

    def _show(self, text: str) -> None:
        if self._preview.toPlainText() != text:
            self._preview.setPlainText(text)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))
