"""The shelf: columns of the researcher's own with what they hold, collections, saved filters.

And what is kept of an article beside its facts: a memo, and how far it is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

from peewee import ModelSelect, SqliteDatabase

from db import models
from db.chunks import chunks
from db.prepared import Prepared, those, told
from db.rows import item_row, item_value
from db.tables import SHELF, ShelfTable, delete, insert, present, update
from reader.changes import (
    Affected,
    Applied,
    Collect,
    Erase,
    Kind,
    Put,
    SetMemo,
    SetStates,
    SetValues,
    Value,
)
from reader.errors import Gone, ItemExists
from reader.model import ReadState
from reader.shelf import Attribute, Collection, Item, SavedFilter, check_name, check_value

KINDS: dict[type[Item], Kind] = {
    Attribute: Kind.ATTRIBUTE,
    Collection: Kind.COLLECTION,
    SavedFilter: Kind.FILTER,
}


# -- reading


def items(database: SqliteDatabase, kind: Kind) -> list[Item]:
    """What stands on the shelf of a kind, in the order of positions, then names."""
    return [item_value(kind, row) for row in _ITEMS[kind].rows(database)]


def _there(table: ShelfTable) -> ModelSelect[Any]:
    query = table.select().where(table.deleted_at.is_null())
    return query.order_by(table.position, table.name, table.id)


_ITEMS = {kind: Prepared(partial(_there, table)) for kind, table in SHELF.items()}


def item(database: SqliteDatabase, kind: Kind, key: str) -> Item | None:
    """One item."""
    return next((each for each in items(database, kind) if each.id == key), None)


def there(database: SqliteDatabase, kind: Kind, key: str) -> Item:
    """One item; Gone."""
    found = item(database, kind, key)
    if found is None:
        raise Gone(kind=kind, id=key)
    return found


def values(
    database: SqliteDatabase, articles: Iterable[str] | None = None
) -> dict[str, dict[str, str]]:
    """What the columns hold, by the ids of articles and of columns; of all articles for None."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if articles is None:
        rows = _every_value.rows(database)
    else:
        rows = _values_of.rows(database, keys=articles)
    for row in rows:
        found[row["article"]][row["attribute"]] = row["value"]
    return found


@Prepared
def _every_value() -> ModelSelect[Any]:
    return models.AttributeValue.select()


@Prepared
def _values_of() -> ModelSelect[Any]:
    table = models.AttributeValue
    return table.select().where(table.article.in_(those("keys")))


def members(database: SqliteDatabase, collection: str) -> set[str]:
    """The ids of the articles in a collection, those in the trash among them."""
    table = models.CollectionArticle
    query = table.select(table.article).where(table.collection == collection)
    return {key for (key,) in query.tuples().execute(database)}


def memo(database: SqliteDatabase, article: str) -> str | None:
    """What the researcher thinks of an article; None if it is not there."""
    return next((row["memo"] for row in _memo.rows(database, key=article)), None)


@Prepared
def _memo() -> ModelSelect[Any]:
    table = models.Article
    return table.select(table.memo).where(table.id == told("key"), table.deleted_at.is_null())


# -- writing


def put(database: SqliteDatabase, change: Put) -> Applied:
    """Keep an item; BadItemName, ItemExists."""
    new = change.item
    kind, table = KINDS[type(new)], SHELF[KINDS[type(new)]]
    check_place(database, kind, new)
    former = item(database, kind, new.id)
    if former is None:
        insert(database, table, item_row(new))
    else:
        update(database, table, new.id, item_row(new))
    inverse = Put(former) if former else Erase(kind, new.id)
    return Applied(inverse, Affected(shelf=frozenset({new.id})))


def check_place(database: SqliteDatabase, kind: Kind, new: Item) -> None:
    """An item has a name that no other of its kind has; of its view, if it is a filter."""
    if check_name(new.name) != new.name:
        raise ValueError(f"the name {new.name!r} has spaces around it")
    for each in items(database, kind):
        beside = getattr(each, "view", "") == getattr(new, "view", "")
        if each.id != new.id and each.name == new.name and beside:
            raise ItemExists(name=new.name)


def set_values(database: SqliteDatabase, change: SetValues) -> Applied:
    """Fill columns; Gone, BadValue."""
    keys = [each.article for each in change.values]
    held = values(database, dict.fromkeys(keys))
    _check_values(database, change.values)
    _check_articles(database, keys)
    table = models.AttributeValue
    for each in change.values:
        where = (table.article == each.article) & (table.attribute == each.attribute)
        delete(database, table, where)
        if each.value is not None:
            insert(database, table, asdict(each))
    former = tuple(
        Value(each.article, each.attribute, held[each.article].get(each.attribute))
        for each in change.values
    )
    return Applied(SetValues(former), Affected(articles=frozenset(keys)))


