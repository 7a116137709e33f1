"""Which annotations a command is about: the options, and the filter they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, TypeVar

import click

from reader.errors import NoSuchFilter
from reader.fold import fold
from reader.passage_query import VIEW, period, saved_query
from reader.passages import How, PassageFilter, Relation, Term
from ui.cli.options import WORDS, article_option

if TYPE_CHECKING:
    from db.library import Library
    from reader.codebook import Codebook

F = TypeVar("F", bound=Callable[..., object])

NEAR = 100
"""How many code points may stand between passages that are near, where no number is given."""


class Filters(TypedDict):
    """What a person asks for."""

    article: str | None
    tags: tuple[str, ...]
    every_tag: tuple[str, ...]
    no_tag: tuple[str, ...]
    outlet: tuple[str, ...]
    since: str | None
    until: str | None
    coder: tuple[str, ...]
    text: str | None
    overlapping: str | None
    within: str | None
    near: str | None
    saved: str | None


def _several(*names: str, metavar: str, help_text: str) -> Callable[[F], F]:
    return click.option(*names, metavar=metavar, type=WORDS, multiple=True, help=help_text)


def _one(*names: str, metavar: str, help_text: str) -> Callable[[F], F]:
    return click.option(*names, metavar=metavar, type=WORDS, help=help_text)


_OPTIONS: tuple[Callable[[Callable[..., object]], Callable[..., object]], ...] = (
    article_option,
    _several(
        "--tag",
        "--any-tag",
        "tags",
        metavar="TAG",
        help_text="Only with this tag or one below it; several: with any of them.",
    ),
    _several("--every-tag", metavar="TAG", help_text="The same; several: with all of them."),
    _several("--no-tag", metavar="TAG", help_text="Only without this tag and those below it."),
    _several("--outlet", metavar="NAME", help_text="Only from this outlet, in any script."),
    _one("--since", metavar="DATE", help_text="Only of articles from this date on: 2022, 2022-01."),
    _one("--until", metavar="DATE", help_text="Only of articles up to this date, it included."),
    _several("--coder", metavar="NAME", help_text="Only by this coder."),
    _one("--text", metavar="TEXT", help_text="Only with this in quote or note, in any script."),
    _one("--overlapping", metavar="TAG", help_text="Only where they overlap one with this tag."),
    _one("--within", metavar="TAG", help_text="Only where they stand within one with this tag."),
    _one(
        "--near",
        metavar="TAG[:N]",
        help_text=f"Only where one with this tag is at most N characters away; {NEAR} if not said.",
    ),
    _one(
        "--filter", "saved", metavar="NAME", help_text="A filter that was saved; others narrow it."
    ),
)


def filter_options(command: F) -> F:
    """Give a command all the options of ``Filters``."""
    decorated: Callable[..., object] = command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[return-value]


def passage_filter(library: Library, codebook: Codebook, said: Filters) -> PassageFilter:
    """The filter that is meant. Raises LibraryError, CodebookError or ShelfError."""
    wanted = _saved(library, said["saved"]) if said["saved"] is not None else PassageFilter()
    if said["article"] is not None:
        wanted = replace(wanted, articles=(library.find_article(said["article"]).id,))
    if said["outlet"]:
        wanted = replace(wanted, outlets=_outlets(library, said["outlet"]))
    if said["since"] is not None:
        wanted = replace(wanted, since=period(said["since"])[0])
    if said["until"] is not None:
        wanted = replace(wanted, until=period(said["until"])[1])
    relation = _relation(codebook, said)
    return replace(
        wanted,
        some=(*wanted.some, *_terms(codebook, said["tags"])),
        every=(*wanted.every, *_terms(codebook, said["every_tag"])),
        no=(*wanted.no, *_terms(codebook, said["no_tag"])),
        relation=relation or wanted.relation,
        coders=said["coder"] or wanted.coders,
        text=said["text"] or wanted.text,
    )


def _saved(library: Library, name: str) -> PassageFilter:
    found = next((each for each in library.filters(VIEW) if each.name == name.strip()), None)
    if found is None:
        raise NoSuchFilter(name=name)
    return saved_query(found).wanted


def _terms(codebook: Codebook, names: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(codebook.find(name).id) for name in names)


def _outlets(library: Library, names: Iterable[str]) -> tuple[str, ...]:
    """The outlets of these names in any script; the names themselves where there are none."""
    wanted = {fold(name.strip()) for name in names}
    found = tuple(each for each in library.coded_outlets() if fold(each.strip()) in wanted)
    return found or tuple(names)


def _relation(codebook: Codebook, said: Filters) -> Relation | None:
    asked = {
        How.OVERLAPPING: said["overlapping"],
        How.WITHIN: said["within"],
        How.NEAR: said["near"],
    }
    given = [(how, tag) for how, tag in asked.items() if tag is not None]
    if len(given) > 1:
        raise click.UsageError("Only one of --overlapping, --within and --near can be given.")
    for how, tag in given:
        name, parted, number = tag.rpartition(":") if how is How.NEAR else ("", "", "")
        numbered = bool(parted) and number.isdecimal()
        distance = int(number) if numbered else NEAR
        return Relation(how, Term(codebook.find(name if numbered else tag).id), distance)
    return None
