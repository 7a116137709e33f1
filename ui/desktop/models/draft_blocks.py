"""The blocks of a draft under review: each can be left out, or be of another kind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.model import BlockKind
from reader.review import Review
from ui.desktop.i18n import tr
from ui.desktop.names import kind_name
from ui.desktop.page.pictures import Picture
from ui.desktop.widgets.tips import tip

BLOCK = Qt.ItemDataRole.UserRole
KIND = Qt.ItemDataRole.UserRole + 1
TAKEN = Qt.ItemDataRole.UserRole + 2
PICTURE = Qt.ItemDataRole.UserRole + 3

_ROOT = QModelIndex()


class DraftBlocks(QAbstractListModel):
    """One row a block that says something: ``BLOCK`` is its number, ``KIND`` what it is if taken,
    ``TAKEN`` whether it is, ``PICTURE`` the image it stands for, if that came with the draft.
    """

    reviewed = Signal()
    """A person has changed what a block is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._blocks: list[int] = []
        self._pictures: dict[int, Picture] = {}

    @property
    def review(self) -> Review:
        """The draft as it has become. There must be one."""
        assert self._review is not None
        return self._review

    def set_review(self, review: Review) -> None:
        """Show the blocks of another draft, or of the same read otherwise."""
        self.beginResetModel()
        self._review = review
        self._blocks = [at for at in range(len(review.kinds)) if review.text(at)]
        self._pictures = {image.block: Picture(image.data) for image in review.draft.images}
        self.endResetModel()

    def say(self, field: str, value: str) -> None:
        """A person says what a field is; the blocks stay as they are."""
        self._review = self.review.saying(field, value)

    def kinds(self, row: int) -> tuple[BlockKind, ...]:
        """What the block of a row can be said to be."""
        return self.review.offered(self._blocks[row])

    def set_kind(self, row: int, kind: BlockKind) -> None:
        """Say what the block of a row is, which takes it in."""
        self._become(self.review.with_kind(self._blocks[row], kind))

    def set_taken(self, row: int, wanted: bool) -> None:
        """Leave the block of a row out, or take it in."""
        self._become(self.review.taking(self._blocks[row], wanted))

    def _become(self, review: Review) -> None:
        self._review = review
        self.dataChanged.emit(self.index(0), self.index(len(self._blocks) - 1))
        self.reviewed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many blocks say something."""
        return 0 if parent.isValid() else len(self._blocks)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every row can be chosen and ticked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else usual

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A block's text, what it is, whether it is taken."""
        if not index.isValid():
            return None
        review, block = self.review, self._blocks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return review.text(block)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(review.text(block))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._label(block)}: {review.text(block)}"
            case Qt.ItemDataRole.CheckStateRole:
                taken = review.is_taken(block)
                return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
            case _:
                return self._own(block).get(role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick or untick a row, as a screen reader does."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.set_taken(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _own(self, block: int) -> dict[int, object]:
        return {
            BLOCK: block,
            KIND: self.review.kinds[block],
            TAKEN: self.review.is_taken(block),
            PICTURE: self._pictures.get(block),
        }

    def _label(self, block: int) -> str:
        """What a screen reader says first."""
        kind = kind_name(self.review.kinds[block])
        return kind if self.review.is_taken(block) else f"{tr('Left out')}, {kind}"
