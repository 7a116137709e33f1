"""``gengdu export``."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, Unpack

import click

from reader.exporters import (
    TEMPLATE,
    Exporter,
    ExportOptions,
    exported,
    exporter_for,
    names,
)
from reader.exporters.managed import MARKS
from reader.exporters.updating import can_update, write_file
from reader.files import refuse_library
from reader.language import Language
from reader.model import Script
from reader.passages import Around, Grouping, Order
from ui.cli.dictionary import entries
from ui.cli.filters import Filters, filter_options, passage_filter
from ui.cli.options import SCRIPTS, WORDS, regional_option
from ui.cli.output import emit, say
from ui.cli.state import State
from ui.templates import template_text

if TYPE_CHECKING:
    from db.library import Library
    from db.material import LibraryMaterial
    from db.passages import Found

F = TypeVar("F", bound=Callable[..., object])

_STANDARD_OUTPUT = "-"


class _Wanted(Filters):
    """What is to be written, and how."""

    script: str | None
    regional_words: bool
    group_by: str
    order: str
    context: str
    language: str
    update: bool
    style: str
    tag_columns: bool
    whole_articles: bool
    template: str | None


def _choice(*names: str, of: type[StrEnum], default: StrEnum, help_text: str) -> Callable[[F], F]:
    """An option that takes the values of an enumeration, hyphens for spaces."""
    words = click.Choice([each.value.replace(" ", "-") for each in of], case_sensitive=False)
    shown = default.value.replace(" ", "-")
    return click.option(*names, type=words, default=shown, show_default=True, help=help_text)


@click.command("export")
@click.argument("file", metavar="FILE")
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    type=WORDS,
    help=f"One of {', '.join(names())}; else the ending of FILE says it.",
)
@filter_options
@click.option("--script", type=SCRIPTS, help="Add a reading of each quote in this script.")
@regional_option
@_choice("--group-by", of=Grouping, default=Grouping.NONE, help_text="Put excerpts together.")
@_choice("--order", of=Order, default=Order.LIBRARY, help_text="The order within each group.")
@_choice("--context", of=Around, default=Around.PARAGRAPH, help_text="What stands around a quote.")
@_choice("--language", of=Language, default=Language.ENGLISH, help_text="Of headings and labels.")
@click.option(
    "--style",
    metavar="NAME",
    type=WORDS,
    default="",
    help="Cite each article in this style: a name “gengdu styles” lists, or a .csl file.",
)
@click.option(
    "--update",
    is_flag=True,
    help=f"Keep what was written into FILE since it was exported ({', '.join(MARKS)}).",
)
@click.option("--tag-columns", is_flag=True, help="In a table, add a column for each tag: 1 or 0.")
@click.option("--whole-articles", is_flag=True, help="Add the articles whole (html).")
@click.option(
    "--template",
    metavar="NAME|FILE",
    type=WORDS,
    help='Write by this template, one of "gengdu templates" or your own.',
)
@click.pass_obj
def export(state: State, file: str, format_name: str | None, **wanted: Unpack[_Wanted]) -> None:
    """Write annotated excerpts to a file.

    For "-" as FILE they go to standard output. Every quote is the source text, character for
    character.
    """
    template = _template(wanted["template"], format_name)
    if template:
        format_name = TEMPLATE
    if file == _STANDARD_OUTPUT and format_name is None:
        raise click.UsageError("Standard output has no ending: name a --format.")
    exporter = exporter_for(format_name, Path(file))
    if wanted["update"]:
        _refuse_update(exporter, file)
    options = ExportOptions(
        second_script=Script(wanted["script"]) if wanted["script"] else None,
        regional_words=wanted["regional_words"],
        dictionary=entries(state),
        language=Language(wanted["language"]),
        style=_known_style(wanted["style"]),
        tag_columns=wanted["tag_columns"],
        whole_articles=wanted["whole_articles"],
        template=template,
    )
    with state.open() as library:
        found, material = _material(library, wanted)
        if file == _STANDARD_OUTPUT:
            emit(exported(exporter, material, options))
            return
        refuse_library(Path(file), state.library)
        write_file(Path(file), exporter, material, options, updates=wanted["update"])
    say(f"{found.passages} excerpts in {file}")


def _known_style(style: str) -> str:
    """The style, once it has been read. Raises CitationError before anything is written."""
    if style:
        from reader.citations.styles import load

        load(style)
    return style


def _template(name: str | None, format_name: str | None) -> str:
    """The text of the template that is asked for, or an empty one. Raises a TemplateError."""
    if name is None:
        return ""
    if format_name not in (None, TEMPLATE):
        raise click.UsageError("A --template is a format of its own: leave out --format.")
    return template_text(name)


def _material(library: Library, wanted: _Wanted) -> tuple[Found, LibraryMaterial]:
    # Here: the commands are listed without the database.
    from db.material import LibraryMaterial

    grouping = Grouping(wanted["group_by"].replace("-", " "))
    order = Order(wanted["order"].replace("-", " "))
    asked = passage_filter(library, library.codebook(), wanted)
    found = library.find_passages(asked, grouping, order)
    return found, LibraryMaterial(library, found, grouping, Around(wanted["context"]))


def _refuse_update(exporter: Exporter, file: str) -> None:
    if file == _STANDARD_OUTPUT:
        raise click.UsageError("Standard output cannot be updated: name a file.")
    if not can_update(exporter):
        raise click.UsageError(f"--update is for {', '.join(MARKS)}, not for {exporter.name}.")
