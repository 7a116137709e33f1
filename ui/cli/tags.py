"""``gengdu tag``: the codebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import click

from reader.changes import AddTag, Batch, EditTag, Kind, Trash
from reader.codebook import SEPARATOR, Codebook, is_colour, next_colour
from reader.errors import TagExists
from reader.fold import fold
from reader.merging import merge
from reader.model import Tag, new_id, now
from reader.serial import Json, tag_json
from ui.cli.options import WORDS, json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State

tag_argument = click.argument("name", metavar="TAG", type=WORDS)


def colour_value(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A colour that was given, in capitals; BadParameter for what is none."""
    if value is not None and not is_colour(value):
        raise click.BadParameter("a colour is written #RRGGBB, such as #1E8E6E.")
    return value and value.upper()


@click.group("tag")
def tag() -> None:
    """Work on the codebook, the tree of tags."""


@tag.command("add")
@click.argument("path", metavar="PATH", type=WORDS)
@click.option(
    "--colour", metavar="#RRGGBB", callback=colour_value, help="Its colour on light paper."
)
@click.option("--description", metavar="TEXT", type=WORDS, default="", help="When it applies.")
@click.pass_obj
def add(state: State, path: str, colour: str | None, description: str) -> None:
    """Add a tag. "A / B" puts B under A, and adds A if it is missing."""
    with state.open(create=True) as library:
        *above, last = new_tags(library.codebook(), path)
        last = replace(last, colour=colour or last.colour, description=description)
        library.apply(Batch(tuple(AddTag(each) for each in (*above, last))))
        say(library.codebook().path(last.id))


def new_tags(codebook: Codebook, path: str) -> list[Tag]:
    """The tags that are missing for ``path`` to be there, parents first, its own last.

    Tags above it may be named in another script. Raises BadTagName, and TagExists if it is there.
    """
    *above, name = path.split(SEPARATOR)
    made: list[Tag] = []
    parent: str | None = None
    for each in above:
        known = None if made else _child(codebook, parent, each.strip())
        if known is None:
            made.append(_new_tag(codebook, parent, each, made))
        parent = known.id if known else made[-1].id
    made.append(_new_tag(codebook, parent, name, made))
    if len(made) == 1 and any(one.name == made[0].name for one in codebook.children(parent)):
        raise TagExists(tag=path)
    return made


def _child(codebook: Codebook, parent: str | None, name: str) -> Tag | None:
    """The tag of this name at a place; failing that, the first one by fold."""
    children = codebook.children(parent)
    exact = (child for child in children if child.name == name)
    folded = (child for child in children if fold(child.name) == fold(name))
    return next(exact, None) or next(folded, None)


def _new_tag(codebook: Codebook, parent: str | None, name: str, made: list[Tag]) -> Tag:
    """A tag in the colour of the one above it, after its siblings."""
    if made:
        colour = made[-1].colour
    else:
        colour = codebook.get(parent).colour if parent else next_colour(codebook)
    return Tag(
        id=new_id(),
        name=codebook.check_name(name),
        parent=parent,
        colour=colour,
        position=codebook.next_position(parent),
    )


@tag.command("list")
@json_option
@click.pass_obj
def list_tags(state: State, as_json: bool) -> None:
    """List the codebook as a tree, each tag with the number of its annotations."""
    with state.open() as library:
        codebook, counts = library.codebook(), library.tag_counts()
    if as_json:
        emit_json(tree_json(codebook, counts))
    elif codebook.tags:
        table(("TAG", "ANNOTATIONS", "DESCRIPTION"), _rows(codebook, counts), wide="DESCRIPTION")
    else:
        say("There are no tags yet.")


def tree_json(codebook: Codebook, counts: Mapping[str, int]) -> list[Json]:
    """The tree: each tag with the count of its own annotations and the tags below it."""
    below: dict[str | None, list[Json]] = {None: []}
    for each in codebook.tags:
        parent = each.parent if each.parent in below else None
        below[each.id] = []
        below[parent].append(
            {
                **tag_json(each, codebook),
                "annotations": counts.get(each.id, 0),
                "children": below[each.id],
            }
        )
    return below[None]


def _rows(codebook: Codebook, counts: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    depths: dict[str | None, int] = {}
    for each in codebook.tags:
        depth = depths[each.id] = depths.get(each.parent, -1) + 1
        yield "  " * depth + each.name, str(counts.get(each.id, 0)), each.description


@tag.command("rename")
@tag_argument
@click.argument("new_name", metavar="NAME", type=WORDS)
@click.pass_obj
def rename(state: State, name: str, new_name: str) -> None:
    """Give a tag another name."""
    with state.open() as library:
        codebook = library.codebook()
        found = codebook.find(name)
        library.apply(EditTag(replace(found, name=codebook.check_name(new_name))))
        say(library.codebook().path(found.id))


@tag.command("move")
@tag_argument
@click.option("--under", metavar="PARENT", type=WORDS, help="The tag to put it under.")
@click.option("--top", is_flag=True, help="Put it at the top of the tree.")
@click.pass_obj
def move(state: State, name: str, under: str | None, top: bool) -> None:
    """Put a tag, with those below it, at another place."""
    if top is (under is not None):
        raise click.UsageError("Give one of --under and --top.")
    with state.open() as library:
        codebook = library.codebook()
        found = codebook.find(name)
        parent = None if under is None else codebook.find(under).id
        position = codebook.next_position(parent)
        library.apply(EditTag(replace(found, parent=parent, position=position)))
        say(library.codebook().path(found.id))


@tag.command("merge")
@tag_argument
@click.argument("into", metavar="INTO", type=WORDS)
@click.pass_obj
def merge_tags(state: State, name: str, into: str) -> None:
    """Give INTO to every annotation with TAG, and move TAG to the trash.

    The tags below TAG move below INTO.
    """
    with state.open() as library:
        codebook = library.codebook()
        gone, stays = codebook.find(name), codebook.find(into)
        taggings = library.taggings(library.carriers(codebook.subtree(gone.id)))
        library.apply(merge(codebook, taggings, gone, stays, now()))
        say(codebook.path(stays.id))


@tag.command("delete")
@tag_argument
@click.pass_obj
def delete(state: State, name: str) -> None:
    """Move a tag to the trash, with the tags below it. Its annotations stay."""
    with state.open() as library:
        codebook = library.codebook()
        found = codebook.find(name)
        library.apply(Trash(Kind.TAG, (found.id,), now()))
        for key in codebook.subtree(found.id):
            say(f"{codebook.path(key)} is in the trash")
