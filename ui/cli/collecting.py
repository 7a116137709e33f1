"""``gengdu collection``: articles put together under a name."""

from __future__ import annotations

import click

from db.library import Library
from reader.changes import Collect, Kind, Put, Trash
from reader.model import new_id, now
from reader.shelf import Collection, check_name
from ui.cli.items import find_collection
from ui.cli.options import WORDS, json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State

_collection_argument = click.argument("name", metavar="COLLECTION", type=WORDS)
_articles_argument = click.argument(
    "articles", metavar="ARTICLE...", type=WORDS, nargs=-1, required=True
)


@click.group("collection")
def collection() -> None:
    """Work on collections. An article may be in several."""


@collection.command("add")
@click.argument("name", metavar="NAME", type=WORDS)
@click.pass_obj
def add(state: State, name: str) -> None:
    """Make a collection."""
    with state.open(create=True) as library:
        new = Collection(new_id(), check_name(name), len(library.collections()))
        library.apply(Put(new))
        say(new.name)


@collection.command("list")
@json_option
@click.pass_obj
def list_collections(state: State, as_json: bool) -> None:
    """List the collections, each with how many articles it holds."""
    with state.open() as library:
        collections, counts = library.collections(), library.collection_counts()
    if as_json:
        emit_json(
            [
                {"id": each.id, "name": each.name, "articles": counts.get(each.id, 0)}
                for each in collections
            ]
        )
    elif collections:
        rows = [(each.name, str(counts.get(each.id, 0))) for each in collections]
        table(("COLLECTION", "ARTICLES"), rows, wide="COLLECTION")
    else:
        say("There are no collections yet.")


@collection.command("put")
@_collection_argument
@_articles_argument
@click.pass_obj
def put(state: State, name: str, articles: tuple[str, ...]) -> None:
    """Put articles into a collection."""
    with state.open() as library:
        found = find_collection(library, name)
        library.apply(Collect(found.id, put=_ids(library, articles)))
        say(_held(library, found))


@collection.command("take")
@_collection_argument
@_articles_argument
@click.pass_obj
def take(state: State, name: str, articles: tuple[str, ...]) -> None:
    """Take articles out of a collection. They stay in the library."""
    with state.open() as library:
        found = find_collection(library, name)
        library.apply(Collect(found.id, take=_ids(library, articles)))
        say(_held(library, found))


@collection.command("delete")
@_collection_argument
@click.pass_obj
def delete(state: State, name: str) -> None:
    """Move a collection to the trash. Its articles stay in the library."""
    with state.open() as library:
        found = find_collection(library, name)
        library.apply(Trash(Kind.COLLECTION, (found.id,), now()))
        say(f"{found.name} is in the trash")


def _ids(library: Library, beginnings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(library.find_article(beginning).id for beginning in beginnings)


def _held(library: Library, found: Collection) -> str:
    count = library.collection_counts().get(found.id, 0)
    return f"{found.name}: {count} articles"
