"""``gengdu link``: what opens the links to passages on this machine.

On Linux that is a desktop entry in the person's data folder, which names the scheme
(freedesktop.org's Desktop Entry Specification 1.5, MIME type ``x-scheme-handler/…``).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import platformdirs

from reader.errors import ExportFailed, NoLinkHandler
from reader.exporters import write
from reader.links import SCHEME
from reader.reasons import why_not_written
from ui.cli.output import say
from ui.cli.state import State

ENTRY = "gengdu-links.desktop"

_MIME_TYPE = f"x-scheme-handler/{SCHEME}"
_SECONDS = 20
_MAIN = Path(__file__).resolve().parents[2] / "main.py"
_RESERVED = re.compile(r'(["`$\\])')


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
    path = platformdirs.user_data_path() / "applications" / ENTRY
    if register:
        _register(path, state.chosen)
    else:
        _unregister(path)


def _register(path: Path, library: Path | None) -> None:
    _change(path, lambda: path.parent.mkdir(parents=True, exist_ok=True))
    write(path, entry(library).encode())
    _run("update-desktop-database", str(path.parent))
    if _run("xdg-mime", "default", ENTRY, _MIME_TYPE):
        say(f"Links that begin with {SCHEME}:// open in Gengdu now ({path}).")
    else:
        say(f"{path} was written. xdg-mime did not take it: choose Gengdu at the first link.")


def _unregister(path: Path) -> None:
    _change(path, lambda: path.unlink(missing_ok=True))
    if path.parent.is_dir():
        _run("update-desktop-database", str(path.parent))
    say(f"Links that begin with {SCHEME}:// no longer open in Gengdu.")


def entry(library: Path | None) -> str:
    """The desktop entry; it starts the very Python and Gengdu that are running."""
    program = [sys.executable] if hasattr(sys, "frozen") else [sys.executable, str(_MAIN)]
    if library is not None:
        program += ["--library", str(library.resolve())]
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Gengdu",
        "Name[zh_TW]=耕讀",
        "Name[zh_CN]=耕读",
        f"Exec={' '.join(map(_quoted, program))} %u",
        "NoDisplay=true",
        "Terminal=false",
        f"MimeType={_MIME_TYPE};",
    ]
    return "\n".join(lines) + "\n"


def _quoted(argument: str) -> str:
    """An argument of Exec: quoted as a shell would, then as any string of the file is."""
    escaped = _RESERVED.sub(r"\\\1", argument).replace("\\", "\\\\").replace("\n", "\\n")
    return '"' + escaped.replace("%", "%%") + '"'


def _change(path: Path, change: Callable[[], object]) -> None:
    try:
        change()
    except OSError as fault:
        raise ExportFailed(path=path, reason=why_not_written(fault)) from fault


def _run(program: str, *arguments: str) -> bool:
    """Whether a program of the system is there and did what it was asked."""
    found = shutil.which(program)
    if found is None:
        return False
    try:
        done = subprocess.run(
            [found, *arguments], check=False, capture_output=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
