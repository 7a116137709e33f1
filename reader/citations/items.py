"""An article as an item of CSL-JSON, the form in which reference managers exchange references.

Source of the fields: the schema of CSL 1.0.2 (csl-data.json of the Citation Style Language).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from reader.citations.names import split_names
from reader.model import ArticleInfo, DetectedScript

Item = dict[str, object]
DateParts = tuple[int, ...]

LANGUAGES = {DetectedScript.HANS: "zh-CN", DetectedScript.HANT: "zh-TW"}

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_MONTHS, _DAYS = 12, 31


def csl_item(info: ArticleInfo) -> Item:
    """The article as a dict; what is not known is left out.

    It is an ``article-newspaper``, or a ``webpage`` where only its address is known, not its
    outlet. ``issued`` is as precise as the page is; ``accessed`` is the day (UTC) on which the
    article was added. Names are literal: see `split_names`.
    """
    known = info.metadata
    fields: dict[str, object] = {
        "title": one_line(known.title),
        "author": _people(known.author),
        "editor": _people(known.editor),
        "container-title": one_line(known.outlet),
        "issued": _date(issued(info)),
        "accessed": _date(accessed(info)),
        "URL": one_line(known.url),
        "language": LANGUAGES.get(info.script, "zh"),
    }
    return {
        "id": info.id,
        "type": kind(info),
        **{name: value for name, value in fields.items() if value},
    }


def kind(info: ArticleInfo) -> str:
    """The type of the item."""
    return "webpage" if info.metadata.url and not info.metadata.outlet else "article-newspaper"


def issued(info: ArticleInfo) -> DateParts:
    """Year, month and day as far as they are known; empty where no date is, or an impossible one.

    Unlikely years are kept: they are what the page says.
    """
    found = _DATE.match(info.metadata.published_at)
    parts = tuple(int(part) for part in found.groups() if part) if found else ()
    bounds = (9999, _MONTHS, _DAYS)
    possible = all(1 <= part <= most for part, most in zip(parts, bounds, strict=False))
    return parts if possible else ()


def accessed(info: ArticleInfo) -> DateParts:
    """The day the article was added, the same on every machine."""
    at: datetime = info.added_at.astimezone(UTC)
    return at.year, at.month, at.day


def one_line(text: str) -> str:
    """A text without control characters and line ends; all else is as it was."""
    return _CONTROLS.sub(" ", text).strip(" ")


def _people(value: str) -> list[dict[str, str]]:
    return [{"literal": one_line(name)} for name in split_names(value)]


def _date(parts: DateParts) -> Item:
    return {"date-parts": [list(parts)]} if parts else {}
