"""``gengdu history``: what became of an annotation."""

from __future__ import annotations

import click

from db.library import Library
from reader.annotation_history import Moment, moments
from reader.changes import Kind
from reader.serial import Json, utc_text
from ui.cli.options import WORDS, json_option
from ui.cli.output import emit_json, say
from ui.cli.state import State


@click.command("history")
@click.argument("annotation", metavar="ANNOTATION", type=WORDS)
@json_option
@click.pass_obj
def history(state: State, annotation: str, as_json: bool) -> None:
    """Tell what became of an annotation, the newest state first.

    ANNOTATION is its id or any unique beginning of it; it may be in the trash.
    """
    with state.open() as library:
        present = library.state_of(annotation)
        found = moments(library.history(present.annotation.id), present)
        names = _tag_names(library)
    if as_json:
        emit_json([_json(each, names) for each in found])
        return
    for each in found:
        say(f"{utc_text(each.at)}  {each.coder}".rstrip())
        for line in _lines(each, names):
            say(f"    {line}")


def _tag_names(library: Library) -> dict[str, str]:
    """The paths of the tags by their ids, and the names of those in the trash."""
    codebook = library.codebook()
    gone = {each.id: each.title for each in library.trash() if each.kind == Kind.TAG}
    return gone | {tag.id: codebook.path(tag.id) for tag in codebook.tags}


def _named(tags: tuple[str, ...], names: dict[str, str]) -> list[str]:
    return [names.get(tag, tag) for tag in tags]


def _json(moment: Moment, names: dict[str, str]) -> Json:
    anchor = moment.annotation.anchor
    return {
        "at": utc_text(moment.at),
        "coder": moment.coder,
        "deleted": moment.deleted,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "version": moment.annotation.version,
        "tags": _named(moment.annotation.tags, names),
        "note": moment.annotation.note,
        "tags_added": _named(moment.put_on, names),
        "tags_removed": _named(moment.taken_off, names),
        "note_removed": moment.note_edit.lost,
        "note_added": moment.note_edit.came,
        "moved": moment.is_moved,
    }


def _lines(moment: Moment, names: dict[str, str]) -> list[str]:
    """What changed, a line each."""
    anchor, edit, lines = moment.annotation.anchor, moment.note_edit, []
    if moment.former is None or moment.is_moved:
        verb = "moved to" if moment.former else "made on"
        lines.append(f"{verb} {anchor.start}–{anchor.end}  {anchor.quote}")
    lines += [f"+ {name}" for name in _named(moment.put_on, names)]
    lines += [f"- {name}" for name in _named(moment.taken_off, names)]
    lines += [f"note - {edit.lost}"] if edit.lost else []
    lines += [f"note + {edit.came}"] if edit.came else []
    lines += ["moved to the trash"] if moment.is_trashed else []
    lines += ["restored"] if moment.is_restored else []
    return lines