def _check_values(database: SqliteDatabase, filled: Iterable[Value]) -> None:
    known = {each.id: each for each in items(database, Kind.ATTRIBUTE)}
    for value in filled:
        attribute = present(known.get(value.attribute), Kind.ATTRIBUTE, value.attribute)
        assert isinstance(attribute, Attribute)
        if value.value is not None and check_value(attribute, value.value) != value.value:
            raise ValueError(f"{value.value!r} is not spelled as a column keeps it")


def collect(database: SqliteDatabase, change: Collect) -> Applied:
    """Put articles into a collection and take others out; Gone."""
    key = change.collection
    there(database, Kind.COLLECTION, key)
    _check_articles(database, change.put)
    held, table = members(database, key), models.CollectionArticle
    new = tuple(each for each in dict.fromkeys(change.put) if each not in held)
    gone = tuple(each for each in dict.fromkeys(change.take) if each in held)
    for keys in chunks(new):
        rows = [{"collection": key, "article": each} for each in keys]
        table.insert_many(rows).execute(database)
    for keys in chunks(gone):
        delete(database, table, (table.collection == key) & table.article.in_(keys))
    affected = Affected(articles=frozenset(new + gone), shelf=frozenset({key}))
    return Applied(Collect(key, gone, new), affected)


def set_memo(database: SqliteDatabase, change: SetMemo) -> Applied:
    """Keep a memo on an article; Gone."""
    key = change.article
    former = present(memo(database, key), Kind.ARTICLE, key)
    update(database, models.Article, key, {"memo": change.memo})
    return Applied(SetMemo(key, former), Affected(articles=frozenset({key})))


def set_states(database: SqliteDatabase, change: SetStates) -> Applied:
    """Say how far articles are read; Gone."""
    table = models.Article
    held = dict(_article_column(database, [key for key, _ in change.states], table.state))
    for key, state in change.states:
        present(held.get(key), Kind.ARTICLE, key)
        update(database, table, key, {"state": state.value})
    former = tuple((key, ReadState(held[key])) for key, _ in change.states)
    return Applied(SetStates(former), Affected(articles=frozenset(held)))


def _check_articles(database: SqliteDatabase, keys: Sequence[str]) -> None:
    held = {key for key, _ in _article_column(database, keys, models.Article.id)}
    for key in keys:
        if key not in held:
            raise Gone(kind=Kind.ARTICLE, id=key)


def _article_column(
    database: SqliteDatabase, keys: Iterable[str], column: Any
) -> Iterable[tuple[str, str]]:
    """A column of the articles that are there, by their ids."""
    table = models.Article
    for some in chunks(dict.fromkeys(keys)):
        query = table.select(table.id, column.alias("held"))
        where = table.id.in_(some) & table.deleted_at.is_null()
        yield from query.where(where).tuples().execute(database)


def erasable(database: SqliteDatabase, kind: Kind, key: str) -> tuple[Put, Affected]:
    """The change that puts an item back, and what it shows up in; Gone."""
    return Put(there(database, kind, key)), Affected(shelf=frozenset({key}))


def used(database: SqliteDatabase, kind: Kind, key: str) -> bool:
    """Whether articles hang on an item."""
    value, member = models.AttributeValue, models.CollectionArticle
    queries: dict[Kind, Any] = {
        Kind.ATTRIBUTE: value.select().where(value.attribute == key),
        Kind.COLLECTION: member.select().where(member.collection == key),
    }
    query = queries.get(kind)
    return query is not None and bool(list(query.limit(1).tuples().execute(database)))


def touched(database: SqliteDatabase, kind: Kind, keys: Sequence[str]) -> Affected:
    """What a move of items to or from the trash shows up in."""
    value, member = models.AttributeValue, models.CollectionArticle
    queries: dict[Kind, Any] = {
        Kind.ATTRIBUTE: value.select(value.article).where(value.attribute.in_(keys)),
        Kind.COLLECTION: member.select(member.article).where(member.collection.in_(keys)),
    }
    query = queries.get(kind)
    rows = () if query is None else query.tuples().execute(database)
    return Affected(articles=frozenset(key for (key,) in rows), shelf=frozenset(keys))


def restored(database: SqliteDatabase, kind: Kind, key: str) -> None:
    """Check that an item in the trash can stand beside those that are there; ItemExists."""
    table: ShelfTable = SHELF[kind]
    row = next(iter(table.select().where(table.id == key).dicts().execute(database)))
    check_place(database, kind, item_value(kind, row))
