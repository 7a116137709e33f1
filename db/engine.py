"""What a library is kept by."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote


class Access(StrEnum):
    """How SQLite opens a file, as it is said in an address."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    UNCHANGING = "mode=ro&immutable=1"
    """Nobody writes to it meanwhile; nothing is made beside it, and no WAL is looked at."""


def address(file: Path, access: Access) -> str:
    """A file as an address of SQLite's (https://sqlite.org/uri.html), to be opened with ``uri``."""
    return f"file:{quote(str(file.resolve()))}?{access}"


def sqlite_version() -> str:
    """The version of SQLite that is loaded, such as ``3.40.1``."""
    return sqlite3.sqlite_version
