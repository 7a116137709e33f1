"""``gengdu column``: columns of the researcher's own in the table of articles."""

from __future__ import annotations

from dataclasses import replace

import click

from reader.changes import Kind, Put, SetValues, Trash, Value
from reader.model import new_id, now
from reader.shelf import Attribute, AttributeKind, check_name, check_value
from ui.cli.items import find_column
from ui.cli.options import WORDS, article_argument, json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State

_KINDS = click.Choice([kind.value for kind in AttributeKind])

_column_argument = click.argument("name", metavar="COLUMN", type=WORDS)


@click.group("column")
def column() -> None:
    """Work on your own columns in the table of articles."""


@column.command("add")
@click.argument("name", metavar="NAME", type=WORDS)
@click.option("--kind", type=_KINDS, default=AttributeKind.TEXT.value, help="What it holds.")
@click.option(
    "--choice", "choices", metavar="TEXT", type=WORDS, multiple=True, help="One of the choices."
)
@click.pass_obj
def add(state: State, name: str, kind: str, choices: tuple[str, ...]) -> None:
    """Add a column of texts, numbers, dates or choices."""
    if bool(choices) is not (kind == AttributeKind.CHOICE):
        raise click.UsageError("Give --choice with --kind choice, and only there.")
    with state.open(create=True) as library:
        place = len(library.attributes())
        new = Attribute(new_id(), check_name(name), AttributeKind(kind), choices, place)
        library.apply(Put(new))
        say(new.name)


@column.command("list")
@json_option
@click.pass_obj
def list_columns(state: State, as_json: bool) -> None:
    """List the columns in their order."""
    with state.open() as library:
        columns = library.attributes()
    if as_json:
        emit_json(
            [
                {"id": each.id, "name": each.name, "kind": each.kind, "choices": each.choices}
                for each in columns
            ]
        )
    elif columns:
        rows = [(each.name, each.kind.value, "、".join(each.choices)) for each in columns]
        table(("COLUMN", "KIND", "CHOICES"), rows, wide="CHOICES")
    else:
        say("There are no columns of your own yet.")


@column.command("rename")
@_column_argument
@click.argument("new_name", metavar="NAME", type=WORDS)
@click.pass_obj
def rename(state: State, name: str, new_name: str) -> None:
    """Give a column another name."""
    with state.open() as library:
        found = find_column(library, name)
        library.apply(Put(replace(found, name=check_name(new_name))))
        say(check_name(new_name))


@column.command("delete")
@_column_argument
@click.pass_obj
def delete(state: State, name: str) -> None:
    """Move a column to the trash, with what it holds."""
    with state.open() as library:
        found = find_column(library, name)
        library.apply(Trash(Kind.ATTRIBUTE, (found.id,), now()))
        say(f"{found.name} is in the trash")


@column.command("set")
@article_argument
@_column_argument
@click.argument("value", metavar="[VALUE]", type=WORDS, default="")
@click.pass_obj
def set_value(state: State, article: str, name: str, value: str) -> None:
    """Fill a column for an article; without VALUE, empty it."""
    with state.open() as library:
        info, found = library.find_article(article), find_column(library, name)
        kept = check_value(found, value) if value.strip() else None
        library.apply(SetValues((Value(info.id, found.id, kept),)))
        if kept is not None:
            say(kept)
