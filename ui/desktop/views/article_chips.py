"""What a filter of articles asks, a few words a condition, each with the filter without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.library import Library
from reader.catalogue import ArticleFilter, Comparison, Condition
from reader.immutable import immutable
from ui.desktop.i18n import tr
from ui.desktop.names import comparison_name, state_name, written_name


@immutable
class Chip:
    """A condition in words, and what is asked when it is taken away."""

    text: str
    without: ArticleFilter


def chips(wanted: ArticleFilter, library: Library) -> list[Chip]:
    """The conditions of a filter, but for what is typed; those on what is gone are left out."""
    return [*_of_facts(wanted), *_of_coding(wanted, library), *_of_columns(wanted, library)]


def _of_facts(wanted: ArticleFilter) -> Iterator[Chip]:
    for outlet in wanted.outlets:
        others = tuple(each for each in wanted.outlets if each != outlet)
        yield Chip(outlet, replace(wanted, outlets=others))
    if wanted.since:
        yield Chip(tr("from {date}").format(date=wanted.since), replace(wanted, since=""))
    if wanted.until:
        yield Chip(tr("until {date}").format(date=wanted.until), replace(wanted, until=""))
    for state in wanted.states:
        left = tuple(each for each in wanted.states if each is not state)
        yield Chip(state_name(state), replace(wanted, states=left))
    if wanted.script:
        yield Chip(written_name(wanted.script), replace(wanted, script=None))


def _of_coding(wanted: ArticleFilter, library: Library) -> Iterator[Chip]:
    codebook = library.codebook()
    for term in wanted.tags:
        if term.tag in codebook:
            left = tuple(each for each in wanted.tags if each != term)
            yield Chip(codebook.path(term.tag), replace(wanted, tags=left))
    if wanted.coded is not None:
        text = tr("with passages") if wanted.coded else tr("without passages")
        yield Chip(text, replace(wanted, coded=None))
    for collection in library.collections():
        if collection.id == wanted.collection:
            text = tr("in {name}").format(name=collection.name)
            yield Chip(text, replace(wanted, collection=""))


def _of_columns(wanted: ArticleFilter, library: Library) -> Iterator[Chip]:
    names = {each.id: each.name for each in library.attributes()}
    for condition in wanted.conditions:
        if condition.attribute in names:
            left = tuple(each for each in wanted.conditions if each != condition)
            text = said(names[condition.attribute], condition)
            yield Chip(text, replace(wanted, conditions=left))


def said(name: str, condition: Condition) -> str:
    """A condition on a column of this name in words."""
    value = "" if condition.comparison is Comparison.EMPTY else condition.value
    return f"{name} {comparison_name(condition.comparison)} {value}".strip()
