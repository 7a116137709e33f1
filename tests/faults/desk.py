"""A real window without a screen, in a program of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from db.library import Library
from reader.importers import read_bytes
from tests.helpers.person import Answers
from ui.desktop.app import make_application, start
from ui.desktop.settings import INTRODUCE, PREVIEW, Settings
from ui.desktop.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FIRST = "雲嶺區推行改革\r\n\r\n" + "  雲嶺區推行審批改革，𠮷祥街的商戶一次辦結執照😀。\r\n" * 40
SECOND = "白鹭湾试种水稻\n\n" + "  农户说，头一年不求高产，𨋢边的湿地水质好转🌾。\n" * 40


@contextmanager
def at_window(path: Path, settings: Path) -> Iterator[Window]:
    """A window at the library of a path, with two articles in it the first time."""
    qInstallMessageHandler(_heed)
    application = make_application(["gengdu"])
    with Library(path) as library:
        if not library.count_articles():
            for number, text in enumerate((FIRST, SECOND)):
                library.add_draft(read_bytes(text.encode(), f"{number}.txt"))
        kept = Settings(settings)
        kept.set(PREVIEW, False)
        kept.set(INTRODUCE, False)
        session = start(application, library, kept)
        window = Window(session, kept)
        window.desk.ask = Answers(window)
        window.resize(1280, 800)
        window.show()
        settle()
        yield window
        window.close()
        session.leave_article()
        window.deleteLater()
        settle()


def _heed(_: QtMsgType, __: QMessageLogContext, text: str) -> None:
    """Say what Qt has to say on stderr, but for what it says wherever there is no screen."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def settle() -> None:
    """Let the window do all it has in hand."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def command(window: Window, name: str) -> str:
    """Carry out a command; what the window says of it, if anything."""
    banner = window.desk.banner
    banner.hide()
    window.actions_.refresh()
    window.actions_[name].trigger()
    settle()
    return banner.text if banner.isVisible() else ""


def tagged(window: Window, start: int, end: int, tag: str) -> str:
    """Select a passage and give it a new tag, as the popup does; what the window says, if it
    does."""
    window.desk.banner.hide()
    window.page.select(start, end)
    window.desk.popup.tag_named.emit(tag)
    settle()
    return window.desk.banner.text if window.desk.banner.isVisible() else ""
