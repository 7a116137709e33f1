"""The manual in a window of its own, which can stand beside the other while one works."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.find import find
from reader.model import Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.manual import Chapter, Words, to_html
from ui.desktop.page.positions import Positions
from ui.desktop.theme import Theme
from ui.desktop.widgets.hint import Hint

_MOST_MARKED = 500
"""How many hits of a chapter are marked."""

_MARGIN = 34
"""Pixels around the text."""


class ManualDialog(QDialog):
    """Chapters at the left, the text of one at the right, and a field that finds in all of them.

    Keys and titles are those the commands have whenever the window is looked at.
    """

    def __init__(
        self,
        chapters: Sequence[Chapter],
        words: Words,
        language: str,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(920, 680)
        self._chapters, self._words, self._language = chapters, words, language
        self._theme = theme
        self._shown = chapters[0]
        self._html = ""
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find in the manual, in either script"))
        self._field.setAccessibleName(tr("Find in the manual, in either script"))
        self._field.setClearButtonEnabled(True)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(tr("Chapters"))
        Hint(self._list, lambda: tr("Nothing in the manual is like that."))
        self._text = QTextBrowser(self)
        self._text.setObjectName("manualText")
        self._text.setAccessibleName(tr("Manual"))
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(_MARGIN)
        self._lay_out()
        self._connect()
        self._fill()
        self._render()
        self._list.setFocus()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(14, 14, 14, 14)
        left.setSpacing(10)
        left.addWidget(self._field)
        left.addWidget(self._list, 1)
        for widget in (self._field, self._list):
            widget.setFixedWidth(236)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left)
        layout.addWidget(self._text, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._fill)
        self._list.currentRowChanged.connect(self._row_chosen)
        self._text.anchorClicked.connect(self._follow)

    # -- what others ask

    @property
    def chapter(self) -> str:
        """The file of the chapter that is shown."""
        return self._shown.name

    def show_chapter(self, name: str) -> None:
        """Show a chapter by its file, from its beginning. A name that is none is passed over."""
        found = [chapter for chapter in self._chapters if chapter.name == name]
        if found:
            self._shown = found[0]
            self._mark_row()
            self._render()
            self._text.moveCursor(QTextCursor.MoveOperation.Start)

    # -- the chapters

    def _fill(self) -> None:
        """List the chapters that hold what is looked for; show the first where the present one
        does not."""
        listed = [chapter for chapter in self._chapters if self._holds(chapter)]
        self._list.blockSignals(True)
        self._list.clear()
        for chapter in listed:
            self._list.addItem(chapter.title)
            self._list.item(self._list.count() - 1).setData(Qt.ItemDataRole.UserRole, chapter.name)
        self._list.blockSignals(False)
        if listed and self._shown not in listed:
            self.show_chapter(listed[0].name)
        self._mark_row()
        self._mark_hits()

    def _holds(self, chapter: Chapter) -> bool:
        query = self._field.text().strip()
        return not query or bool(find(self._filled(chapter), query, limit=1))

    def _filled(self, chapter: Chapter) -> str:
        return self._words.fill(chapter.text, self._language)

    def _mark_row(self) -> None:
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == self._shown.name:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    def _row_chosen(self, row: int) -> None:
        if row >= 0:
            self.show_chapter(self._list.item(row).data(Qt.ItemDataRole.UserRole))

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            QDesktopServices.openUrl(url)
        else:
            self._field.clear()
            self.show_chapter(url.path())

    # -- the text

    def _render(self) -> None:
        html = to_html(self._filled(self._shown))
        sheet = _sheet(self._theme(), self._language)
        if (sheet + html) == self._html:
            return
        self._html = sheet + html
        bar = self._text.verticalScrollBar()
        place = bar.value()
        self._text.document().setDefaultStyleSheet(sheet)
        self._text.setHtml(html)
        bar.setValue(place)
        self._mark_hits()

    def _mark_hits(self) -> None:
        text, query = self._text.toPlainText(), self._field.text().strip()
        hits = find(text, query, limit=_MOST_MARKED) if query else []
        positions, theme = Positions(text), self._theme()
        style = QTextCharFormat()
        style.setBackground(QColor(theme.selection))
        style.setForeground(QColor(theme.ink))
        marked = []
        for start, end in hits:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self._text.document())
            selection.cursor.setPosition(positions.to_utf16(start))
            to = positions.to_utf16(end)
            selection.cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
            selection.format = style
            marked.append(selection)
        self._text.setExtraSelections(marked)
        for first in islice(marked, 1):
            self._text.setTextCursor(QTextCursor(first.cursor))
            cursor = self._text.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._text.setTextCursor(cursor)

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field goes to the text; it closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._text.setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keys, titles or colours may be others than when it was left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._render()


def _sheet(theme: Theme, language: str) -> str:
    script = Script.HANS if language == "zh_CN" else Script.HANT_TW
    serif = ", ".join(f"'{name}'" for name in fonts.serif(script, 20).families())
    return f"""
        p, li, td, th {{ line-height: 150%; font-size: 14px; color: {theme.ink}; }}
        p {{ margin: 0 0 11px 0; }}
        li {{ margin: 0 0 6px 0; }}
        h1 {{ font-family: {serif}; font-size: 24px; margin: 0 0 16px 0; }}
        h2 {{ font-family: {serif}; font-size: 17px; margin: 22px 0 9px 0; }}
        a {{ color: {theme.accent}; text-decoration: none; }}
        code {{ background: {theme.selected}; color: {theme.ink}; font-size: 13px; }}
        pre {{ background: {theme.panel}; margin: 4px 0 12px 0; }}
        table {{ border-collapse: collapse; margin: 4px 0 14px 0; }}
        th, td {{ border: 1px solid {theme.line}; padding: 5px 11px; text-align: left; }}
    """
