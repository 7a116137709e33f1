"""The dictionary: how words of the source are shown, for an article, a library, or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.dictionary import Entry, Into, Scope, entry
from reader.errors import GengduError
from reader.fold import fold
from ui.desktop.i18n import sentence, tr
from ui.desktop.widgets.hint import Hint

_ENTRY = Qt.ItemDataRole.UserRole


class DictionaryDialog(QDialog):
    """Lists all entries and lets them be added, replaced and removed, each at once in effect.

    ``put`` and ``take`` carry out a change; a fault of theirs is told in the dialog. ``read`` gives
    the entries there are.
    """

    def __init__(
        self,
        read: Callable[[], Iterable[Entry]],
        put: Callable[[Entry], None],
        take: Callable[[Entry], None],
        article: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``article`` is the id of the article on the page, if one is."""
        super().__init__(parent)
        self._read, self._put, self._take, self._article = read, put, take, article
        self.setWindowTitle(tr("Dictionary"))
        self.resize(660, 520)
        self._source = self._field(tr("In the source"))
        self._shown = self._field(tr("Shown as"))
        self._into, self._scope = QComboBox(self), QComboBox(self)
        self._add = QPushButton(tr("Add"), self)
        self._remove = QPushButton(tr("Remove"), self)
        self._filter = self._field(tr("Find"))
        self._filter.setClearButtonEnabled(True)
        self._list = QTreeWidget(self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.hide()
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._refill()
        self._source.setFocus()

    def offer(self, source: str, shown: str) -> None:
        """Begin with a word of the text, as it is shown now."""
        self._source.setText(source)
        self._shown.setText(shown)
        self._shown.setFocus()
        self._shown.selectAll()

    # -- putting together

    def _field(self, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(title)
        field.setAccessibleName(title)
        return field

    def _fill_choices(self) -> None:
        self._into.setAccessibleName(tr("For which script"))
        self._into.addItem(tr("By the form shown"), None)
        for into in Into:
            self._into.addItem(_into_title(into), into.value)
        self._scope.setAccessibleName(tr("Where"))
        for scope in (Scope.LIBRARY, Scope.ARTICLE, Scope.USER):
            if self._article or scope is not Scope.ARTICLE:
                self._scope.addItem(_scope_title(scope), scope.value)
        self._list.setHeaderLabels(
            [tr("In the source"), tr("Shown as"), tr("For which script"), tr("Where")]
        )
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(tr("Dictionary"))
        typed = self._filter
        Hint(self._list, lambda: _why_empty(typed.text()))
        self._list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        promise = tr(
            "A word is shown as you say wherever a source has it, and not converted again. The "
            "same word twice leaves it as it is. An article’s entries go before the library’s, and "
            "those before the ones for everywhere."
        )
        says = QLabel(promise, self)
        says.setProperty("quiet", True)
        says.setWordWrap(True)
        words = QHBoxLayout()
        words.addWidget(self._source, 1)
        words.addWidget(QLabel("→", self))
        words.addWidget(self._shown, 1)
        where = QHBoxLayout()
        where.addWidget(self._into, 1)
        where.addWidget(self._scope, 1)
        where.addWidget(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self._filter, 1)
        foot.addWidget(self._remove)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(says)
        layout.addLayout(words)
        layout.addLayout(where)
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        layout.addLayout(foot)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self._add.setDefault(True)
        self._remove.setAutoDefault(False)
        self._add.clicked.connect(self._add_entry)
        self._remove.clicked.connect(self._remove_entries)
        self._filter.textChanged.connect(lambda _: self._refill())
        self._list.itemSelectionChanged.connect(self._marked)
        self._list.itemActivated.connect(lambda item, _: self._edit(item.data(0, _ENTRY)))

    # -- what is listed

    def _refill(self) -> None:
        self._list.clear()
        wanted = fold(self._filter.text())
        for each in self._read():
            elsewhere = each.article not in ("", self._article)
            if elsewhere or wanted not in fold(each.source + "\n" + each.shown):
                continue
            row = [each.source, each.shown, _into_title(each.into), _scope_title(each.scope)]
            item = QTreeWidgetItem(row)
            item.setData(0, _ENTRY, each)
            self._list.addTopLevelItem(item)
        self._marked()

    def _marked(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))

    # -- what is changed

    def _add_entry(self) -> None:
        into = self._into.currentData()  # which Qt keeps as a plain text
        scope = Scope(self._scope.currentData())
        article = self._article if scope is Scope.ARTICLE else ""
        source, shown = self._source.text().strip(), self._shown.text().strip()
        if self._did(
            lambda: self._put(entry(source, shown, Into(into) if into else None, scope, article))
        ):
            self._source.clear()
            self._shown.clear()
            self._source.setFocus()

    def _remove_entries(self) -> None:
        marked: list[Entry] = [item.data(0, _ENTRY) for item in self._list.selectedItems()]

        def take_all() -> None:
            for each in marked:
                self._take(each)

        self._did(take_all)

    def _did(self, change: Callable[[], None]) -> bool:
        """Make a change and list what there is now; a fault is told instead."""
        try:
            change()
        except GengduError as fault:
            self._said.setText(sentence(fault))
            self._said.show()
            return False
        self._said.hide()
        self._refill()
        return True

    def _edit(self, each: Entry) -> None:
        self._into.setCurrentIndex(self._into.findData(each.into.value))
        self._scope.setCurrentIndex(self._scope.findData(each.scope.value))
        self.offer(each.source, each.shown)


def _why_empty(typed: str) -> str:
    if typed:
        return tr("No entry is like that.")
    return tr("No entries yet. Write a word of a source above, and how it is to be shown.")


def _into_title(into: Into) -> str:
    titles = {
        Into.ANY: tr("Any script"),
        Into.HANT: tr("Traditional"),
        Into.HANS: tr("Simplified"),
        Into.HANT_TW: tr("Traditional (Taiwan)"),
        Into.HANT_HK: tr("Traditional (Hong Kong)"),
    }
    return titles[into]


def _scope_title(scope: Scope) -> str:
    titles = {
        Scope.USER: tr("Everywhere"),
        Scope.LIBRARY: tr("This library"),
        Scope.ARTICLE: tr("This article"),
    }
    return titles[scope]
