"""Work that the person waits for, with how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import GengduError
from ui.desktop.i18n import tr
from ui.desktop.tasks import Tasks

EVERY_MS = 100
"""How often what is shown is brought up to date."""

Work = Callable[[Callable[[int, int], None]], Any]
"""Work in a thread; it tells how much of how much is done, which raises once it is to stop."""


class WaitingDialog(QDialog):
    """Runs work in a thread and closes with it: ``result`` is what came of it, ``fault`` why
    nothing did. To close it is to stop the work, which raises ``stopped``."""

    def __init__(
        self,
        title: str,
        text: str,
        stopped: type[GengduError],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.outcome: Any = None
        self.fault: GengduError | None = None
        self._stopped = stopped
        self._stopping = False
        self._read = (0, 0)
        label = QLabel(text, self)
        label.setWordWrap(True)
        self._bar = QProgressBar(self)
        # Never without an end: Qt's style animates that, outlives the dialog and ends the program.
        self._bar.setRange(0, 1)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        buttons = QDialogButtonBox(self)
        self._cancel = QPushButton(tr("Cancel"), self)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        for part in (label, self._bar, buttons):
            layout.addWidget(part)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._show)

    def wait(self, tasks: Tasks, work: Work) -> bool:
        """Do the work, and wait for it; whether it came to its end."""
        tasks.run(partial(work, self._tell), self._done, self._failed)
        self._timer.start()
        self.exec()
        self._timer.stop()
        return self.fault is None

    def reject(self) -> None:
        """Have the work stop; the dialog closes when it has."""
        self._stopping = True
        self._cancel.setEnabled(False)

    def _tell(self, done: int, total: int) -> None:
        """In the thread."""
        self._read = (done, total)
        if self._stopping:
            raise self._stopped

    def _show(self) -> None:
        done, total = self._read
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _done(self, outcome: Any) -> None:
        self.outcome = outcome
        self.accept()

    def _failed(self, fault: GengduError) -> None:
        self.fault = fault
        super().reject()
