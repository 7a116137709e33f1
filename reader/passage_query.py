"""What a view over passages shows: a filter with how it is laid out, kept as JSON under a name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import field, replace

from reader.errors import BadFilter, BadPeriod
from reader.immutable import immutable
from reader.passages import (
    Around,
    Grouping,
    Order,
    PassageFilter,
    Relation,
    Term,
    filter_json,
    filter_value,
)
from reader.shelf import SavedFilter

VIEW = "passages"
"""What saved filters of passages are kept for."""

_DATE = r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_PERIOD = re.compile(rf"({_DATE})?\s*(?:(?:[—–~～至到]+|\s-+\s|\.\.+)\s*({_DATE})?)?")


@immutable
class PassageQuery:
    """Which passages are wanted, put together by what, in which order, with how much around."""

    wanted: PassageFilter = field(default=PassageFilter())
    grouping: Grouping = Grouping.NONE
    order: Order = Order.NEWEST
    around: Around = Around.SENTENCE


def query_json(query: PassageQuery) -> str:
    """A query as JSON: the filter, and beside it how it is laid out."""
    said = {
        "filter": json.loads(filter_json(query.wanted)),
        "grouping": query.grouping.value,
        "order": query.order.value,
        "around": query.around.value,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def query_value(text: str) -> PassageQuery:
    """The query of a JSON text. Raises ValueError, KeyError or TypeError for one that is none."""
    said = json.loads(text)
    return PassageQuery(
        filter_value(json.dumps(said["filter"])),
        Grouping(said["grouping"]),
        Order(said["order"]),
        Around(said["around"]),
    )


def saved_query(kept: SavedFilter) -> PassageQuery:
    """The query of a filter that was kept for passages; BadFilter."""
    try:
        return query_value(kept.query)
    except (ValueError, KeyError, TypeError) as fault:
        raise BadFilter(name=kept.name) from fault


def with_tag(wanted: PassageFilter, key: str, *, more: bool) -> PassageFilter:
    """The filter that asks for a tag (its id) and those below it, in the place of other tags.

    With ``more``, for one of it and those asked for already; a tag that is asked for goes again.
    """
    if not more:
        return replace(wanted, every=(), some=(Term(key),), no=(), untagged=False)
    asked = (*wanted.every, *wanted.some)
    kept = tuple(term for term in asked if term.tag != key)
    some = kept if len(kept) < len(asked) else (*kept, Term(key))
    return replace(wanted, every=(), some=some, untagged=False)


def with_other_tags(wanted: PassageFilter, into: Callable[[Term], Term | None]) -> PassageFilter:
    """The filter with each term put through ``into``; those that become None are left out."""

    def through(terms: tuple[Term, ...]) -> tuple[Term, ...]:
        return tuple(new for term in terms if (new := into(term)) is not None)

    related = wanted.relation and into(wanted.relation.term)
    return replace(
        wanted,
        every=through(wanted.every),
        some=through(wanted.some),
        no=through(wanted.no),
        relation=Relation(wanted.relation.how, related, wanted.relation.distance)
        if wanted.relation and related
        else None,
    )


def period(text: str) -> tuple[str, str]:
    """The two dates of ``2022-01 — 2023-06``, either of which may be missing; one alone is both.

    Dates are as precise as one likes. Raises BadPeriod.
    """
    trimmed = text.strip()
    found = _PERIOD.fullmatch(trimmed)
    if found is None or not trimmed:
        raise BadPeriod(text=trimmed)
    since, until = found[1] or "", found[2] or ""
    alone = bool(since) and found.end(1) == len(trimmed)
    if not (since or until) or (until and since[: len(until)] > until[: len(since) or None]):
        raise BadPeriod(text=trimmed)
    return (since, since) if alone else (since, until)


def period_text(since: str, until: str) -> str:
    """Two dates as a person reads and types them."""
    return since if since == until else f"{since} — {until}".strip()
