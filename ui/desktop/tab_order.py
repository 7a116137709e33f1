"""The way Tab takes through a window."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_through(parts: Iterable[QWidget]) -> None:
    """Let Tab go from part to part, in each by the order in which its controls were made.

    Without this it goes by the order in which the whole window was put together.
    """
    chain = [
        child
        for part in parts
        for child in part.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.window() is part.window()  # not those of a menu
    ]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)
