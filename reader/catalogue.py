"""The catalogue: which articles of a library are wanted, and in which order.

The values here say what is asked; `db.catalogue` finds it. A filter can be kept as JSON.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum

from reader.immutable import immutable
from reader.model import DetectedScript, ReadState
from reader.passages import Term


class Comparison(StrEnum):
    """How what a column holds is compared with what is asked."""

    IS = "is"
    HOLDS = "holds"
    LEAST = "at least"
    MOST = "at most"
    EMPTY = "is empty"


@immutable
class Condition:
    """Something asked of a column of the researcher's own (its id).

    Numbers are compared as numbers; dates as far as they are said; texts by fold.
    """

    attribute: str
    comparison: Comparison
    value: str = ""


@immutable
class ArticleFilter:
    """Which articles are wanted; what is empty asks for nothing.

    ``text`` stands in title, outlet or author, in any script. ``since`` and ``until`` are dates in
    ISO 8601, as precise as one likes, both included. ``tags``: passages with one of them are on it.
    """

    text: str = ""
    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    states: tuple[ReadState, ...] = ()
    script: DetectedScript | None = None
    tags: tuple[Term, ...] = ()
    coded: bool | None = None
    collection: str = ""
    conditions: tuple[Condition, ...] = ()


class Column(StrEnum):
    """What articles can be ordered by beside the columns of the researcher's own."""

    ADDED = "added"
    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    PUBLISHED = "published"
    STATE = "state"
    SCRIPT = "script"
    LENGTH = "length"
    ANNOTATIONS = "annotations"


@immutable
class Sorting:
    """What articles are ordered by: a Column, or the id of a column of the researcher's own.

    Those that have nothing there come last either way.
    """

    column: str = Column.ADDED
    descending: bool = True


def filter_json(wanted: ArticleFilter) -> str:
    """A filter as JSON, without what it does not ask for."""
    empty = asdict(ArticleFilter())
    said = {name: value for name, value in asdict(wanted).items() if value != empty[name]}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def filter_value(text: str) -> ArticleFilter:
    """The filter of a JSON text. Raises ValueError, KeyError or TypeError for one that is none."""
    said = json.loads(text)
    said["outlets"] = tuple(said.get("outlets", ()))
    said["states"] = tuple(ReadState(state) for state in said.get("states", ()))
    said["tags"] = tuple(Term(**term) for term in said.get("tags", ()))
    said["conditions"] = tuple(
        Condition(each["attribute"], Comparison(each["comparison"]), each["value"])
        for each in said.get("conditions", ())
    )
    if said.get("script"):
        said["script"] = DetectedScript(said["script"])
    return ArticleFilter(**said)
