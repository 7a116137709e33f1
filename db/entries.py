"""The dictionary of a library: reading it, and changing it."""

from __future__ import annotations

from peewee import SqliteDatabase

from db import models, reads
from db.rows import entry_row, entry_value
from db.tables import delete, present
from reader.changes import Affected, Applied, Kind, PutEntry, TakeEntry
from reader.dictionary import Entry, Scope
from reader.errors import NoSuchEntry


def entries(database: SqliteDatabase) -> tuple[Entry, ...]:
    """The library's entries, those for all articles first."""
    table = models.DictionaryEntry
    query = table.select().order_by(table.article, table.source, table.into)
    return tuple(entry_value(row) for row in query.dicts().execute(database))


def put(database: SqliteDatabase, change: PutEntry) -> Applied:
    """Keep an entry; ValueError if it is none of a library's, Gone without its article."""
    entry = change.entry
    if entry.scope is Scope.USER or (entry.scope is Scope.ARTICLE) is not bool(entry.article):
        raise ValueError(f"{entry} is no entry of a library")
    if entry.article:
        present(reads.article_info(database, entry.article), Kind.ARTICLE, entry.article)
    former = _present(database, entry)
    models.DictionaryEntry.insert(**entry_row(entry)).on_conflict_replace().execute(database)
    return Applied(PutEntry(former) if former else TakeEntry(entry), Affected(dictionary=True))


def take(database: SqliteDatabase, change: TakeEntry) -> Applied:
    """Take an entry out; NoSuchEntry."""
    entry = change.entry
    former = _present(database, entry)
    if former is None:
        raise NoSuchEntry(form=entry.source)
    table = models.DictionaryEntry
    where = (table.article == entry.article) & (table.source == entry.source)
    delete(database, table, where & (table.into == entry.into.value))
    return Applied(PutEntry(former), Affected(dictionary=True))


def _present(database: SqliteDatabase, like: Entry) -> Entry | None:
    """The entry with the key of ``like``."""
    query = models.DictionaryEntry.select().where(
        models.DictionaryEntry.article == like.article,
        models.DictionaryEntry.source == like.source,
        models.DictionaryEntry.into == like.into.value,
    )
    return next((entry_value(row) for row in query.dicts().execute(database)), None)
