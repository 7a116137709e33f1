"""Merging a tag into another, and splitting one in two."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog

from reader.codebook import Codebook
from reader.model import Tag, now
from reader.passages import PassageFilter
from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.names import refusal


def merge_tag(desk: Desk) -> None:
    """Ask which tag to merge the chosen one into, and do it."""
    from reader.merging import merge
    from ui.desktop.dialogs.merge import MergeDialog

    tag = desk.library.chosen_tag
    if tag is None:
        return
    _adopt(desk)
    codebook = desk.session.codebook()
    told = partial(_told, desk, codebook, tag)
    dialog = MergeDialog(tag, codebook, told, desk.frame.theme, desk.window)
    into = dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
    if into is None:
        return
    library = desk.session.library
    taggings = library.taggings(library.carriers(codebook.subtree(tag.id)))
    title = tr("merge the tag {tag} into {into}").format(tag=tag.name, into=into.name)
    desk.session.apply(merge(codebook, taggings, tag, into, now()), title)
    desk.library.codebook.choose(into.id)


def _told(desk: Desk, codebook: Codebook, tag: Tag, into: Tag) -> str:
    """What merging would do, in a sentence or two."""
    passages = desk.library.codebook.used(tag).passages
    text = tr("{passages} passages with {tag} get {into} in its place; no passage is lost.")
    parts = [text.format(passages=passages, tag=tag.name, into=codebook.path(into.id))]
    below = len(codebook.children(tag.id))
    if below:
        moved = tr("{count} tags below it move there; those of one name are merged.")
        parts.append(moved.format(count=below))
    if tag.description or tag.memo:
        parts.append(tr("What is written of it is put below what is written of the other."))
    return " ".join(parts)


def split_tag(desk: Desk) -> None:
    """Ask which passages of the chosen tag a new one gets, and give them to it."""
    from reader.splitting import split
    from ui.desktop.dialogs.split import SplitDialog

    tag = desk.library.chosen_tag
    if tag is None:
        return
    _adopt(desk)
    library, codebook = desk.session.library, desk.session.codebook()
    marked = [each.id for each in desk.annotations.selected if tag.id in each.tags]
    dialog = SplitDialog(
        tag,
        marked,
        library.coded_outlets(),
        partial(_found, desk),
        partial(_refused, codebook, tag),
        desk.window,
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        new = desk.session.new_tag(dialog.name, tag.id if dialog.below else tag.parent)
        change = split(library.taggings(dialog.passages), tag, new, now())
        title = tr("split {new} from the tag {tag}").format(new=new.name, tag=tag.name)
        desk.session.apply(change, title)
        desk.library.codebook.choose(new.id)


def _found(desk: Desk, wanted: PassageFilter) -> list[str]:
    library = desk.session.library
    return library.passage_ids(library.find_passages(wanted).rows)


def _refused(codebook: Codebook, tag: Tag, name: str, below: bool) -> str:
    return refusal(codebook, Tag("", name, tag.id if below else tag.parent), name)


def _adopt(desk: Desk) -> None:
    """A guest's passages can be found only once they are in the library."""
    if desk.session.sample:
        desk.session.adopt_sample()


def _has_tag(desk: Desk) -> bool:
    return writable(desk) and desk.library.chosen_tag is not None


COMMANDS = (
    Command("merge-tag", "Merge the tag into…", Menu.CODEBOOK, merge_tag, (), _has_tag, None, True),
    Command("split-tag", "Split the tag…", Menu.CODEBOOK, split_tag, (), _has_tag),
)
