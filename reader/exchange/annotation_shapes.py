"""The shapes that parts of a Web Annotation come in, told apart.

JSON-LD leaves writers free: one thing or a list of it, an address or a record of what is there,
``type`` or ``@type``. Whatever is asked for here and is not there is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TypeGuard
from urllib.parse import unquote

from reader.exchange.fields import is_text, utc_time
from reader.exporters.web_annotation import URN

Record = Mapping[str, object]

_NAMES_OF_PEOPLE = ("name", "nickname", "nick", "label", "id", "@id")
_MOST = 2**53


def said(value: object) -> TypeGuard[str]:
    """Whether a value is a text that says something, if only a space."""
    return is_text(value) and value != ""


def text_of(value: object) -> str:
    """A value that is a text."""
    return value if is_text(value) else ""


def listed(value: object) -> list[object]:
    """One thing as a list, a list as it is, nothing as none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def record_of(value: object) -> Record:
    """A value that is a record."""
    return value if isinstance(value, dict) else {}


def field_of(record: Record, *names: str) -> object:
    """What stands under the first of these names that is there."""
    return next((record[name] for name in names if record.get(name) is not None), None)


def is_a(record: object, kind: str) -> bool:
    """Whether a record is of a type of the model, with or without its prefix ``oa:``."""
    kinds = listed(field_of(record_of(record), "type", "@type"))
    return any(text_of(each).removeprefix("oa:") == kind for each in kinds)


def iri_of(value: object) -> str:
    """The address of what is an address or a record of something."""
    return text_of(value) or text_of(field_of(record_of(value), "id", "@id"))


def source_of(target: object) -> str:
    """The address of the article that a target is in, or of what a body refers to."""
    return iri_of(field_of(record_of(target), "source"))


def selectors_of(target: object) -> Iterator[Record]:
    """The selectors of a target, also those that refine others or stand for each other."""
    waiting: list[object] = [record_of(target).get("selector")]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each[::-1]
        elif isinstance(each, dict):
            yield each
            waiting += [each.get("items"), each.get("refinedBy")]


def bodies_of(annotation: Record) -> Iterator[object]:
    """The bodies, those in short forms and of Hypothesis as if they were written out."""
    for name in ("body", "hasBody"):
        yield from listed(annotation.get(name))
    for name in ("bodyValue", "text"):
        if said(value := annotation.get(name)):
            yield {"type": "TextualBody", "value": value, "purpose": "commenting"}
    for tag in listed(annotation.get("tags")):
        yield {"type": "TextualBody", "value": tag, "purpose": "tagging"}


def purposes_of(body: Record, annotation: Record) -> set[str]:
    """What a body is for; where it does not say, what the annotation is for."""
    given = field_of(body, "purpose", "motivation") or annotation.get("motivation")
    return {text_of(each).removeprefix("oa:") for each in listed(given)}


def coder_of(annotation: Record) -> str:
    """The name of who made an annotation, or failing that their address."""
    for each in listed(field_of(annotation, "creator", "user")):
        if said(each):
            return each
        if said(name := field_of(record_of(each), *_NAMES_OF_PEOPLE)):
            return name
    return ""


def article_of(annotation: Record, target: object) -> tuple[str, str]:
    """The id and the title of the article, as far as they are told: by Gengdu, or Hypothesis."""
    whole = record_of(record_of(target).get("dcterms:isPartOf"))
    key = key_of(iri_of(whole)) or key_of(source_of(target))
    titles = listed(record_of(annotation.get("document")).get("title"))
    title = next(filter(said, [whole.get("dcterms:title"), *titles]), "")
    return key, title


def key_of(iri: str) -> str:
    """The id in an IRI of a UUID."""
    return unquote(iri.removeprefix(URN)) if iri.startswith(URN) else ""


def offset_of(value: object) -> int | None:
    """A position in a text."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST:
        return value
    return None


def time_of(value: object) -> datetime | None:
    """A time; in UTC, as the model has it, where it names no zone."""
    return utc_time(text_of(value)) or utc_time(text_of(value) + "Z")
