"""Which of a person's choices each format heeds, so that no others are asked for."""

from __future__ import annotations

from enum import Enum, auto

from reader.exporters.base import Exporter


class Use(Enum):
    """A choice that a format may heed: fields of `ExportOptions`, groups of the material, and
    whether a file is brought up to date."""

    GROUPS = auto()
    SECOND_SCRIPT = auto()
    LANGUAGE = auto()
    STYLE = auto()
    TAG_COLUMNS = auto()
    WHOLE_ARTICLES = auto()
    TEMPLATE = auto()
    UPDATE = auto()


_TEXT = frozenset({Use.GROUPS, Use.SECOND_SCRIPT, Use.LANGUAGE, Use.STYLE})
_TABLE = frozenset({Use.SECOND_SCRIPT, Use.LANGUAGE, Use.STYLE, Use.TAG_COLUMNS})
_DATA = frozenset({Use.SECOND_SCRIPT, Use.LANGUAGE})
_NAMES = frozenset({Use.LANGUAGE})
_NOTHING: frozenset[Use] = frozenset()
_USES = {
    "markdown": _TEXT | {Use.UPDATE},
    "org": _TEXT | {Use.UPDATE},
    "csv": _TABLE,
    "tsv": _TABLE,
    "xlsx": _TABLE,
    "json": _DATA,
    "template": _TEXT | {Use.TEMPLATE},
    "html": _TEXT | {Use.WHOLE_ARTICLES},
    "jsonld": _NAMES,
    "qdpx": _NAMES,
    "qdc": _NOTHING,
    "bibtex": _NOTHING,
    "ris": _NOTHING,
    "csl-json": _NOTHING,
}


def uses(exporter: Exporter) -> frozenset[Use]:
    """What a format heeds; one that is not known here is a document with all that belongs to it."""
    return _USES.get(exporter.name, _TEXT)
