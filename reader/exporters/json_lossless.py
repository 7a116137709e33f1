"""JSON with everything the excerpts are made of, for programs and for another library.

``articles`` are those of the excerpts, without their texts; ``tags`` the whole codebook, parents
first; ``annotations`` the excerpts, with the ids of their tags beside the paths. An excerpt whose
passage was not found in the present text of its article is an ``orphan``, its offsets are of the
``version`` named.
"""

from __future__ import annotations

import json
from typing import BinaryIO

from reader.codebook import Codebook
from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.reading import reading
from reader.model import ArticleInfo, Excerpt
from reader.serial import Json, annotation_json, article_json, orphan_json, tag_json

FORMAT = "gengdu-excerpts"
VERSION = 1


class JsonLossless:
    """One JSON document; ``format`` and ``version`` say what it is."""

    name = "json"
    title = "JSON, complete"
    suffix = ".json"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8, indented, with a line end at its end."""
        codebook = material.codebook
        document = {
            "format": FORMAT,
            "version": VERSION,
            "articles": [_article(info) for info in material.articles()],
            "tags": [tag_json(tag, codebook) for tag in codebook.tags],
            "annotations": [_annotation(each, codebook, options) for each in material.excerpts()],
        }
        stream.write((json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())


def _article(info: ArticleInfo) -> Json:
    """``annotations`` counts all of the article in its library, exported or not."""
    return {**article_json(info), "annotations": info.annotations}


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
