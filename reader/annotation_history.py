"""What became of an annotation, state by state: who made each of it what it is, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from datetime import datetime
from itertools import pairwise

from reader.changes import EditAnnotation
from reader.codebook import Codebook
from reader.immutable import immutable
from reader.model import Annotation, FormerAnnotation


@immutable
class Edit:
    """What was done to a text: from ``start`` on (code points) ``came`` is where ``lost`` was."""

    start: int
    lost: str
    came: str

    def __bool__(self) -> bool:
        return bool(self.lost or self.came)


@immutable
class Moment:
    """A state that ``coder`` brought an annotation to at ``at``; ``deleted`` if in the trash.

    ``former`` is the state before, None for the first one.
    """

    annotation: Annotation
    deleted: bool
    coder: str
    at: datetime
    former: Moment | None = field(default=None, repr=False, compare=False)

    @property
    def put_on(self) -> tuple[str, ...]:
        """The tags (ids) that it has and had not."""
        held = self.former.annotation.tags if self.former else ()
        return tuple(tag for tag in self.annotation.tags if tag not in held)

    @property
    def taken_off(self) -> tuple[str, ...]:
        """The tags (ids) that it had and has no more."""
        held = self.former.annotation.tags if self.former else ()
        return tuple(tag for tag in held if tag not in self.annotation.tags)

    @property
    def note_edit(self) -> Edit:
        """What the note lost and what came in its place."""
        return edit_of(self.former.annotation.note if self.former else "", self.annotation.note)

    @property
    def is_moved(self) -> bool:
        """Whether it covers another passage than before, or the same one in another text."""
        former = self.former.annotation if self.former else self.annotation
        return (former.anchor, former.version) != (self.annotation.anchor, self.annotation.version)

    @property
    def is_trashed(self) -> bool:
        """Whether it went to the trash here."""
        return self.deleted and self.former is not None and not self.former.deleted

    @property
    def is_restored(self) -> bool:
        """Whether it came back from the trash here."""
        return not self.deleted and self.former is not None and self.former.deleted


def moments(former: Sequence[FormerAnnotation], present: FormerAnnotation) -> list[Moment]:
    """All states of an annotation, the newest first, of what it was (the oldest first) and is.

    Each entry says what an annotation was before somebody changed it, so that it names who made the
    next one.
    """
    first = (former[0] if former else present).annotation
    states = [*former, present]
    at = Moment(first, states[0].deleted, first.coder, first.created_at)
    found = [at]
    for before, after in pairwise(states):
        at = Moment(after.annotation, after.deleted, before.coder, before.at, at)
        found.append(at)
    return found[::-1]


def put_back(
    state: Annotation, present: Annotation, codebook: Codebook, at: datetime
) -> tuple[EditAnnotation, tuple[str, ...]]:
    """The change that makes an annotation what it was, and the tags (ids) that are gone meanwhile.

    Where its article has another text now, the passage stays where it stands in that.
    """
    gone = tuple(tag for tag in state.tags if tag not in codebook)
    kept = tuple(tag for tag in state.tags if tag in codebook)
    stands = state if state.version == present.version else present
    edited = replace(present, anchor=stands.anchor, tags=kept, note=state.note, modified_at=at)
    return EditAnnotation(edited), gone


def edit_of(old: str, new: str) -> Edit:
    """What of ``old`` gave way to what of ``new``, between what both begin and end with."""
    start = _same(old, new)
    kept = _same(old[start:][::-1], new[start:][::-1])
    return Edit(start, old[start : len(old) - kept], new[start : len(new) - kept])


def _same(one: str, other: str) -> int:
    """With how many characters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
