"""Starting the desktop."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.library import Library
from reader import pinyin, script, words
from reader.links import Link
from reader.model import Script
from ui.desktop import fonts, i18n, recent
from ui.desktop.commands.exchange import bring
from ui.desktop.commands.links import open_link
from ui.desktop.page import accessible
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE, Settings
from ui.desktop.window import Window

COLLECT_MILLISECONDS = 10_000

PRELOAD_MILLISECONDS = 300
"""After the first paint, and before a person can have found the switch of scripts."""


def run(library_path: Path, inputs: Sequence[Path | str | Link]) -> int:
    """Open the window on a library, import files and addresses, show the passage of a link, and
    stay until it is closed.

    Returns the exit status. Raises LibraryError if the library cannot be opened.
    """
    with Library(library_path) as library:
        # Qt's loop would keep Ctrl+C in the terminal waiting; nothing is lost by ending at once.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        application = make_application(sys.argv[:1])
        settings = Settings()
        recent.remember(settings, library_path)
        session = start(application, library, settings)
        window = Window(session, settings)
        window.show()
        QTimer.singleShot(PRELOAD_MILLISECONDS, partial(_preload, window))
        _take(window, inputs)
        if not inputs:
            QTimer.singleShot(PRELOAD_MILLISECONDS, partial(_offer_tour, window))
        # What is there by now stays until the end; each collection would look all of it through.
        gc.freeze()
        status = application.exec()
        session.leave_article()
        del window
    return status


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one application of this process, in our style."""
    application = QApplication(list(arguments))
    application.setApplicationName("gengdu")
    application.setApplicationDisplayName("耕讀")
    application.setDesktopFileName("gengdu")
    application.setStyle("Fusion")
    accessible.install()
    _collect_here(application)
    return application


def start(application: QApplication, library: Library, settings: Settings) -> Session:
    """Speak the person's language and open what was open last, or the sample the first time."""
    language = i18n.spoken(settings.get(LANGUAGE))
    i18n.install(application, language)
    face = fonts.sans(Script.HANS if language == "zh_CN" else Script.HANT_TW, 13)
    application.setFont(face)
    session = Session(library, settings)
    if not session.open_last() and session.is_first_time():
        session.open_sample()
    return session


def _take(window: Window, inputs: Sequence[Path | str | Link]) -> None:
    """Import what the program was started with, and show what is linked to once the page has its
    size."""
    imported = [each for each in inputs if not isinstance(each, Link)]
    if imported:
        # Here: a start without anything need not know what can be brought in.
        from db.exchange import parted

        articles, coding = parted(imported)
        if articles:
            window.desk.importing.add(articles)
        bring(window.desk, coding)
    for link in inputs:
        if isinstance(link, Link):
            show = partial(window.desk.attempt, open_link, window.desk, link)
            QTimer.singleShot(0, window, show)


def _offer_tour(window: Window) -> None:
    from ui.desktop.tour import offer  # once in a life; no other start shall wait for it

    offer(window.desk)


def _preload(window: Window) -> None:
    """Load in the background what no change of script, no double click and no tag waits for."""
    for load in (script.preload, pinyin.preload, words.preload):
        window.tasks.run(load, lambda _: None, window.desk.tell)


def _collect_here(application: QApplication) -> None:
    """Collect cyclic garbage in this thread only: freeing a widget in another ends the program."""
    gc.disable()
    timer = QTimer(application)
    timer.timeout.connect(gc.collect)
    timer.start(COLLECT_MILLISECONDS)
