"""``gengdu styles``."""

from __future__ import annotations

import click

from ui.cli.output import say, table


@click.command("styles")
@click.option("--all", "wanted", is_flag=True, help="All that are installed, by name.")
def list_styles(wanted: bool) -> None:
    """List the citation styles that “export --style” takes.

    A .csl file of your own will do as well, by its path.
    """
    from reader.citations import OFFERED
    from reader.citations.styles import styles

    found = styles()
    if wanted:
        say("\n".join(found))
        return
    table(("NAME", "STYLE"), OFFERED.items(), wide="STYLE")
    say(f"and {len(found) - len(OFFERED)} others: gengdu styles --all")
