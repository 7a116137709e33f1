"""The codebook: making, describing, deleting and archiving tags, pinning them to numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QDialog

from reader.arranging import archive, outermost, recolour
from reader.changes import Batch, Change, EditTag, Kind, Trash
from reader.model import Tag, now
from reader.pins import NUMBERS, pin, pinned
from ui.desktop.commands.base import Command, Menu, always, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.names import refusal
from ui.desktop.settings import ARCHIVED_TAGS


def add_tag(desk: Desk) -> None:
    """Make a tag, beside or under the one that is chosen."""
    chosen = desk.library.chosen_tag
    name = desk.ask.line(tr("New tag"), tr("Name"))
    if name is not None:
        desk.session.add_tag(name, chosen.parent if chosen else None)


def add_tag_below(desk: Desk) -> None:
    """Make a tag under the one that is chosen."""
    chosen = desk.library.chosen_tag
    name = desk.ask.line(tr("New tag"), tr("Name")) if chosen else None
    if chosen and name is not None:
        desk.session.add_tag(name, chosen.id)


def rename_tag(desk: Desk) -> None:
    """Give the chosen tag another name."""
    tag = desk.library.chosen_tag
    name = desk.ask.line(tr("Rename the tag"), tr("Name"), tag.name) if tag else None
    if tag and name is not None:
        give_name(desk, tag.id, name)


def give_name(desk: Desk, key: str, name: str) -> None:
    """Give a tag a name that was typed for it."""
    codebook = desk.session.codebook()
    tag = codebook.get(key)
    if name.strip() != tag.name:
        renamed = replace(tag, name=codebook.check_name(name))
        desk.session.edit_tag(renamed, tr("rename the tag {tag}").format(tag=tag.name))


def edit_tag(desk: Desk) -> None:
    """Show everything about the chosen tag, and keep what is changed there."""
    from ui.desktop.dialogs.tag import TagDialog

    tag, codebook = desk.library.chosen_tag, desk.session.codebook()
    if tag is None:
        return
    used, why = desk.library.codebook.used(tag), partial(refusal, codebook)
    dialog = TagDialog(tag, codebook, used, why, desk.frame.theme, desk.window)
    dialog.keep_drafts(desk.session.draft)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    edited = dialog.edited
    changes: list[Change] = []
    if dialog.number != tag.shortcut:
        changes.append(pin(codebook, edited, dialog.number))
    elif edited != tag:
        changes.append(EditTag(edited))
    if changes:
        title = tr("edit the tag {tag}").format(tag=tag.name)
        desk.session.apply(Batch(tuple(changes)), title)
    dialog.drop_drafts()


def delete_tag(desk: Desk) -> None:
    """Move the marked tags, and those below them, to the trash; where that takes tags off passages
    or takes other tags along, it is told before."""
    codebook = desk.session.codebook()
    tags = outermost(codebook, (tag.id for tag in desk.library.marked_tags))
    if not tags or not _sure(desk, tags):
        return
    title = _named(tags, tr("delete the tag {tag}"), tr("delete {count} tags"))
    desk.session.apply(Trash(Kind.TAG, tuple(tag.id for tag in tags), now()), title)
    one = tr("The tag {tag} is in the trash. The passages are kept.")
    text = _named(tags, one, tr("{count} tags are in the trash. The passages are kept."))
    desk.banner.tell(text, [(tr("Undo"), partial(desk.attempt, desk.session.undo))])


def _sure(desk: Desk, tags: list[Tag]) -> bool:
    codebook = desk.session.codebook()
    below = sum(len(codebook.subtree(tag.id)) - 1 for tag in tags)
    passages = sum(desk.library.codebook.used(tag).all_passages for tag in tags)
    if not below and not passages:
        return True
    text = _named(tags, tr("Delete the tag {tag}?"), tr("Delete {count} tags?"))
    told = tr("{below} tags below go with it; {passages} passages lose their tag and are kept.")
    told = told.format(below=below, passages=passages)
    return desk.ask.confirm(tr("Delete"), f"{text}\n{told}", tr("Delete"))


def archive_tag(desk: Desk) -> None:
    """Take the marked tags out of use, or put them into use again where they are archived."""
    codebook, tags = desk.session.codebook(), desk.library.marked_tags
    archived = not all(codebook.is_archived(tag.id) for tag in tags)
    change = archive(codebook, (tag.id for tag in tags), archived=archived)
    if not change.changes:
        return
    if archived:
        title = _named(tags, tr("archive the tag {tag}"), tr("archive {count} tags"))
    else:
        title = _named(tags, tr("restore the tag {tag}"), tr("restore {count} tags"))
    desk.session.apply(change, title)


def show_archived(desk: Desk) -> None:
    """Show archived tags in the tree, or hide them."""
    desk.settings.set(ARCHIVED_TAGS, not desk.settings.get(ARCHIVED_TAGS))
    desk.library.show_archived()


def recolour_tag(desk: Desk) -> None:
    """Give the marked tags another colour."""
    from ui.desktop.dialogs.recolour import RecolourDialog

    codebook, tags = desk.session.codebook(), desk.library.marked_tags
    if not tags:
        return
    title = _named(tags, tr("recolour the tag {tag}"), tr("recolour {count} tags"))
    has_below = any(codebook.children(tag.id) for tag in tags)
    dialog = RecolourDialog(
        tr("Recolour"), tags[0].colour, desk.frame.theme, has_below=has_below, parent=desk.window
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        keys = [tag.id for tag in tags]
        change = recolour(codebook, keys, dialog.colour, below=dialog.below and has_below)
        if change.changes:
            desk.session.apply(change, title)


def pin_tag(desk: Desk) -> None:
    """Ask which of the keys 1 to 9 shall always put the chosen tag on a passage."""
    tag, codebook = desk.library.chosen_tag, desk.session.codebook()
    if tag is None:
        return
    held = {number: codebook.path(each.id) for number, each in pinned(codebook).items()}
    rows = [f"{number}\u2002{held.get(number, tr('recent tags'))}" for number in NUMBERS]
    title = tr("Pin {tag} to a number").format(tag=tag.name)
    row = desk.ask.choice(title, rows)
    if row is not None:
        named = tr("pin the tag {tag}").format(tag=tag.name)
        desk.session.apply(pin(codebook, tag, NUMBERS[row]), named)


def unpin_tag(desk: Desk) -> None:
    """Leave the chosen tag without a number of its own."""
    tag = desk.library.chosen_tag
    if tag and tag.shortcut:
        title = tr("unpin the tag {tag}").format(tag=tag.name)
        desk.session.apply(pin(desk.session.codebook(), tag, ""), title)


def _named(tags: list[Tag], one: str, several: str) -> str:
    """A text about one tag, or about several."""
    return one.format(tag=tags[0].name) if len(tags) == 1 else several.format(count=len(tags))


def _has_tag(desk: Desk) -> bool:
    return writable(desk) and desk.library.chosen_tag is not None


def _is_pinned(desk: Desk) -> bool:
    tag = desk.library.chosen_tag
    return writable(desk) and tag is not None and bool(tag.shortcut)


COMMANDS = (
    Command("add-tag", "New tag…", Menu.CODEBOOK, add_tag, (), writable),
    Command("add-tag-below", "New tag below this one…", Menu.CODEBOOK, add_tag_below, (), _has_tag),
    Command("rename-tag", "Rename the tag…", Menu.CODEBOOK, rename_tag, (), _has_tag, parted=True),
    Command("edit-tag", "Edit the tag…", Menu.CODEBOOK, edit_tag, (), _has_tag),
    Command("recolour-tag", "Recolour the tag…", Menu.CODEBOOK, recolour_tag, (), _has_tag),
    Command("pin-tag", "Pin the tag to a number…", Menu.CODEBOOK, pin_tag, (), _has_tag),
    Command("unpin-tag", "Unpin the tag", Menu.CODEBOOK, unpin_tag, (), _is_pinned),
    Command("archive-tag", "Archive or restore the tag", Menu.CODEBOOK, archive_tag, (), _has_tag),
    Command("delete-tag", "Delete the tag…", Menu.CODEBOOK, delete_tag, (), _has_tag),
)

FOLDING = (
    Command(
        "show-archived",
        "Show archived tags",
        Menu.CODEBOOK,
        show_archived,
        (),
        always,
        lambda desk: desk.settings.get(ARCHIVED_TAGS),
        parted=True,
    ),
    Command(
        "fold-tags",
        "Fold all tags",
        Menu.CODEBOOK,
        lambda desk: desk.library.codebook.fold_all(),
    ),
    Command(
        "unfold-tags",
        "Unfold all tags",
        Menu.CODEBOOK,
        lambda desk: desk.library.codebook.unfold_all(),
    ),
)
