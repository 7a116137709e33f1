"""JSON with everything the excerpts are made of, for programs and for another library.

``articles`` are those of the excerpts, whole; ``tags`` the whole codebook, parents first;
``attributes`` the columns of the researcher's own, whose values the articles have; ``annotations``
the excerpts, with the ids of their tags beside the paths. An excerpt whose passage was not found in
the present text of its article is an ``orphan``, its offsets are of the ``version`` named; all
others stand on the version their article has.

`reader.exchange.gengdu_json` reads it back. Version 1 had no texts of articles, and no attributes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from reader.codebook import Codebook
from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.json_records import one_line, put_list
from reader.exporters.reading import reading
from reader.model import Excerpt
from reader.serial import Json, annotation_json, attribute_json, orphan_json, tag_json, whole_json

FORMAT = "gengdu-excerpts"
VERSION = 2


class JsonLossless:
    """One JSON document; ``format`` and ``version`` say what it is."""

    name = "json"
    title = "JSON, complete"
    suffix = ".json"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8: a line for each record, and a line end at its end."""
        codebook = material.codebook
        lists: dict[str, Iterable[Json]] = {
            "articles": (whole_json(material.whole(info.id)) for info in material.articles()),
            "tags": (tag_json(tag, codebook) for tag in codebook.tags),
            "attributes": map(attribute_json, material.attributes),
            "annotations": (_annotation(each, codebook, options) for each in material.excerpts()),
        }
        stream.write(b'{\n"format": ' + one_line(FORMAT) + b',\n"version": ' + one_line(VERSION))
        for name, records in lists.items():
            stream.write(b",\n" + one_line(name) + b": ")
            put_list(stream, records)
        stream.write(b"\n}\n")


def _annotation(excerpt: Excerpt, codebook: Codebook, options: ExportOptions) -> Json:
    shown = {
        **annotation_json(excerpt.annotation, codebook),
        **orphan_json(excerpt.annotation, excerpt.article),
        "tag_ids": list(excerpt.annotation.tags),
        "context": excerpt.context,
        "attribution": excerpt.attribution,
    }
    if options.style:
        shown["citation"] = cited(excerpt.article, options)
    second = reading(excerpt, options)
    if second:
        shown["reading"] = {
            "script": second.script.value,
            "conversion": second.conversion,
            "text": second.text,
        }
    return shown
