"""JSON-LD of the W3C Web Annotation Data Model (2017): for annotation servers and other tools.

A collection of one page. Of each annotation the target is the article, by its address on the web or
else by its UUID, with the quote, what stands around it, and the code points it takes up **in the
source text** that Gengdu keeps; `dcterms:isPartOf` names the article in Gengdu. An orphan, whose
passage is not in that text, has no position. Tags are bodies with the purpose ``tagging``, each the
path of a tag; a note is one with the purpose ``commenting``, in Markdown.

`reader.exchange.web_annotation` reads it back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote
from uuid import UUID

from reader.exporters.base import ExportOptions, Material
from reader.exporters.json_records import one_line, put_list
from reader.exporters.labels import LABELS
from reader.model import Excerpt
from reader.serial import Json, utc_text
from reader.web import is_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
URN = "urn:uuid:"


class WebAnnotation:
    """One JSON document; a line for each annotation."""

    name = "jsonld"
    title = "W3C Web Annotation (JSON-LD)"
    suffix = ".jsonld"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the collection as UTF-8."""
        known = hashlib.sha256()

        def items() -> Iterator[Json]:
            for excerpt in material.excerpts():
                known.update(f"{excerpt.annotation.id}\n".encode())
                yield annotation_jsonld(excerpt)

        head = {
            "@context": CONTEXT,
            "type": "AnnotationCollection",
            "label": LABELS[options.language].excerpts,
            "generator": {"type": "Software", "name": "Gengdu 耕讀"},
        }
        stream.write(b"{\n")
        for name, value in head.items():
            stream.write(one_line(name) + b": " + one_line(value) + b",\n")
        stream.write(b'"first": {"type": "AnnotationPage", "startIndex": 0, "items": ')
        total = put_list(stream, items())
        # The same annotations are the same collection.
        collection, page = (
            URN + str(UUID(bytes=part, version=5))
            for part in (known.digest()[:16], known.digest()[16:])
        )
        stream.write(b', "id": ' + one_line(page) + b', "partOf": ' + one_line(collection))
        stream.write(b'},\n"total": ' + one_line(total) + b',\n"id": ' + one_line(collection))
        stream.write(b"\n}\n")


def annotation_jsonld(excerpt: Excerpt) -> Json:
    """One annotation, without its context."""
    annotation = excerpt.annotation
    made: Json = {
        "id": urn(annotation.id),
        "type": "Annotation",
        "motivation": "highlighting",
        "created": utc_text(annotation.created_at),
        "modified": utc_text(annotation.modified_at),
    }
    if annotation.coder:
        made["creator"] = {"type": "Person", "name": annotation.coder}
    bodies = list(_bodies(excerpt))
    if bodies:
        made["body"] = bodies
    return {**made, "target": _target(excerpt)}


def urn(key: str) -> str:
    """An id of ours as an IRI."""
    return URN + quote(key, safe="")


def _bodies(excerpt: Excerpt) -> Iterator[Json]:
    for path in excerpt.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": path}
    if excerpt.annotation.note:
        yield {
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/markdown",
            "value": excerpt.annotation.note,
        }


def _target(excerpt: Excerpt) -> Json:
    anchor, article = excerpt.annotation.anchor, excerpt.article
    selectors: list[Json] = [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        }
    ]
    if not excerpt.is_orphan:
        place = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
        selectors.append(place)
    whole, url = urn(article.id), article.metadata.url.strip()
    return {
        "type": "SpecificResource",
        "source": url if is_address(url) else whole,
        "selector": selectors,
        "dcterms:isPartOf": {"id": whole, "dcterms:title": article.metadata.title},
    }
