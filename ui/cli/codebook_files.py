"""``gengdu tag import`` and ``export``: the codebook from a file, and to one."""

from __future__ import annotations

from pathlib import Path

import click

from reader.codebook_csv import lines, table
from reader.codebook_import import Plan, plan
from reader.errors import BadCodebookFile
from reader.files import write
from reader.importers.files import open_file
from reader.importers.source import decode_input
from reader.serial import Json
from ui.cli.options import json_option
from ui.cli.output import complain, emit_json, say
from ui.cli.state import State

_file = click.argument("file", metavar="FILE", type=click.Path(path_type=Path))


@click.command("import")
@_file
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@json_option
@click.pass_context
def import_codebook(context: click.Context, file: Path, dry_run: bool, as_json: bool) -> None:
    """Take tags from a table, or from a list with a name or a path (A / B, A > B) on each line.

    A tag that is there is changed only where the file says something of it; none is deleted. Rows
    that cannot be read are named, and the others go on.
    """
    state = context.find_object(State)
    assert state is not None
    found = lines(decode_input(open_file(file)).text)
    if not found:
        raise BadCodebookFile(path=file)
    with state.open(create=not dry_run) as library:
        made = plan(library.codebook(), found)
        if made.change.changes and not dry_run:
            library.apply(made.change)
    for fault in made.unread:
        complain(f"row {fault.number}: “{fault.path}” is left out: {fault.why.value}.")
    if as_json:
        emit_json(_plan_json(made))
    else:
        for each in made.added:
            say(f"+ {made.paths[each.id]}")
        for each in made.edited:
            say(f"~ {made.paths[each.id]}")
    if made.unread:
        context.exit(1)


@click.command("export")
@_file
@click.pass_obj
def export_codebook(state: State, file: Path) -> None:
    """Write the codebook as a CSV table, with the counts of passages and articles."""
    with state.open() as library:
        write(file, table(library.codebook(), library.tag_usage()))


def _plan_json(made: Plan) -> Json:
    return {
        "added": [made.paths[each.id] for each in made.added],
        "changed": [made.paths[each.id] for each in made.edited],
        "failed": [
            {"row": fault.number, "path": fault.path, "reason": fault.why.value}
            for fault in made.unread
        ],
    }
