"""What a file keeps beside the passages: columns with their values, collections, memos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader.changes import Change, Collect, Kind, Put, SetMemo, SetValues, Value
from reader.errors import BadItemName, BadValue
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.fields import are_texts, as_shown
from reader.exchange.holdings import Holdings
from reader.model import Article, new_id
from reader.shelf import Attribute, Collection, check_name, check_value
from reader.whole import WholeArticle


@dataclass(slots=True)
class _Beside:
    """What is kept of an article: its memo, and the values by the ids of their columns."""

    memo: str = ""
    values: dict[str, str] = field(default_factory=dict)


class BesidePlan:
    """Columns and collections as they will be. What the library has is kept.

    ``puts`` are those that come new. A column is known by its id, else by its name; a value that
    does not fit a column of another kind is left out.
    """

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._columns = {each.id: each for each in holdings.attributes}
        self._meant: dict[str, Attribute] = {}
        self._collections = {each.name: each for each in holdings.collections}
        self._held: dict[str, _Beside] = {}
        self._inside: dict[str, set[str]] = {}
        self._collected = defaultdict[str, list[str]](list)
        self._values: list[Value] = []
        self._memos: list[SetMemo] = []
        self.puts: list[Put] = []
        self.left_out: list[LeftOut] = []

    @property
    def new_columns(self) -> tuple[str, ...]:
        """The names of the columns that come new."""
        return tuple(put.item.name for put in self.puts if isinstance(put.item, Attribute))

    @property
    def new_collections(self) -> tuple[str, ...]:
        """The names of the collections that come new."""
        return tuple(put.item.name for put in self.puts if isinstance(put.item, Collection))

    def take_columns(self, attributes: Iterable[Attribute]) -> None:
        """Take up the columns of a file."""
        for given in attributes:
            try:
                name = check_name(given.name)
            except BadItemName:
                name = ""
            if not name or not are_texts(given.id, *given.choices):
                self.left_out.append(LeftOut(as_shown(given.name), Why.NOT_UNDERSTOOD))
                continue
            named = (each for each in self._columns.values() if each.name == name)
            known = self._columns.get(given.id) or next(named, None)
            self._meant[given.id] = known or self._new_column(replace(given, name=name))

    def _new_column(self, given: Attribute) -> Attribute:
        taken = not given.id or self._holdings.is_taken(Kind.ATTRIBUTE, given.id)
        column = replace(
            given, id=new_id() if taken else given.id, position=_next(self._columns.values())
        )
        self._columns[column.id] = column
        self.puts.append(Put(column))
        return column

    def take(self, whole: WholeArticle, article: Article, *, new: bool) -> None:
        """Take up what is kept of an article that is, or will be, ``article`` in the library."""
        key = article.id
        if key not in self._held:
            holdings = self._holdings
            self._held[key] = (
                _Beside() if new else _Beside(holdings.memo(key), dict(holdings.values(key)))
            )
            self._inside[key] = set() if new else set(holdings.memberships(key))
        held = self._held[key]
        if whole.memo and not held.memo:
            held.memo = whole.memo
            self._memos.append(SetMemo(key, whole.memo))
        elif whole.memo and held.memo != whole.memo:
            self.left_out.append(LeftOut(whole.memo, Why.DIFFERS))
        for column, text in whole.values.items():
            self._fill(self._meant.get(column), text, key)
        for name in whole.collections:
            self._collect(name, key)

    def _fill(self, column: Attribute | None, text: str, article: str) -> None:
        values = self._held[article].values
        value = _fitting(column, text)
        if column is None or value is None:
            self.left_out.append(LeftOut(as_shown(text), Why.NOT_KEPT))
        elif column.id not in values:
            values[column.id] = value
            self._values.append(Value(article, column.id, value))
        elif values[column.id] != value:
            self.left_out.append(LeftOut(f"{column.name}: {text}", Why.DIFFERS))

    def _collect(self, given: str, article: str) -> None:
        try:
            name = check_name(given)
        except BadItemName:
            self.left_out.append(LeftOut(as_shown(given), Why.NOT_UNDERSTOOD))
            return
        if name not in self._collections:
            self._add(Collection(new_id(), name, _next(self._collections.values())))
        key = self._collections[name].id
        if key not in self._inside[article]:
            self._inside[article].add(key)
            self._collected[key].append(article)

    def _add(self, collection: Collection) -> None:
        self._collections[collection.name] = collection
        self.puts.append(Put(collection))

    def fillings(self) -> list[Change]:
        """The changes that come after the articles, columns and collections are there."""
        changes: list[Change] = [SetValues(tuple(self._values))] if self._values else []
        changes += [Collect(key, put=tuple(some)) for key, some in self._collected.items()]
        return [*changes, *self._memos]


def _fitting(column: Attribute | None, text: str) -> str | None:
    """The value as the column keeps it; None where it does not fit."""
    try:
        return check_value(column, text) if column and are_texts(text) else None
    except BadValue:
        return None


def _next(items: Iterable[Attribute] | Iterable[Collection]) -> int:
    return max((each.position for each in items), default=-1) + 1
