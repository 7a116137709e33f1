"""CSL-JSON: the articles of the excerpts as data for Zotero, Pandoc and other users of CSL."""

from __future__ import annotations

import json
from typing import BinaryIO

from reader.citations.items import csl_item
from reader.exporters.base import ExportOptions, Material
from reader.exporters.keys import reference_key


class CslJson:
    """A list with an item an article, each once, in the order of the first excerpts."""

    name = "csl-json"
    title = "CSL-JSON, articles"
    suffix = ".csl.json"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the list as UTF-8, an item a line."""
        stream.write(b"[")
        for number, info in enumerate(material.articles()):
            item = {**csl_item(info), "id": reference_key(info)}
            between = ",\n" if number else "\n"
            stream.write((between + json.dumps(item, ensure_ascii=False)).encode())
        stream.write(b"\n]\n")
