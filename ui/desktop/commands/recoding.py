"""Recoding, extending, splitting, duplicating and joining highlights: each is one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reader.changes import Batch, EditAnnotation
from reader.model import Annotation, Article, now
from reader.passage_edits import (
    Extent,
    cut_of,
    duplicate,
    extended,
    grown,
    join,
    recode,
    split,
    touch,
)
from ui.desktop import step_titles
from ui.desktop.commands import coder, coding
from ui.desktop.commands.aim import aimed, aimed_keys, selected_range, taggings
from ui.desktop.commands.base import Command, Group, Menu, can_code, can_tag
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import CODER


def standing(desk: Desk, annotations: Sequence[Annotation]) -> list[Annotation]:
    """Those that stand on the text that is on the page; the others can keep their passage only."""
    article = desk.session.article
    return [each for each in annotations if article and each.stands_on(article.info)]


# -- tags


def recode_marked(desk: Desk) -> None:
    """Put a tag in the place of another on the chosen or marked highlights."""
    from ui.desktop.dialogs.recode import RecodeDialog

    session, keys = desk.session, aimed_keys(desk)
    codebook = session.codebook()
    tags = dict.fromkeys(key for each in taggings(desk, keys) for key in each.tags)
    carried = [key for key in tags if key in codebook]
    if not carried:
        coding.untag(desk)  # says what is missing: a highlight, or a tag on it
        return
    desk.popup.dismiss()
    dialog = RecodeDialog(codebook, carried, desk.frame.theme, desk.window)
    if not dialog.exec() or dialog.old == dialog.new:
        return
    if session.sample and desk.views.listing is None:
        session.adopt_sample()
    change = recode(session.library.taggings(keys), dialog.old, dialog.new, now())
    names = (codebook.get(key).name for key in (dialog.old, dialog.new))
    session.apply(change, step_titles.recoded(len(change.taggings), *names))
    coding.remember(desk, dialog.new)


# -- the passage


def extend(desk: Desk, extent: Extent) -> None:
    """Let the chosen or marked highlights cover whole words, sentences or paragraphs."""
    article, annotations = desk.session.article, standing(desk, aimed(desk))
    if article is None or not annotations:
        _miss(desk)
        return
    ranges = [grown(article, each.anchor.start, each.anchor.end, extent) for each in annotations]
    _cover(desk, article, annotations, ranges)


def extend_to_selection(desk: Desk) -> None:
    """Let a highlight cover what is selected as well: the one marked, else the one that overlaps it
    or touches it; asks which, where there are several."""
    article, (start, end) = desk.session.article, selected_range(desk)
    if article is None or start == end:
        desk.banner.tell(tr("Select what the highlight shall cover as well."))
        return
    near = [
        each
        for each in standing(desk, desk.session.annotations())
        if each.anchor.start <= end and start <= each.anchor.end
    ]
    marked = standing(desk, desk.annotations.selected)
    found = marked[0] if len(marked) == 1 else _which(desk, near)
    if found is None:
        if not near:
            desk.banner.tell(tr("There is no highlight at the selection."))
        return
    union = (min(start, found.anchor.start), max(end, found.anchor.end))
    _cover(desk, article, [found], [union])


def _cover(
    desk: Desk,
    article: Article,
    annotations: Sequence[Annotation],
    ranges: Sequence[tuple[int, int]],
) -> None:
    """Put highlights over other ranges, as one step; those that cover theirs already stay."""
    pairs = [
        (each, (start, end))
        for each, (start, end) in zip(annotations, ranges, strict=True)
        if (each.anchor.start, each.anchor.end) != (start, end)
    ]
    if pairs:
        title = step_titles.extended([each for each, _ in pairs])
        at = now()
        edited = (extended(each, article, *span) for each, span in pairs)
        changes = tuple(EditAnnotation(replace(each, modified_at=at)) for each in edited)
        desk.session.apply(Batch(changes), title)
    if len(annotations) == 1:
        coding.open_annotation(desk, annotations[0].id)


def split_here(desk: Desk) -> None:
    """Part a highlight in two at the caret, or where the selection within it begins."""
    article, selected = desk.session.article, selected_range(desk)
    over = [
        each
        for each in standing(desk, desk.session.annotations())
        if cut_of(each, selected) is not None
    ]
    found = _which(desk, over)
    if article is None or found is None:
        if not over:
            desk.banner.tell(tr("Put the caret inside a highlight first, where to part it."))
        return
    change = split(article, found, cut_of(found, selected) or 0, now())
    if change is not None:
        title = tr("split “{quote}”").format(quote=step_titles.named(found))
        desk.popup.dismiss()
        desk.session.apply(change, title)
        coding.open_annotation(desk, found.id)


def duplicate_marked(desk: Desk) -> None:
    """Make the chosen or marked highlights once more, without their notes, in the coder's name."""
    annotations = standing(desk, aimed(desk))
    if not annotations:
        _miss(desk)
        return
    at, name = now(), desk.settings.get(CODER)
    changes = tuple(duplicate(each, name, at) for each in annotations)
    change = changes[0] if len(changes) == 1 else Batch(changes)
    desk.session.apply(change, step_titles.duplicated(annotations))
    if len(changes) == 1:
        coding.open_annotation(desk, changes[0].annotation.id)
    coder.introduce(desk)


