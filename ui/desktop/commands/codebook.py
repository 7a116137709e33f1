"""The codebook: making, renaming, deleting tags, pinning them to numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reader.pins import NUMBERS, pin, pinned
from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


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
    if tag and name is not None and name.strip() != tag.name:
        renamed = replace(tag, name=desk.session.codebook().check_name(name))
        desk.session.edit_tag(renamed, tr("rename the tag {tag}").format(tag=tag.name))


def delete_tag(desk: Desk) -> None:
    """Move the chosen tag, and those below it, to the trash."""
    tag = desk.library.chosen_tag
    if tag:
        desk.session.delete_tag(tag)
        text = tr("The tag {tag} is in the trash. The passages are kept.")
        choice = (tr("Undo"), partial(desk.attempt, desk.session.undo))
        desk.banner.tell(text.format(tag=tag.name), [choice])


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


def _has_tag(desk: Desk) -> bool:
    return writable(desk) and desk.library.chosen_tag is not None


def _is_pinned(desk: Desk) -> bool:
    tag = desk.library.chosen_tag
    return writable(desk) and tag is not None and bool(tag.shortcut)


COMMANDS = (
    Command("add-tag", "New tag…", Menu.CODING, add_tag, (), writable, parted=True),
    Command("add-tag-below", "New tag below this one…", Menu.CODING, add_tag_below, (), _has_tag),
    Command("rename-tag", "Rename the tag…", Menu.CODING, rename_tag, (), _has_tag),
    Command("pin-tag", "Pin the tag to a number…", Menu.CODING, pin_tag, (), _has_tag),
    Command("unpin-tag", "Unpin the tag", Menu.CODING, unpin_tag, (), _is_pinned),
    Command("delete-tag", "Delete the tag", Menu.CODING, delete_tag, (), _has_tag),
)
