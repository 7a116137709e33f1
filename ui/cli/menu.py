"""``gengdu menu``: Gengdu in the desktop's menu, with its icon and its kind of file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

import resources
from reader.links import SCHEME
from ui.cli.desktop_files import data_folder, exec_line, place, remove, tell
from ui.cli.misuse import Misuse
from ui.cli.output import say
from ui.cli.state import State

ENTRY = "gengdu.desktop"
FILE_TYPE = "application/x-gengdu"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""In which the icon is there as pixels, in pixels."""

_THEME = "icons/hicolor"
_FILES = {
    f"desktop/{ENTRY}": f"applications/{ENTRY}",
    "desktop/gengdu.xml": "mime/packages/gengdu.xml",
    "desktop/gengdu.metainfo.xml": "metainfo/gengdu.metainfo.xml",
    "icons/gengdu.svg": f"{_THEME}/scalable/apps/gengdu.svg",
    "icons/gengdu-library.svg": f"{_THEME}/scalable/mimetypes/application-x-gengdu.svg",
    **{f"icons/gengdu-{size}.png": f"{_THEME}/{size}x{size}/apps/gengdu.png" for size in SIZES},
}
"""What is put where in a person's data folder, by its name among the resources."""


@click.command("menu")
@click.option("--register", is_flag=True, help="Put Gengdu into the menu.")
@click.option("--unregister", is_flag=True, help="Take it out again.")
@click.pass_obj
def menu(state: State, register: bool, unregister: bool) -> None:
    """Put Gengdu into the desktop's menu, on Linux.

    Libraries then open with a double click, and links that begin with gengdu:// in Gengdu. A
    library that is named is the one the menu opens. Nothing outside your own data folder changes.
    """
    if register == unregister:
        raise click.UsageError("Say either --register or --unregister.")
    if not sys.platform.startswith("linux"):
        raise Misuse("Only desktops of Linux have a menu that this can write to.")
    if register:
        _register(state.chosen)
    else:
        _unregister()


def _register(library: Path | None) -> None:
    for name, target in _FILES.items():
        data = resources.path(name).read_bytes()
        if name.endswith(ENTRY):
            data = entry(data.decode("utf-8"), library).encode()
        place(data_folder() / target, data)
    _refresh()
    chosen = tell("xdg-mime", "default", ENTRY, FILE_TYPE, f"x-scheme-handler/{SCHEME}")
    say(f"Gengdu is in the menu now ({data_folder() / _FILES[f'desktop/{ENTRY}']}).")
    if not chosen:
        say("xdg-mime did not take it: choose Gengdu when you first open a library or a link.")


def _unregister() -> None:
    for target in _FILES.values():
        remove(data_folder() / target)
    _refresh()
    say("Gengdu is no longer in the menu. Your libraries and settings stay as they are.")


def entry(shipped: str, library: Path | None) -> str:
    """The desktop entry that ships, starting the Python and the Gengdu that are running now."""
    line = exec_line(library, "%U")
    return re.sub(r"^Exec=.*$", lambda _: line, shipped, count=1, flags=re.MULTILINE)


def _refresh() -> None:
    """Have the desktop read again what it keeps indexes of; what is not there needs none."""
    data = data_folder()
    for program, folder in (
        ("update-desktop-database", data / "applications"),
        ("update-mime-database", data / "mime"),
        ("gtk-update-icon-cache", data / _THEME),
    ):
        if folder.is_dir():
            options = ["--force", "--ignore-theme-index"] if "icon" in program else []
            tell(program, *options, str(folder))
