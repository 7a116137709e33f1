"""Changing the dictionary of a library."""

from __future__ import annotations

from peewee import SqliteDatabase

from db import models, reads
from db.rows import entry_row
from db.tables import delete, present
from reader.changes import Affected, Applied, Kind, PutEntry, TakeEntry
from reader.dictionary import Scope
from reader.errors import NoSuchEntry


def put(database: SqliteDatabase, change: PutEntry) -> Applied:
    """Keep an entry; ValueError if it is none of a library's, Gone without its article."""
    entry = change.entry
    if entry.scope is Scope.USER or (entry.scope is Scope.ARTICLE) is not bool(entry.article):
        raise ValueError(f"{entry} is no entry of a library")
    if entry.article:
        present(reads.article_info(database, entry.article), Kind.ARTICLE, entry.article)
    former = reads.entry(database, entry)
    models.DictionaryEntry.insert(**entry_row(entry)).on_conflict_replace().execute(database)
    return Applied(PutEntry(former) if former else TakeEntry(entry), Affected(dictionary=True))


def take(database: SqliteDatabase, change: TakeEntry) -> Applied:
    """Take an entry out; NoSuchEntry."""
    entry = change.entry
    former = reads.entry(database, entry)
    if former is None:
        raise NoSuchEntry(form=entry.source)
    table = models.DictionaryEntry
    where = (table.article == entry.article) & (table.source == entry.source)
    delete(database, table, where & (table.into == entry.into.value))
    return Applied(PutEntry(former), Affected(dictionary=True))
