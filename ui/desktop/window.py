"""The window: puts the parts together and connects them. What they do is in the commands."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.changes import Affected
from reader.model import DetectedScript, Script
from ui.desktop import fonts
from ui.desktop.actions import Actions
from ui.desktop.backing_up import BackingUp
from ui.desktop.card_menu import CARD_MENU
from ui.desktop.commands import (
    COMMANDS,
    TAG_MENU,
    batches,
    files,
    finding,
    view,
)
from ui.desktop.desk import Desk
from ui.desktop.exporting import Exporting
from ui.desktop.finding import Finding
from ui.desktop.i18n import tr
from ui.desktop.icon import own_icon
from ui.desktop.importing import Importing
from ui.desktop.lacking import tell_what_is_missing
from ui.desktop.loading import ImageLoading
from ui.desktop.navigator import Navigator
from ui.desktop.page.view import Page
from ui.desktop.page_menu import page_menu
from ui.desktop.panels.annotations import AnnotationPane
from ui.desktop.panels.library import LibraryPane
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.panels.top_bar import TopBar
from ui.desktop.panels.typography import TypographyPanel
from ui.desktop.panels.welcome import Welcome
from ui.desktop.reviewing import Reviewing, reread
from ui.desktop.session import Session
from ui.desktop.settings import (
    DOUBTS,
    GEOMETRY,
    LEFT_PANE,
    RIGHT_PANE,
    THEME,
    Settings,
    bytes_to_text,
    text_to_bytes,
)
from ui.desktop.tab_order import go_through
from ui.desktop.tasks import Tasks
from ui.desktop.theme import LIGHT, Theme, dress, wanted
from ui.desktop.typography import measures
from ui.desktop.views.base import READING
from ui.desktop.views.registry import VIEWS
from ui.desktop.views.stack import Views
from ui.desktop.watching import Watching
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.doubt_card import DoubtCard
from ui.desktop.widgets.find_bar import FindBar
from ui.desktop.widgets.tag_popup import TagPopup
from ui.desktop.widgets.tips import follow_all
from ui.desktop.wiring import stop, wire, wire_progress, wire_review

LEFT_WIDTH, RIGHT_WIDTH = 318, 328

NATIVE = QKeySequence.SequenceFormat.NativeText
ORDER_MENU = ("order-place", "order-time", "order-tag")


class Window(QWidget):
    """Library and codebook on the left, the page in the middle, its annotations on the right."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.theme: Theme = LIGHT
        self.session, self.settings = session, settings
        self.tasks = Tasks(self)
        # Each part is made where it will stand: one that is put elsewhere is dressed anew.
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        left, middle = LibraryPane(session, splitter), QWidget(splitter)
        self._stack = QStackedWidget(middle)
        views = Views(self._stack, VIEWS, middle)
        self.page = Page(self._stack)
        self.desk = Desk(
            window=self,
            frame=self,
            session=session,
            settings=settings,
            page=self.page,
            popup=TagPopup(self.page.viewport()),
            banner=Banner(middle),
            library=left,
            annotations=AnnotationPane(session, splitter),
            importing=Importing(session, self.tasks, self),
            watching=Watching(session, self.tasks, self),
            doubt_card=DoubtCard(self.page.viewport()),
            find_bar=FindBar(middle),
            finding=Finding(),
            navigator=Navigator(session, self.page, self),
            views=views,
            loading=ImageLoading(session, self),
            exporting=Exporting(self.tasks, self),
            backing_up=BackingUp(session, settings, self.tasks, self),
            tasks=self.tasks,
        )
        self.actions_ = Actions(COMMANDS, self.desk, self)
        self._status = StatusLine(session, self)
        self._top_bar = self._make_top_bar()
        self._lay_out(splitter, middle)
        self._connect()
        wire_review(self.desk, Reviewing(self, settings, self.tasks, reread, lambda: self.theme))
        self.page.set_marks_doubts(settings.get(DOUBTS))
        self.apply_theme()  # before there is text in the panes: in another dress it is set anew
        self.apply_typography()
        self._opened()
        self.desk.loading.load_wanted()
        self.apply_panes()
        self.restoreGeometry(text_to_bytes(settings.get(GEOMETRY)))
        tell_what_is_missing(self.desk)
        self.actions_.guard(batches.resume_watching)

    # -- putting together

    def _make_top_bar(self) -> TopBar:
        near = [self.actions_[name] for name in ("import", "tag", "export")]
        ways = [self.actions_[name] for name in ("back", "forward")]
        views = [self.actions_[f"view-{name}"] for name in (READING, *(kind.id for kind in VIEWS))]
        return TopBar(ways, views, near, self.actions_.menu(self), self)

    def _lay_out(self, splitter: QSplitter, middle: QWidget) -> None:
        self.setWindowTitle("耕讀")
        self.setWindowIcon(own_icon())
        self.resize(1440, 900)
        self._stack.addWidget(self.page)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.desk.banner)
        column.addWidget(self.desk.find_bar)
        column.addWidget(self.desk.views, 1)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        # The page never gets narrower than a readable column and the popup that stands over it.
        middle.setMinimumWidth(430)
        self.desk.library.setMinimumWidth(200)
        self.desk.annotations.setMinimumWidth(220)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LEFT_WIDTH, 1440 - LEFT_WIDTH - RIGHT_WIDTH, RIGHT_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top_bar)
        whole.addWidget(splitter, 1)
        whole.addWidget(self._status)
        left, right = self.desk.library, self.desk.annotations
        self._parts = (self._top_bar, left, middle, right, self._status)
        go_through(self._parts)

    def _connect(self) -> None:
        session, desk = self.session, self.desk
        wire(desk, self.actions_)
        wire_progress(desk, self._status)
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)
        session.adopted.connect(desk.banner.hide)
        session.script_changed.connect(self._script_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)
        self._top_bar.switch.chosen.connect(self._switched)
        desk.views.changed.connect(self._view_changed)
        desk.importing.finished.connect(partial(self.actions_.guard, batches.imported))
        desk.importing.finished.connect(self.actions_.refresh)
        desk.library.tag_menu.connect(partial(self.show_menu, TAG_MENU))
        desk.library.made.connect(partial(go_through, self._parts))
        desk.annotations.menu_wanted.connect(partial(self.show_menu, CARD_MENU))
        desk.annotations.order_button.setMenu(self.actions_.some(ORDER_MENU, self))
        desk.page.menu_wanted.connect(self._page_menu)
        desk.page.scrolled.connect(self._scrolled)
        desk.page.caret_moved.connect(self._status.say_nothing)
        desk.watching.changed.connect(self._status.show_watched)
        desk.watching.arrived.connect(partial(self.actions_.guard, batches.arrived))
        self._status.reprints.clicked.connect(self.actions_["reprints"].trigger)
        desk.page.verticalScrollBar().rangeChanged.connect(self._place_changed)

    # -- what commands may ask

    def show_actions(self) -> None:
        """Open the command palette and do what is chosen."""
        from ui.desktop.dialogs.palette import CommandPalette

        self.actions_.refresh()
        dialog = CommandPalette(self.actions_.all(), self)
        if dialog.exec() and dialog.chosen:
            dialog.chosen.trigger()

    def show_shortcuts(self) -> None:
        """Open the page of shortcuts."""
        from ui.desktop.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.actions_, self).exec()

    def apply_keys(self) -> None:
        """Let each command be given by the keys that the settings name."""
        self.actions_.apply_keys()

    def apply_theme(self) -> None:
        """Draw in the theme that the settings name."""
        self.theme = wanted(self.settings.get(THEME))
        dress(self.theme)
        for part in (self.page, self.desk.views, self.desk.library, self.desk.annotations):
            part.set_theme(self.theme)

    def apply_typography(self) -> None:
        """Set the page as the settings say; the line at the top stays there."""
        self.page.set_measures(measures(self.settings))

    @cached_property
    def _typography(self) -> TypographyPanel:
        """Made when it is first opened: a fifth of all widgets there are would be its own."""
        panel = TypographyPanel(self.settings, self)
        panel.changed.connect(self.apply_typography)
        panel.theme_chosen.connect(self._choose_theme)
        follow_all(panel, self)
        return panel

    def show_typography(self) -> None:
        """Open the panel for how the page looks, under the bar at the right of the page."""
        article = self.session.article
        written_in = article.info.script if article else DetectedScript.UNKNOWN
        below = self.page if article else self._stack
        corner = below.mapToGlobal(below.rect().topRight()) + QPoint(-12, 8)
        self._typography.open_at(corner, fonts.drawn_as(self.session.script, written_in))

    def apply_panes(self) -> None:
        """Show and hide the side panes as the settings say."""
        self.desk.library.setVisible(self.settings.get(LEFT_PANE))
        self.desk.annotations.setVisible(self.settings.get(RIGHT_PANE))
        self.actions_.refresh()

    def say(self, text: str) -> None:
        """Say a sentence in the line below, and to a screen reader."""
        self._status.say(text)

    def show_summary(self, text: str) -> None:
        """Say in the line below what the view that is shown holds; empty for the page."""
        self._status.show_summary(text)

    def show_menu(self, ids: tuple[str, ...], point: QPoint) -> None:
        """Open a menu of some commands at a point of the screen."""
        self.actions_.refresh()
        menu = self.actions_.some(ids, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _choose_theme(self, name: str) -> None:
        self.settings.set(THEME, name)
        self.apply_theme()

    def show_mode(self) -> None:
        """Say whether highlight mode is on, and with which tag."""
        self._status.show_mode(self.desk.marking, self.desk.current_tag, self.theme)

    def fill_screen(self, wanted: bool) -> None:
        """Take the whole screen without the bar over the page, or be a window again."""
        self._top_bar.setVisible(not wanted)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.apply_panes()
        if wanted:
            keys = self.actions_["full-screen"].shortcut().toString(NATIVE)
            self.desk.banner.tell(tr("{keys} goes back to the window.").format(keys=keys))
        else:
            self.desk.banner.hide()

    # -- listening

    def _changed(self, affected: Affected) -> None:
        # What was told may offer to undo the last change, which is another one now.
        if not self.session.sample:
            self.desk.banner.hide()
        article = self.session.article
        if article and (affected.tags or article.id in affected.articles):
            self._show_annotations()
            self._show_title()
        if self.desk.marking:
            self.show_mode()
        self.actions_.refresh()

    def _opened(self) -> None:
        article = self.session.article
        self._stack.setCurrentWidget(self.page if article else self._welcome())
        self.desk.target = ""
        self.page.set_document(self.session.document)
        self._show_annotations()
        self._script_changed()
        self.desk.navigator.arrive()
        self._show_title()
        if self.session.sample:
            files.tell_sample(self.desk)
        elif self.desk.banner.isVisible():
            self.desk.banner.hide()
        self._scrolled()
        finding.refresh(self.desk)
        if self.desk.views.current is None:
            self.page.setFocus()

    def _welcome(self) -> Welcome:
        """What stands there while nothing is open; made when it is first so."""
        there = self._stack.findChild(Welcome)
        if there is None:
            self._stack.addWidget(there := Welcome(self.actions_, self.session, self))
            go_through(self._parts)
        return there

    def _view_changed(self, name: str) -> None:
        self.desk.popup.dismiss()
        self.desk.doubt_card.hide()
        if name != READING:
            self.desk.find_bar.hide()
        self.actions_.refresh()

    def _show_title(self) -> None:
        article = self.session.article
        title = article.metadata.title if article else ""
        self.setWindowTitle(f"{title} · 耕讀" if title else "耕讀")

    def _show_annotations(self) -> None:
        self.page.set_annotations(self.session.standing(), self.session.codebook())

    def _script_changed(self) -> None:
        script = self.session.script
        shown = Script.HANT_TW if script is Script.HANT_HK else script
        self._top_bar.switch.set_value(shown.value)
        self.actions_.refresh()

    def _switched(self, value: str) -> None:
        script = Script(value)
        view.show_in(self.desk, view.traditional(self.desk) if script is Script.HANT_TW else script)

    def _scrolled(self) -> None:
        self.desk.popup.dismiss()
        self.desk.doubt_card.hide()
        self.desk.library.follow(self.page.under_eye())
        self._place_changed()

    def _place_changed(self) -> None:
        self._status.set_place(self.page.progress())

    def _page_menu(self, point: QPoint, annotations: list[str]) -> None:
        page_menu(self.desk, self.actions_, annotations, self).popup(point)

    # -- events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, a piece of a page or plain text may be dropped."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped."""
        self.actions_.guard(files.take, event.mimeData())
        event.acceptProposedAction()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The side buttons of a mouse go back and forward."""
        ways = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
        if event.button() in ways:
            self.actions_[ways[event.button()]].trigger()
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The popup would no longer stand beside its passage."""
        self.desk.popup.dismiss()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was. All else is on disk already."""
        self.desk.annotations.keep_note()
        view.leave_screen(self.desk)
        stop(self.desk)
        self.tasks.wait()
        self.desk.importing.close()
        self.desk.watching.close()
        self.settings.set(GEOMETRY, bytes_to_text(self.saveGeometry()))
        self.settings.sync()
        super().closeEvent(event)
