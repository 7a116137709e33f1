"""Links to passages: ``gengdu://annotation/…`` and ``gengdu://passage/…``.

    gengdu://annotation/ARTICLE/ANNOTATION?start=120&end=134&quote=…
    gengdu://passage/ARTICLE?start=120&end=134&quote=…

Beside the ids a link holds where the passage stands and how it begins, so that it can be checked,
and found where the annotation is gone. It names no file and no person.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlsplit

from reader.errors import BadLink
from reader.immutable import immutable
from reader.model import Annotation

SCHEME = "gengdu"
LONGEST_QUOTE = 64
"""How many code points of a quote a link holds at most."""

_LONGEST = 2_000
_SHOWN = 80
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_FIELDS = ["start", "end", "quote"]


@immutable
class Link:
    """A passage of an article (an id): an annotation, or "" for a passage that is none.

    ``start`` and ``end`` are code points in the source text it was made of; ``quote`` is what
    stood there, or its beginning.
    """

    article: str
    annotation: str
    start: int
    end: int
    quote: str

    @property
    def url(self) -> str:
        """The link as text, ASCII."""
        path = f"annotation/{self.article}/{self.annotation}"
        if not self.annotation:
            path = f"passage/{self.article}"
        place = f"start={self.start}&end={self.end}&quote={quote(self.quote, safe='')}"
        return f"{SCHEME}://{path}?{place}"

    def fits(self, source_text: str) -> bool:
        """Whether its passage stands at its place in a source text."""
        return self.end <= len(source_text) and source_text.startswith(self.quote, self.start)


def link_to(annotation: Annotation) -> str:
    """A link to an annotation."""
    anchor = annotation.anchor
    return Link(
        annotation.article, annotation.id, anchor.start, anchor.end, anchor.quote[:LONGEST_QUOTE]
    ).url


def link_to_passage(article: str, start: int, end: int, passage: str) -> str:
    """A link to a passage of an article (its id) that is no annotation."""
    return Link(article, "", start, end, passage[:LONGEST_QUOTE]).url


def is_link(text: str) -> bool:
    """Whether a text claims to be a link of ours; `parse_link` says whether it is one."""
    return text.strip()[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def parse_link(text: str) -> Link:
    """The link that a text is. Raises BadLink for anything else."""
    found = _parsed(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        raise BadLink(link=text[:_SHOWN] + "…" * (len(text) > _SHOWN))
    return found


def _parsed(text: str) -> Link | None:
    try:
        parts = urlsplit(text)
        fields = parse_qsl(
            parts.query, keep_blank_values=True, strict_parsing=True, errors="strict"
        )
    except ValueError:
        return None
    if parts.scheme != SCHEME or parts.fragment or [name for name, _ in fields] != _FIELDS:
        return None
    ids = _ids(parts.netloc, parts.path)
    start, end, passage = (value for _, value in fields)
    if ids is None or not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end)):
        return None
    link = Link(*ids, int(start), int(end), passage)
    length = link.end - link.start
    return link if 0 < len(passage) <= min(LONGEST_QUOTE, length) else None


def _ids(kind: str, path: str) -> tuple[str, str] | None:
    _, *ids = path.rstrip("/").split("/")
    if len(ids) != {"annotation": 2, "passage": 1}.get(kind):
        return None
    return (ids[0], (*ids, "")[1]) if all(map(_ID.fullmatch, ids)) else None
