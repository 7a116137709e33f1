"""What a library knows already of what is about to come in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from db import annotated, models, reads
from db.chunks import chunks
from db.opened import Opened
from db.rows import annotation_value
from db.tables import TABLES
from reader.changes import Kind

if TYPE_CHECKING:
    from reader.exchange.holdings import Held


class Knowing(Opened):
    """Tells what is there, in the trash or not."""

    def is_taken(self, kind: Kind, key: str) -> bool:
        """Whether something of a kind has this id, in the trash or not."""
        table = TABLES[kind]
        with self._reading():
            found = table.select(table.id).where(table.id == key).tuples().execute(self._database)
            return bool(list(found))

    def made_of(self, sha256: str) -> str | None:
        """The id of an article made of bytes with this hash; in the trash only if no other is."""
        with self._reading():
            found = reads.by_sha256(self._database, sha256)
        return found[0] if found else None

    def names(self) -> list[tuple[str, str, str, int]]:
        """Id, title, address and length (code points) of every article that is not in the trash."""
        table = models.Article
        query = table.select(table.id, table.title, table.url, table.length)
        there = query.where(table.deleted_at.is_null()).order_by(table.added_at, table.id)
        with self._reading():
            return list(there.tuples().execute(self._database))

    def held(self, annotations: Iterable[str]) -> dict[str, Held]:
        """Those of some annotations (ids) that are there, in the trash or not, by their ids."""
        found: dict[str, Held] = {}
        with self._reading():
            for keys in chunks(annotations):
                found |= self._held(list(keys))
        return found

    def _held(self, keys: list[str]) -> dict[str, Held]:
        from reader.exchange.holdings import Held

        table, article = models.Annotation, models.Article
        gone = table.deleted_at.is_null(False) | article.deleted_at.is_null(False)
        query = table.select(table, gone.alias("gone")).join(article).where(table.id.in_(keys))
        tags = annotated.tags_of(self._database, keys)
        return {
            row["id"]: Held(annotation_value(row, tags[row["id"]]), bool(row["gone"]))
            for row in query.dicts().execute(self._database)
        }
