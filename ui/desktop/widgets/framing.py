"""The frame of large dialogs: bars across them, and fields at a side that scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


def bar(name: str, parts: Sequence[QWidget | None], parent: QWidget) -> QFrame:
    """A bar across the dialog; what comes after None stands at its right end."""
    made = QFrame(parent)
    made.setObjectName(name)
    row = QHBoxLayout(made)
    row.setContentsMargins(18, 12, 18, 12)
    row.setSpacing(10)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return made


def side(name: str, inner: QWidget, width: int, line: QMargins, parent: QWidget) -> QFrame:
    """Fields at a side, so wide (pixels); on a low screen they scroll. ``line`` is the room for
    what parts them from the rest."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    made = QFrame(parent)
    made.setObjectName(name)
    made.setFixedWidth(width)
    whole = QVBoxLayout(made)
    whole.setContentsMargins(line)
    whole.addWidget(scroll)
    return made
