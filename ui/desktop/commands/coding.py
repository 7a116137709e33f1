"""Highlighting, tagging, noting, deleting; undo and redo."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QGuiApplication

from reader.changes import AddTag, Batch, EditAnnotation
from reader.model import Annotation, Tag, now
from ui.desktop.commands.base import Command, Menu, with_article, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

RECENT = 3
"""How many of the tags used last are offered first."""


# -- what the popup is for


def open_popup(desk: Desk) -> None:
    """Offer tags for the selection, or for the annotation that is chosen; keys go there."""
    if not writable(desk):
        return
    if desk.page.selection:
        _aim_at_selection(desk)
    elif not desk.target:
        marked = desk.annotations.selected
        if not marked:
            desk.banner.tell(tr("Select a passage first, with the mouse or with Shift and arrows."))
            return
        desk.target = marked[0].id
    _show_popup(desk)


def offer_popup(desk: Desk) -> None:
    """Offer tags for what the keyboard has selected; keys stay on the page, to select on."""
    if writable(desk):
        _aim_at_selection(desk)
        _show_popup(desk, take_keys=False)


def _aim_at_selection(desk: Desk) -> None:
    same = [a for a in desk.session.annotations() if _extent(a) == _extent_of(desk)]
    desk.target = same[0].id if same else ""


def open_annotation(desk: Desk, key: str) -> None:
    """Go to an annotation: mark its card and its passage."""
    found = annotation_of(desk, key)
    if found is not None:
        desk.annotations.choose(key)
        desk.page.show_offset(found.anchor.start)
        desk.page.select(found.anchor.start, found.anchor.end)
        desk.target = key
        desk.page.set_adjustable(key if writable(desk) else "")


def annotation_clicked(desk: Desk, key: str) -> None:
    """Go to an annotation on the page and offer what can be done with it."""
    open_annotation(desk, key)
    if writable(desk):
        _show_popup(desk)


def forget_target(desk: Desk) -> None:
    """Nothing is selected any more."""
    desk.target = ""
    desk.popup.dismiss()


def use_tag(desk: Desk, key: str) -> None:
    """Put a tag of the codebook on the selection."""
    if desk.page.selection:
        take_tag(desk, key)
    else:
        desk.banner.tell(tr("Select a passage first, with the mouse or with Shift and arrows."))


def _show_popup(desk: Desk, *, take_keys: bool = True) -> None:
    annotation = annotation_of(desk, desk.target)
    if annotation is not None:
        desk.page.show_offset(annotation.anchor.start)
        desk.page.select(annotation.anchor.start, annotation.anchor.end)
    desk.popup.offer(
        desk.session.codebook(),
        recent_tags(desk),
        annotation.tags if annotation else (),
        desk.frame.theme,
        exists=annotation is not None,
    )
    desk.popup.show_beside(desk.page.selection_box(), take_keys=take_keys)


def recent_tags(desk: Desk) -> list[Tag]:
    """The tags put on passages last, then the most used."""
    codebook = desk.session.codebook()
    found = sorted(desk.session.annotations(), key=lambda a: a.modified_at, reverse=True)
    last = [key for annotation in found for key in annotation.tags][: RECENT * 4]
    most = [key for key, _ in Counter(desk.session.tag_counts()).most_common(9)]
    keys = list(dict.fromkeys(last))[:RECENT] + most
    return [codebook.get(key) for key in dict.fromkeys(keys) if key in codebook]


def annotation_of(desk: Desk, key: str) -> Annotation | None:
    """An annotation of the article on the page."""
    return next((a for a in desk.session.annotations() if a.id == key), None)


def _extent(annotation: Annotation) -> tuple[int, int]:
    return annotation.anchor.start, annotation.anchor.end


def _extent_of(desk: Desk) -> tuple[int, int]:
    return desk.page.selection.start, desk.page.selection.end


# -- what the popup does


def take_tag(desk: Desk, key: str) -> None:
    """Put a tag on the passage, or take it off if it carries it."""
    annotation = annotation_of(desk, desk.target)
    if annotation is None:
        desk.session.annotate(*_extent_of(desk), (key,))
    elif key in annotation.tags:
        rest = tuple(tag for tag in annotation.tags if tag != key)
        desk.session.edit(replace(annotation, tags=rest), tr("untag a highlight"))
    else:
        edited = replace(annotation, tags=(*annotation.tags, key))
        desk.session.edit(edited, tr("tag a highlight"))
    done_with_popup(desk)


def take_new_tag(desk: Desk, name: str) -> None:
    """Make a tag and put it on the passage, as one step. ``A / B`` makes B under A."""
    session = desk.session
    tag = _new_tag(desk, name)
    title = tr("tag with the new tag {tag}").format(tag=tag.name)
    annotation = annotation_of(desk, desk.target)
    if annotation is None:
        change = session.new_annotation(*_extent_of(desk), (tag.id,))
        session.apply(Batch((AddTag(tag), change)), title)
    else:
        edited = replace(annotation, tags=(*annotation.tags, tag.id), modified_at=now())
        session.apply(Batch((AddTag(tag), EditAnnotation(edited))), title)
    done_with_popup(desk)


def _new_tag(desk: Desk, name: str) -> Tag:
    above, parted, last = name.rpartition("/")
    if not parted:
        return desk.session.new_tag(name)
    return desk.session.new_tag(last, desk.session.codebook().find(above).id)


def note(desk: Desk) -> None:
    """Write a note on the passage; without an annotation yet, one without a tag is made."""
    desk.popup.dismiss()
    annotation = annotation_of(desk, desk.target)
    if annotation is None and not desk.page.selection:
        marked = desk.annotations.selected
        annotation = marked[0] if marked else None
    if annotation is None and not desk.page.selection:
        return
    text = desk.ask.note(tr("Note"), annotation.note if annotation else "")
    if text is None:
        return
    if annotation is None:
        desk.session.annotate(*_extent_of(desk), (), text)
    elif text != annotation.note:
        desk.session.edit(replace(annotation, note=text), tr("edit a note"))
    done_with_popup(desk)


def note_on(desk: Desk, key: str) -> None:
    """Write a note on an annotation."""
    desk.target = key
    note(desk)


def copy(desk: Desk) -> None:
    """Copy the selected source text, character for character."""
    article, selection = desk.session.article, desk.page.selection
    if article and selection:
        text = article.source_text[selection.start : selection.end]
        QGuiApplication.clipboard().setText(text)


def copy_shown(desk: Desk) -> None:
    """Copy the selection in the script it is shown in: to read, not to quote."""
    document, selection = desk.session.document, desk.page.selection
    if document and selection:
        text = document.shown(selection.start, selection.end)
        QGuiApplication.clipboard().setText(text)


def delete(desk: Desk) -> None:
    """Move the highlights that are marked to the trash."""
    target, marked = annotation_of(desk, desk.target), desk.annotations.selected
    if target and target not in marked:
        marked = [target]
    elif desk.page.selection and not target:
        return  # what is marked in the list is not what the person looks at
    if marked:
        desk.session.delete_annotations(marked)
        done_with_popup(desk)


def done_with_popup(desk: Desk) -> None:
    """Put the popup away and let the page be read on."""
    desk.target = ""
    desk.popup.dismiss()
    desk.page.clear_selection()
    desk.page.setFocus()


# -- the codebook


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


def undo(desk: Desk) -> None:
    """Take back the last change."""
    desk.session.undo()


def redo(desk: Desk) -> None:
    """Do again what was undone last."""
    desk.session.redo()


def _has_tag(desk: Desk) -> bool:
    return writable(desk) and desk.library.chosen_tag is not None


def _can_code(desk: Desk) -> bool:
    return writable(desk) and with_article(desk)


COMMANDS = (
    Command("undo", "Undo", Menu.EDIT, undo, ("Ctrl+Z",), lambda d: d.session.can_undo),
    Command(
        "redo", "Redo", Menu.EDIT, redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda d: d.session.can_redo
    ),
    Command(
        "copy", "Copy the source text", Menu.EDIT, copy, ("Ctrl+C",), with_article, parted=True
    ),
    Command("copy-shown", "Copy as shown", Menu.EDIT, copy_shown, ("Ctrl+Shift+C",), with_article),
    Command("tag", "Tag the selection…", Menu.CODING, open_popup, ("T",), _can_code),
    Command("note", "Write a note…", Menu.CODING, note, ("N",), _can_code),
    Command("delete", "Delete the highlight", Menu.CODING, delete, ("Delete",), _can_code),
    Command("add-tag", "New tag…", Menu.CODING, add_tag, (), writable, parted=True),
    Command("add-tag-below", "New tag below this one…", Menu.CODING, add_tag_below, (), _has_tag),
    Command("rename-tag", "Rename the tag…", Menu.CODING, rename_tag, (), _has_tag),
    Command("delete-tag", "Delete the tag", Menu.CODING, delete_tag, (), _has_tag),
)
