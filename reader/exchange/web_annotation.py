"""Reading annotations of the W3C Web Annotation Data Model, as JSON or JSON-LD.

A single annotation, a list of them, a page and a collection are read, and so is what Hypothesis
gives out, which is near to it. A passage is known by its TextQuoteSelector. A position is taken for
code points in the article, as the model says; other tools count otherwise, so it only hints at
which of several places is meant. Ids that are no UUIDs become some, the same each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from reader.codebook import SEPARATOR, Codebook
from reader.errors import BadExchangeFile, BadTagName
from reader.exchange.annotation_shapes import (
    Record,
    article_of,
    bodies_of,
    coder_of,
    field_of,
    iri_of,
    is_a,
    key_of,
    listed,
    offset_of,
    purposes_of,
    said,
    selectors_of,
    source_of,
    text_of,
    time_of,
)
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.fields import document, known_by, shortened
from reader.reasons import Reason

FORMAT_NAME = "Web Annotation"

_TAGGING = frozenset(("tagging", "classifying"))
_LISTS = ("items", "first", "@graph", "rows")
"""Where a collection or a page has its annotations; ``rows`` is that of Hypothesis."""

_KINDS = ("AnnotationPage", "AnnotationCollection")
_ELSEWHERE = ("first", "next")


def read(data: bytes, name: str = "annotations.jsonld") -> Bundle:
    """The annotations of a file; ``name`` is what the person calls it.

    Raises BadExchangeFile if it is no JSON, or nothing in it is an annotation.
    """
    held = document(data, name, FORMAT_NAME)
    reading = _Reading()
    empty = True
    for record in _flat(held, reading.left_out):
        empty = False
        reading.take(record)
    is_one = isinstance(held, list) or any(is_a(held, kind) for kind in _KINDS)
    if not reading.found and not (empty and is_one):
        raise BadExchangeFile(name=name, format=FORMAT_NAME, reason=Reason.NOT_THIS_FORMAT)
    return Bundle(quoted=tuple(reading.quoted), left_out=tuple(reading.left_out))


def _flat(held: object, left_out: list[LeftOut]) -> Iterator[object]:
    """The annotations in lists, pages and collections, however they are put into each other.

    Pages that are elsewhere are put among ``left_out``.
    """
    waiting = [held]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each[::-1]
        elif isinstance(each, dict) and "target" not in each and _inner(each) is not None:
            waiting.append(_inner(each))
            away = [each[name] for name in _ELSEWHERE if said(each.get(name))]
            left_out += [LeftOut(shortened(text_of(iri)), Why.NOT_UNDERSTOOD) for iri in away]
        else:
            yield each


def _inner(record: Record) -> list[object] | None:
    """What is in a collection or a page; None for a record that is neither."""
    inner = [record[name] for name in _LISTS if name in record]
    if not inner and not any(is_a(record, kind) for kind in _KINDS):
        return None
    return [each for value in inner for each in listed(value) if not isinstance(value, str)]


@dataclass(slots=True)
class _Reading:
    """What has been read so far; ``found`` tells whether anything was an annotation."""

    quoted: list[Quoted] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    found: bool = False
    _ids: set[str] = field(default_factory=set)

    def take(self, record: object) -> None:
        """Read an annotation; each of its targets is a passage of its own."""
        if not isinstance(record, dict) or not ("target" in record or is_a(record, "Annotation")):
            self.left_out.append(LeftOut(known_by(record), Why.NOT_UNDERSTOOD))
            return
        self.found = True
        tags, note = self._words(record)
        name = shortened(note) or known_by(record)
        targets = listed(record.get("target"))
        if not targets:
            self.left_out.append(LeftOut(name, Why.NOT_KEPT))
        for target in targets:
            quoted = self._quoted(record, target, tags, note)
            if isinstance(quoted, Why):
                self.left_out.append(LeftOut(name, quoted))
            else:
                self.quoted.append(quoted)

    def _quoted(
        self, record: Record, target: object, tags: tuple[tuple[str, ...], ...], note: str
    ) -> Quoted | Why:
        """The passage of a target, or why there is none."""
        selectors = list(selectors_of(target))
        quote = _first(selectors, "TextQuoteSelector")
        exact = quote.get("exact")
        if not said(exact):
            return _why(selectors)
        article, title = article_of(record, target)
        url = source_of(target) or text_of(record.get("uri"))
        return Quoted(
            article=article,
            url="" if key_of(url) else url,
            title=title,
            quote=exact,
            prefix=text_of(quote.get("prefix")),
            suffix=text_of(quote.get("suffix")),
            start=offset_of(_first(selectors, "TextPositionSelector").get("start")),
            id=self._id(iri_of(record)),
            tags=tags,
            note=note,
            coder=coder_of(record),
            created_at=time_of(record.get("created")),
            modified_at=time_of(field_of(record, "modified", "updated")),
        )

    def _id(self, iri: str) -> str:
        """An id for a passage; none where another has it, as on a second target."""
        key = key_of(iri) or (str(uuid5(NAMESPACE_URL, iri)) if iri else "")
        if key in self._ids:
            return ""
        self._ids.add(key)
        return key

    def _words(self, record: Record) -> tuple[tuple[tuple[str, ...], ...], str]:
        """The tags, as paths, and the note of an annotation."""
        tags: dict[tuple[str, ...], None] = {}
        notes: list[str] = []
        for body in bodies_of(record):
            value = body.get("value") if isinstance(body, dict) else None
            if not isinstance(body, dict) or not said(value):
                name = source_of(body) or iri_of(body) or known_by(body)
                self.left_out.append(LeftOut(shortened(name), Why.NOT_KEPT))
            elif not purposes_of(body, record) & _TAGGING:
                notes.append(value)
            elif path := _path(value):
                tags[path] = None
            else:
                self.left_out.append(LeftOut(shortened(value), Why.NOT_KEPT))
        return tuple(tags), "\n\n".join(notes)


def _first(selectors: Iterable[Record], kind: str) -> Record:
    return next((each for each in selectors if is_a(each, kind)), {})


def _why(selectors: list[Record]) -> Why:
    """Why a target without a quote is no passage."""
    if not selectors:
        return Why.NOT_KEPT
    if any(map(_is_of_media, selectors)):
        return Why.NOT_TEXT
    has_quote = bool(_first(selectors, "TextQuoteSelector"))
    return Why.EMPTY if has_quote else Why.NOT_UNDERSTOOD


def _is_of_media(selector: Record) -> bool:
    """Whether a selector is a region of an image or a stretch of time (W3C Media Fragments)."""
    value = text_of(selector.get("value"))
    fragment = is_a(selector, "FragmentSelector") and value.startswith(("xywh=", "t="))
    return fragment or is_a(selector, "SvgSelector")


def _path(value: str) -> tuple[str, ...]:
    """The names of a tag from the root down; none where a codebook could not have one of them."""
    try:
        return tuple(map(Codebook().check_name, value.split(SEPARATOR)))
    except BadTagName:
        return ()
