"""What went wrong before, shown once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.i18n import tr


class CrashDialog(QDialog):
    """Shows ``reports`` to be read and copied; ``open_folder`` opens the folder they lie in."""

    def __init__(
        self, reports: str, open_folder: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong before"))
        self.resize(640, 420)
        self.reports = reports
        told = QLabel(
            tr(
                "The program noted this when it failed. It says where in the program that was, and "
                "holds none of your texts. It stays on this computer and is sent to nobody; if you "
                "want it put right, copy it for those who make Gengdu."
            ),
            self,
        )
        told.setWordWrap(True)
        field = QPlainTextEdit(reports, self)
        field.setReadOnly(True)
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        field.setAccessibleName(tr("What went wrong"))
        field.setTabChangesFocus(True)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        folder = buttons.addButton(tr("Open folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.clicked.connect(lambda: open_folder())
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(told)
        layout.addWidget(field, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.reports)
