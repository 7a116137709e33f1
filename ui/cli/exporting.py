"""``gengdu export``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

import click

from reader.codebook import Codebook
from reader.errors import ExportFailed
from reader.exporters import ExportOptions, exporter_for, names, write
from reader.model import Excerpt, Script
from reader.passages import Order
from reader.reasons import Reason
from ui.cli.dictionary import entries
from ui.cli.filters import Filters, filter_options, passage_filter
from ui.cli.options import SCRIPTS, WORDS, regional_option
from ui.cli.output import emit, say
from ui.cli.state import State

_STANDARD_OUTPUT = "-"


class _Wanted(Filters):
    """What is to be written, and how."""

    script: str | None
    regional_words: bool


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
@click.pass_obj
def export(state: State, file: str, format_name: str | None, **wanted: Unpack[_Wanted]) -> None:
    """Write annotated excerpts to a file.

    For "-" as FILE they go to standard output. Every quote is the source text, character for
    character.
    """
    if file == _STANDARD_OUTPUT and format_name is None:
        raise click.UsageError("Standard output has no ending: name a --format.")
    exporter = exporter_for(format_name, Path(file))
    excerpts, codebook = _excerpts(state, wanted)
    script = Script(wanted["script"]) if wanted["script"] else None
    options = ExportOptions(script, wanted["regional_words"], entries(state))
    data = exporter.export(excerpts, codebook, options)
    if file == _STANDARD_OUTPUT:
        emit(data)
        return
    _refuse_library(state, Path(file))
    write(Path(file), data)
    say(f"{len(excerpts)} excerpts in {file}")


def _excerpts(state: State, wanted: Filters) -> tuple[Sequence[Excerpt], Codebook]:
    with state.open() as library:
        codebook = library.codebook()
        asked = passage_filter(library, codebook, wanted)
        rows = library.find_passages(asked, order=Order.LIBRARY).rows
        return library.passage_excerpts(rows), codebook


def _refuse_library(state: State, path: Path) -> None:
    """An export must never take the place of the library it comes from."""
    if os.path.realpath(path) == os.path.realpath(state.library):
        raise ExportFailed(path=path, reason=Reason.LIBRARY_ITSELF)
