"""``gengdu check``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from reader.serial import Json
from ui.cli.options import json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State

if TYPE_CHECKING:
    from db.check import Report
    from db.problems import Problem
    from db.upkeep import Repaired


@click.command("check")
@click.option("--repair", is_flag=True, help="Make anew what follows from what is sound.")
@json_option
@click.pass_obj
def check(state: State, repair: bool, as_json: bool) -> None:
    """Check that the library is sound.

    Looks at the file, its tables and references, the search index, the bytes of every article and
    image, and every anchor, and compares what people wrote with its second copy. With --repair,
    what follows from the rest is made anew after a backup; what a person put in is not touched, but
    where it cannot be read and its copy can. What is left is listed with what to do about it.
    """
    with state.open() as library:
        done = library.repair() if repair else None
        report = done.report if done else library.check()
    if as_json:
        emit_json({**_json(report), **(_repaired_json(done) if done else {})})
    else:
        _say(report, done)
    if report.problems:
        raise click.exceptions.Exit(1)


def _say(report: Report, done: Repaired | None) -> None:
    if done and done.backup:
        say(f"What was there is kept as “{done.backup.path.name}”.")
        _list("REPAIRED", done.repaired)
    orphans = f", {report.orphans} of them orphans" if report.orphans else ""
    say(f"{report.articles} articles, {report.annotations} annotations{orphans}")
    if not report.problems:
        say("No problems.")
        return
    _list("PROBLEM", report.problems)
    from db.remedies import remedy_for

    for kind, advice in dict.fromkeys((each.kind, remedy_for(each)) for each in report.problems):
        say(f"{kind}: {advice}")


def _list(header: str, problems: Sequence[Problem]) -> None:
    rows = [(found.kind, found.id, found.message) for found in problems]
    table((header, "ID", "WHAT"), rows, wide="WHAT")


def _json(report: Report) -> Json:
    return {
        "articles": report.articles,
        "annotations": report.annotations,
        "orphans": report.orphans,
        "problems": [_problem_json(problem) for problem in report.problems],
    }


def _repaired_json(done: Repaired) -> Json:
    return {
        "repaired": [_problem_json(problem) for problem in done.repaired],
        "backup": str(done.backup.path) if done.backup else None,
    }


def _problem_json(problem: Problem) -> Json:
    from db.remedies import remedy_for

    return {
        "kind": problem.kind,
        "id": problem.id,
        "message": problem.message,
        "repairable": problem.repairable,
        "advice": remedy_for(problem),
    }
