"""A draft before it is stored: its parts, what it says of itself, and whether it is to come in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QMargins, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.detect import detect
from reader.errors import GengduError
from reader.importers.origin import name_of
from reader.model import Draft, Script
from reader.reprints import Reprint
from reader.review import Reread, begin
from ui.desktop import fonts
from ui.desktop.i18n import sentence, tr
from ui.desktop.models.draft_blocks import DraftBlocks
from ui.desktop.settings import PREVIEW_GEOMETRY, Settings, bytes_to_text, text_to_bytes
from ui.desktop.tasks import Tasks
from ui.desktop.theme import Theme
from ui.desktop.widgets.block_list import BlockList
from ui.desktop.widgets.encoding_button import EncodingButton
from ui.desktop.widgets.fact_fields import FactFields
from ui.desktop.widgets.framing import bar, side
from ui.desktop.widgets.reprints import Reprints
from ui.desktop.widgets.tips import tip

FACTS_WIDTH = 276
"""How wide the fields are beside the parts, in pixels."""

_LONGEST_NAME = 320


class Preview(QDialog):
    """Asks about one draft at a time, without holding up the program.

    After `ask` comes one of ``import_wanted``, ``import_all_wanted`` and ``skipped``, and the
    dialog is gone until it is asked again. Escape skips.
    """

    import_wanted = Signal(object)
    """The Draft as the person left it."""

    import_all_wanted = Signal(object)
    """The same, and what follows is not to be asked about."""

    skipped = Signal()
    """This draft is left out."""

    def __init__(
        self, settings: Settings, tasks: Tasks, reread: Reread, parent: QWidget | None = None
    ) -> None:
        """``reread`` is called in a thread of ``tasks``, one call at a time."""
        super().__init__(parent)
        self.setWindowTitle(tr("Import preview"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._settings, self._tasks, self._reread = settings, tasks, reread
        self._first: Draft | None = None
        self._blocks = DraftBlocks(self)
        self._list = BlockList(self._blocks, self)
        self._encoding = EncodingButton(self)
        self._place = _quiet(self)
        self._told = _quiet(self)
        self._fields = FactFields()
        self._reprints = Reprints()
        self._skip = QPushButton(tr("Skip"), self)
        self._all = QPushButton(tr("Import all"), self)
        self._import = QPushButton(tr("Import this one"), self)
        self._lay_out()
        self._connect()
        self.resize(900, 672)
        self.restoreGeometry(text_to_bytes(settings.get(PREVIEW_GEOMETRY)))

    # -- putting together

    def _lay_out(self) -> None:
        self._told.setObjectName("previewTold")
        self._told.setWordWrap(True)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._list, 1)
        middle.addWidget(self._side())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self._told)
        layout.addLayout(middle, 1)
        layout.addWidget(self._foot())
        ways = (self._encoding, self._list, *self._fields.editors(), self._reprints)
        for one, next_one in pairwise((*ways, self._skip, self._all, self._import)):
            QWidget.setTabOrder(one, next_one)

    def _head(self) -> QFrame:
        title = QLabel(tr("Import preview"), self)
        title.setObjectName("previewTitle")
        return bar("previewHead", (title, self._place, None, self._encoding), self)

    def _foot(self) -> QFrame:
        self._import.setDefault(True)
        for button in (self._skip, self._all):
            button.setAutoDefault(False)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self._import.setToolTip(keys)
        self._skip.setToolTip(tr("Leave this one out; Escape does the same and asks nothing"))
        self._all.setToolTip(tr("Import this one and all that follow without asking"))
        return bar("previewFoot", (self._skip, None, self._all, self._import), self)

    def _side(self) -> QFrame:
        """The fields."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 14, 18, 12)
        column.addWidget(self._fields, 1)
        column.addWidget(self._reprints)
        return side("previewFacts", inner, FACTS_WIDTH, QMargins(1, 0, 0, 0), self)

    def _connect(self) -> None:
        self._skip.clicked.connect(self.reject)
        self._all.clicked.connect(lambda: self._answer(self.import_all_wanted))
        self._import.clicked.connect(lambda: self._answer(self.import_wanted))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._import.click)
        self._blocks.reviewed.connect(self._show_facts)
        self._fields.said.connect(self._say)
        self._encoding.chosen.connect(self._read_as)

    # -- asking

    def ask(self, draft: Draft, number: int, total: int) -> None:
        """Show a draft, the ``number``-th of ``total`` inputs; 0 where that is not known yet."""
        self._first = draft
        place = self._placed(name_of(draft.origin), number, total)
        self._place.setText(place)
        self.setWindowTitle(f"{tr('Import preview')}  ·  {place}")
        self._place.setToolTip(tip(draft.origin))
        self._all.setVisible(total != number)
        self.set_reprints(())
        self._blocks.set_review(begin(draft))
        self._fields.forget()
        self._show_draft()
        self._set_reading(False)
        self.show()
        (self._fields.first_unsure() or self._import).setFocus()

    def set_reprints(self, reprints: Sequence[Reprint]) -> None:
        """Say which articles of the library read nearly the same as this one."""
        self._reprints.set_reprints(reprints)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._list.row.theme = theme
        self._list.viewport().update()

    @property
    def draft(self) -> Draft:
        """The draft as the person has it now."""
        return self._blocks.review.draft

    def reject(self) -> None:
        """Escape, and the cross of the window: leave this one out."""
        self._leave()
        self.skipped.emit()

    def _answer(self, told: SignalInstance) -> None:
        """Let the draft come in, unless a field holds what cannot be."""
        if self._fields.commit():
            self._leave()
            told.emit(self.draft)

    def _leave(self) -> None:
        self._settings.set(PREVIEW_GEOMETRY, bytes_to_text(self.saveGeometry()))
        self.hide()

    # -- what is shown

    def _placed(self, name: str, number: int, total: int) -> str:
        """Which of how many inputs this is, where there are more, and its name."""
        metrics = self._place.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
        if total == 1:
            return shown
        of_all = tr("Article {number} of {total}") if total else tr("Article {number}")
        return f"{of_all.format(number=number, total=total)}  ·  {shown}"

    def _show_draft(self) -> None:
        written_in = detect(self.draft.source_text)
        self._list.row.script = fonts.drawn_as(Script.ORIGINAL, written_in)
        self._encoding.set_draft(self.draft)
        self._tell(" ".join(tr(caution.value) for caution in self.draft.cautions))
        self._show_facts()

    def _show_facts(self) -> None:
        self._fields.show_facts(self.draft.metadata, self.draft.evidence)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _say(self, field: str, value: str) -> None:
        self._blocks.say(field, value)
        self._show_facts()

    # -- reading again

    def _read_as(self, encoding: str) -> None:
        """Read the same bytes in another encoding; what a person has said of the fields stands."""
        if encoding == self.draft.encoding or not self._fields.commit():
            return
        asked, first = self.draft, self._first
        if first is not None and encoding == first.encoding:
            self._have_read(asked, first)
            return
        self._set_reading(True)
        self._tasks.run(
            partial(self._reread, asked, encoding),
            partial(self._have_read, asked),
            partial(self._have_not_read, asked),
        )

    def _have_read(self, asked: Draft, draft: Draft) -> None:
        if asked is self.draft and self.isVisible():  # else it was answered meanwhile
            self._blocks.set_review(self._blocks.review.over(draft))
            self._show_draft()
            self._set_reading(False)

    def _have_not_read(self, asked: Draft, fault: GengduError) -> None:
        if asked is self.draft and self.isVisible():
            self._tell(sentence(fault))
            self._set_reading(False)

    def _set_reading(self, reading: bool) -> None:
        """While it is read again nothing can be changed, but it can be skipped."""
        parts = (self._encoding, self._list, self._fields, self._all, self._import)
        for part in parts:
            part.setEnabled(not reading)
        if reading:
            self._tell(tr("Reading…"))
        else:
            self._encoding.setFocus()


def _quiet(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("quiet", True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
