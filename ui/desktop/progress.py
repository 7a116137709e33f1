"""How far an import is, and how long it will yet take."""

from __future__ import annotations

from reader.immutable import immutable

ENOUGH_INPUTS, ENOUGH_SECONDS = 20, 3.0
"""What must have been read before the rest can be told from it."""


@immutable
class Progress:
    """``done`` of ``total`` inputs, 0 while they are not counted; ``name`` is the one read last.

    ``seconds`` have passed since the first. One that ``can_cancel`` can be cancelled even where
    there is but one input.
    """

    done: int = 0
    total: int = 0
    name: str = ""
    seconds: float = 0
    can_cancel: bool = False

    @property
    def left(self) -> float | None:
        """The seconds it will yet take; None while that cannot be known."""
        known = self.total and self.done >= ENOUGH_INPUTS and self.seconds >= ENOUGH_SECONDS
        return self.seconds / self.done * (self.total - self.done) if known else None
