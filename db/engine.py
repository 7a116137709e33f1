"""What a library is kept by."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """The version of SQLite that is loaded, such as ``3.40.1``."""
    return sqlite3.sqlite_version
