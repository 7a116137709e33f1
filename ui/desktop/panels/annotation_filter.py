"""What the list of annotations is narrowed to: a text, a tag, a coder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.codebook import Codebook
from reader.model import Annotation
from ui.desktop.i18n import tr
from ui.desktop.models.annotations import UNTAGGED, Wanted


class AnnotationFilter(QWidget):
    """A field and two choices; a choice is only there where there is something to choose."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Filter: tag, text, note"))
        self._field.setAccessibleName(tr("Filter annotations"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.changed)
        self._tag, self._coder = self._box(tr("Filter by tag")), self._box(tr("Filter by coder"))
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self._tag, 2)
        choices.addWidget(self._coder, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(6)
        layout.addWidget(self._field)
        layout.addLayout(choices)
        self.offer((), Codebook())

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        box.currentIndexChanged.connect(self.changed)
        return box

    @property
    def wanted(self) -> Wanted:
        """What has been typed and chosen."""
        return Wanted(self._field.text(), self._tag.currentData(), self._coder.currentData())

    def offer(self, annotations: Sequence[Annotation], codebook: Codebook) -> None:
        """Offer the tags and coders of these; what is chosen stays, while it is among them."""
        carried = {key for each in annotations for key in each.tags}
        offered = _with_those_above(carried, codebook)
        tags = [(codebook.path(tag.id), tag.id) for tag in codebook.tags if tag.id in offered]
        if tags and not all(each.tags for each in annotations):
            tags.append((tr("Without a tag"), UNTAGGED))
        coders = sorted({each.coder for each in annotations})
        named = [(coder or tr("no name"), coder) for coder in coders]
        _fill(self._tag, tr("All tags"), tags if len(tags) > 1 else ())
        _fill(self._coder, tr("All coders"), named if len(named) > 1 else ())


def _with_those_above(keys: Iterable[str], codebook: Codebook) -> set[str]:
    """Some tags and all that stand above them."""
    found: set[str] = set()
    for key in keys:
        above: str | None = key
        while above is not None and above in codebook and above not in found:
            found.add(above)
            above = codebook.get(above).parent
    return found


def _fill(box: QComboBox, every: str, choices: Iterable[tuple[str, str]]) -> None:
    """Offer everything and the choices, and keep the one that was chosen."""
    wanted: list[tuple[str, str | None]] = [(every, None), *choices]
    if wanted == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in wanted:
        box.addItem(text, value)
    values = [value for _, value in wanted]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    box.blockSignals(False)
    box.setVisible(len(wanted) > 1)
