"""What commands work on: the session, the parts of the window they need, and how to ask or tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from reader.errors import GengduError
from reader.script import Doubt
from ui.desktop.backing_up import BackingUp
from ui.desktop.exporting import Exporting
from ui.desktop.finding import Finding
from ui.desktop.i18n import sentence
from ui.desktop.importing import Importing
from ui.desktop.loading import ImageLoading
from ui.desktop.navigator import Navigator
from ui.desktop.page.view import Page
from ui.desktop.panels.annotations import AnnotationPane
from ui.desktop.panels.library import LibraryPane
from ui.desktop.report import Report
from ui.desktop.session import Session
from ui.desktop.settings import Settings
from ui.desktop.tasks import Tasks
from ui.desktop.theme import Theme
from ui.desktop.views.stack import Views
from ui.desktop.walk import Walk
from ui.desktop.watching import Watching
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.doubt_card import DoubtCard
from ui.desktop.widgets.find_bar import FindBar
from ui.desktop.widgets.tag_popup import TagPopup

if TYPE_CHECKING:
    from db.restoring import Prepared
    from ui.desktop.dialogs.ask import Ask


class Frame(Protocol):
    """What commands may ask of the window itself."""

    theme: Theme

    def close(self) -> bool:
        """End the program."""
        ...

    def show_actions(self) -> None:
        """Open the command palette."""
        ...

    def show_shortcuts(self) -> None:
        """Open the page of shortcuts."""
        ...

    def apply_keys(self) -> None:
        """Let each command be given by the keys that the settings name."""
        ...

    def apply_theme(self) -> None:
        """Draw in the theme that the settings name."""
        ...

    def apply_typography(self) -> None:
        """Set the page as the settings say."""
        ...

    def show_typography(self) -> None:
        """Open the panel for how the page looks."""
        ...

    def apply_panes(self) -> None:
        """Show and hide the side panes as the settings say."""
        ...

    def show_mode(self) -> None:
        """Say whether highlight mode is on, and with which tag."""
        ...

    def fill_screen(self, wanted: bool) -> None:
        """Take the whole screen without the bar over the page, or be a window again."""
        ...

    def show_summary(self, text: str) -> None:
        """Say in the line below what the view that is shown holds; empty for the page."""
        ...

    def show_menu(self, ids: tuple[str, ...], point: QPoint) -> None:
        """Open a menu of some commands at a point of the screen."""
        ...

    def say(self, text: str) -> None:
        """Say a sentence in the line below, and to a screen reader."""
        ...


@dataclass(slots=True, eq=False, repr=False)
class Desk:
    """Everything a command can reach."""

    window: QWidget
    frame: Frame
    session: Session
    settings: Settings
    page: Page
    popup: TagPopup
    banner: Banner
    library: LibraryPane
    annotations: AnnotationPane
    importing: Importing
    watching: Watching
    doubt_card: DoubtCard
    find_bar: FindBar
    finding: Finding
    navigator: Navigator
    views: Views
    loading: ImageLoading
    exporting: Exporting
    backing_up: BackingUp
    tasks: Tasks
    report: Report | None = None
    """What the last import came to."""
    target: str = ""
    """The annotation chosen on the page; empty while it is a mere selection."""
    doubt: Doubt | None = None
    """The doubtful character that the card is for."""
    marking: bool = False
    """Whether highlight mode is on."""
    current_tag: str = ""
    """The id of the tag used last, which highlight mode puts on; empty before the first."""
    walk: Walk | None = None
    """The way through the hits of a search, after one of them has been opened."""
    restoring: tuple[Prepared, str] | None = None
    """What takes the library's place once the window is closed, and when it was as it is there."""
    panes_before: tuple[bool, bool] = (True, True)
    """Which panes were shown before the page took the whole screen: left, right."""
    _ask: Ask | None = None

    @property
    def ask(self) -> Ask:
        """The questions that stop the person; their dialogs are loaded for the first of them."""
        if self._ask is None:
            from ui.desktop.dialogs.ask import Ask

            self._ask = Ask(self.window)
        return self._ask

    @ask.setter
    def ask(self, ask: Ask) -> None:
        self._ask = ask

    def attempt(self, run: Callable[..., object], *arguments: object) -> None:
        """Do something a person asked for; a fault is told over the page."""
        try:
            run(*arguments)
        except GengduError as error:
            self.tell(error)

    def tell(self, error: GengduError) -> None:
        """Say a fault's sentence over the page."""
        self.banner.tell(sentence(error))
