"""What a person says of an article: the fields of its masthead, checked as they are said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from reader.errors import NotADate
from reader.importers.dates import find_date
from reader.model import Evidence, Metadata, Place
from reader.web import checked

FIELDS = tuple(field.name for field in fields(Metadata))
"""The names of all fields."""

EXPECTED = ("title", "outlet", "published_at")
"""The fields that an article of the news has; where one is empty, a person is asked to look."""

_WEEKDAY = re.compile(r"\s*(?:[(（]?(?:星期|[周週]|[礼禮]拜)?[一二三四五六日天][)）]?)?\s*")


def said(field: str, text: str) -> str:
    """The value of a field as a person says it: one line, a date in ISO 8601; empty for none.

    Raises NotADate, or BadAddress for what is no address of the web.
    """
    value = " ".join(text.splitlines()).strip()
    if value and field == "published_at":
        return _date(value)
    if value and field == "url":
        checked(value)
    return value


def told(
    metadata: Metadata, evidence: Iterable[Evidence], values: Mapping[str, str]
) -> tuple[Metadata, tuple[Evidence, ...]]:
    """The metadata and its evidence after a person has said ``values``, as `said` gives them."""
    kept = tuple(each for each in evidence if each.field not in values)
    own = tuple(Evidence(field, value, Place.PERSON) for field, value in values.items())
    return replace(metadata, **values), kept + own


def evidence_of(field: str, evidence: Iterable[Evidence]) -> Evidence | None:
    """Why a field says what it says; None where nothing said anything of it."""
    return next((each for each in evidence if each.field == field), None)


def unsure(metadata: Metadata, evidence: Iterable[Evidence]) -> frozenset[str]:
    """The fields that a person should look at: read without certainty, or empty but expected.

    What a person has said is sure, also that there is nothing to say.
    """
    known = {each.field: each for each in evidence}
    doubted = {field for field, each in known.items() if not each.sure}
    missing = {
        field
        for field in EXPECTED
        if not getattr(metadata, field)
        and not (field in known and known[field].place is Place.PERSON)
    }
    return frozenset(doubted | missing)


def _date(text: str) -> str:
    """A date in ISO 8601; but for a day of the week nothing may stand beside it."""
    found = find_date(text)
    if found is None or text[: found.start] or not _WEEKDAY.fullmatch(text, found.end):
        raise NotADate(text=text)
    return found.value
