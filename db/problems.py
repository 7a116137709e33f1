"""What a check finds wrong with a library, as values."""

from __future__ import annotations

from typing import ClassVar

from db.mirror import Part, Thing
from reader.immutable import immutable


@immutable
class Reading:
    """Two readings of something that somebody wrote, around where they differ: of the row, and of
    its copy. ``name`` is what a person knows the thing by."""

    thing: Thing
    name: str
    part: Part
    row: str
    copy: str

    template: ClassVar[str] = (
        "The {part} of the {thing} “{name}” reads “{row}”, and “{copy}” in its second copy"
    )

    def __str__(self) -> str:
        places = {"name": self.name, "row": self.row, "copy": self.copy}
        return self.template.format(thing=self.thing, part=self.part, **places)


@immutable
class Problem:
    """Something that should not be: ``kind`` names the check, ``id`` the row if it is one row's.

    ``repairable`` says whether what is wrong follows from what is right, and can be made anew.
    ``reading`` is given where something reads otherwise than its second copy.
    """

    kind: str
    id: str
    message: str
    repairable: bool = False
    reading: Reading | None = None
