"""The tour: six things of the window, each with a sentence or two. It changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.immutable import immutable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.panels.library import TAGS
from ui.desktop.panels.top_bar import TopBar
from ui.desktop.settings import TOUR
from ui.desktop.views.base import READING
from ui.desktop.widgets.spotlight import Spotlight

_NATIVE = QKeySequence.SequenceFormat.NativeText


@immutable
class Step:
    """One thing: where it is, what it is called, what it is for. The texts are translated."""

    thing: Callable[[Desk], QWidget | None]
    title: str
    text: str


def steps(desk: Desk) -> list[Step]:
    """What is pointed at, in order, with the keys as they are now."""
    return [*_on_the_page(desk), *_over_the_library(desk)]


def _on_the_page(desk: Desk) -> list[Step]:
    switch = tr(
        "The switch shows the article as it was written, in Traditional or in Simplified. {keys} "
        "goes to the next; the line you read stays where it is."
    )
    select = tr(
        "Select with the mouse, or with Shift and the arrows. A small window comes up: type the "
        "name of a tag and press Enter. It is kept at once, in every script."
    )
    codebook = tr(
        "A tree that you drag into order, with how often each tag is used. A right click renames, "
        "merges, splits and colours."
    )
    switch = switch.format(keys=_keys(desk, "next-script"))
    return [
        Step(_switch, tr("Read in the script you know best"), switch),
        Step(lambda desk: desk.page, tr("Select a passage and tag it"), select),
        Step(_codebook, tr("Your tags are the codebook"), codebook),
    ]


def _over_the_library(desk: Desk) -> list[Step]:
    search = tr(
        "Whatever script they are in, from one character up. Everything found can be tagged in one "
        "step."
    )
    passages = tr(
        "What you have highlighted, by tag, outlet, date and how it overlaps: where is the "
        "evidence?"
    )
    export = tr(
        "Quotes as the source has them, with citation and link, for Word, Excel, NVivo and others. "
        "The manual ({keys}) says more."
    ).format(keys=_keys(desk, "manual"))
    return [
        Step(partial(_button, "view-search"), tr("Search all articles"), search),
        Step(partial(_button, "view-passages"), tr("All passages of the library"), passages),
        Step(partial(_button, "export"), tr("Take excerpts out"), export),
    ]


def begin(desk: Desk) -> Tour:
    """Begin the tour, or begin it anew; from now on it is not shown unasked."""
    desk.settings.set(TOUR, False)
    for running in desk.window.findChildren(Tour):
        if not running.over:
            running.go_to(0)
            return running
    return Tour(desk)


def offer(desk: Desk) -> None:
    """Begin the tour unasked: once in a life, where a person sees the sample for the first time."""
    if desk.settings.get(TOUR) and desk.session.sample is not None:
        begin(desk)


class Tour(QObject):
    """Goes from step to step until it is left; then the window is as it was before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._keys_from = QApplication.focusWidget()
        self._tab = desk.library.tab
        self.over = False
        """Whether it has been left."""
        if desk.session.article is None:
            desk.session.open_sample()
        desk.views.show_view(READING, desk)
        desk.popup.dismiss()
        self._steps, self.at = steps(desk), 0
        self.light = Spotlight(desk.window, desk.frame.theme)
        self.light.moved.connect(lambda step: self.go_to(self.at + step))
        self.light.left.connect(self.leave)
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Show a step, counted from 0; after the last one the tour is over."""
        if at >= len(self._steps):
            self.leave()
            return
        self.at, step = at, self._steps[at]
        self._put_back()
        self.light.show_step(
            step.thing(self._desk), step.title, step.text, (at + 1, len(self._steps))
        )

    def leave(self) -> None:
        """End it, wherever it is."""
        self.over = True
        (self._keys_from or self._desk.page).setFocus()
        self.light.hide()
        self.light.deleteLater()
        self._put_back()
        self.deleteLater()

    def _put_back(self) -> None:
        """Undo what a step has brought into sight."""
        self._desk.library.show_tab(self._tab)
        self._desk.frame.apply_panes()


def _switch(desk: Desk) -> QWidget | None:
    bar = desk.window.findChild(TopBar)
    return bar.switch if bar else None


def _codebook(desk: Desk) -> QWidget:
    desk.library.show()
    desk.library.show_tab(TAGS)
    return desk.library


def _button(command: str, desk: Desk) -> QWidget | None:
    """The button of a command in the bar."""
    bar = desk.window.findChild(TopBar)
    return bar.buttons.get(command) if bar else None


def _keys(desk: Desk, command: str) -> str:
    """The key of a command, or its title where it has none."""
    action = next(each for each in desk.window.actions() if each.objectName() == command)
    return action.shortcut().toString(_NATIVE) or action.text()