def join_marked(desk: Desk) -> None:
    """Make one highlight of the marked ones, which touch or overlap."""
    article, marked = desk.session.article, standing(desk, desk.annotations.selected)
    if article is None or len(marked) < 2:
        desk.banner.tell(tr("Mark two highlights in the list first, with Ctrl and a click."))
    elif not touch(article.source_text, marked):
        desk.banner.tell(tr("Only highlights that touch or overlap can become one."))
    else:
        change = join(article, marked, now())
        first = min(marked, key=lambda each: (each.anchor.start, each.anchor.end, each.id))
        title = tr("join {count} highlights into “{quote}”")
        named = title.format(count=len(marked), quote=step_titles.named(first))
        desk.session.apply(change, named)
        coding.open_annotation(desk, first.id)


def _which(desk: Desk, annotations: Sequence[Annotation]) -> Annotation | None:
    """The one that is meant: the chosen one, the only one, else the one a person names."""
    chosen = [each for each in annotations if each.id == desk.target]
    found = chosen or list(annotations)
    if len(found) < 2:
        return found[0] if found else None
    codebook = desk.session.codebook()
    rows = [
        "　".join(filter(None, ("、".join(codebook.paths(each.tags)), step_titles.named(each))))
        for each in found
    ]
    row = desk.ask.choice(tr("Which highlight"), rows)
    return None if row is None else found[row]


def _miss(desk: Desk) -> None:
    desk.banner.tell(tr("Choose a highlight first, with a click or from the list."))


def _extend(extent: Extent, title: str, key: str) -> Command:
    run = partial(extend, extent=extent)
    return Command(
        f"extend-{extent}", title, Menu.CODING, run, (key,), can_code, group=Group.EXTENT
    )


COMMANDS = (
    Command("recode", "Recode…", Menu.CODING, recode_marked, ("R",), can_tag, parted=True),
    _extend(Extent.WORD, "Extend to the words", "W"),
    _extend(Extent.SENTENCE, "Extend to the sentences", "E"),
    _extend(Extent.PARAGRAPH, "Extend to the paragraphs", "Shift+E"),
    Command(
        "extend-selection",
        "Extend to the selection",
        Menu.CODING,
        extend_to_selection,
        ("Shift+X",),
        can_code,
        group=Group.EXTENT,
    ),
    Command("split", "Split the highlight here", Menu.CODING, split_here, ("X",), can_code),
    Command(
        "duplicate", "Duplicate the highlight", Menu.CODING, duplicate_marked, ("D",), can_code
    ),
    Command("join", "Join the highlights", Menu.CODING, join_marked, ("J",), can_code),
)
