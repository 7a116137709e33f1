"""The annotations of the article on the page as a list of cards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.codebook import Codebook
from reader.fold import fold
from reader.immutable import immutable
from reader.model import Annotation, Tag
from reader.notes import note_html
from ui.desktop.i18n import tr
from ui.desktop.page.document import PageDocument

CARD = Qt.ItemDataRole.UserRole
ANNOTATION = Qt.ItemDataRole.UserRole + 1
TAGS = Qt.ItemDataRole.UserRole + 2
ORPHAN = Qt.ItemDataRole.UserRole + 3
HEADING = Qt.ItemDataRole.UserRole + 4
"""Whether a row is the first of the orphans, over which their heading stands."""
SIGNED = Qt.ItemDataRole.UserRole + 5
"""Who made the annotation, where there are several coders; empty otherwise."""

NamedTag = tuple[Tag, str]
"""A tag with its path."""

UNTAGGED = ""
"""In the place of a tag's id: annotations without a tag."""

_ROOT = QModelIndex()
_TOLD = 2_000
"""How many characters of a note a tooltip shows; one of a book's length would fill the screen."""


@immutable
class Card:
    """An annotation as it is listed: ``quote`` in the script shown, its tags with their paths.

    An orphan's quote is the source's: it stands in a text that is not shown.
    """

    annotation: Annotation
    quote: str
    tags: tuple[NamedTag, ...]
    is_orphan: bool = False


@immutable
class Wanted:
    """What the list is narrowed to; None is any.

    ``text`` is searched in quote, note, tags and coder, in any script. ``tag`` is a tag's id, those
    below it count as well, or ``UNTAGGED``.
    """

    text: str = ""
    tag: str | None = None
    coder: str | None = None


