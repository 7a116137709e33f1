"""What the desktops of freedesktop.org read, and the programs that tell them of it.

Entries are by the Desktop Entry Specification 1.5, types by the Shared MIME-info Specification,
icons by the Icon Theme Specification; all lie in the person's own data folder.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs

from reader import frozen
from reader.errors import ExportFailed
from reader.files import write
from reader.reasons import why_not_written

_SECONDS = 20
_MAIN = Path(__file__).resolve().parents[2] / "main.py"
_RESERVED = re.compile(r'(["`$\\])')


def data_folder() -> Path:
    """Where a person's desktop looks for what is theirs: ``~/.local/share``."""
    return platformdirs.user_data_path()


def exec_line(library: Path | None, field: str) -> str:
    """What an entry starts: the very Python and Gengdu that are running, on a library if one is
    named, with a ``field`` such as ``%u`` for what is opened."""
    program = [sys.executable] if frozen.is_frozen() else [sys.executable, str(_MAIN)]
    if library is not None:
        program += ["--library", str(library.resolve())]
    return f"Exec={' '.join(map(_quoted, program))} {field}"


def place(path: Path, data: bytes) -> None:
    """Write a file, and the folders above it. Raises ExportFailed."""
    _change(path, lambda: path.parent.mkdir(parents=True, exist_ok=True))
    write(path, data)


def remove(path: Path) -> None:
    """Take a file away, if it is there. Raises ExportFailed."""
    _change(path, lambda: path.unlink(missing_ok=True))


def tell(program: str, *arguments: str) -> bool:
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


def _quoted(argument: str) -> str:
    """An argument of Exec: quoted as a shell would, then as any string of the file is."""
    escaped = _RESERVED.sub(r"\\\1", argument).replace("\\", "\\\\").replace("\n", "\\n")
    return '"' + escaped.replace("%", "%%") + '"'


def _change(path: Path, change: Callable[[], object]) -> None:
    try:
        change()
    except OSError as fault:
        raise ExportFailed(path=path, reason=why_not_written(fault)) from fault
