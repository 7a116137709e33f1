"""What a search found as a tree: an article a row, below it its passages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.errors import GengduError
from reader.found import Hit, Results
from reader.immutable import immutable
from reader.marked import Part, marked
from reader.model import Article, ArticleInfo, Script
from reader.passages import Around, reach
from reader.snippets import Range, snippet

PAGE = 20
"""Articles that are asked for at a time."""

SHOWN = Qt.ItemDataRole.UserRole
"""A FoundArticle or a FoundPassage."""

LONGEST = 150
"""Code points of a sentence that are shown; of a longer one, those around the hit."""

_TEXTS = 40
"""How many articles' texts are kept while their passages are looked at."""

_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex
Search = Callable[[int], Results]
"""Gives the page that begins with an article's number."""


@immutable
class FoundArticle:
    """An article as it is listed: title and snippet in the script shown, in pieces."""

    article: ArticleInfo
    title: tuple[Part, ...]
    snippet: tuple[Part, ...]
    count: int


@immutable
class FoundPassage:
    """A passage as it is listed: its sentence, in pieces."""

    article: ArticleInfo
    sentence: tuple[Part, ...]


@immutable
class FoundPlace:
    """Where a row leads: a source range of an article (an id); empty for its beginning."""

    article: str
    start: int = 0
    end: int = 0


class SearchModel(QAbstractItemModel):
    """Reads further pages as they are wanted. A page that cannot be read ends the list, and what is
    wrong is told to ``failed``."""

    def __init__(
        self,
        load: Callable[[str], Article],
        failed: Callable[[GengduError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._failed = load, failed
        self._search: Search | None = None
        self._hits: list[Hit] = []
        self._texts: dict[str, Article] = {}
        self._script = Script.ORIGINAL
        self.total = 0
        """How many articles there are, read or not."""

    def show(self, first: Results, search: Search) -> None:
        """List what was found: the first page, and what gives the others."""
        self.beginResetModel()
        self._hits, self.total, self._search = list(first.hits), first.total, search
        self._texts.clear()
        self.endResetModel()

    def clear(self) -> None:
        """List nothing."""
        self.show(Results(0, ()), lambda _: Results(0, ()))

    def set_script(self, script: Script) -> None:
        """Show everything in another script."""
        self._script = script
        self.layoutChanged.emit()

    @property
    def read(self) -> int:
        """How many articles have been read."""
        return len(self._hits)

    @property
    def passages(self) -> int:
        """How many passages there are in the articles that have been read."""
        return sum(hit.count for hit in self._hits)

    def hit(self, index: Index) -> Hit:
        """The article of a row, or of the passage of a row."""
        return self._hits[index.internalId() - 1 if index.internalId() else index.row()]

    def place(self, index: Index) -> FoundPlace:
        """Where a row leads: a passage, or the first one of an article."""
        hit = self.hit(index)
        at = index.row() if index.internalId() else 0
        return FoundPlace(hit.article.id, *(hit.passages[at] if hit.passages else ()))

    def find(self, place: FoundPlace) -> QModelIndex:
        """The row of a place, else that of its article, if it has been read."""
        for row, hit in enumerate(self._hits):
            if hit.article.id == place.article:
                above, where = self.index(row, 0), (place.start, place.end)
                inner = hit.passages.index(where) if where in hit.passages else -1
                return self.index(inner, 0, above) if inner >= 0 else above
        return QModelIndex()

    def read_more(self) -> bool:
        """Read the next page; whether there was one.

        Not Qt's fetchMore: a tree view calls that for each layout.
        """
        if len(self._hits) >= self.total or self._search is None:
            return False
        try:
            results = self._search(len(self._hits))
        except GengduError as fault:
            results = Results(0, ())
            self._failed(fault)
        self.total = results.total if results.hits else len(self._hits)
        if results.hits:
            last = len(self._hits) + len(results.hits) - 1
            self.beginInsertRows(QModelIndex(), len(self._hits), last)
            self._hits += results.hits
            self.endInsertRows()
        return bool(results.hits)

    # -- Qt's side

    def index(self, row: int, column: int = 0, parent: Index = _ROOT) -> QModelIndex:
        """A row; passages carry the number of their article's row, counted from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _ROOT) -> Any:
        """The article of a passage."""
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many articles, or passages of one, are listed."""
        if not parent.isValid():
            return len(self._hits)
        return 0 if parent.internalId() else self._hits[parent.row()].count

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, and its words for a screen reader."""
        if not index.isValid():
            return None
        if role == SHOWN:
            return self._passage(index) if index.internalId() else self._article(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = self._passage(index) if index.internalId() else self._article(index)
            parts = shown.sentence if isinstance(shown, FoundPassage) else shown.title
            return "".join(piece for piece, _ in parts)
        return None

    def _article(self, index: Index) -> FoundArticle:
        hit = self._hits[index.row()]
        info, part = hit.article, hit.snippet
        source = "".join(piece for piece, _ in hit.parts)
        inner = [(start - part.start, end - part.start) for start, end in part.hits]
        return FoundArticle(
            info,
            marked(info.metadata.title, hit.title_hits, self._script, info.script),
            marked(source, inner, self._script, info.script),
            hit.count,
        )

    def _passage(self, index: Index) -> FoundPassage:
        hit = self.hit(index)
        span = hit.passages[index.row()]
        article = self._text(hit.article.id)
        if article is None or article.info.version != hit.article.version:
            return FoundPassage(hit.article, ())
        part = sentence_of(article, span)
        source = article.source_text[part[0] : part[1]]
        inner = (span[0] - part[0], span[1] - part[0])
        return FoundPassage(hit.article, marked(source, (inner,), self._script, hit.article.script))

    def _text(self, key: str) -> Article | None:
        if key not in self._texts:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            try:
                self._texts[key] = self._load(key)
            except GengduError:  # gone since it was found; the list is made anew when it is shown
                return None
        return self._texts[key]


def sentence_of(article: Article, span: Range) -> Range:
    """The sentence around a passage, and of a long one the part around it."""
    start, end = reach(article, *span, Around.SENTENCE)
    if end - start <= LONGEST:
        return start, end
    text = article.source_text[start:end]
    part = snippet(text, [(span[0] - start, span[1] - start)], LONGEST)
    return start + part.start, start + part.end
