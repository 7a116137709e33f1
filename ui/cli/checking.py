"""``gengdu check``."""

from __future__ import annotations

from dataclasses import asdict

import click

from ui.cli.options import json_option
from ui.cli.output import emit_json, say, table
from ui.cli.state import State


@click.command("check")
@json_option
@click.pass_obj
def check(state: State, as_json: bool) -> None:
    """Check that the library is sound.

    Looks at the file, its references, the bytes of every article and every anchor.
    """
    with state.open() as library:
        report = library.check()
    if as_json:
        emit_json(
            {
                "articles": report.articles,
                "annotations": report.annotations,
                "orphans": report.orphans,
                "problems": [asdict(problem) for problem in report.problems],
            }
        )
    else:
        orphans = f", {report.orphans} of them orphans" if report.orphans else ""
        say(f"{report.articles} articles, {report.annotations} annotations{orphans}")
        if report.problems:
            rows = [(found.kind, found.id, found.message) for found in report.problems]
            table(("PROBLEM", "ID", "WHAT"), rows, wide="WHAT")
        else:
            say("No problems.")
    if report.problems:
        raise click.exceptions.Exit(1)
