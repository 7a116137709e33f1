"""The table of excerpts: a row an annotation, whatever file it is written in.

The names of the columns are the same in every language, since programs rely on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.fields import accessed
from reader.exporters.reading import reading
from reader.links import link_to
from reader.model import Excerpt
from reader.serial import annotation_json, article_json

COLUMNS = (
    "id",
    "article",
    "title",
    "outlet",
    "author",
    "editor",
    "responsible_editor",
    "published_at",
    "url",
    "start",
    "end",
    "quote",
    "reading",
    "reading_conversion",
    "context",
    "tags",
    "note",
    "attribution",
    "prefix",
    "suffix",
    "coder",
    "created_at",
    "modified_at",
    "script",
    "length",
    "sha256",
    "added_at",
    "accessed",
    "citation",
    "link",
    "orphan_of_version",
)


@dataclass(frozen=True)
class ExcerptRows:
    """The excerpts of a material as rows of texts and numbers.

    Columns are those of ``COLUMNS``, and if the options ask for it one for each tag of the
    codebook, under its path: 1 where an excerpt carries that very tag, else 0.

    ``orphan_of_version`` is empty but for orphans, whose passages were not found in the present
    texts of their articles: there it is the version that their offsets are of. ``accessed`` is the
    day an article was added, in UTC. Tags stand in one cell, each on its own line, since a name may
    hold any other character.
    """

    material: Material
    options: ExportOptions

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The header row: no name stands in it twice."""
        codebook = self.material.codebook
        return (*COLUMNS, *distinct(COLUMNS, (codebook.path(key) for key in self._tags)))

    @property
    def _tags(self) -> tuple[str, ...]:
        """The ids of the tags that have columns."""
        wanted = self.material.codebook.tags if self.options.tag_columns else ()
        return tuple(tag.id for tag in wanted)

    def __iter__(self) -> Iterator[list[object]]:
        tags = self._tags
        for excerpt in self.material.excerpts():
            row = self._row(excerpt)
            carried = set(excerpt.annotation.tags)
            yield [*(row[name] for name in COLUMNS), *(int(key in carried) for key in tags)]

    def _row(self, excerpt: Excerpt) -> Mapping[str, object]:
        second = reading(excerpt, self.options)
        return {
            **article_json(excerpt.article),
            **annotation_json(excerpt.annotation, self.material.codebook),
            "tags": "\n".join(excerpt.tags),
            "context": excerpt.context,
            "attribution": excerpt.attribution,
            "orphan_of_version": excerpt.annotation.version if excerpt.is_orphan else "",
            "reading": second.text if second else "",
            "reading_conversion": second.conversion if second else "",
            "accessed": accessed(excerpt.article),
            "citation": cited(excerpt.article, self.options),
            "link": link_to(excerpt.annotation),
        }


def distinct(taken: Iterable[str], names: Iterable[str]) -> list[str]:
    """Names as headers that differ from those ``taken`` and from each other, also in a spreadsheet,
    to which capital and small letters are the same: a number is put after one that would not."""
    used = {name.casefold() for name in taken}
    headers: list[str] = []
    for name in names:
        header, number = name, 2
        while header.casefold() in used:
            header, number = f"{name} ({number})", number + 1
        used.add(header.casefold())
        headers.append(header)
    return headers
