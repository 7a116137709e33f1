from __future__ import annotations

import sqlite3

from db.engine import sqlite_version


def test_the_version_is_that_of_the_library_that_is_loaded() -> None:
    (told,) = sqlite3.connect(":memory:").execute("SELECT sqlite_version()").fetchone()
    assert sqlite_version() == told
