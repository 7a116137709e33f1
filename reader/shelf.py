"""What a researcher keeps beside the articles: columns of their own, collections, saved filters."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from reader.errors import BadItemName, BadValue
from reader.fold import fold
from reader.immutable import immutable

LONGEST_NAME = 100
"""The most code points the name of a column, a collection or a filter has."""

LONGEST_VALUE = 2_000
"""The most code points a value in a column has."""

_NUMBER = r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?"
_PART_OF_DATE = r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?"


class AttributeKind(StrEnum):
    """What the values in a column are."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@immutable
class Attribute:
    """A column of the researcher's own in the table of articles. ``choices`` are for that kind."""

    id: str
    name: str
    kind: AttributeKind = AttributeKind.TEXT
    choices: tuple[str, ...] = ()
    position: int = 0


@immutable
class Collection:
    """Articles put together under a name; an article may be in several."""

    id: str
    name: str
    position: int = 0


@immutable
class SavedFilter:
    """A filter kept under a name: ``view`` is what it filters, ``query`` its JSON."""

    id: str
    name: str
    view: str
    query: str
    position: int = 0


Item = Attribute | Collection | SavedFilter
"""What stands on the shelf."""


def check_name(name: str) -> str:
    """The name an item gets: without white space around it. Raises BadItemName."""
    trimmed = name.strip()
    lines = any(unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") for sign in trimmed)
    if not 0 < len(trimmed) <= LONGEST_NAME or lines:
        raise BadItemName(name=name)
    return trimmed


def check_value(attribute: Attribute, text: str) -> str:
    """What a person typed, as a column keeps it: numbers plain, dates in ISO 8601.

    Raises BadValue. An empty text is no value and is refused as well.
    """
    trimmed = text.strip()
    value = _READ[attribute.kind](attribute, trimmed) if trimmed else None
    if value is None or len(value) > LONGEST_VALUE:
        raise BadValue(value=trimmed, attribute=attribute.name, kind=attribute.kind)
    return value


def _number(_: Attribute, text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text)
    return plain.replace(",", "") if re.fullmatch(_NUMBER, plain) else None


def _date(_: Attribute, text: str) -> str | None:
    if re.fullmatch(_PART_OF_DATE, text):
        return text
    # Here, not at the top: the package of importers takes long to load.
    from reader.importers.dates import find_date

    found = find_date(text)
    whole = found is not None and (found.start, found.end) == (0, len(text))
    return found.value if found is not None and whole else None


def _choice(attribute: Attribute, text: str) -> str | None:
    same = (choice for choice in attribute.choices if fold(choice) == fold(text))
    return text if text in attribute.choices else next(same, None)


def _text(_: Attribute, text: str) -> str | None:
    return text


_READ = {
    AttributeKind.TEXT: _text,
    AttributeKind.NUMBER: _number,
    AttributeKind.DATE: _date,
    AttributeKind.CHOICE: _choice,
}
