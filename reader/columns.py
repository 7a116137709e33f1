"""Columns of the researcher's own made to hold something else, and many articles edited at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from reader.changes import Batch, Change, Collect, EditMetadata, Put, SetStates, SetValues, Value
from reader.errors import BadValue, UnsuitedValues
from reader.immutable import immutable
from reader.model import ArticleInfo, ReadState
from reader.shelf import Attribute, AttributeKind, check_value

_NAMED = 5
"""How many values that do not suit are named."""

DATE = Attribute("", "", AttributeKind.DATE)
"""What a date is checked by that stands in no column of the researcher's own."""


def altered(new: Attribute, held: Mapping[str, str]) -> Change:
    """The change that makes a column what ``new`` is; ``held`` is what it holds, by article.

    Values are spelled as the new kind keeps them. Raises UnsuitedValues, which names those that
    cannot be.
    """
    values, unsuited = [], dict[str, None]()
    for article, text in held.items():
        try:
            value = check_value(new, text)
        except BadValue:
            unsuited[text] = None
        else:
            if value != text:
                values.append(Value(article, new.id, value))
    if unsuited:
        named = "、".join(list(unsuited)[:_NAMED]) + ("…" if len(unsuited) > _NAMED else "")
        raise UnsuitedValues(attribute=new.name, count=len(unsuited), values=named)
    if not values:
        return Put(new)
    # As a column of texts in between: it takes the former spelling and the new, also when undone.
    between = replace(new, kind=AttributeKind.TEXT, choices=())
    return Batch((Put(between), SetValues(tuple(values)), Put(new)))


@immutable
class Edits:
    """What several articles are to get; what is not named here stays as it is.

    ``metadata`` is by the names of `Metadata`, ``values`` by the ids of columns (None empties one).
    ``put`` and ``take`` are collections (ids) they are put into and taken out of.
    """

    metadata: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str | None] = field(default_factory=dict)
    state: ReadState | None = None
    put: tuple[str, ...] = ()
    take: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Edits()


def edited(infos: Iterable[ArticleInfo], edits: Edits) -> Batch:
    """The one step that edits several articles. Those that are so already are left alone."""
    articles = list(infos)
    changes: list[Change] = []
    for info in articles:
        metadata = replace(info.metadata, **edits.metadata)
        if metadata != info.metadata:
            changes.append(EditMetadata(info.id, metadata))
    values = tuple(
        Value(info.id, attribute, value)
        for info in articles
        for attribute, value in edits.values.items()
    )
    if values:
        changes.append(SetValues(values))
    if edits.state is not None:
        changes.append(SetStates(tuple((info.id, edits.state) for info in articles)))
    ids = tuple(info.id for info in articles)
    changes += [Collect(collection, put=ids) for collection in edits.put]
    changes += [Collect(collection, take=ids) for collection in edits.take]
    return Batch(tuple(changes))
