"""What is about to be tagged, as a list with a box for each passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.autocoding import Proposal
from reader.errors import GengduError
from reader.immutable import immutable
from reader.marked import Part, marked
from reader.model import Article, ArticleInfo, Script
from ui.desktop.models.search import sentence_of

SHOWN = Qt.ItemDataRole.UserRole
_TEXTS = 60
"""How many articles' texts are kept while they are scrolled through."""

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@immutable
class ShownProposal:
    """A passage as it is listed: within its sentence, in the script shown."""

    article: ArticleInfo
    sentence: tuple[Part, ...]


class ProposalModel(QAbstractListModel):
    """One row a passage, all ticked at first; a text is read when a row of it is looked at."""

    def __init__(
        self, load: Callable[[str], Article], script: Script, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._load, self._script = load, script
        self._rows: list[Proposal] = []
        self._left: set[Proposal] = set()
        self._texts: dict[str, Article] = {}

    def set_proposals(self, proposals: Iterable[Proposal]) -> None:
        """List these instead; what was unticked stays so where it is listed again."""
        self.beginResetModel()
        self._rows = list(proposals)
        self.endResetModel()

    @property
    def ticked(self) -> list[Proposal]:
        """What is to be tagged, in order."""
        return [each for each in self._rows if each not in self._left]

    @property
    def count(self) -> int:
        """How many are ticked."""
        return len(self._rows) - sum(each in self._left for each in self._rows)

    def tick(self, *, on: bool, article: str = "") -> None:
        """Tick or untick all, or those of one article (an id)."""
        some = [each for each in self._rows if not article or each.article == article]
        if on:
            self._left.difference_update(some)
        else:
            self._left.update(some)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def article(self, index: Index) -> str:
        """The article (an id) of a row."""
        return self._rows[index.row()].article

    def is_ticked(self, index: Index) -> bool:
        """Whether a row is to be tagged."""
        return self._rows[index.row()] not in self._left

    # -- Qt's side

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many passages there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's passage, its words for a screen reader, and whether it is ticked."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index) else Qt.CheckState.Unchecked
        if role == SHOWN:
            return self._shown(self._rows[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = self._shown(self._rows[index.row()])
            return "".join(piece for piece, _ in shown.sentence) if shown else ""
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        proposal = self._rows[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left.discard(proposal)
        else:
            self._left.add(proposal)
        self.dataChanged.emit(index, index)
        return True

    def _shown(self, proposal: Proposal) -> ShownProposal | None:
        article = self._text(proposal.article)
        if article is None or article.info.version != proposal.version:
            return None
        span = (proposal.start, proposal.end)
        start, end = sentence_of(article, span)
        inner = (max(span[0], start) - start, min(span[1], end) - start)
        source, info = article.source_text[start:end], article.info
        return ShownProposal(info, marked(source, (inner,), self._script, info.script))

    def _text(self, key: str) -> Article | None:
        if key not in self._texts:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            try:
                self._texts[key] = self._load(key)
            except GengduError:  # gone since it was found: nothing of it will be tagged
                return None
        return self._texts[key]
