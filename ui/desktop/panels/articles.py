"""The list of articles in the left pane: narrowed by typing or to a collection, read in pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.model import ArticleInfo
from ui.desktop.i18n import tr
from ui.desktop.models.articles import INFO, ArticleModel
from ui.desktop.panels.article_row import ArticleRow
from ui.desktop.pyside import know_viewport
from ui.desktop.rows import keep_marks, mark_row, marked_rows
from ui.desktop.session import Session
from ui.desktop.theme import Theme
from ui.desktop.widgets.tips import tip

AT_ONCE = 10_000
"""Up to how many articles each letter typed is answered at once."""

PAUSE = 120
"""How many milliseconds nothing is typed before more are narrowed."""

_MARKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ArticleList(QWidget):
    """Lists articles, unread ones with a mark; says which one the person wants to read."""

    chosen = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, field: QLineEdit, parent: QWidget | None = None) -> None:
        """``field`` is where one types what is wanted; it stands elsewhere."""
        super().__init__(parent)
        self._session, self._field = session, field
        field.textChanged.connect(self._typed)
        self.model = ArticleModel(session.library, self)
        self.row = ArticleRow(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._narrow)
        self._collection = QToolButton(self)
        self._collection.setObjectName("chip")
        self._collection.clicked.connect(self._leave_collection)
        self._collection.hide()
        self.view = self._make_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        chips = QVBoxLayout()
        chips.setContentsMargins(12, 0, 12, 0)
        chips.addWidget(self._collection, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(chips)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _make_view(self) -> ArticleRows:
        view = ArticleRows(self.row.height, self)
        know_viewport(view)
        view.setModel(self.model)
        view.setItemDelegate(self.row)
        view.setAccessibleName(tr("Articles"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.clicked.connect(self._clicked)
        view.activated.connect(self._activate)
        return view

    # -- what is shown

    def reload(self) -> None:
        """Find and read everything anew; what is scrolled to and marked stays so."""
        self._keeping(self.model.reload)

    def changed(self, affected: Affected) -> None:
        """Read again what a change touched."""
        self._keeping(lambda: self.model.changed(affected))
        self._name_collection()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.row.theme = theme
        self.view.viewport().update()

    def mark_current(self) -> None:
        """Mark the article on the page, and scroll to it; for one not listed nothing is marked."""
        article = self._session.article
        self.row.current = article.id if article else ""
        index = self.model.index(self.model.row_of(self.row.current))
        mark_row(self.view, index)
        if index.isValid():
            self.view.scrollTo(index)
        self.view.viewport().update()

    def script_changed(self) -> None:
        """Show titles in the script of the page."""
        self.row.script = self._session.script
        self.model.set_script(self._session.script)

    @property
    def marked(self) -> list[str]:
        """The ids of the articles that are marked, in the order of the list."""
        return self.model.ids(marked_rows(self.view))

    @property
    def first_marked(self) -> ArticleInfo | None:
        """The first article that is marked."""
        marked = self.view.selectedIndexes()
        info: ArticleInfo | None = marked[0].data(INFO) if marked else None
        return info

    @property
    def collection(self) -> str:
        """The collection (its id) whose articles alone are listed; empty for all articles."""
        return self.model.wanted.collection

    def why_empty(self) -> str:
        """Why no article is listed, and what to do."""
        if self._field.text():
            return tr("No title or outlet is like that. Enter searches all texts.")
        if self.collection:
            return tr("This collection is empty. Drag articles onto its name to put them there.")
        return tr("No articles yet. Import a file, drop one here, or paste a text.")

    def show_collection(self, key: str) -> None:
        """List the articles of a collection alone; of all for an empty id."""
        self.model.set_wanted(replace(self.model.wanted, collection=key))
        self._name_collection()
        self.mark_current()

    # -- what is done

    def _typed(self, text: str) -> None:
        if self.model.total <= AT_ONCE:
            self._narrow()
        else:
            self._pause.start()

    def _narrow(self) -> None:
        self.model.set_wanted(replace(self.model.wanted, text=self._field.text().strip()))
        self.mark_current()

    def _leave_collection(self) -> None:
        self.show_collection("")
        self.view.setFocus()

    def _name_collection(self) -> None:
        names = {each.id: each.name for each in self._session.library.collections()}
        if self.collection and self.collection not in names:
            self.show_collection("")
        name = names.get(self.collection, "")
        self._collection.setText(f"{name}  ×")
        self._collection.setAccessibleName(tr("Leave the collection {name}").format(name=name))
        self._collection.setToolTip(tip(self._collection.accessibleName()))
        self._collection.setVisible(bool(name))

    def _clicked(self, index: QModelIndex) -> None:
        # Whoever holds Ctrl or Shift marks several.
        if not QApplication.keyboardModifiers() & _MARKING:
            self._activate(index)

    def _activate(self, index: QModelIndex) -> None:
        info: ArticleInfo | None = index.data(INFO)
        article = self._session.article
        if info is not None and (article is None or article.id != info.id):
            self.chosen.emit(info.id)

    def _menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if not self.view.selectionModel().isSelected(index):
            mark_row(self.view, index)
        self.menu_wanted.emit(self.view.viewport().mapToGlobal(point))

    def _keeping(self, read: Callable[[], bool]) -> None:
        marked = keep_marks(self.view, lambda: self.model.numbers, read)
        if not marked:
            self.mark_current()


def filter_field(parent: QWidget) -> QLineEdit:
    """Where one types what is wanted of the articles."""
    field = QLineEdit(parent)
    field.setPlaceholderText(tr("Filter by title or outlet, either script"))
    field.setAccessibleName(tr("Filter articles"))
    field.setClearButtonEnabled(True)
    return field


class ArticleRows(QTableView):
    """A list of rows of one height.

    A table of one column, since it asks its model for the rows in sight alone: QListView asks for
    each of 100,000 to lay it out, which takes a second.
    """

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        """``height`` is of a row, in pixels."""
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row."""
        if action in (
            QAbstractItemView.CursorAction.MoveHome,
            QAbstractItemView.CursorAction.MoveEnd,
        ):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would read all articles. What is typed over the list finds them."""
