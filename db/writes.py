"""Applying a change: one function a kind of change, each giving back what undoes it.

Called by :meth:`db.library.Library.apply` alone, inside its transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from peewee import SqliteDatabase

from db import coding, edits, entries, models, reads, remote, removal, revisions, shelf, tagging
from db.tables import delete
from reader.changes import (
    AddAnnotation,
    AddAnnotations,
    AddArticle,
    AddIfNew,
    AddTag,
    Affected,
    Applied,
    Batch,
    Change,
    Collect,
    DropImages,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Erase,
    EraseAnnotations,
    KeepImages,
    Kind,
    Put,
    PutEntry,
    Restore,
    Revise,
    SetMemo,
    SetScript,
    SetSetting,
    SetStates,
    SetTags,
    SetValues,
    TakeEntry,
    Trash,
    Withdraw,
)


def apply(database: SqliteDatabase, change: Change) -> Applied:
    """Carry out ``change``, and where it cannot be, nothing may be kept.

    Raises Gone, InUse, CodebookError or NoSuchEntry.
    """
    return _HOW[type(change)](database, change)


def _batch(database: SqliteDatabase, batch: Batch) -> Applied:
    inverses: list[Change] = []
    affected = Affected()
    for change in batch.changes:
        applied = apply(database, change)
        inverses.append(applied.inverse)
        affected |= applied.affected
    return Applied(Batch(tuple(reversed(inverses))), affected)


def _add_if_new(database: SqliteDatabase, change: AddIfNew) -> Applied:
    """Look and write in one transaction: two programs at once cannot both find nothing."""
    found = reads.by_sha256(database, change.added.article.info.sha256)
    if found is None:
        return edits.add_article(database, change.added)
    key, in_trash = found
    if in_trash:
        return removal.restore(database, Restore(Kind.ARTICLE, (key,)))
    return Applied(Batch(()), Affected(), key)


def _set_setting(database: SqliteDatabase, change: SetSetting) -> Applied:
    key, value = change.key, change.value
    former = reads.setting(database, key)
    if value is None:
        delete(database, models.Setting, models.Setting.key == key)
    else:
        models.Setting.insert(key=key, value=value).on_conflict_replace().execute(database)
    return Applied(SetSetting(key, former), Affected())


_HOW: Mapping[type[Change], Callable[[SqliteDatabase, Any], Applied]] = {
    AddArticle: edits.add_article,
    AddIfNew: _add_if_new,
    EditMetadata: edits.edit_metadata,
    Revise: revisions.revise,
    Withdraw: revisions.withdraw,
    KeepImages: remote.keep_images,
    DropImages: remote.drop_images,
    SetScript: edits.set_script,
    AddTag: edits.add_tag,
    EditTag: edits.edit_tag,
    AddAnnotation: edits.add_annotation,
    AddAnnotations: coding.add_all,
    EditAnnotation: edits.edit_annotation,
    Erase: removal.erase,
    EraseAnnotations: coding.erase_all,
    Trash: removal.trash,
    Restore: removal.restore,
    SetSetting: _set_setting,
    SetTags: tagging.set_tags,
    SetMemo: shelf.set_memo,
    SetStates: shelf.set_states,
    Put: shelf.put,
    SetValues: shelf.set_values,
    Collect: shelf.collect,
    PutEntry: entries.put,
    TakeEntry: entries.take,
    Batch: _batch,
}
