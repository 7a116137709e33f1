"""What was done and can be undone: named steps, each holding the change that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import fields, is_dataclass

from reader.changes import Applied, Change
from reader.immutable import immutable

Apply = Callable[[Change], Applied]


@immutable
class Step:
    """A change that would undo (or redo) what ``title`` names."""

    title: str
    change: Change


class UndoStack:
    """Two stacks of steps over the function that applies changes.

    A step moves only after its change has been applied, so a refused undo stays where it was.
    """

    def __init__(self, apply: Apply) -> None:
        self.before: Callable[[Change], object] = lambda change: None
        """Called with every change before it is applied."""
        self._apply_it = apply
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, change: Change, title: str) -> Applied:
        """Apply a new change; what had been undone can no longer be redone."""
        applied = self._apply(change)
        self.push(Step(title, applied.inverse))
        return applied

    def push(self, step: Step) -> None:
        """Keep a step that takes back what was applied elsewhere."""
        self._done.append(step)
        self._undone.clear()

    def replace(self, former: Step, step: Step) -> bool:
        """Put a step in the place of one that can be undone; False where that one cannot."""
        # By identity, from the end: it is among the last.
        for place in range(len(self._done) - 1, -1, -1):
            if self._done[place] is former:
                self._done[place] = step
                self._undone.clear()
                return True
        return False

    def undo(self) -> Applied | None:
        """Take back the last step; None if there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> Applied | None:
        """Do again what was undone last; None if there is nothing."""
        return self._move(self._undone, self._done)

    @property
    def undo_title(self) -> str:
        """The name of what :meth:`undo` would take back, or empty."""
        return self._done[-1].title if self._done else ""

    @property
    def redo_title(self) -> str:
        """The name of what :meth:`redo` would do again, or empty."""
        return self._undone[-1].title if self._undone else ""

    @property
    def undo_titles(self) -> list[str]:
        """The names of what can be taken back, the last done first."""
        return [step.title for step in reversed(self._done)]

    @property
    def redo_titles(self) -> list[str]:
        """The names of what can be done again, the last undone first."""
        return [step.title for step in reversed(self._undone)]

    def forget(self, ids: Container[str]) -> bool:
        """Drop the steps that are about what is gone for good, and those that could only follow
        them; whether there were any."""
        before = len(self._done) + len(self._undone)
        for steps in (self._done, self._undone):
            del steps[: len(steps) - _reached(steps, ids)]
        return len(self._done) + len(self._undone) < before

    def _apply(self, change: Change) -> Applied:
        self.before(change)
        return self._apply_it(change)

    def _move(self, source: list[Step], target: list[Step]) -> Applied | None:
        if not source:
            return None
        step = source[-1]
        applied = self._apply(step.change)
        source.pop()
        target.append(Step(step.title, applied.inverse))
        return applied


def _reached(steps: list[Step], ids: Container[str]) -> int:
    """How many of the last steps come before one that is about any of ``ids``."""
    last = reversed(steps)
    return next((count for count, step in enumerate(last) if _names(step.change, ids)), len(steps))


def _names(value: object, ids: Container[str]) -> bool:
    """Whether any of ``ids`` stands in a value of values."""
    if isinstance(value, str):
        return value in ids
    if isinstance(value, tuple):
        return any(_names(each, ids) for each in value)
    if is_dataclass(value):
        return any(_names(getattr(value, each.name), ids) for each in fields(value))
    return False
