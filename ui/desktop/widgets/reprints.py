"""A line that says how many articles of the library read nearly the same, and unfolds to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.reprints import Reprint
from ui.desktop.i18n import tr


class Reprints(QWidget):
    """Hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._button = QToolButton(self)
        self._button.setObjectName("reprints")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._fold)
        self.setFocusProxy(self._button)
        self._list = QLabel(self)
        self._list.setProperty("quiet", True)
        self._list.setWordWrap(True)
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._list)
        self.set_reprints(())

    def set_reprints(self, reprints: Sequence[Reprint]) -> None:
        """Name these, folded at first."""
        self._count = len(reprints)
        self._list.setText("\n".join(_row(each) for each in reprints))
        self._button.setChecked(False)
        self._fold(False)
        self.setVisible(bool(reprints))

    def _fold(self, unfolded: bool) -> None:
        several = tr("{count} more articles read nearly the same").format(count=self._count)
        text = tr("One more article reads nearly the same") if self._count == 1 else several
        self._button.setText(f"{text} {'▾' if unfolded else '▸'}")
        self._button.setAccessibleName(text)
        self._list.setVisible(unfolded)


def _row(reprint: Reprint) -> str:
    known = reprint.info.metadata
    facts = (known.outlet, known.published_at[:10], f"{reprint.similarity:.0%}")
    return f"{known.title}\n{'   '.join(filter(None, facts))}"
