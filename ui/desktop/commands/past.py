"""What was before: the history of an annotation, the steps done, the trash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from db.backups import Backup, Reason
from reader import trash as bin_
from reader.changes import Kind
from reader.errors import GengduError
from reader.model import Trashed, now
from ui.desktop import step_titles
from ui.desktop.commands.aim import aimed
from ui.desktop.commands.base import Command, Menu, with_article, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import sentence, tr

if TYPE_CHECKING:
    from reader.annotation_history import Moment

# -- the history of an annotation


def history(desk: Desk) -> None:
    """Show what became of the chosen or marked highlight; put one of its states back."""
    annotations = aimed(desk)
    if not annotations:
        desk.banner.tell(tr("Choose a highlight first, with a click or from the list."))
    elif desk.session.sample:
        desk.banner.tell(tr("A highlight of the sample has no history before you change it."))
    else:
        show_history(desk, annotations[0].id)


def show_history(desk: Desk, key: str) -> None:
    """Show what became of an annotation by its id, on any article; NoSuchAnnotation."""
    from reader.annotation_history import moments
    from ui.desktop.dialogs.history import HistoryDialog

    desk.popup.dismiss()
    library = desk.session.library
    found = moments(library.history(key), library.state_of(key))
    names = tag_names(desk)
    dialog = HistoryDialog(
        found,
        lambda tag: names.get(tag, tr("a tag that is gone")),
        desk.frame.theme,
        writable=writable(desk),
        parent=desk.window,
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        _put_back(desk, dialog.chosen, names)


def tag_names(desk: Desk) -> dict[str, str]:
    """The names of all tags by their ids: the paths of those there are, and those in the trash."""
    library, codebook = desk.session.library, desk.session.codebook()
    gone = {each.id: each.title for each in library.trash() if each.kind == Kind.TAG}
    return gone | {tag.id: codebook.path(tag.id) for tag in codebook.tags}


def _put_back(desk: Desk, chosen: Moment, names: dict[str, str]) -> None:
    from reader.annotation_history import put_back

    session = desk.session
    present = session.library.annotation(chosen.annotation.id)
    if present is None:
        return
    change, gone = put_back(chosen.annotation, present, session.codebook(), now())
    title = tr("put back what was of “{quote}”")
    session.apply(change, title.format(quote=step_titles.named(chosen.annotation)))
    if gone:
        left = tr(", ").join(names.get(tag, tr("a tag that is gone")) for tag in gone)
        desk.banner.tell(tr("Put back, but for what is gone meanwhile: {tags}.").format(tags=left))


# -- the steps


def steps(desk: Desk) -> None:
    """Show what was done, and take back, or do again, all down to the step that is chosen."""
    from ui.desktop.dialogs.steps import StepsDialog

    session, stack = desk.session, desk.session.undo_stack
    dialog = StepsDialog(stack.undo_titles, stack.redo_titles, desk.frame.theme, desk.window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        step = session.undo if dialog.count > 0 else session.redo
        for _ in range(abs(dialog.count)):
            step()


def _has_steps(desk: Desk) -> bool:
    return desk.session.can_undo or desk.session.can_redo


# -- the trash


def trash(desk: Desk) -> None:
    """Show what was deleted; bring back what the person marks, or take it out for good."""
    from ui.desktop.dialogs.trash import TrashDialog, Wanted

    things = desk.session.library.trash()
    dialog = TrashDialog(things, desk.window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    match dialog.wanted:
        case Wanted.RESTORE if dialog.chosen:
            restore(desk, bin_.together(things, dialog.chosen))
        case Wanted.PURGE if dialog.chosen:
            purge(desk, dialog.chosen)
        case Wanted.EMPTY:
            purge(desk, things)


def restore(desk: Desk, things: list[Trashed]) -> None:
    """Bring things back, as one step."""
    if len(things) == 1:
        title = tr("restore “{title}”").format(title=step_titles.short(things[0].title))
    else:
        title = tr("restore {count} things from the trash").format(count=len(things))
    desk.session.apply(bin_.restoring(things), title)


def purge(desk: Desk, things: list[Trashed]) -> None:
    """Ask, then take things out of the trash for good. It is no step: nothing brings them back."""
    text = tr("Delete {count} things for good, with all that hangs on them? This cannot be undone.")
    verb = tr("Delete for good")
    if not desk.ask.confirm(verb, text.format(count=len(things)), verb, final=True):
        return
    if desk.backing_up.wanted:
        desk.frame.say(tr("A backup is being made before…"))
        done, failed = partial(_purge, desk, things), partial(_purge_all_the_same, desk, things)
        desk.backing_up.make(Reason.DELETION, done, failed)
    else:
        _purge(desk, things)


def _purge_all_the_same(desk: Desk, things: list[Trashed], fault: GengduError) -> None:
    """Ask again where no backup could be made."""
    verb = tr("Delete for good")
    text = f"{sentence(fault)}\n\n{tr('Delete for good without a backup?')}"
    if desk.ask.confirm(verb, text, verb, final=True):
        desk.attempt(_purge, desk, things)


def _purge(desk: Desk, things: list[Trashed], backup: Backup | None = None) -> None:
    session = desk.session
    gone = {key for kind in Kind for key in session.library.purge(kind, _ids(things, kind))}
    told = tr("{count} things are gone for good.")
    if session.undo_stack.forget(gone):
        told = tr("{count} things are gone for good; steps about them can no longer be undone.")
    if backup:
        told = f"{told} {tr('The backup made before still holds them.')}"
    desk.banner.tell(told.format(count=len(things)))


def _ids(things: list[Trashed], kind: Kind) -> list[str]:
    return [each.id for each in things if each.kind == kind]


COMMANDS = (
    Command("steps", "Undo history…", Menu.EDIT, steps, ("Ctrl+Alt+Z",), _has_steps),
    Command(
        "history", "History of this annotation…", Menu.CODING, history, ("Ctrl+H",), with_article
    ),
)
