"""Asked where another program has the library."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.errors import LibraryTaken
from ui.desktop.i18n import tr


class Answer(Enum):
    """What a person wants then."""

    READ = auto()
    AGAIN = auto()
    QUIT = auto()


class TakenDialog(QDialog):
    """Says who has the library, and offers to read in it. ``answer`` is what the person wants."""

    def __init__(self, taken: LibraryTaken, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The library is open already"))
        self.setMinimumWidth(460)
        self.answer = Answer.QUIT
        who = tr(
            "“{program}” has the library “{path}” open: process {process} on {computer}, since "
            "{since}."
        )
        head = QLabel(who.format(**taken.places), self)
        head.setWordWrap(True)
        what = QLabel(
            tr(
                "Only one window writes to a library, so that neither undoes what the other did. "
                "Here it can be read meanwhile."
            ),
            self,
        )
        what.setWordWrap(True)
        what.setProperty("quiet", True)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        for title, answer, role in (
            (tr("Open for reading"), Answer.READ, roles.AcceptRole),
            (tr("Try again"), Answer.AGAIN, roles.ActionRole),
            (tr("Quit"), Answer.QUIT, roles.RejectRole),
        ):
            button = buttons.addButton(title, role)
            button.setDefault(answer is Answer.READ)
            button.clicked.connect(lambda _=False, chosen=answer: self._choose(chosen))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(head)
        layout.addWidget(what)
        layout.addWidget(buttons)

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.done(QDialog.DialogCode.Accepted)
