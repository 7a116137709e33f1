"""Collections: made, renamed, deleted; articles put in and taken out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reader.changes import Batch, Change, Collect, Kind, Put, Trash
from reader.model import new_id, now
from reader.shelf import Collection, check_name
from ui.desktop.commands.aim_articles import aimed_articles, named, shown_table
from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

MENU = ("add-collection", "rename-collection", "delete-collection")


def add(desk: Desk) -> None:
    """Make a collection."""
    new = _ask_new(desk)
    if new:
        title = tr("make the collection {name}").format(name=new.name)
        desk.session.apply_beside(Put(new), title)


def _ask_new(desk: Desk) -> Collection | None:
    name = desk.ask.line(tr("New collection"), tr("Name"))
    if name is None:
        return None
    return Collection(new_id(), check_name(name), len(desk.session.library.collections()))


def rename(desk: Desk) -> None:
    """Give the chosen collection another name."""
    chosen = desk.library.chosen_collection
    name = desk.ask.line(tr("Rename the collection"), tr("Name"), chosen.name) if chosen else None
    if chosen and name is not None and check_name(name) != chosen.name:
        title = tr("rename the collection {name}").format(name=chosen.name)
        desk.session.apply_beside(Put(replace(chosen, name=check_name(name))), title)


def delete(desk: Desk) -> None:
    """Move the chosen collection to the trash. Its articles stay in the library."""
    chosen = desk.library.chosen_collection
    if chosen:
        title = tr("delete the collection {name}").format(name=chosen.name)
        desk.session.apply_beside(Trash(Kind.COLLECTION, (chosen.id,), now()), title)
        text = tr("The collection {name} is in the trash. The articles are kept.")
        undo = (tr("Undo"), partial(desk.attempt, desk.session.undo))
        desk.banner.tell(text.format(name=chosen.name), [undo])


def put(desk: Desk) -> None:
    """Ask for a collection, or a new one, and put the articles into it."""
    keys = aimed_articles(desk)
    if not keys:
        return
    there = desk.session.library.collections()
    rows = [*(each.name for each in there), tr("New collection…")]
    row = desk.ask.choice(tr("Put into a collection"), rows)
    if row is None:
        return
    new = _ask_new(desk) if row == len(there) else None
    if row == len(there) and new is None:
        return
    collection = new or there[row]
    collect = Collect(collection.id, put=tuple(keys))
    _collect(desk, Batch((Put(new), collect)) if new else collect, collection, keys)


def put_dropped(desk: Desk, collection: str, keys: list[str]) -> None:
    """Put articles that were dropped on a collection into it."""
    there = {each.id: each for each in desk.session.library.collections()}
    if collection in there:
        _collect(desk, Collect(collection, put=tuple(keys)), there[collection], keys)


def _collect(desk: Desk, change: Change, into: Collection, keys: list[str]) -> None:
    title = tr("put {articles} into {name}").format(articles=named(desk, keys), name=into.name)
    desk.session.apply_beside(change, title)


def take(desk: Desk) -> None:
    """Take the articles out of the collection that is listed, else out of one that is asked for."""
    keys = aimed_articles(desk)
    if not keys:
        return
    library, table = desk.session.library, shown_table(desk)
    listed = table.wanted.collection if table else desk.library.articles.collection
    held = {each for within in library.memberships(keys).values() for each in within}
    there = [each for each in library.collections() if each.id in held]
    chosen = next((each for each in there if each.id == listed), None)
    if not there:
        desk.banner.tell(tr("These articles are in no collection."))
    elif chosen is None:
        title = tr("Take out of the collection")
        row = desk.ask.choice(title, [each.name for each in there])
        chosen = None if row is None else there[row]
    if chosen:
        text = tr("take {articles} out of {name}")
        title = text.format(articles=named(desk, keys), name=chosen.name)
        desk.session.apply_beside(Collect(chosen.id, take=tuple(keys)), title)


def _has_collection(desk: Desk) -> bool:
    return writable(desk) and desk.library.chosen_collection is not None


COMMANDS = (
    Command(
        "put-into-collection",
        "Put into a collection…",
        Menu.ARTICLES,
        put,
        ("Ctrl+Shift+K",),
        writable,
        parted=True,
    ),
    Command(
        "take-out-of-collection", "Take out of the collection", Menu.ARTICLES, take, (), writable
    ),
    Command("add-collection", "New collection…", Menu.ARTICLES, add, (), writable),
    Command(
        "rename-collection", "Rename the collection…", Menu.ARTICLES, rename, (), _has_collection
    ),
    Command(
        "delete-collection", "Delete the collection", Menu.ARTICLES, delete, (), _has_collection
    ),
)
