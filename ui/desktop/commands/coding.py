"""Highlighting, tagging, noting, deleting; undo and redo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from reader.changes import AddTag, Batch
from reader.errors import GengduError
from reader.model import Annotation, Tag
from reader.pins import NUMBERS
from ui.desktop import step_titles
from ui.desktop.commands import coder
from ui.desktop.commands.aim import (
    aim_at_selection,
    aimed_keys,
    annotation_of,
    any_annotation,
    has_selection,
    is_orphan,
    miss_passage,
    selected_range,
    taggings,
)
from ui.desktop.commands.base import (
    Command,
    Group,
    Menu,
    can_tag,
    with_article,
    with_passages,
    writable,
)
from ui.desktop.commands.numbers import tag_numbers
from ui.desktop.commands.tagging import put_new_on, put_on, take_off
from ui.desktop.desk import Desk
from ui.desktop.i18n import sentence, tr
from ui.desktop.note_drafts import Field, NoteDraft
from ui.desktop.session import Session

# -- what the popup is for


def open_popup(desk: Desk) -> None:
    """Offer tags for the selection, or for the annotations that are chosen; keys go there."""
    if not writable(desk):
        return
    if desk.views.listing is not None:
        if desk.views.listing.marked():
            _show_popup(desk)
        else:
            miss_passage(desk)
        return
    if desk.page.selection:
        aim_at_selection(desk)
    elif not desk.target:
        marked = desk.annotations.selected
        if not marked and not desk.marking:
            miss_passage(desk)
            return
        desk.target = marked[0].id if len(marked) == 1 else ""
    _show_popup(desk)


def offer_popup(desk: Desk) -> None:
    """Offer tags for what the keyboard has selected; keys stay on the page, to select on."""
    if writable(desk):
        aim_at_selection(desk)
        _show_popup(desk, take_keys=False)


def open_annotation(desk: Desk, key: str) -> None:
    """Go to an annotation: mark its card and its passage. An orphan has none on the page."""
    found = annotation_of(desk, key)
    if found is None:
        return
    desk.annotations.choose(key)
    _show_passage(desk, found)
    desk.target = key
    orphan = is_orphan(desk, found)
    desk.page.set_adjustable(key if writable(desk) and not orphan else "")
    if orphan:
        desk.frame.say(tr("This passage was not found in the present text."))


def annotation_clicked(desk: Desk, key: str) -> None:
    """Go to an annotation on the page and offer what can be done with it."""
    open_annotation(desk, key)
    if writable(desk):
        _show_popup(desk)


def forget_target(desk: Desk) -> None:
    """Nothing is selected any more."""
    desk.target = ""
    desk.popup.dismiss()


def several_marked(desk: Desk) -> None:
    """Other cards are marked than the one whose passage is selected: commands are about those."""
    desk.page.clear_selection()
    forget_target(desk)


def use_tag(desk: Desk, key: str) -> None:
    """Put a tag of the codebook on the selection; in highlight mode, make it the current one.

    A view that lists passages lists those that carry it.
    """
    codebook = desk.session.codebook()
    if desk.views.listing is not None:
        desk.views.listing.take_tag(key)
    elif codebook.is_archived(key):
        text = tr("The tag {tag} is archived. Restore it to code with it.")
        desk.banner.tell(text.format(tag=codebook.path(key)))
    elif desk.page.selection or desk.marking:
        take_tag(desk, key)
        desk.page.setFocus()
    else:
        miss_passage(desk)


def point_at_tag(desk: Desk, key: str, more: bool) -> None:
    """A tag of the codebook was clicked: a view that lists passages lists those that carry it."""
    if desk.views.listing is not None:
        desk.views.listing.take_tag(key, more=more)


def _show_popup(desk: Desk, *, take_keys: bool = True) -> None:
    listing = desk.views.listing
    target = annotation_of(desk, desk.target) if listing is None else None
    found = taggings(desk, aimed_keys(desk))
    if target is not None:
        _show_passage(desk, target)
    carried = [set(each.tags) for each in found]
    desk.popup.offer(
        desk.session.codebook(),
        tag_numbers(desk),
        set.intersection(*carried) if carried else (),
        desk.frame.theme,
        exists=bool(found),
    )
    around, box = listing.beside if listing else (desk.page.viewport(), _place(desk))
    desk.popup.show_beside(box, around, take_keys=take_keys)


def _show_passage(desk: Desk, annotation: Annotation) -> None:
    if is_orphan(desk, annotation):
        desk.page.clear_selection()
        return
    desk.page.show_offset(annotation.anchor.start)
    desk.page.select(annotation.anchor.start, annotation.anchor.end)


def _place(desk: Desk) -> QRect:
    """What the popup stands beside: the selection; for cards in the list, the page's right edge."""
    edge = desk.page.viewport().rect()
    return desk.page.selection_box() if desk.page.selection else QRect(edge.right(), 0, 1, 1)


