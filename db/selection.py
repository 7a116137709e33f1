"""Which passages of a library are exported, and in what shape."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import field
from itertools import islice

from db.library import Library
from db.material import LibraryMaterial
from db.passages import Found
from reader.immutable import immutable
from reader.passages import Around, Group, Grouping, Order, PassageFilter


@immutable
class Shape:
    """How passages are put together, in what order, and with what around them."""

    grouping: Grouping = Grouping.NONE
    order: Order = Order.LIBRARY
    around: Around = Around.PARAGRAPH


@immutable
class Selection:
    """Passages that a filter wants; with ``numbers``, only those of them (`find_passages`)."""

    wanted: PassageFilter = field(default_factory=PassageFilter)
    numbers: frozenset[int] | None = None


def material_of(
    library: Library, selection: Selection, shape: Shape, most: int | None = None
) -> tuple[LibraryMaterial, int]:
    """What a selection comes to in a library now, and how many excerpts are in its groups.

    With ``most`` it is no more than the first so many.
    """
    found = library.find_passages(selection.wanted, shape.grouping, shape.order)
    groups: list[tuple[str, Sequence[int]]] = []
    for group, rows in found.parts():
        wanted = (row for row in rows if selection.numbers is None or row in selection.numbers)
        room = None if most is None else most - sum(len(kept) for _, kept in groups)
        kept = list(islice(wanted, room))
        if kept:
            groups.append((group.key, kept))
    rows = array("q", [row for _, kept in groups for row in kept])
    parts = tuple(Group(key, len(kept)) for key, kept in groups)
    narrowed = Found(rows, parts, len(set(rows)))
    return LibraryMaterial(library, narrowed, shape.grouping, shape.around), len(rows)
