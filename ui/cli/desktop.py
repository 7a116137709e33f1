"""From the command line to the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from reader.links import Link, is_link, parse_link
from reader.web import is_address
from ui.cli.misuse import Misuse
from ui.cli.state import State

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@click.command("open", hidden=True)
@click.argument("inputs", nargs=-1)
@click.pass_obj
def open_files(state: State, inputs: tuple[str, ...]) -> None:
    """Open the window; import what is named and show the last one, or the passage of a link."""
    wanted = [_input(name) for name in inputs]
    if not _has_display():
        # Said here, since Qt would end the program without a word a person understands.
        raise Misuse(
            "There is no display to open a window on; "
            "“gengdu --help” lists what Gengdu does without one."
        )
    status = state.open_desktop(state.library, wanted)
    raise click.exceptions.Exit(status)


def _input(name: str) -> Path | str | Link:
    """What is meant by a word. Raises BadLink."""
    if is_link(name):
        return parse_link(name)
    return name if is_address(name) else Path(name)


def _has_display() -> bool:
    """Whether a window can be shown. Only Linux says so beforehand."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _SCREENS))
