"""``gengdu licences``: what Gengdu is made of, and under which licences."""

from __future__ import annotations

import click

from ui.cli.misuse import Misuse
from ui.cli.options import WORDS
from ui.cli.output import emit_json, say, table
from ui.licences import Part, parts


@click.command("licences")
@click.argument("name", metavar="[NAME]", type=WORDS, required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def licences(name: str | None, as_json: bool) -> None:
    """List what Gengdu is made of, and under which licences.

    With the NAME of a part, its licence is shown whole.
    """
    found = parts() if name is None else [_named(name)]
    if as_json:
        emit_json([_as_json(part) for part in found])
    elif name is None:
        rows = [(part.name, part.version, part.licence, part.home) for part in found]
        table(("NAME", "VERSION", "LICENCE", "HOME"), rows, wide="HOME")
    else:
        say(found[0].text.rstrip("\n"))


def _named(name: str) -> Part:
    for part in parts():
        if part.name.lower() == name.lower():
            return part
    raise Misuse(f"Nothing in Gengdu is named “{name}”; “gengdu licences” lists what there is.")


def _as_json(part: Part) -> dict[str, str]:
    return {
        "name": part.name,
        "version": part.version,
        "licence": part.licence,
        "home": part.home,
        "within": part.within,
        "text": part.text,
    }
