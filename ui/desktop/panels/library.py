"""The left pane: the articles of the library, the codebook, the outline of the article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.model import ArticleInfo, Tag
from ui.desktop.i18n import tr
from ui.desktop.models.articles import INFO, ArticleModel
from ui.desktop.panels.article_row import ArticleRow
from ui.desktop.panels.codebook import CodebookPane
from ui.desktop.panels.outline import Outline
from ui.desktop.session import Session
from ui.desktop.theme import Theme
from ui.desktop.widgets.switch import Switch

WHOLE, IN_PARTS = QListView.LayoutMode.SinglePass, QListView.LayoutMode.Batched

_ROWS_AT_ONCE = 200
"""How many rows are laid out at a stretch; more would hold up the window."""

ARTICLES, TAGS, OUTLINE = "articles", "tags", "outline"


class LibraryPane(QFrame):
    """Lists articles, tags and headings; says what the person points at."""

    article_chosen = Signal(str)
    search_wanted = Signal(str)
    """What is typed to narrow the list is to be looked for in all texts: Enter."""

    article_menu = Signal(QPoint)
    tag_menu = Signal(QPoint)
    tag_chosen = Signal(str)
    """A tag's id: double-clicked or Enter."""

    tag_pointed = Signal(str, bool)
    """A tag's id: clicked, and whether with Ctrl."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self._session = session
        self._articles = ArticleModel(self)
        self._article_row = ArticleRow(self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Filter by title or outlet, either script"))
        self._field.setAccessibleName(tr("Filter articles"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._articles.set_wanted)
        self._field.setToolTip(tr("Enter searches the whole library"))
        self._field.returnPressed.connect(lambda: self.search_wanted.emit(self._field.text()))
        tabs = ((ARTICLES, ""), (TAGS, ""), (OUTLINE, tr("Outline")))
        self._tabs = Switch("tabs", tabs, self)
        self._tabs.chosen.connect(self.show_tab)
        self._list = self._make_list()
        self.codebook = CodebookPane(session, self)
        self.codebook.tag_chosen.connect(self.tag_chosen)
        self.codebook.tag_pointed.connect(self.tag_pointed)
        self.codebook.menu_wanted.connect(self.tag_menu)
        self.codebook.changed.connect(self._tags_changed)
        self.outline = Outline(session, self)
        self._views = {ARTICLES: self._list, TAGS: self.codebook, OUTLINE: self.outline}
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._empty.setContentsMargins(16, 8, 16, 8)
        self._pages = QStackedWidget(self)
        for view in self._views.values():
            self._pages.addWidget(view)
        self._lay_out()
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)
        session.script_changed.connect(self._script_changed)
        self.show_tab(ARTICLES)
        self.reload()
        self._script_changed()

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._articles)
        view.setItemDelegate(self._article_row)
        view.setAccessibleName(tr("Articles"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setBatchSize(_ROWS_AT_ONCE)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._list_menu)
        view.clicked.connect(self._activate_article)
        view.activated.connect(self._activate_article)
        return view

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._field)
        head.addWidget(self.codebook.field)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(4, 2, 0, 0)
        tabs.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(tabs)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._pages, 1)

    # -- what is shown

    def reload(self) -> None:
        """Read everything anew."""
        self._reload_articles()
        self.codebook.reload()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._article_row.theme = theme
        self._list.viewport().update()
        self.codebook.set_theme(theme)
        self.outline.set_theme(theme)

    def show_tab(self, tab: str) -> None:
        """Show the articles, the tags or the outline."""
        self._tabs.set_value(tab)
        self._pages.setCurrentWidget(self._views[tab])
        self._field.setVisible(tab == ARTICLES)
        self.codebook.field.setVisible(tab == TAGS)
        self._say_if_empty()

    def focus(self, tab: str) -> None:
        """Show a tab and give it the keyboard."""
        self.show_tab(tab)
        self._views[tab].setFocus()

    @property
    def chosen_article(self) -> ArticleInfo | None:
        """The article that is marked in the list, or the one on the page; no guest."""
        marked = self._list.selectedIndexes()
        if marked:
            info: ArticleInfo = marked[0].data(INFO)
            return info
        article = self._session.article
        return article.info if article and not self._session.sample else None

    @property
    def chosen_tag(self) -> Tag | None:
        """The tag under the tree's cursor."""
        return self.codebook.chosen

    @property
    def marked_tags(self) -> list[Tag]:
        """The tags that are marked in the tree; else the one under its cursor."""
        return self.codebook.marked

    def _reload_articles(self) -> None:
        library = self._session.library
        codebook = library.codebook()
        colours = {
            key: tuple(dict.fromkeys(codebook.get(tag).colour for tag in tags))
            for key, tags in library.tags_by_article().items()
        }
        self._list.setLayoutMode(WHOLE)
        self._articles.set_articles(self._session.articles(), colours)
        self._say_count()
        self._mark_current()

    def _say_count(self) -> None:
        title = tr("Articles {count}").format(count=f"{self._articles.total:,}")
        self._tabs.button(ARTICLES).setText(title)
        self._say_if_empty()

    def _tags_changed(self) -> None:
        count = len(self.codebook.model.codebook.tags)
        self._tabs.button(TAGS).setText(tr("Tags {count}").format(count=f"{count:,}"))
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        if self._pages.currentWidget() is self.outline:
            empty = len(self.outline.headings) < 2
            text = tr("The headings of an article stand here; a click goes to one.")
        elif self._pages.currentWidget() is self._list:
            empty = not self._articles.total
            text = tr("No articles yet. Import a file, drop one here, or paste a text.")
        elif self.codebook.model.rowCount():
            empty = not self.codebook.shown
            text = tr("No tag is meant by that.")
        else:
            empty = True
            text = tr("No tags yet. Select a passage and type a name, or right-click here.")
        self._empty.setText(text)
        self._empty.setVisible(empty)

    # -- listening

    def _changed(self, affected: Affected) -> None:
        if (affected.articles or affected.tags) and not self._added(affected):
            self._reload_articles()

    def _added(self, affected: Affected) -> bool:
        """Whether all that has changed is that articles came in, which are listed then."""
        if affected.tags or affected.annotations or self._articles.holds(affected.articles):
            return False
        infos = self._session.library.infos(affected.articles)
        plain = infos and not any(info.annotations for info in infos)
        if not plain:
            return False
        # Laid out in parts a list forgets where it is scrolled to, and how far one could scroll.
        scrolled = self._list.verticalScrollBar().value() > 0
        self._list.setLayoutMode(WHOLE if scrolled else IN_PARTS)
        if not self._articles.add_newest(infos):
            return False
        self._say_count()
        return True

    def _opened(self) -> None:
        self._mark_current()
        self._say_if_empty()

    def _mark_current(self) -> None:
        article = self._session.article
        self._article_row.current = article.id if article else ""
        # For an article that is not listed nothing is marked.
        row = self._articles.row_of(self._article_row.current)
        self._list.setCurrentIndex(self._articles.index(row))
        self._list.viewport().update()

    def _script_changed(self) -> None:
        self._article_row.script = self._session.script
        self._articles.set_script(self._session.script)

    def _activate_article(self, index: QModelIndex) -> None:
        info: ArticleInfo = index.data(INFO)
        article = self._session.article
        if article is None or article.id != info.id:
            self.article_chosen.emit(info.id)

    def _list_menu(self, point: QPoint) -> None:
        self._list.setCurrentIndex(self._list.indexAt(point))
        self.article_menu.emit(self._list.viewport().mapToGlobal(point))