# -- what the popup does


def take_tag(desk: Desk, key: str) -> None:
    """Put a tag on the passage or the annotations, or take it off if all of them carry it.

    In highlight mode, with nothing selected, it becomes the current tag.
    """
    annotations = taggings(desk, aimed_keys(desk))
    lacking = [each for each in annotations if key not in each.tags]
    if annotations and not lacking:
        take_off(desk, annotations, {key})
    else:
        if lacking:
            put_on(desk, lacking, key)
        elif has_selection(desk):
            desk.session.annotate(*selected_range(desk), (key,))
        remember(desk, key)
    done_with_popup(desk)
    coder.introduce(desk)


def take_new_tag(desk: Desk, name: str) -> None:
    """Make a tag and put it on the passage, as one step. ``A / B`` makes B under A."""
    tag, annotations = new_tag(desk.session, name), taggings(desk, aimed_keys(desk))
    if not annotations and has_selection(desk):
        new = desk.session.new_annotation(*selected_range(desk), (tag.id,))
        title = tr("tag with the new tag {tag}").format(tag=tag.name)
        desk.session.apply(Batch((AddTag(tag), new)), title)
    else:
        put_new_on(desk, annotations, tag)
    remember(desk, tag.id)
    done_with_popup(desk)
    coder.introduce(desk)


def new_tag(session: Session, name: str) -> Tag:
    """A tag that is not in the codebook yet; ``A / B`` is B under A. Raises CodebookError."""
    above, parted, last = name.rpartition("/")
    if not parted:
        return session.new_tag(name)
    return session.new_tag(last, session.codebook().find(above).id)


def remember(desk: Desk, key: str) -> None:
    """Let highlight mode go on with a tag."""
    desk.current_tag = key
    desk.frame.show_mode()


def done_with_popup(desk: Desk) -> None:
    """Put the popup away and let the page be read on."""
    desk.target = ""
    desk.popup.dismiss()
    if desk.views.current is None:
        desk.page.clear_selection()


# -- with a key


def take_number(desk: Desk, number: str) -> None:
    """Put the tag of a number on what is selected or chosen."""
    if has_selection(desk) and not desk.target:
        aim_at_selection(desk)
    tag = tag_numbers(desk).get(number)
    if tag is None:
        desk.banner.tell(tr("No tag has the number {number} yet.").format(number=number))
    elif has_selection(desk) or desk.marking or aimed_keys(desk):
        take_tag(desk, tag.id)
    else:
        miss_passage(desk)


def untag(desk: Desk) -> None:
    """Take a tag off what is chosen; asks which, where there are several."""
    desk.popup.dismiss()
    if has_selection(desk) and not desk.target:
        aim_at_selection(desk)
    annotations, codebook = taggings(desk, aimed_keys(desk)), desk.session.codebook()
    keys = list(dict.fromkeys(key for each in annotations for key in each.tags))
    carried = [key for key in keys if key in codebook]
    if not annotations:
        desk.banner.tell(tr("Choose a highlight first, with a click or from the list."))
    elif not carried:
        desk.banner.tell(tr("There is no tag on it."))
    elif len(carried) == 1:
        take_off(desk, annotations, {carried[0]})
    else:
        rows = [*codebook.paths(carried), tr("All of them")]
        row = desk.ask.choice(tr("Which tag to take off"), rows)
        if row is not None:
            take_off(desk, annotations, set(carried[row : row + 1] or carried))


