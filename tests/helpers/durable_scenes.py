"""The window after something went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.salvage import Salvaged
from reader.errors import LibraryTaken
from tests.helpers.scenes import reading, shown
from ui.desktop.commands import coding
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.crash import CrashDialog
from ui.desktop.dialogs.taken import TakenDialog
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import Field
from ui.desktop.opening import tell_damaged, tell_recovered
from ui.desktop.window import Window

REPORT = """Gengdu 0.1.0
2026-03-05 08:15:00 UTC
Python 3.11.7, PySide6 6.11.3, SQLite 3.40.1
Linux 6.1, x86_64

  ui/desktop/window.py:285 in Window._changed
  ui/desktop/session.py:120 in Session.annotations
builtins.AttributeError: 'NoneType' object has no attribute 'info'
"""


def recovered(window: Window) -> QWidget:
    """After a session that was not closed, with half a note on its card."""
    reading(window)
    session = window.session
    key = session.annotations()[0].id
    session.draft(Field.NOTE, key).keep("與三年前的做法對照，\n還要看")
    tell_recovered(window.desk, "2026-03-05 08:15")
    coding.note_on(window.desk, key)
    return window


def damaged(window: Window) -> QWidget:
    """A damaged library that has no backup."""
    reading(window)
    tell_damaged(window.desk, Salvaged(1234, 5678))
    return window


def noting_again(window: Window) -> QWidget:
    """A memo that came back."""
    reading(window)
    session = window.session
    assert session.article is not None
    draft = session.draft(Field.ARTICLE_MEMO, session.article.id)
    draft.keep("與三年前的做法對照，還要看")
    return shown(NoteDialog(tr("Memo on this article"), "", window, draft))


def taken_elsewhere(window: Window) -> QWidget:
    """Another window has the library."""
    taken = LibraryTaken(
        path="/home/lin/文件/耕讀/library.gengdu",
        program="Gengdu",
        process=4711,
        computer="書房",
        since="2026-03-05 08:15",
    )
    return shown(TakenDialog(taken, window))


def crashed(window: Window) -> QWidget:
    """What went wrong before."""
    return shown(CrashDialog(REPORT, lambda: None, window))
