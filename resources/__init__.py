"""Files that ship with the program: icons and the sample article with its starter codebook."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Where a shipped file is, by its name under this folder, such as ``icons/gengdu.svg``.

    Raises FileNotFoundError for a name that is not shipped.
    """
    found = _HERE / name
    if not found.exists():
        raise FileNotFoundError(f"no resource {name!r} in {_HERE}")
    return found


def text(name: str) -> str:
    """The text of a shipped UTF-8 file, its line ends as they are in the file."""
    return path(name).read_bytes().decode("utf-8")
