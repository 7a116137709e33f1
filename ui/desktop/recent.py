"""The libraries a person has opened last, and another window on one of them."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.desktop.settings import LIBRARIES, Settings

MOST = 5
"""How many are remembered."""

_MAIN = Path(__file__).resolve().parents[2] / "main.py"


def remember(settings: Settings, library: Path) -> None:
    """Put a library before the others that were opened."""
    path = str(library.absolute())
    others = [each for each in settings.get(LIBRARIES) if each != path]
    settings.set(LIBRARIES, [path, *others][:MOST])


def others(settings: Settings, library: Path) -> list[Path]:
    """The libraries opened last that are still there, less the one that is open, the last first."""
    here = library.absolute()
    known = (Path(each) for each in settings.get(LIBRARIES))
    return [path for path in known if path != here and path.is_file()]


def open_beside(library: Path) -> bool:
    """Start another Gengdu on a library; whether it was started."""
    from PySide6.QtCore import QProcess  # few starts need it

    program, *arguments = command(library)
    started, _ = QProcess.startDetached(program, arguments, "")
    return started


def command(library: Path) -> list[str]:
    """What starts the very Python and Gengdu that are running, on a library."""
    program = [sys.executable] if hasattr(sys, "frozen") else [sys.executable, str(_MAIN)]
    return [*program, "--library", str(library)]