def note(desk: Desk) -> None:
    """Write a note on the passage; without an annotation yet, one without a tag is made.

    It is written on the card where the card is in sight, else in a window.
    """
    desk.popup.dismiss()
    keys = aimed_keys(desk)
    if keys:
        note_on(desk, keys[0])
    elif has_selection(desk):
        draft = _new_note(desk)
        text = desk.ask.note(tr("Note"), "", draft)
        if text is not None:
            desk.session.annotate(*selected_range(desk), (), text)
            draft.drop()
            done_with_popup(desk)
            coder.introduce(desk)


def _new_note(desk: Desk) -> NoteDraft:
    """What is being typed on the selected passage, which has no annotation yet."""
    article, (start, end) = desk.session.article, selected_range(desk)
    return desk.session.draft(Field.NEW_NOTE, f"{article.id if article else ''}:{start}-{end}")


def note_on(desk: Desk, key: str) -> None:
    """Write a note on an annotation."""
    found, listing = any_annotation(desk, key), desk.views.listing
    if found is not None and (listing is not None or not desk.annotations.edit_note(key)):
        text = desk.ask.note(tr("Note"), found.note, desk.session.draft(Field.NOTE, key))
        if text is not None:
            keep_note(desk, key, text)


def keep_note(desk: Desk, key: str, text: str) -> None:
    """Put a note that has been written on an annotation; refused, its words can be copied."""
    found, draft = any_annotation(desk, key), desk.session.draft(Field.NOTE, key)
    if found is None:
        return
    try:
        if text != found.note:
            desk.session.edit(replace(found, note=text), step_titles.noted(found))
        draft.drop()
    except GengduError as fault:
        draft.keep(text)
        rescue = partial(QGuiApplication.clipboard().setText, text)
        desk.banner.tell(sentence(fault), [(tr("Copy the note"), rescue)])


def copy(desk: Desk) -> None:
    """Copy the source text, character for character: what is selected, or the marked quotes."""
    article, selection = desk.session.article, desk.page.selection
    listing, library = desk.views.listing, desk.session.library
    if listing is not None:
        marked = library.passage_annotations(listing.marked())
        _copy_quotes(marked)
    elif article and selection:
        text = article.source_text[selection.start : selection.end]
        QGuiApplication.clipboard().setText(text)
    elif desk.annotations.selected:
        _copy_quotes(desk.annotations.selected)


def _copy_quotes(annotations: Iterable[Annotation]) -> None:
    quotes = [annotation.anchor.quote for annotation in annotations]
    if quotes:
        QGuiApplication.clipboard().setText("\n".join(quotes))


def copy_shown(desk: Desk) -> None:
    """Copy the selection in the script it is shown in: to read, not to quote."""
    document, selection = desk.session.document, desk.page.selection
    if document and selection:
        text = document.shown(selection.start, selection.end)
        QGuiApplication.clipboard().setText(text)


def delete(desk: Desk) -> None:
    """Move the highlights that are chosen to the trash."""
    keys = aimed_keys(desk)
    if keys:
        desk.session.delete_annotations(keys)
        done_with_popup(desk)


def undo(desk: Desk) -> None:
    """Take back the last change."""
    desk.session.undo()


def redo(desk: Desk) -> None:
    """Do again what was undone last."""
    desk.session.redo()


def _numbered(number: str) -> Command:
    title, run = f"Tag number {number}", partial(take_number, number=number)
    return Command(f"tag-{number}", title, Menu.CODING, run, (number,), can_tag, group=Group.NUMBER)


COMMANDS = (
    Command("undo", "Undo", Menu.EDIT, undo, ("Ctrl+Z",), lambda d: d.session.can_undo),
    Command(
        "redo", "Redo", Menu.EDIT, redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda d: d.session.can_redo
    ),
    Command(
        "copy", "Copy the source text", Menu.EDIT, copy, ("Ctrl+C",), with_passages, parted=True
    ),
    Command("copy-shown", "Copy as shown", Menu.EDIT, copy_shown, ("Ctrl+Shift+C",), with_article),
    Command("tag", "Tag the selection…", Menu.CODING, open_popup, ("T",), can_tag),
    *(_numbered(number) for number in NUMBERS),
    Command("untag", "Take a tag off…", Menu.CODING, untag, ("U",), can_tag),
    Command("note", "Write a note…", Menu.CODING, note, ("N",), can_tag),
    Command("delete", "Delete the highlight", Menu.CODING, delete, ("Delete",), can_tag),
)
