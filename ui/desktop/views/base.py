"""What a view of the library is, and the one list of those there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.desktop.theme import Theme

if TYPE_CHECKING:
    from ui.desktop.desk import Desk

READING = "reading"
"""The page: the view that is always there."""


class View(QFrame):
    """A view over the library. It is made when it is first shown, and then kept.

    It listens to the session itself, and may wait with its work until it is shown again.
    """

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""

    def take_focus(self) -> None:
        """Let the keyboard go to where work begins."""
        self.setFocus()


@dataclass(frozen=True, slots=True)
class ViewKind:
    """A view as it is chosen: ``title`` in English, ``key`` in Qt's portable spelling."""

    id: str
    title: str
    key: str
    make: Callable[[Desk], View]
