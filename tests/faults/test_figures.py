"""The table at the end of ``make torture``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.helpers.figures import gathered, keep, recorded, table

PROPERTIES = [
    recorded("kills", {"tries": 1_000, "lost": 0}),
    ("something else", "改革"),
    recorded("a soak", {"actions": 100_000, "MB_after": 231.125, "by": "𠮷"}),
]


def test_what_the_tests_did_is_told_in_a_line_each() -> None:
    assert table(gathered(PROPERTIES)) == [
        "a soak  100,000 actions, 231.12 MB after, 𠮷 by",
        "kills   1,000 tries, 0 lost",
    ]
    assert table(gathered([])) == []


def test_it_is_kept_as_json(tmp_path: Path) -> None:
    path = tmp_path / "build" / "torture.json"
    keep(gathered(PROPERTIES), path)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["kills"] == {"tries": 1_000, "lost": 0}
    assert list(kept) == ["a soak", "kills"]
