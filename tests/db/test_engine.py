from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.engine import Access, address


@pytest.mark.parametrize("access", Access)
def test_a_file_that_is_not_there_is_not_made(tmp_path: Path, access: Access) -> None:
    gone = tmp_path / "𠮷?甲.gengdu"
    with (
        pytest.raises(sqlite3.OperationalError),
        closing(sqlite3.connect(address(gone, access), uri=True)) as connection,
    ):
        connection.execute("SELECT count(*) FROM sqlite_schema")
    assert list(tmp_path.iterdir()) == []
