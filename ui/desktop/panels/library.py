"""The left pane: the articles, the codebook, the collections, the outline of the article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Affected
from reader.errors import LibraryError
from reader.model import ArticleInfo, Tag
from reader.shelf import Collection
from ui.desktop.i18n import tr
from ui.desktop.panels.articles import ArticleList, filter_field
from ui.desktop.session import Session
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.switch import Switch
from ui.desktop.widgets.tips import does

if TYPE_CHECKING:
    from ui.desktop.panels.codebook import CodebookPane
    from ui.desktop.panels.collections import CollectionList
    from ui.desktop.panels.outline import Outline

    _View = ArticleList | CodebookPane | CollectionList | Outline
    View = TypeVar("View", bound=_View)

ARTICLES, TAGS, COLLECTIONS, OUTLINE = "articles", "tags", "collections", "outline"


class LibraryPane(QFrame):
    """Lists articles, tags, collections and headings; says what the person points at."""

    article_chosen = Signal(str)
    search_wanted = Signal(str)
    """What is typed to narrow the list is to be looked for in all texts: Enter."""

    article_menu = Signal(QPoint)
    tag_menu = Signal(QPoint)
    tag_chosen = Signal(str)
    """A tag's id: double-clicked or Enter."""

    tag_pointed = Signal(str, bool)
    """A tag's id: clicked, and whether with Ctrl."""

    tag_named = Signal(str, str)
    """A tag's id, and another name for it."""

    tags_dropped = Signal(list, str, str)
    """As ``TagModel.dropped``."""

    command_wanted = Signal(str)
    """The id of a command that a key in the tree gives."""

    collection_menu = Signal(QPoint)
    collection_dropped = Signal(str, list)
    """A collection's id and the ids of the articles that were dropped on it."""

    heading_chosen = Signal(int)
    """The source offset of a heading."""

    made = Signal()
    """Another of the views was made: each is when it is first shown or asked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self._session = session
        self._theme, self._tab = LIGHT, ARTICLES
        self._under_eye: int | None = None
        self._field = filter_field(self)
        self._field.setToolTip(tr("Enter searches the whole library"))
        self._field.returnPressed.connect(lambda: self.search_wanted.emit(self._field.text()))
        tabs = ((ARTICLES, ""), (TAGS, ""), (COLLECTIONS, tr("Collections")))
        self._tabs = Switch("tabs", (*tabs, (OUTLINE, tr("Outline"))), self)
        self._tabs.setMinimumWidth(1)  # the pane gets as narrow as it may in any language
        self._tabs.chosen.connect(self.show_tab)
        for tab, command in ((ARTICLES, "articles"), (TAGS, "codebook"), (OUTLINE, "outline")):
            does(self._tabs.button(tab), command)
        self._tabs.button(COLLECTIONS).setToolTip(tr("Collections"))
        self._pages = pages = QStackedWidget(self)
        self.articles = ArticleList(session, self._field, pages)
        self._views: dict[str, _View] = {ARTICLES: self.articles}
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._empty.setContentsMargins(16, 8, 16, 8)
        pages.addWidget(self.articles)
        self._lay_out()
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)
        session.script_changed.connect(self.articles.script_changed)
        self.articles.model.modelReset.connect(self._say_if_empty)
        self.articles.chosen.connect(self.article_chosen)
        self.articles.menu_wanted.connect(self.article_menu)
        self.show_tab(ARTICLES)
        self.reload()
        self.articles.script_changed()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        self._head = head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._field)
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
        self._count_tags()
        if TAGS in self._views:
            self.codebook.reload()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        for view in self._views.values():
            view.set_theme(theme)

    def show_tab(self, tab: str) -> None:
        """Show the articles, the tags, the collections or the outline. Raises LibraryError."""
        try:
            view = self._view(tab)  # the first time it reads the library
        except LibraryError:
            self._tabs.set_value(self._tab)
            raise
        self._tab = tab
        self._tabs.set_value(tab)
        self._pages.setCurrentWidget(view)
        self._field.setVisible(tab == ARTICLES)
        if TAGS in self._views:
            self.codebook.field.setVisible(tab == TAGS)
        self._say_if_empty()

    @property
    def tab(self) -> str:
        """The tab that is shown."""
        return self._tab

    def focus(self, tab: str) -> None:
        """Show a tab and give it the keyboard."""
        self.show_tab(tab)
        self._view(tab).setFocus()

    @cached_property
    def codebook(self) -> CodebookPane:
        """The tags. Raises LibraryError."""
        from ui.desktop.panels.codebook import CodebookPane

        made = CodebookPane(self._session, self._pages)
        made.tag_chosen.connect(self.tag_chosen)
        made.tag_pointed.connect(self.tag_pointed)
        made.menu_wanted.connect(self.tag_menu)
        made.named.connect(self.tag_named)
        made.model.dropped.connect(self.tags_dropped)
        made.tree.command_wanted.connect(self.command_wanted)
        made.changed.connect(self._say_if_empty)
        self._head.insertWidget(1, made.field)
        made.field.setVisible(self._tab == TAGS)
        return self._settle(TAGS, made)

    @cached_property
    def collections(self) -> CollectionList:
        """The collections. Raises LibraryError."""
        from ui.desktop.panels.collections import CollectionList

        made = CollectionList(self._session, self._pages)
        made.chosen.connect(self.show_collection)
        made.dropped.connect(self.collection_dropped)
        made.menu_wanted.connect(self.collection_menu)
        made.model.modelReset.connect(self._say_if_empty)
        return self._settle(COLLECTIONS, made)

    @cached_property
    def outline(self) -> Outline:
        """The headings of the article."""
        from ui.desktop.panels.outline import Outline

        made = Outline(self._session, self._pages)
        made.follow(self._under_eye)
        made.chosen.connect(self.heading_chosen)
        return self._settle(OUTLINE, made)

    def _settle(self, tab: str, made: View) -> View:
        """Put a view that was made among those there are."""
        self._views[tab] = made
        self._pages.addWidget(made)
        made.set_theme(self._theme)
        self.made.emit()
        return made

    def _view(self, tab: str) -> _View:
        if tab == TAGS:
            return self.codebook
        if tab == COLLECTIONS:
            return self.collections
        if tab == OUTLINE:
            return self.outline
        return self.articles

    def follow(self, offset: int | None) -> None:
        """Mark the heading that a source offset stands under."""
        self._under_eye = offset
        if OUTLINE in self._views:
            self.outline.follow(offset)

    def show_archived(self) -> None:
        """Show archived tags, or hide them, as the settings say."""
        if TAGS in self._views:
            self.codebook.show_archived()

    @property
    def chosen_collection(self) -> Collection | None:
        """The collection under the cursor."""
        return self.collections.current if COLLECTIONS in self._views else None

    @property
    def chosen_article(self) -> ArticleInfo | None:
        """The article that is marked in the list, or the one on the page; no guest."""
        marked = self.articles.first_marked
        if marked is not None:
            return marked
        article = self._session.article
        return article.info if article and not self._session.sample else None

    @property
    def chosen_tag(self) -> Tag | None:
        """The tag under the tree's cursor."""
        return self.codebook.chosen if TAGS in self._views else None

    @property
    def marked_tags(self) -> list[Tag]:
        """The tags that are marked in the tree; else the one under its cursor."""
        return self.codebook.marked if TAGS in self._views else []

    def show_collection(self, key: str) -> None:
        """List the articles of a collection (its id) alone."""
        self.articles.show_collection(key)
        self.focus(ARTICLES)

    def _reload_articles(self) -> None:
        self.articles.reload()
        self._count_articles()

    def _count_articles(self) -> None:
        title = tr("Articles {count}").format(count=f"{self.articles.model.total:,}")
        self._tabs.button(ARTICLES).setText(title)
        self._say_if_empty()

    def _count_tags(self) -> None:
        count = len(self._session.codebook().tags)
        self._tabs.button(TAGS).setText(tr("Tags {count}").format(count=f"{count:,}"))

    def _say_if_empty(self) -> None:
        if self._tab == OUTLINE:
            empty = len(self.outline.headings) < 2
            text = tr("The headings of an article stand here; a click goes to one.")
            if self._session.article is not None:
                text = tr("This article has no headings.")
        elif self._tab == COLLECTIONS:
            empty = not self.collections.count
            text = tr("No collections yet. Right-click here to make one, then drop articles on it.")
        elif self._tab == ARTICLES:
            empty = not self.articles.model.rowCount()
            text = self.articles.why_empty()
        elif self.codebook.model.rowCount():
            empty = not self.codebook.shown
            text = tr("No tag is meant by that.")
        else:
            empty = True
            text = tr("No tags yet. Select a passage and type a name, or right-click here.")
        self._empty.setText(text)
        self._empty.setVisible(empty)

    # -- listening

    # The views keep up from here, before the window asks them: made later, they would hear later.

    def _changed(self, affected: Affected) -> None:
        self._count_tags()
        if TAGS in self._views:
            self.codebook.keep_up(affected)
        if COLLECTIONS in self._views:
            self.collections.changed(affected)
        if affected.articles or affected.tags or affected.shelf:
            self.articles.changed(affected)
            self._count_articles()

    def _opened(self) -> None:
        self.articles.mark_current()
        self._count_tags()
        if TAGS in self._views:
            self.codebook.opened()
        if OUTLINE in self._views:
            self.outline.reload()
        self._say_if_empty()
