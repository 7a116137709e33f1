"""What a view of the library is, and the one list of those there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QWidget

from reader.immutable import immutable
from ui.desktop.theme import Theme

if TYPE_CHECKING:
    from ui.desktop.desk import Desk

READING = "reading"
"""The page: the view that is always there."""


class View(QFrame):
    """A view over the library. It is made when it is first shown, and then kept.

    It listens to the session itself, and may wait with its work until it is shown again.
    """

    told = Signal(str)
    """What the line below shall say of it."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""

    def take_focus(self) -> None:
        """Let the keyboard go to where work begins."""
        self.setFocus()

    @property
    def summary(self) -> str:
        """What the line below says while it is shown; it is told whenever it changes."""
        return ""

    def place(self) -> object:
        """Where the person is in it, to be gone back to."""
        return None

    def go_to(self, place: object) -> None:
        """Go back to a place it has given, as far as that is still there."""


class Listing(View):
    """A view that lists passages of the library; commands are about those marked in it.

    Passages are told by their numbers (``Library.find_passages``).
    """

    def listed(self) -> Sequence[int]:
        """All that are listed."""
        raise NotImplementedError

    def marked(self) -> Sequence[int]:
        """Those that are marked, in the order of the list."""
        raise NotImplementedError

    @property
    def beside(self) -> tuple[QWidget, QRect]:
        """What a popup comes up over, and the box in it that it must not cover."""
        raise NotImplementedError

    def take_tag(self, key: str, *, more: bool = False) -> None:
        """List what carries a tag (its id); with ``more``, beside what is listed already."""
        raise NotImplementedError


@immutable
class ViewKind:
    """A view as it is chosen: ``title`` in English, ``key`` in Qt's portable spelling."""

    id: str
    title: str
    key: str
    make: Callable[[Desk], View]