class AnnotationModel(QAbstractListModel):
    """One row an annotation; ``CARD`` is its card, ``ANNOTATION`` and ``TAGS`` parts of that.

    Orphans come last, in whatever order. Only rows that come, go or change are announced, so that a
    list keeps its place.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: list[Annotation] = []
        self._rows: list[Annotation] = []
        self._codebook = Codebook()
        self._document: PageDocument | None = None
        self._wanted = Wanted()
        self._order = "place"
        self._signed = False

    def set_annotations(
        self,
        annotations: Iterable[Annotation],
        codebook: Codebook,
        document: PageDocument | None,
    ) -> None:
        """Show these; quotes are read off the document, in the script it is in."""
        former, self._annotations = self._codebook, list(annotations)
        self._codebook, signed = codebook, self._signed
        self._signed = len({each.coder for each in self._annotations}) > 1
        if document is not self._document or document is None:
            self.beginResetModel()
            self._document = document
            self._rows = self._listed()
            self.endResetModel()
            return
        self._update()
        if former.tags != codebook.tags or signed != self._signed:
            self._announce(0, len(self._rows))

    def set_wanted(self, wanted: Wanted) -> None:
        """Show only some of them."""
        self._wanted = wanted
        self._update()

    def set_order(self, order: str) -> None:
        """List them by ``place`` in the text, by ``time`` with the latest first, or by ``tag`` as
        in the codebook, those without one last."""
        self._order = order
        self._update()

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._annotations)

    @property
    def annotations(self) -> Sequence[Annotation]:
        """Those that are shown, row by row."""
        return self._rows

    def row_of(self, key: str) -> int:
        """The row of an annotation, or -1."""
        return next((row for row, found in enumerate(self._rows) if found.id == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A row can be edited: its note."""
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """An annotation's quote as shown, its card, its note whole, or all of it in words."""
        if not index.isValid():
            return None
        annotation = self._rows[index.row()]
        given: dict[int, Callable[[Annotation], Any]] = {
            ANNOTATION: lambda each: each,
            TAGS: self._tags,
            CARD: self._card,
            ORPHAN: self._is_orphan,
            HEADING: lambda each: each.id == self._first_orphan(),
            SIGNED: lambda each: each.coder if self._signed else "",
            Qt.ItemDataRole.DisplayRole: self._quote,
            Qt.ItemDataRole.AccessibleTextRole: self._in_words,
            Qt.ItemDataRole.ToolTipRole: _told,
        }
        return given[role](annotation) if role in given else None

    def _card(self, annotation: Annotation) -> Card:
        quote, tags = self._quote(annotation), self._tags(annotation)
        return Card(annotation, quote, tags, self._is_orphan(annotation))

    def _in_words(self, annotation: Annotation) -> str:
        paths = "; ".join(self._codebook.paths(annotation.tags))
        words = [self._quote(annotation), paths, annotation.note]
        orphan = self._is_orphan(annotation)
        return "\n".join([tr("Not found in this text"), *words] if orphan else words)

    def _is_orphan(self, annotation: Annotation) -> bool:
        document = self._document
        return document is not None and not annotation.stands_on(document.article.info)

    def _first_orphan(self) -> str | None:
        """The id of the first row that is an orphan; None where there is none."""
        at = bisect_left(self._rows, True, key=self._is_orphan)
        return self._rows[at].id if at < len(self._rows) else None

    def _quote(self, annotation: Annotation) -> str:
        if self._document is None or self._is_orphan(annotation):
            return annotation.anchor.quote
        return self._document.shown(annotation.anchor.start, annotation.anchor.end)

    def _tags(self, annotation: Annotation) -> tuple[NamedTag, ...]:
        codebook = self._codebook
        known = [key for key in annotation.tags if key in codebook]
        return tuple((codebook.get(key), codebook.path(key)) for key in known)

    # -- which rows there are

    def _listed(self) -> list[Annotation]:
        """The annotations that are wanted, in the order that is wanted, orphans last."""
        return sorted(self._ordered(), key=self._is_orphan)

    def _ordered(self) -> list[Annotation]:
        found = self._of_tag(self._annotations)
        if self._wanted.coder is not None:
            found = [each for each in found if each.coder == self._wanted.coder]
        text = fold(self._wanted.text.strip())
        if text:
            found = [each for each in found if text in self._searched(each)]
        if self._order == "time":
            return sorted(found, key=lambda each: each.created_at, reverse=True)
        return sorted(found, key=self._rank()) if self._order == "tag" else found

    def _of_tag(self, annotations: list[Annotation]) -> list[Annotation]:
        tag = self._wanted.tag
        if tag is None:
            return annotations
        if tag == UNTAGGED:
            return [each for each in annotations if not each.tags]
        keys = set(self._codebook.subtree(tag)) if tag in self._codebook else {tag}
        return [each for each in annotations if not keys.isdisjoint(each.tags)]

    def _rank(self) -> Any:
        places = {tag.id: place for place, tag in enumerate(self._codebook.tags)}
        return lambda each: min((places[key] for key in each.tags), default=len(places))

    def _searched(self, annotation: Annotation) -> str:
        paths = self._codebook.paths(annotation.tags)
        return fold("\n".join((annotation.anchor.quote, annotation.note, annotation.coder, *paths)))

    def _update(self) -> None:
        """Take the rows that are no more out of the middle, and put the new ones in."""
        rows, former, headed = self._listed(), self._rows, self._first_orphan()
        start, end, new_end = changed_part([a.id for a in former], [a.id for a in rows])
        if end > start:
            self.beginRemoveRows(_ROOT, start, end - 1)
            self._rows = former[:start] + former[end:]
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(_ROOT, start, new_end - 1)
            self._rows = self._rows[:start] + rows[start:new_end] + self._rows[start:]
            self.endInsertRows()
        changed = [row for row, each in enumerate(rows) if each != self._rows[row]]
        self._rows = rows
        heads = self._first_orphan()
        if heads != headed:  # the heading has moved to another card
            changed += [row for row in map(self.row_of, (headed or "", heads or "")) if row >= 0]
        if changed:
            self._announce(min(changed), max(changed) + 1)

    def _announce(self, start: int, end: int) -> None:
        if end > start:
            self.dataChanged.emit(self.index(start), self.index(end - 1))


def changed_part(former: Sequence[str], rows: Sequence[str]) -> tuple[int, int, int]:
    """What lies between the common beginning and the common end of two lists.

    ``former[start:end]`` has become ``rows[start:new_end]``.
    """
    least = min(len(former), len(rows))
    start = 0
    while start < least and former[start] == rows[start]:
        start += 1
    kept = 0
    while kept < least - start and former[-1 - kept] == rows[-1 - kept]:
        kept += 1
    return start, len(former) - kept, len(rows) - kept


def _told(annotation: Annotation) -> str | None:
    return note_html(annotation.note[:_TOLD]) if annotation.note else None
