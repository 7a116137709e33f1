"""Opening the library for the window, whatever state it is in, and saying how it was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication

from db.backups import backups_of
from db.library import Library
from db.opening import Opening, open_for_window, open_salvaged
from reader.errors import GengduError, LibraryDamaged, LibraryTaken
from ui.desktop.commands import coding, keeping
from ui.desktop.desk import Desk
from ui.desktop.following import Following
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import Field, NoteDraft, drafts
from ui.desktop.resting import Resting
from ui.desktop.settings import THEME, Settings
from ui.desktop.theme import palette, style_sheet, wanted
from ui.desktop.widgets.banner import Choice

if TYPE_CHECKING:
    from db.salvage import Salvaged

T = TypeVar("T")

PROGRAM = "Gengdu"


def open_library(path: Path, settings: Settings) -> Opening | None:
    """Open a library for the one window that writes to it; None if the person gives up.

    Where another has it, the person is asked and may read in it. Raises LibraryError.
    """
    while True:
        try:
            return open_for_window(path, PROGRAM)
        except LibraryTaken as taken:
            from ui.desktop.dialogs.taken import Answer, TakenDialog  # few starts need it

            _dress(settings)
            dialog = TakenDialog(taken)
            dialog.exec()
            dialog.deleteLater()
            if dialog.answer is Answer.QUIT:
                return None
            if dialog.answer is Answer.READ:
                return Opening(Library(path, create=False, refusal=taken))


def _dress(settings: Settings) -> None:
    """Give what is shown before there is a window the look of one."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = wanted(settings.get(THEME))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def opened(
    path: Path, settings: Settings, show: Callable[[Library], T]
) -> tuple[Opening, T] | None:
    """Open a library and show it; a damaged one as far as it can be read. None if given up.

    Damage may be met only as it is shown. Raises LibraryError where nothing can be read.
    """
    try:
        opening = open_library(path, settings)
        if opening is None:
            return None
    except LibraryDamaged:
        opening = open_salvaged(path)
    try:
        return opening, show(opening.library)
    except LibraryDamaged:
        if opening.salvaged:
            raise
        if opening.hold:
            opening.hold.note_damage()
        opening.library.close()
    opening = open_salvaged(path)
    return opening, show(opening.library)


def attend(desk: Desk, opening: Opening) -> None:
    """Say how the library was found, and see to it from now on."""
    session = desk.session
    Following(session, desk.window)
    Resting(session, desk.page, desk.window)
    refusal = session.library.refusal
    if opening.salvaged:
        tell_damaged(desk, opening.salvaged)
    elif isinstance(refusal, LibraryTaken):
        text = tr(
            "You are reading only: “{program}” has the library open (process {process} on "
            "{computer}, since {since})."
        )
        desk.banner.stand(text.format(**refusal.places))
    elif opening.former and not opening.former.damaged:
        desk.attempt(tell_recovered, desk, opening.former.since_here)


def heard(desk: Desk, opening: Opening, error: BaseException) -> bool:
    """Tell the person of a fault that met nobody on its way; False for what is a defect of ours."""
    if not isinstance(error, GengduError):
        return False
    if isinstance(error, LibraryDamaged) and opening.hold:
        opening.hold.note_damage()
    desk.tell(error)
    return True


def tell_damaged(desk: Desk, found: Salvaged) -> None:
    """Say that a library is damaged and what of it is shown, with the way to its last backup."""
    text = tr(
        "The library is damaged. What can be read of it is shown: {articles} articles, "
        "{annotations} annotations. Nothing is written."
    ).format(articles=f"{found.articles:,}", annotations=f"{found.annotations:,}")
    backup = next(iter(backups_of(desk.session.library.path)), None)
    choices: list[Choice] = []
    if backup is None:
        text += "\n" + tr("No backup of it was found.")
    else:
        text += "\n" + tr("The last backup is of {when}.").format(when=_local(backup.at))
        choices = [
            (tr("Restore it…"), partial(desk.attempt, keeping.restore, desk, backup)),
            (tr("All backups…"), partial(desk.attempt, keeping.backups, desk)),
        ]
    desk.banner.stand(text, choices)


def tell_recovered(desk: Desk, since: str) -> None:
    """Say what is there again after a session that was ended without being closed.

    Raises LibraryError.
    """
    session = desk.session
    text = tr("The session of {since} was not closed; all that was kept is here.")
    told = [text.format(since=since)]
    if session.article and not session.sample:
        text = tr("“{title}” is open where you were reading.")
        told.append(text.format(title=_short(session.article.metadata.title, 24)))
    kept = drafts(session.library)
    choices: list[Choice] = []
    if kept:
        text = tr("What you were typing is here too: {what}.")
        listed = tr(", ").join(_named(desk, draft) for draft in kept)
        told.append(text.format(what=listed))
    notes = [draft for draft in kept if draft.field is Field.NOTE]
    if notes:
        run = partial(desk.attempt, write_on, desk, notes[0])
        choices = [(tr("Write on"), run)]
    desk.banner.tell("\n".join(told), choices)


def write_on(desk: Desk, draft: NoteDraft) -> None:
    """Open the note that a draft is of, on its article. Raises LibraryError."""
    annotation = desk.session.library.annotation(draft.id)
    if annotation is None:
        return
    article = desk.session.article
    if article is None or article.id != annotation.article:
        desk.session.open_article(annotation.article)
    coding.note_on(desk, annotation.id)


def _named(desk: Desk, draft: NoteDraft) -> str:
    library = desk.session.library
    match draft.field:
        case Field.NOTE:
            annotation = library.annotation(draft.id)
            quote = annotation.anchor.quote if annotation else ""
            return tr("the note on “{quote}”").format(quote=_short(quote))
        case Field.NEW_NOTE:
            key = draft.id.partition(":")[0]
            title = library.find_article(key).metadata.title
            return tr("a new note in “{title}”").format(title=_short(title))
        case Field.ARTICLE_MEMO:
            title = library.find_article(draft.id).metadata.title
            return tr("the memo on “{title}”").format(title=_short(title))
    return tr("what is said of the tag {tag}").format(tag=library.codebook().get(draft.id).name)


def _short(text: str, most: int = 12) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most] + "…"


def _local(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
