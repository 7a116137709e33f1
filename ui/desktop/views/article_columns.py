"""Which columns the table of articles shows, in which order and width: remembered as a setting."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from reader.catalogue import Column
from reader.immutable import immutable

WIDTHS: dict[str, int] = {
    Column.TITLE: 280,
    Column.OUTLET: 110,
    Column.AUTHOR: 90,
    Column.PUBLISHED: 100,
    Column.SCRIPT: 70,
    Column.LENGTH: 70,
    Column.ANNOTATIONS: 80,
    Column.STATE: 90,
    Column.ADDED: 130,
}
"""How wide each column is at first, in pixels."""

OWN_WIDTH = 120
HIDDEN = (Column.AUTHOR, Column.SCRIPT, Column.LENGTH, Column.ADDED)
"""What is not shown at first."""


@immutable
class Shown:
    """A column by its key, its width in pixels, and whether it is shown."""

    key: str
    width: int
    shown: bool


def layout_value(text: str) -> list[Shown]:
    """The columns a setting holds, from left to right; none where it holds something else."""
    try:
        return [Shown(str(key), int(width), bool(shown)) for key, width, shown in json.loads(text)]
    except (ValueError, TypeError):
        return []


def layout_text(columns: Sequence[Shown]) -> str:
    """Columns as a setting holds them."""
    return json.dumps([[each.key, each.width, each.shown] for each in columns])


def read_header(header: QHeaderView, keys: Sequence[str]) -> list[Shown]:
    """How the columns of a table stand now, from left to right."""
    sections = sorted(range(len(keys)), key=header.visualIndex)
    return [
        Shown(
            keys[at],
            header.sectionSize(at) or WIDTHS.get(keys[at], OWN_WIDTH),
            not header.isSectionHidden(at),
        )
        for at in sections
    ]


def lay_out_header(header: QHeaderView, keys: Sequence[str], kept: Sequence[Shown]) -> None:
    """Let the columns stand as they were kept; new ones at the end, at their first width."""
    known = {each.key: each for each in kept}
    order = [each.key for each in kept if each.key in keys]
    order += [key for key in keys if key not in known]
    for place, key in enumerate(order):
        at = keys.index(key)
        each = known.get(key) or Shown(key, WIDTHS.get(key, OWN_WIDTH), key not in HIDDEN)
        header.moveSection(header.visualIndex(at), place)
        header.setSectionHidden(at, not each.shown)
        if each.shown:
            header.resizeSection(at, max(40, each.width))
