"""The middle of the window: the page, or one of the views over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desktop.theme import Theme
from ui.desktop.views.base import READING, Listing, View, ViewKind
from ui.desktop.widgets.tips import follow_all

if TYPE_CHECKING:
    from ui.desktop.desk import Desk


class Views(QStackedWidget):
    """Shows one view at a time; the reading view is given, others are made when first shown."""

    changed = Signal(str)
    """The id of the view that is shown now."""

    leaving = Signal()
    """The view that is shown is about to make way for another."""

    told = Signal(str)
    """What the line below shall say of the view that is shown; nothing of the page."""

    def __init__(
        self, reading: QWidget, kinds: tuple[ViewKind, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = {kind.id: kind for kind in kinds}
        self._made: dict[str, QWidget] = {READING: reading}
        self._theme: Theme | None = None
        self.shown = READING
        self.addWidget(reading)

    def show_view(self, name: str, desk: Desk) -> QWidget:
        """Show a view by its id, and give it the keyboard.

        KeyError for an id that is not in the list is a defect of the caller.
        """
        view = self._made.get(name) or self._make(name, desk)
        if name != self.shown:
            self.leaving.emit()
        self.setCurrentWidget(view)
        if name != self.shown:
            self.shown = name
            self.changed.emit(name)
            self._tell()
        if isinstance(view, View):
            view.take_focus()
        else:
            desk.page.setFocus()
        return view

    @property
    def current(self) -> View | None:
        """The view over the library that is shown; None for the page."""
        view = self._made[self.shown]
        return view if isinstance(view, View) else None

    @property
    def listing(self) -> Listing | None:
        """The view that is shown, if passages can be marked in it."""
        view = self._made[self.shown]
        return view if isinstance(view, Listing) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw all views that there are in these colours, and those to come."""
        self._theme = theme
        for view in self._made.values():
            if isinstance(view, View):
                view.set_theme(theme)

    def _make(self, name: str, desk: Desk) -> View:
        view = self._made[name] = self._kinds[name].make(desk)
        if self._theme:
            view.set_theme(self._theme)
        view.told.connect(self._tell)
        self.addWidget(view)
        follow_all(view, desk.window)
        return view

    def _tell(self) -> None:
        view = self.current
        self.told.emit(view.summary if view else "")
