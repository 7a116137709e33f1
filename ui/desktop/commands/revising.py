"""Reading an article anew, and what can be done for highlights that were not found then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.anchor import Orphan
from reader.coding import moved
from reader.model import Annotation, Script
from ui.desktop import fonts
from ui.desktop.commands.aim import aimed, annotation_of, is_orphan, selected_range
from ui.desktop.commands.base import Command, Menu, can_code, with_article
from ui.desktop.commands.coding import open_annotation
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

if TYPE_CHECKING:
    from reader.rereading import Rereading


def reread(desk: Desk) -> None:
    """Show what would come of reading the article anew, and do it if the person agrees."""
    # With the importers it takes as long to load as the rest of the window.
    from ui.desktop.dialogs.rereading import RereadingDialog
    from ui.rereading import ENCODINGS, rereading

    desk.annotations.keep_note()
    article = desk.session.article
    assert article is not None
    read = partial(rereading, desk.session.library, article.id)
    dialog = RereadingDialog(read, ENCODINGS, desk.window)
    if not dialog.exec() or dialog.found is None or dialog.change is None:
        return
    title = article.metadata.title
    desk.session.apply(dialog.change, tr("read “{title}” anew").format(title=title))
    undo = (tr("Undo"), partial(desk.attempt, desk.session.undo))
    desk.banner.tell(_outcome(dialog.found, len(dialog.taken)), [undo])


def _outcome(found: Rereading, taken: int) -> str:
    lost = len(found.lost) + len(found.asked) - taken
    if found.is_same:
        return tr("The metadata was read anew.")
    if lost:
        text = tr(
            "The article was read anew. {count} highlights were not found in it: they stand at the "
            "end of the list."
        )
        return text.format(count=lost)
    return tr("The article was read anew. Every highlight is in its place.")


def find_place(desk: Desk) -> None:
    """Put an orphan on the selected passage; without one, show the passage most like it."""
    from reader.carry import Asked
    from ui.rereading import place_of

    orphan, article = _chosen_orphan(desk), desk.session.article
    if orphan is None or article is None:
        _miss_orphan(desk)
    elif desk.page.selection:
        put(desk, orphan.id, *selected_range(desk))
    else:
        fate = place_of(desk.session.library, article, orphan)
        if isinstance(fate, Orphan):
            text = tr(
                "No passage of this text is like it. Select its passage on the page, then give "
                "this command again."
            )
            desk.banner.tell(text)
            return
        start, end = fate.anchor.start, fate.anchor.end
        desk.page.show_offset(start)
        desk.page.select(start, end)
        percent = round(100 * fate.similarity) if isinstance(fate, Asked) else 100
        text = tr("This passage is {percent}% like it. Is it the one?").format(percent=percent)
        put_here = partial(desk.attempt, put, desk, orphan.id, start, end)
        desk.banner.tell(text, [(tr("Put it here"), put_here)])


def put(desk: Desk, key: str, start: int, end: int) -> None:
    """Let an orphan stand on a source range of the present text."""
    orphan, article = annotation_of(desk, key), desk.session.article
    if orphan is not None and article is not None:
        there = moved(orphan, article, start, end)
        desk.session.edit(there, tr("find the place of a highlight"))
        open_annotation(desk, key)


def show_former_text(desk: Desk) -> None:
    """Show the text that an orphan stands on."""
    from ui.desktop.dialogs.former_text import FormerTextDialog
    from ui.rereading import former_text

    orphan, article = _chosen_orphan(desk), desk.session.article
    if orphan is None or article is None:
        _miss_orphan(desk)
        return
    text = former_text(desk.session.library, article.id, orphan.version)
    script = fonts.drawn_as(Script.ORIGINAL, article.info.script)
    FormerTextDialog(text, orphan.anchor, desk.frame.theme, script, desk.window).exec()


def _chosen_orphan(desk: Desk) -> Annotation | None:
    """The orphan chosen, else the first one marked in the list."""
    found = [*aimed(desk), *desk.annotations.selected]
    return next((each for each in found if is_orphan(desk, each)), None)


def _miss_orphan(desk: Desk) -> None:
    desk.banner.tell(tr("Choose one of the highlights that were not found, in the list."))


def _can_reread(desk: Desk) -> bool:
    return can_code(desk) and desk.session.sample is None


COMMANDS = (
    Command("reread", "Read this article anew…", Menu.FILE, reread, (), _can_reread, parted=True),
    Command("find-place", "Find its place", Menu.CODING, find_place, (), can_code, parted=True),
    Command(
        "former-text", "Show the former text…", Menu.CODING, show_former_text, (), with_article
    ),
)
