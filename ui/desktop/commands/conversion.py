"""How a conversion is put right: the dictionary, characters in doubt, what the source is in."""

from __future__ import annotations

from PySide6.QtCore import QRect

from reader.changes import Batch, SetScript, SetSetting
from reader.region import SAID
from reader.script import Doubt
from ui.desktop import fonts
from ui.desktop.commands.base import Command, Menu, with_article, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.page.doubtful import choice
from ui.desktop.settings import DOUBTS


def open_dictionary(desk: Desk) -> None:
    """Show the dictionary, with what is selected on the page as the word to begin with."""
    from ui.desktop.dialogs.dictionary import DictionaryDialog

    session = desk.session
    dialog = DictionaryDialog(
        session.dictionaries.entries,
        session.put_entry,
        session.take_entry,
        session.article.id if session.article else "",
        desk.window,
    )
    if session.article and session.document and desk.page.selection:
        start, end = desk.page.selection.start, desk.page.selection.end
        if "\n" not in session.article.source_text[start:end]:
            shown = session.document.shown(start, end)
            dialog.offer(session.article.source_text[start:end], shown)
    if session.dictionaries.fault:
        desk.tell(session.dictionaries.fault)
    dialog.exec()


def toggle_doubts(desk: Desk) -> None:
    """Mark the doubtful characters on the page, or mark them no more."""
    desk.settings.set(DOUBTS, not desk.settings.get(DOUBTS))
    desk.page.set_marks_doubts(desk.settings.get(DOUBTS))
    desk.doubt_card.hide()


def next_doubt(desk: Desk) -> None:
    """Go to the next doubtful character and offer what it could be."""
    found = desk.page.next_doubt()
    if found is None:
        desk.banner.tell(tr("There is no doubtful character below this place."))
        return
    desk.page.set_caret(found.start)
    offer(desk, found)
    desk.doubt_card.focus()


def offer(desk: Desk, doubt: Doubt) -> None:
    """Show the card of a doubtful character beside it."""
    session, article = desk.session, desk.session.article
    assert article is not None
    box: QRect = desk.page.box_of(doubt.start, doubt.end)
    face = fonts.serif(fonts.drawn_as(session.script, article.info.script), 20)
    source = article.source_text[doubt.start : doubt.end]
    desk.doubt = doubt
    desk.doubt_card.offer(source, doubt.candidates, face, box)


def choose(desk: Desk, candidate: str) -> None:
    """Show a doubtful character as the person says, here and in its like elsewhere."""
    session, doubt = desk.session, desk.doubt
    assert session.document is not None
    assert doubt is not None
    session.put_entry(choice(session.document, doubt, candidate))
    desk.page.setFocus()


def set_origin(desk: Desk) -> None:
    """Ask what the article is written in and where, and take it for that."""
    from ui.desktop.dialogs.script_of import ScriptOfDialog

    session, document = desk.session, desk.session.document
    assert document is not None
    article = document.article
    dialog = ScriptOfDialog(article, document.said, desk.window)
    if not dialog.exec():
        return
    written_in, region = dialog.written_in, dialog.region
    if (written_in, region) != (article.info.script, document.said):
        said = SetSetting(SAID + article.id, region.value if region else None)
        title = tr("set the script of “{title}”").format(title=article.metadata.title)
        session.apply(Batch((SetScript(article.id, written_in), said)), title)


COMMANDS = (
    Command("dictionary", "Dictionary…", Menu.VIEW, open_dictionary, ("Ctrl+D",), parted=True),
    Command(
        "doubts",
        "Mark doubtful characters",
        Menu.VIEW,
        toggle_doubts,
        ("F7",),
        ticked=lambda desk: desk.settings.get(DOUBTS),
    ),
    Command(
        "next-doubt",
        "Next doubtful character",
        Menu.VIEW,
        next_doubt,
        ("Shift+F7",),
        with_article,
    ),
    Command(
        "script-of",
        "Script and region of this article…",
        Menu.VIEW,
        set_origin,
        enabled=lambda desk: with_article(desk) and writable(desk),
    ),
)
