"""``gengdu templates``: what ``gengdu export --template`` writes by."""

from __future__ import annotations

import click

from reader.language import Language
from ui.cli.options import WORDS
from ui.cli.output import emit, table
from ui.templates import shipped_template, shipped_templates


@click.group("templates", invoke_without_command=True)
@click.pass_context
def templates(context: click.Context) -> None:
    """List the templates for exports, or show one of them."""
    if context.invoked_subcommand is None:
        context.invoke(list_templates)


@templates.command("list")
def list_templates() -> None:
    """List the templates with the endings of the files they make."""
    rows = [
        (each.name, each.head.ending, each.head.titles[Language.ENGLISH])
        for each in shipped_templates()
    ]
    table(("NAME", "ENDING", "TITLE"), rows, wide="TITLE")


@templates.command("show")
@click.argument("name", metavar="NAME", type=WORDS)
def show(name: str) -> None:
    """Write a template to standard output: keep it as a file and change it."""
    emit(shipped_template(name).text.encode())
