"""What comes back from the trash together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.changes import Batch, Kind, Restore
from reader.model import Trashed

ORDER = (
    Kind.ARTICLE,
    Kind.TAG,
    Kind.ATTRIBUTE,
    Kind.COLLECTION,
    Kind.FILTER,
    Kind.ANNOTATION,
)
"""What others stand on comes back before them."""


def together(things: Sequence[Trashed], chosen: Iterable[Trashed]) -> list[Trashed]:
    """What comes back where ``chosen`` of all ``things`` is restored, in the order of ``things``.

    A tag went with those below it and comes back with them; an annotation brings its article.
    """
    wanted = {(each.kind, each.id) for each in chosen}
    times = {each.deleted_at for each in chosen if each.kind == Kind.TAG}
    tags = (each for each in things if each.kind == Kind.TAG)
    below = {(each.kind, each.id) for each in tags if each.deleted_at in times}
    articles = {(str(Kind.ARTICLE), each.article) for each in chosen}
    wanted |= below | articles
    return [each for each in things if (each.kind, each.id) in wanted]


def restoring(things: Iterable[Trashed]) -> Batch:
    """The one step that brings things back."""
    held = list(things)
    groups = [(kind, tuple(each.id for each in held if each.kind == kind)) for kind in ORDER]
    return Batch(tuple(Restore(kind, ids) for kind, ids in groups if ids))
