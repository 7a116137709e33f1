"""The table of articles: sorted, filtered, its cells written, many of its rows marked at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
)

from reader.catalogue import ArticleFilter, Column, Sorting
from reader.changes import Affected
from reader.model import ArticleInfo
from ui.desktop.commands import articles, filters, views
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.models.article_table import ArticleTableModel
from ui.desktop.models.articles import INFO
from ui.desktop.names import column_name
from ui.desktop.rows import keep_marks, mark_row, marked_rows
from ui.desktop.settings import ARTICLE_COLUMNS
from ui.desktop.theme import Theme
from ui.desktop.views.article_cells import ArticleCells
from ui.desktop.views.article_columns import (
    lay_out_header,
    layout_text,
    layout_value,
    read_header,
)
from ui.desktop.views.article_filter import ArticleFilterRow
from ui.desktop.views.base import View
from ui.desktop.widgets.hint import Hint

_DESCENDING_FIRST = (Column.PUBLISHED, Column.ADDED, Column.LENGTH, Column.ANNOTATIONS)


class ArticlesView(View):
    """All articles with their facts and the researcher's own columns."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setObjectName("tableView")
        self._desk, self._stale = desk, True
        self.model = ArticleTableModel(desk.session.library, self)
        self.cells = ArticleCells(self)
        self.table = self._make_table()
        library = desk.session.library
        self.filter = ArticleFilterRow(library, lambda: desk.ask, desk.attempt, self)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self._columns = self._menu_button(
            tr("Columns"), tr("Which columns are shown"), self._fill_columns
        )
        self._filters = self._menu_button(
            tr("Filters"), tr("Filters kept by name"), self._fill_filters
        )
        self._lay_out()
        self._connect()
        self._lay_out_columns()

    def _make_table(self) -> ArticleTable:
        table = ArticleTable(self)
        table.setModel(self.model)
        table.setItemDelegate(self.cells)
        table.setAccessibleName(tr("Table of articles"))
        model = self.model
        Hint(table, lambda: _why_empty(model.wanted))
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        return table

    def _menu_button(self, title: str, tip: str, fill: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chip")
        button.setText(f"{title} ▾")
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        for widget in (self._count, self._filters, self._columns):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setContentsMargins(0, 6, 4, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        session, table = self._desk.session, self.table
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)
        session.script_changed.connect(self._script_changed)
        self.filter.changed.connect(self._filtered)
        self.model.value_written.connect(self._value_written)
        table.opened.connect(self._open)
        table.menu_wanted.connect(partial(self._desk.frame.show_menu, articles.TABLE_MENU))
        header = table.horizontalHeader()
        header.sectionClicked.connect(self.sort_by)
        header.sectionMoved.connect(self._keep_columns)
        header.sectionResized.connect(self._keep_columns)

    # -- what others may ask

    @property
    def marked(self) -> list[str]:
        """The ids of the articles that are marked, in the order of the table; where none is, that
        of the one under the cursor."""
        found = self.model.ids(marked_rows(self.table))
        return found or ([self.current.id] if self.current else [])

    @property
    def current(self) -> ArticleInfo | None:
        """The article under the cursor."""
        index = self.table.currentIndex()
        return index.data(INFO) if index.isValid() else None

    @property
    def wanted(self) -> ArticleFilter:
        """What is asked of the articles."""
        return self.filter.wanted

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.cells.theme = theme
        self.table.viewport().update()

    def take_focus(self) -> None:
        """Go to the table, to the article on the page if it is there and nothing is marked."""
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            row = max(0, self.model.row_of(self.cells.current))
            mark_row(self.table, self.model.index(row, 0))

    def sort_by(self, section: int) -> None:
        """Order by a column; by the one it is ordered by already, the other way."""
        key = self.model.keys[section]
        if key == self.model.sorting.column:
            descending = not self.model.sorting.descending
        else:
            descending = key in _DESCENDING_FIRST
        self._find(self.filter.wanted, Sorting(key, descending))

    def sort_by_current(self) -> None:
        """The same by the column the keyboard is in."""
        if self.table.currentIndex().isValid():
            self.sort_by(self.table.currentIndex().column())

    def move_current(self, step: int) -> None:
        """Move the column the keyboard is in by some places."""
        header, index = self.table.horizontalHeader(), self.table.currentIndex()
        place = header.visualIndex(index.column()) + step
        while 0 <= place < header.count() and header.isSectionHidden(header.logicalIndex(place)):
            place += step
        if index.isValid() and 0 <= place < header.count():
            header.moveSection(header.visualIndex(index.column()), place)
            self.table.scrollTo(index)

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column; the title stays."""
        if key != Column.TITLE:
            header, at = self.table.horizontalHeader(), self.model.keys.index(key)
            header.setSectionHidden(at, not shown)
            if shown and header.sectionSize(at) < 40:
                header.resizeSection(at, 100)
            self._keep_columns()

    # -- columns and filters

    def _fill_columns(self) -> None:
        menu = self._columns.menu()
        menu.clear()
        header = self.table.horizontalHeader()
        for at, key in enumerate(self.model.keys):
            own = self.model.attribute(at)
            title = own.name if own else column_name(Column(key))
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(at))
            action.setEnabled(key != Column.TITLE)
            action.toggled.connect(partial(self.show_column, key))
        menu.addSeparator()
        own_columns = menu.addAction(tr("Columns of your own…"))
        own_columns.triggered.connect(lambda: self._desk.attempt(articles.columns, self._desk))

    def _fill_filters(self) -> None:
        menu, desk = self._filters.menu(), self._desk
        menu.clear()
        for kept in desk.session.library.filters(filters.VIEW):
            action = menu.addAction(kept.name.replace("&", "&&"))
            action.triggered.connect(partial(desk.attempt, filters.use, desk, kept.id))
        menu.addSeparator()
        for title, run in (
            (tr("Keep this filter…"), filters.keep),
            (tr("Delete a filter…"), filters.delete),
            (tr("No filter"), filters.clear),
        ):
            action = menu.addAction(title)
            action.triggered.connect(partial(desk.attempt, run, desk))

    def _header_menu(self, point: QPoint) -> None:
        self._fill_columns()
        menu = self._columns.menu()
        menu.popup(self.table.horizontalHeader().mapToGlobal(point))

    def _lay_out_columns(self) -> None:
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        kept = layout_value(self._desk.settings.get(ARTICLE_COLUMNS))
        lay_out_header(header, self.model.keys, kept)
        header.blockSignals(False)
        self.table.updateGeometries()

    def _keep_columns(self) -> None:
        columns = read_header(self.table.horizontalHeader(), self.model.keys)
        self._desk.settings.set(ARTICLE_COLUMNS, layout_text(columns))

    # -- what is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Do what was put off while the view could not be seen."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._reload_columns()
            self._opened()
            self._script_changed()
            self.filter.show_chips()
            self._find(self.filter.wanted, self.model.sorting)

    def _find(self, wanted: ArticleFilter, sorting: Sorting) -> None:
        model = self.model
        keep_marks(self.table, lambda: model.numbers, lambda: model.ask(wanted, sorting))
        self._say_order()
        self._say_count()

    def _filtered(self) -> None:
        self._find(self.filter.wanted, self.model.sorting)

    def _say_order(self) -> None:
        keys, sorting = self.model.keys, self.model.sorting
        ways = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
        if sorting.column in keys:
            at = keys.index(sorting.column)
            self.table.horizontalHeader().setSortIndicator(at, ways[sorting.descending])

    def _say_count(self) -> None:
        text = tr("{count} articles").format(count=f"{self.model.rowCount():,}")
        self._count.setText(text)

    def _changed(self, affected: Affected) -> None:
        if not (affected.articles or affected.tags or affected.shelf):
            return
        if not self.isVisible():
            self._stale = True
            return
        if affected.shelf or affected.tags:
            self._reload_columns()
            self.filter.show_chips()
        model = self.model
        keep_marks(self.table, lambda: model.numbers, lambda: model.changed(affected))
        self._say_count()

    def _reload_columns(self) -> None:
        if self.model.reload_columns():
            self._lay_out_columns()

    def _opened(self) -> None:
        article = self._desk.session.article
        self.cells.current = article.id if article else ""
        self.table.viewport().update()

    def _script_changed(self) -> None:
        self.cells.script = self._desk.session.script
        self.model.set_script(self._desk.session.script)

    # -- what is done

    def _open(self, index: QModelIndex) -> None:
        info = index.data(INFO)
        if info is not None:
            self._desk.attempt(views.open_article, self._desk, info.id)

    def _value_written(self, article: str, attribute: str, value: str | None) -> None:
        self._desk.attempt(articles.set_value, self._desk, article, attribute, value)


def _why_empty(wanted: ArticleFilter) -> str:
    if wanted == ArticleFilter():
        return tr("No articles yet. Import a file, drop one here, or paste a text.")
    return tr("No article is like that. Take a condition away, or type less.")


class ArticleTable(QTableView):
    """A table whose rows are read where one looks; Enter opens an article, F2 writes a cell."""

    opened = Signal(QModelIndex)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: ArticlesView) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(self._double_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(34)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the article the keyboard is on."""
        returns = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if returns and self.state() is not QAbstractItemView.State.EditingState:
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would read all articles. What is typed over the table finds them."""

    def _double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index)

    def _menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))
