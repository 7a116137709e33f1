"""Bringing in coding from files of other programs, for ``gengdu import``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from reader.codebook import Codebook
from reader.errors import GengduError, LibraryError
from reader.exchange.plan import Plan
from reader.immutable import immutable
from reader.serial import Json, article_json
from ui.cli.output import complain, say
from ui.cli.state import State
from ui.person import user_name


@immutable
class Brought:
    """What came of a file: its plan and the paths of the tags that come new, or its fault."""

    path: str
    program: str
    plan: Plan | None = None
    tags: tuple[str, ...] = ()
    fault: GengduError | None = None


def bring_in(state: State, paths: Iterable[str], *, dry_run: bool) -> list[Brought]:
    """Bring in what each file holds, whole or not at all; with ``dry_run`` only say what it would.

    When the library itself refuses, the rest would fail alike and is not read.
    """
    brought = list[Brought]()
    refused: LibraryError | None = None
    for path in paths:
        one = Brought(path, "", fault=refused) if refused else _bring(state, path, dry_run)
        refused = one.fault if isinstance(one.fault, LibraryError) else None
        brought.append(one)
    return brought


def _bring(state: State, path: str, dry_run: bool) -> Brought:
    from db.exchange import read_apart, reader_of
    from db.holdings import LibraryHoldings
    from reader.exchange.plan import plan

    reader = reader_of(path)
    made = partial(Brought, path, reader.title if reader else "")
    try:
        bundle = read_apart(path)
        with state.open(create=not dry_run) as library:
            holdings = LibraryHoldings(library)
            planned = plan(bundle, holdings, user_name())
            codebook = Codebook((*holdings.codebook.tags, *planned.tags))
            if planned.change.changes and not dry_run:
                library.apply(planned.change)
    except GengduError as fault:
        return made(fault=fault)
    return made(planned, tuple(codebook.path(tag.id) for tag in planned.tags))


def brought_json(brought: Iterable[Brought]) -> list[Json]:
    """What came of the files, for programs; those that failed stand among the other inputs."""
    return [_json(each, each.plan) for each in brought if each.plan is not None]


def _json(one: Brought, plan: Plan) -> Json:
    return {
        "path": shown(one.path),
        "program": one.program,
        "articles": [article_json(article.info) for article in plan.articles],
        "tags": list(one.tags),
        "annotations": [each.id for each in plan.annotations],
        "columns": list(plan.columns),
        "collections": list(plan.collections),
        "known": {"articles": plan.known_articles, "annotations": plan.known_annotations},
        "left_out": [{"what": each.what, "reason": each.why.value} for each in plan.left_out],
    }


def tell(brought: Iterable[Brought], *, dry_run: bool) -> None:
    """The same in words."""
    for each in brought:
        if each.plan is not None:
            say(_sentence(each, each.plan, dry_run))


def _sentence(one: Brought, plan: Plan, dry_run: bool) -> str:
    verb = "would come" if dry_run else "came"
    known = plan.known_articles, plan.known_annotations
    return (
        f"{shown(one.path)} ({one.program}): {len(plan.articles)} articles, {len(plan.tags)} tags "
        f"and {len(plan.annotations)} passages {verb} in; {known[0]} articles and {known[1]} "
        f"passages were there already; {len(plan.left_out)} left out."
    )


def complain_of(brought: Iterable[Brought]) -> None:
    """Name what was left out, each with its reason."""
    for each in brought:
        for left in each.plan.left_out if each.plan else ():
            complain(f"{shown(each.path)}: “{_short(left.what)}” is left out: {left.why.value}.")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 60
"""How many characters of what was left out a line names it by."""


def shown(name: str | Path) -> str:
    """A path as text, even if its bytes are none."""
    return os.fsencode(name).decode("utf-8", "replace")
