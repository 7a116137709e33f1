"""``gengdu link``: what opens the links to passages on this machine.

On Linux that is a desktop entry in the person's data folder, which names the scheme
(freedesktop.org's Desktop Entry Specification 1.5, MIME type ``x-scheme-handler/…``).
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reader.errors import NoLinkHandler
from reader.links import SCHEME
from ui.cli.desktop_files import data_folder, exec_line, place, remove, tell
from ui.cli.output import say
from ui.cli.state import State

ENTRY = "gengdu-links.desktop"

_MIME_TYPE = f"x-scheme-handler/{SCHEME}"


@click.command("link")
@click.option("--register", is_flag=True, help="Open links in Gengdu.")
@click.option("--unregister", is_flag=True, help="Open them in Gengdu no more.")
@click.pass_obj
def link(state: State, register: bool, unregister: bool) -> None:
    """Let links to passages open in Gengdu.

    They begin with gengdu://. A library that is named is the one they open; else it is your default
    library.
    """
    if register == unregister:
        raise click.UsageError("Say either --register or --unregister.")
    if not sys.platform.startswith("linux"):
        raise NoLinkHandler
    path = data_folder() / "applications" / ENTRY
    if register:
        _register(path, state.chosen)
    else:
        _unregister(path)


def _register(path: Path, library: Path | None) -> None:
    place(path, entry(library).encode())
    tell("update-desktop-database", str(path.parent))
    if tell("xdg-mime", "default", ENTRY, _MIME_TYPE):
        say(f"Links that begin with {SCHEME}:// open in Gengdu now ({path}).")
    else:
        say(f"{path} was written. xdg-mime did not take it: choose Gengdu at the first link.")


def _unregister(path: Path) -> None:
    remove(path)
    if path.parent.is_dir():
        tell("update-desktop-database", str(path.parent))
    say(f"Links that begin with {SCHEME}:// no longer open in Gengdu.")


def entry(library: Path | None) -> str:
    """The desktop entry; it starts the very Python and Gengdu that are running."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Gengdu",
        "Name[zh_TW]=耕讀",
        "Name[zh_CN]=耕读",
        exec_line(library, "%u"),
        "NoDisplay=true",
        "Terminal=false",
        f"MimeType={_MIME_TYPE};",
    ]
    return "\n".join(lines) + "\n"
