"""Which Gengdu this is, what it runs on, and the licences of all that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.i18n import tr
from ui.desktop.icon import own_icon
from ui.desktop.theme import Theme
from ui.licences import Part, parts
from ui.version import ground, version

_SEAL = 72
"""The side of the icon, in pixels of the screen's scale."""


class AboutDialog(QDialog):
    """Says the versions, which can be copied, and lists all parts with their licences."""

    def __init__(self, library: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Gengdu"))
        self.resize(880, 640)
        self._theme, self._library = theme, library
        self._parts = parts()
        self._list = self._make_list(self._parts)
        self._page = self._make_page()
        self._lay_out()
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    @property
    def versions(self) -> str:
        """What is copied: all versions and the library, a line each."""
        rows = {"Gengdu": version(), **ground(), tr("Library"): str(self._library)}
        return "\n".join(f"{name} {told}" for name, told in rows.items())

    def _make_list(self, found: Sequence[Part]) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("choices")
        made.setAccessibleName(tr("What Gengdu is made of"))
        for part in found:
            made.addItem(
                QListWidgetItem(f"{part.name} {part.version}".strip() + f"\n{_terms(part)}")
            )
        return made

    def _make_page(self) -> QTextBrowser:
        page = QTextBrowser(self)
        page.setObjectName("choices")
        page.setAccessibleName(tr("Licence"))
        page.setOpenExternalLinks(True)
        page.document().setDocumentMargin(14)
        return page

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(8)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._page)
        split.setSizes([290, 550])
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(tr("Copy the versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions))
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(self._head())
        layout.addWidget(split, 1)
        layout.addWidget(self._quiet(_notice()))
        layout.addWidget(buttons)

    def _head(self) -> QHBoxLayout:
        """The seal with name, purpose and versions beside it."""
        icon = QLabel(self)
        icon.setPixmap(own_icon().pixmap(_SEAL, _SEAL))
        name = QLabel(tr("Gengdu 耕讀") + f" {version()}", self)
        name.setObjectName("welcomeTitle")
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = " · ".join(f"{part} {number}" for part, number in ground().items())
        where = tr("{versions} · library: {path}").format(versions=told, path=self._library)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        purpose = tr(
            "Read Chinese-language news in either script, code its passages, export quotes you can "
            "cite."
        )
        words.addWidget(QLabel(purpose, self))
        words.addWidget(self._quiet(where))
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _show(self, row: int) -> None:
        part = self._parts[row]
        link = ""
        if part.home:
            address = escape(part.home)
            link = f"<p><a href='{address}' style='color:{self._theme.accent}'>{address}</a></p>"
        self._page.setHtml(
            f"<body style='color:{self._theme.ink}; font-size:13px'>{link}"
            f"<div style='white-space:pre-wrap'>{escape(part.text)}</div></body>"
        )


def _terms(part: Part) -> str:
    """The licence of a part, and what it is a part of."""
    licence = tr("Public domain") if part.licence == "Public domain" else part.licence
    if not part.within:
        return licence
    return tr("{licence} (in {part})").format(licence=licence, part=part.within)


def _notice() -> str:
    return tr(
        "Gengdu is under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, as "
        "libraries of their own that you may replace. Citation styles are under CC BY-SA 3.0."
    )
