"""What ``make torture`` counted: gathered from its processes, printed and kept at its end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

KEPT = Path(__file__).resolve().parents[2] / "build" / "torture.json"

_MARK = "figures"

Property = tuple[str, object]
Counts = Mapping[str, Any]


def recorded(what: str, counts: Counts) -> Property:
    """A property of a test, which reaches the process that reports: what it did and counted."""
    return _MARK, {"what": what, **counts}


def gathered(properties: Iterable[Property]) -> dict[str, dict[str, Any]]:
    """The counts of all that was done, by what it was, in the order of the alphabet."""
    found = [dict(value) for name, value in properties if name == _MARK and isinstance(value, dict)]
    return {each.pop("what"): each for each in sorted(found, key=lambda each: str(each["what"]))}


def table(figures: Mapping[str, Counts]) -> list[str]:
    """A line for each thing that was done, with its counts."""
    width = max(map(len, figures), default=0)
    return [f"{what:<{width}}  {_line(counts)}" for what, counts in figures.items()]


def keep(figures: Mapping[str, Counts], path: Path = KEPT) -> None:
    """Write them as JSON."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _line(counts: Counts) -> str:
    return ", ".join(f"{_shown(count)} {name.replace('_', ' ')}" for name, count in counts.items())


def _shown(count: float | str) -> str:
    """A number as a person reads it."""
    if isinstance(count, str):
        return count
    return f"{count:,}" if isinstance(count, int) else f"{count:,.2f}"
