from __future__ import annotations

from pathlib import Path

from db.library import Library
from tests.benchmarks.big_library import build, changes
from tests.helpers.library import snapshot


def test_what_is_written_at_once_is_what_apply_writes(tmp_path: Path) -> None:
    at_once, applied = tmp_path / "at-once.gengdu", tmp_path / "applied.gengdu"
    build(at_once, 12)
    with Library(applied) as library:
        for change in changes(12):
            library.apply(change)
    one, other = snapshot(at_once), snapshot(applied)
    assert one.pop("schema_migration") != other.pop("schema_migration")  # the times
    assert one == other
    with Library(at_once) as library:
        assert library.check().problems == ()
        assert (len(library.articles()), len(library.annotations())) == (12, 24)
