"""Starting the desktop."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from db.library import Library
from reader import fold, pinyin, script, words
from reader.errors import GengduError
from reader.links import Link
from reader.model import Script
from ui import paths
from ui.desktop import fonts, i18n, memory, recent
from ui.desktop.commands.exchange import bring
from ui.desktop.commands.links import open_link
from ui.desktop.crash_log import CrashLog
from ui.desktop.opening import attend, heard, opened
from ui.desktop.page import accessible
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE, Settings
from ui.desktop.window import Window

if TYPE_CHECKING:
    from db.restoring import Prepared

PRELOAD_MILLISECONDS = 300
"""After the first paint, and before a person can have found the switch of scripts."""


def run(library_path: Path, inputs: Sequence[Path | str | Link]) -> int:
    """Open the window on a library, import files and addresses, show the passage of a link, and
    stay until it is closed.

    Returns the exit status. Raises LibraryError if the library cannot be opened.
    """
    # Qt's loop would keep Ctrl+C in the terminal waiting; nothing is lost by ending at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application(sys.argv[:1])
    log, settings = CrashLog(paths.crashes()), Settings()
    log.watch()
    try:
        speak(application, settings)
        status, restoring = _stay(application, log, settings, library_path, inputs)
        while restoring is not None:
            gc.unfreeze()
            gc.collect()  # the window that was closed
            told = _put(*restoring)
            status, restoring = _stay(application, log, settings, library_path, (), told)
        return status
    finally:
        log.stop()


def _stay(
    application: QApplication,
    log: CrashLog,
    settings: Settings,
    library_path: Path,
    inputs: Sequence[Path | str | Link],
    told: str = "",
) -> tuple[int, tuple[Prepared, str] | None]:
    """Open the window, say what is to be told, and stay until it is closed; the exit status, and
    the backup that shall take the library's place before a window opens again."""
    found = opened(library_path, settings, partial(_make_window, settings))
    if found is None:
        return 0, None
    opening, window = found
    del found
    recent.remember(settings, library_path)
    with opening.library:
        log.let_hear(partial(heard, window.desk, opening))
        window.show()
        QTimer.singleShot(PRELOAD_MILLISECONDS, window, partial(_preload, window))
        window.desk.backing_up.start()
        attend(window.desk, opening)
        _tell_crashes(log, window)
        _take(window, inputs)
        if told:
            window.desk.banner.tell(told)
        elif not inputs:
            QTimer.singleShot(PRELOAD_MILLISECONDS, window, partial(_offer_tour, window))
        # What is there by now stays until the end; each collection would look all of it through.
        gc.freeze()
        status = application.exec()
        window.session.leave_article()
        log.let_hear(lambda _: False)
        restoring = window.desk.restoring
        if restoring is not None:
            Shiboken.delete(window)  # else its timers ask a library that is closed
    return status, restoring


def _make_window(settings: Settings, library: Library) -> Window:
    return Window(begin(library, settings), settings)


def _tell_crashes(log: CrashLog, window: Window) -> None:
    """Show once what went wrong before."""
    reports = log.unseen()
    if reports:
        # Here: few starts need it.
        from ui.desktop.dialogs.crash import CrashDialog

        dialog = CrashDialog(reports, partial(window.desk.ask.open, log.folder), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(log.mark_seen)
        dialog.open()


def _put(prepared: Prepared, when: str) -> str:
    """Put a backup in the place of the library, which is closed; what is to be told of it."""
    try:
        prepared.put()
    except GengduError as fault:
        prepared.drop()
        return i18n.sentence(fault)
    text = i18n.tr("The library is as it was on {when}. What was in it before is kept as a backup.")
    return text.format(when=when)


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one application of this process, in our style."""
    application = QApplication(list(arguments))
    application.setApplicationName("gengdu")
    application.setApplicationDisplayName("耕讀")
    application.setDesktopFileName("gengdu")
    application.setStyle("Fusion")
    accessible.install()
    memory.tend(application)
    return application


def start(application: QApplication, library: Library, settings: Settings) -> Session:
    """Speak the person's language and open what was open last, or the sample the first time."""
    speak(application, settings)
    return begin(library, settings)


def speak(application: QApplication, settings: Settings) -> None:
    """Let all windows speak the person's language, in a typeface for it."""
    language = i18n.spoken(settings.get(LANGUAGE))
    i18n.install(application, language)
    face = fonts.sans(Script.HANS if language == "zh_CN" else Script.HANT_TW, 13)
    application.setFont(face)


def begin(library: Library, settings: Settings) -> Session:
    """A session with what was open last on the page, or the sample the first time."""
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
    for load in (script.preload, fold.preload, pinyin.preload, words.preload):
        window.tasks.run(load, lambda _: None, window.desk.tell)
