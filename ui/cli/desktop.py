"""From the command line to the window."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

import click

from reader.links import Link, is_link, parse_link
from reader.web import is_address
from ui.cli.display import has_display
from ui.cli.misuse import Misuse
from ui.cli.state import State

_THIS_MACHINE = ("file:///", "file://localhost/")


@click.command("open", hidden=True)
@click.argument("inputs", nargs=-1)
@click.pass_obj
def open_files(state: State, inputs: tuple[str, ...]) -> None:
    """Open the window; import what is named and show the last one, or the passage of a link.

    A library that is among the inputs is the one that is opened.
    """
    names = _without_library(state, [local(name) for name in inputs])
    wanted = [_input(name) for name in names]
    if not has_display():
        # Said here, since Qt would end the program without a word a person understands.
        raise Misuse(
            "There is no display to open a window on; "
            "“gengdu --help” lists what Gengdu does without one."
        )
    status = state.open_desktop(state.library, wanted)
    raise click.exceptions.Exit(status)


def local(name: str) -> str:
    """A path, where a desktop has handed it over as an address of a file; else the word itself."""
    host = next((host for host in _THIS_MACHINE if name.lower().startswith(host)), None)
    return name if host is None else unquote(name[len(host) - 1 :], errors="surrogateescape")


def _without_library(state: State, names: list[str]) -> list[str]:
    """The inputs without the library among them, which is the chosen one then. Raises Misuse."""
    if not any(map(os.path.isfile, names)):
        return names  # spares the start the database
    from db.connection import is_library

    libraries = [name for name in names if is_library(Path(name))]
    if len(libraries) > 1:
        raise Misuse("Gengdu opens one library at a time; name the others one by one.")
    if libraries:
        state.chosen = Path(libraries[0])
    return [name for name in names if name not in libraries]


def _input(name: str) -> Path | str | Link:
    """What is meant by a word. Raises BadLink."""
    if is_link(name):
        return parse_link(name)
    return name if is_address(name) else Path(name)
