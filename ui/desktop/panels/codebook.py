"""The codebook in the left pane: the tree of tags, and the field that narrows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from reader.changes import Affected
from reader.codebook import Codebook
from reader.model import Tag, Usage
from reader.picker import pick
from ui.desktop.i18n import tr
from ui.desktop.models.tags import TAG, TagModel
from ui.desktop.names import refusal
from ui.desktop.panels.tag_row import TagRow
from ui.desktop.panels.tag_tree import TagTree
from ui.desktop.rows import mark_row
from ui.desktop.session import Session
from ui.desktop.settings import ARCHIVED_TAGS
from ui.desktop.theme import Theme
from ui.desktop.usage import usage

MANY = 300
"""From so many tags on, all are counted anew rather than those one by one."""


class CodebookPane(QWidget):
    """Shows the tags with their usage and keeps up with changes.

    What is folded, marked and looked at stays so. ``field`` is to be put where it is seen.
    """

    tag_chosen = Signal(str)
    """A tag's id: double-clicked or Enter."""

    tag_pointed = Signal(str, bool)
    """A tag's id: clicked, and whether with Ctrl."""

    menu_wanted = Signal(QPoint)
    named = Signal(str, str)
    """A tag's id, and another name for it."""

    changed = Signal()
    """Other tags are there, or seen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._usage: dict[str, Usage] = {}
        self._guest = session.sample is not None
        self._narrowed = False
        self._folded: set[str] = set()
        self._hidden: set[str] = set()
        self._best = ""
        self.model = TagModel(self)
        self.row = TagRow(self)
        self.row.refusal = self._refusal
        self.row.named.connect(self.named)
        self.field = self._make_field()
        self.tree = self._make_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        self.setFocusProxy(self.tree)
        self.reload()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(tr("Find a tag: characters, pinyin, initials"))
        field.setAccessibleName(tr("Find a tag"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        return field

    def _make_tree(self) -> TagTree:
        tree = TagTree(self.model, self.row, self)
        if self._session.library.read_only:
            tree.forbid_changes()
        tree.customContextMenuRequested.connect(self._menu)
        tree.activated.connect(self._activate)
        tree.clicked.connect(self._point)
        tree.typed.connect(self._type)
        tree.collapsed.connect(self._fold)
        tree.expanded.connect(self._unfold)
        return tree

    # -- what is shown

    @property
    def chosen(self) -> Tag | None:
        """The tag under the cursor."""
        index = self.tree.currentIndex()
        return index.data(TAG) if index.isValid() else None

    @property
    def marked(self) -> list[Tag]:
        """The tags that are marked, in the order of the tree; else the one under the cursor."""
        keys = {index.data(TAG).id for index in self.tree.selectedIndexes()}
        found = [tag for tag in self.model.codebook.tags if tag.id in keys]
        return found or [tag for tag in (self.chosen,) if tag]

    def used(self, tag: Tag) -> Usage:
        """How much a tag is used."""
        return self._usage.get(tag.id, Usage())

    def reload(self) -> None:
        """Read everything anew."""
        self._usage = usage(self._session)
        self._show(self._session.codebook())

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.row.theme = theme
        self.tree.viewport().update()

    def choose(self, key: str) -> None:
        """Put the cursor on a tag and let it be seen."""
        index = self.model.index_of(key)
        if index.isValid():
            if key in self._hidden:
                self.field.clear()
            mark_row(self.tree, index)
            self.tree.scrollTo(index)

    def reveal(self) -> None:
        """Let the tag under the cursor be seen."""
        index = self.tree.currentIndex()
        if index.isValid():
            self.tree.scrollTo(index)

    def fold_all(self) -> None:
        """Show the uppermost tags alone."""
        self.tree.collapseAll()
        book = self.model.codebook
        self._folded = {tag.id for tag in book.tags if book.children(tag.id)}

    def unfold_all(self) -> None:
        """Show all tags."""
        self.tree.expandAll()
        self._folded.clear()

    def show_archived(self) -> None:
        """Show archived tags, or hide them, as the settings say."""
        self._narrow()

    def _show(self, codebook: Codebook) -> None:
        place, cursor = self.tree.verticalScrollBar().value(), self.chosen
        marked = [tag.id for tag in self.marked]
        placed = self.model.set_codebook(codebook, self._usage)
        self._hidden -= {key for top in placed for key in codebook.subtree(top)}
        self._hidden = {key for key in self._hidden if key in codebook}
        self._folded = {key for key in self._folded if key in codebook}
        self._narrow()
        self._spread(placed)
        if placed and cursor and cursor.id in codebook:
            self._mark(cursor.id, marked)
        self.tree.verticalScrollBar().setValue(place)

    def _spread(self, placed: Sequence[str]) -> None:
        """Unfold the rows that were put in, and those below them, but for what was folded."""
        book = self.model.codebook
        if len(placed) == len(book.roots()) and not self._folded:
            self.tree.expandAll()
            return
        for top in placed:
            for key in (*book.line(top)[1:2], *book.subtree(top)):
                if book.children(key) and key not in self._folded:
                    self.tree.expand(self.model.index_of(key))

    def _mark(self, cursor: str, marked: Iterable[str]) -> None:
        """Mark what was marked, where rows that moved have lost it."""
        model, only = self.tree.selectionModel(), QItemSelectionModel.SelectionFlag
        current = self.model.index_of(cursor)
        if self.tree.currentIndex() != current:
            model.setCurrentIndex(current, only.NoUpdate)
        wanted = [self.model.index_of(key) for key in marked if key in self.model.codebook]
        if set(self.tree.selectedIndexes()) != set(wanted):
            model.clearSelection()
            for index in wanted:
                model.select(index, only.Select)

    # -- narrowing

    def _narrow(self) -> None:
        """Show the tags that are meant by what is typed, with those above them."""
        book, typed = self.model.codebook, self.field.text().strip()
        archived = self._session.settings.get(ARCHIVED_TAGS)
        found = pick(book, typed, archived=archived)
        self._best = found[0].id if typed and found else ""
        seen = {key for tag in found for key in book.line(tag.id)}
        self._fold_for(bool(typed))
        self._hide({tag.id for tag in book.tags if tag.id not in seen})
        self.changed.emit()

    def _typed(self) -> None:
        self._narrow()
        if self._best:
            self.choose(self._best)

    def _fold_for(self, narrowed: bool) -> None:
        """While the tree is narrowed nothing is folded; afterwards what was is again."""
        if narrowed == self._narrowed:
            return
        self._narrowed = narrowed
        if narrowed:
            self.tree.expandAll()
        else:
            for key in tuple(self._folded):
                self.tree.collapse(self.model.index_of(key))

    def _hide(self, keys: set[str]) -> None:
        for key in keys ^ self._hidden:
            index = self.model.index_of(key)
            self.tree.setRowHidden(index.row(), index.parent(), key in keys)
        self._hidden = keys

    @property
    def shown(self) -> int:
        """How many tags are not hidden."""
        return len(self.model.codebook.tags) - len(self._hidden)

    def _fold(self, index: QModelIndex) -> None:
        if not self._narrowed:
            self._folded.add(index.data(TAG).id)

    def _unfold(self, index: QModelIndex) -> None:
        if not self._narrowed:
            self._folded.discard(index.data(TAG).id)

    # -- keeping up

    def opened(self) -> None:
        """Another article is open: a guest has tags of its own."""
        if self._guest or self._session.sample:
            self._guest = self._session.sample is not None
            self.reload()

    def keep_up(self, affected: Affected) -> None:
        """Read again what a change touched."""
        if self._guest:
            self.opened()
        elif affected.tags or affected.annotations or affected.articles:
            codebook = self._session.codebook()
            self._count(affected, codebook)
            self._show(codebook)

    def _count(self, affected: Affected, codebook: Codebook) -> None:
        """Count anew what a change touched, and what stands or stood above it."""
        touched = set(affected.tags)
        if affected.articles and not affected.annotations:
            touched |= self._session.library.tags_in(affected.articles)
        books = (codebook, self.model.codebook)
        keys = {
            above for key in touched for book in books if key in book for above in book.line(key)
        }
        if len(keys) < MANY:
            for key in keys:
                self._usage.pop(key, None)
            self._usage.update(usage(self._session, keys) if keys else {})
        else:
            self._usage = usage(self._session)

    def _refusal(self, tag: Tag, name: str) -> str:
        """Why a tag cannot have a name; empty where it can."""
        return refusal(self.model.codebook, tag, name)

    def _activate(self, index: QModelIndex) -> None:
        self.tag_chosen.emit(index.data(TAG).id)

    def _point(self, index: QModelIndex) -> None:
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.tag_pointed.emit(index.data(TAG).id, bool(held))

    def _menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        if index not in self.tree.selectedIndexes():
            mark_row(self.tree, index)
        self.menu_wanted.emit(self.tree.viewport().mapToGlobal(point))

    def _type(self, text: str) -> None:
        self.field.setFocus()
        self.field.insert(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field: Enter takes the likeliest tag, Down goes to the tree, Escape shows all."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape if self.field.text():
                self.field.clear()
                self.tree.setFocus()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._best:
                self.choose(self._best)
                self.tag_chosen.emit(self._best)
            case Qt.Key.Key_Down:
                self.tree.setFocus()
            case _:
                return False
        return True
