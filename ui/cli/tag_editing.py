"""``gengdu tag edit``, ``archive`` and ``split``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from reader.arranging import archive
from reader.changes import EditTag
from reader.codebook import Codebook
from reader.model import Pattern, Tag, new_id, now
from reader.passages import PassageFilter, Term
from reader.pins import NUMBERS, pin
from reader.splitting import split
from ui.cli.options import WORDS
from ui.cli.output import say
from ui.cli.state import State
from ui.cli.tags import colour_value, tag_argument

if TYPE_CHECKING:
    from db.library import Library


@click.command("edit")
@tag_argument
@click.option("--colour", metavar="#RRGGBB", callback=colour_value, help="On light paper.")
@click.option("--pattern", type=click.Choice([each.value for each in Pattern]), help="Its line.")
@click.option("--description", metavar="TEXT", type=WORDS, help="When it applies (Markdown).")
@click.option("--memo", metavar="TEXT", type=WORDS, help="What you think of it (Markdown).")
@click.option("--shortcut", type=click.Choice([*NUMBERS, "none"]), help="The key that puts it on.")
@click.pass_obj
def edit_tag(state: State, /, name: str, shortcut: str | None, **said: Any) -> None:
    """Change what is known of a tag; what is not named stays."""
    given = {field: value for field, value in said.items() if value is not None}
    if "pattern" in given:
        given["pattern"] = Pattern(given["pattern"])
    with state.open() as library:
        codebook = library.codebook()
        found = codebook.find(name)
        edited = replace(found, **given)
        if shortcut is None:
            library.apply(EditTag(edited))
        else:
            library.apply(pin(codebook, edited, "" if shortcut == "none" else shortcut))
        say(codebook.path(found.id))


@click.command("archive")
@click.argument("names", metavar="TAG...", nargs=-1, required=True, type=WORDS)
@click.option("--restore", is_flag=True, help="Put them into use again.")
@click.pass_obj
def archive_tags(state: State, names: tuple[str, ...], restore: bool) -> None:
    """Take tags, with those below them, out of use. Their annotations keep them."""
    with state.open() as library:
        codebook = library.codebook()
        keys = [codebook.find(name).id for name in names]
        library.apply(archive(codebook, keys, archived=not restore))
        for key in keys:
            say(codebook.path(key))


@click.command("split")
@tag_argument
@click.argument("new_name", metavar="NEW", type=WORDS)
@click.option("--containing", metavar="TEXT", type=WORDS, help="Those whose quote or note has it.")
@click.option("--outlet", metavar="NAME", type=WORDS, help="Those in articles of this outlet.")
@click.option("--annotation", "ids", metavar="ID", type=WORDS, multiple=True, help="This one.")
@click.option("--beside", is_flag=True, help="Put NEW beside TAG, not below it.")
@click.pass_obj
def split_tag(
    state: State,
    /,
    name: str,
    new_name: str,
    beside: bool,
    ids: tuple[str, ...],
    **asked: str | None,
) -> None:
    """Make the tag NEW and give it some annotations of TAG, in its place."""
    if sum((bool(asked["containing"]), bool(asked["outlet"]), bool(ids))) != 1:
        raise click.UsageError("Give one of --containing, --outlet and --annotation.")
    with state.open() as library:
        codebook = library.codebook()
        found = codebook.find(name)
        chosen = ids or _found(library, found, asked["containing"], asked["outlet"])
        new = _new(codebook, found, new_name, beside=beside)
        taggings = library.taggings(chosen)
        library.apply(split(taggings, found, new, now()))
        moved = sum(found.id in each.tags for each in taggings)
        say(f"{library.codebook().path(new.id)}  ({moved})")


def _found(library: Library, tag: Tag, text: str | None, outlet: str | None) -> list[str]:
    wanted = PassageFilter(
        every=(Term(tag.id, below=False),),
        text=text or "",
        outlets=(outlet,) if outlet else (),
    )
    return library.passage_ids(library.find_passages(wanted).rows)


def _new(codebook: Codebook, tag: Tag, name: str, *, beside: bool) -> Tag:
    parent = tag.parent if beside else tag.id
    return Tag(
        new_id(),
        codebook.check_name(name),
        parent,
        tag.colour,
        position=codebook.next_position(parent),
    )
