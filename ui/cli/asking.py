"""What ``gengdu list`` is asked: its options as a filter and an order of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import click

from db.library import Library
from reader.catalogue import ArticleFilter, Column, Comparison, Condition, Sorting
from reader.columns import DATE
from reader.errors import NoSuchItem
from reader.immutable import immutable
from reader.model import ReadState
from reader.passages import Term
from reader.shelf import AttributeKind, check_value
from ui.cli.items import find_collection, find_column
from ui.cli.options import WORDS

_Command = TypeVar("_Command", bound=Callable[..., Any])

_SIGNS = {
    ">=": Comparison.LEAST,
    "<=": Comparison.MOST,
    "~": Comparison.HOLDS,
    "=": Comparison.IS,
}


@immutable
class Asked:
    """The options of ``list`` as they were typed."""

    outlets: Sequence[str] = ()
    since: str = ""
    until: str = ""
    tags: Sequence[str] = ()
    collection: str = ""
    states: Sequence[str] = ()
    where: Sequence[str] = ()
    sort: str = ""
    reverse: bool = False

    def wanted(self, library: Library) -> ArticleFilter:
        """The filter. Raises NoSuchTag, NoSuchItem, BadValue or click's UsageError."""
        codebook = library.codebook()
        collection = find_collection(library, self.collection).id if self.collection else ""
        return ArticleFilter(
            outlets=tuple(self.outlets),
            since=_date(self.since),
            until=_date(self.until),
            states=tuple(ReadState(state) for state in self.states),
            tags=tuple(Term(codebook.find(tag).id) for tag in self.tags),
            collection=collection,
            conditions=tuple(_condition(library, text) for text in self.where),
        )

    def sorting(self, library: Library) -> Sorting:
        """The order: the newest addition first where none is asked for. Raises UsageError."""
        if not self.sort:
            return Sorting(descending=not self.reverse)
        if self.sort in tuple(Column):
            return Sorting(self.sort, self.reverse)
        try:
            return Sorting(find_column(library, self.sort).id, self.reverse)
        except NoSuchItem as error:
            known = ", ".join(Column)
            raise click.UsageError(f"{error} There are {known}.") from error


def asking_options(command: _Command) -> _Command:
    """Add the options of :class:`Asked` to a command."""
    options = (
        click.option(
            "--outlet", "outlets", metavar="NAME", type=WORDS, multiple=True, help="Of this outlet."
        ),
        click.option("--since", metavar="DATE", type=WORDS, default="", help="Not before it."),
        click.option("--until", metavar="DATE", type=WORDS, default="", help="Not after it."),
        click.option(
            "--tag",
            "tags",
            metavar="TAG",
            type=WORDS,
            multiple=True,
            help="Only with this tag or one below it; several: with any of them.",
        ),
        click.option(
            "--collection", metavar="NAME", type=WORDS, default="", help="In this collection."
        ),
        click.option(
            "--state",
            "states",
            type=click.Choice([state.value for state in ReadState]),
            multiple=True,
            help="How far you are with it.",
        ),
        click.option(
            "--where",
            metavar="CONDITION",
            type=WORDS,
            multiple=True,
            help='On a column of your own: "COLUMN>=VALUE", <=, =, or ~ for "contains"; '
            '"COLUMN=" for one that is empty.',
        ),
        click.option(
            "--sort",
            metavar="COLUMN",
            type=WORDS,
            default="",
            help=f"Order by {', '.join(Column)}, or by a column of your own.",
        ),
        click.option("--reverse", is_flag=True, help="The other way round."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _date(text: str) -> str:
    return check_value(replace(DATE, name="date"), text) if text else ""


def _condition(library: Library, text: str) -> Condition:
    places = {sign: text.find(sign) for sign in _SIGNS if sign in text}
    if not places:
        raise click.UsageError(f"“{text}” is no condition: write COLUMN>=VALUE, <=, = or ~.")
    # The first sign counts; of ">=" and "=" the one that begins first.
    sign = min(places, key=lambda each: (places[each], -len(each)))
    name, _, said = text.partition(sign)
    column = find_column(library, name.strip())
    if sign == "=" and not said.strip():
        return Condition(column.id, Comparison.EMPTY)
    if sign == "~" and column.kind is AttributeKind.TEXT:
        return Condition(column.id, Comparison.HOLDS, said.strip())
    return Condition(column.id, _SIGNS[sign], check_value(column, said))
