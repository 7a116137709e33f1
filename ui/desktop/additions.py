"""Articles put in one after the other: one step to undo, and told to the views together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.changes import Affected, Applied, Batch, Change, Kind, Trash
from reader.model import Draft, now
from ui.desktop.i18n import tr
from ui.desktop.undo import Step

if TYPE_CHECKING:
    from ui.desktop.session import Session

MOST_ERASED = 500
"""How many articles are erased when they are undone; of more, all go to the trash instead.

What is erased is held whole, bytes and pictures, so that it can be done again.
"""


class Additions:
    """What one import puts into the library, as it comes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._step: Step | None = None
        self._kept: list[tuple[str, Change]] = []
        self._new: list[tuple[str, Change]] = []
        self._title = ""

    def add(self, draft: Draft) -> tuple[str, bool]:
        """Put a draft in; the article's id, and whether it is new. Raises LibraryError."""
        key, applied = self._session.library.add_draft(draft)
        if applied.known:
            return key, False
        self._new.append((key, applied.inverse))
        self._title = draft.metadata.title
        return key, True

    @property
    def untold(self) -> bool:
        """Whether anything has come since the views were told."""
        return bool(self._new)

    def tell(self) -> None:
        """Let the step to undo hold what has come since this was called last, and tell the views.

        A step that has been undone meanwhile stays as it is; what came since begins another.
        """
        if not self.untold:
            return
        new, self._new = self._new, []
        stack, former = self._session.undo_stack, self._step
        grown = self._step_of([*self._kept, *new])
        if former is not None and stack.replace(former, grown):
            self._step, self._kept = grown, [*self._kept, *new]
        else:
            self._step, self._kept = self._step_of(new), new
            stack.push(self._step)
        affected = Affected(articles=frozenset(key for key, _ in new))
        self._session.announce(Applied(self._step.change, affected))

    def _step_of(self, added: list[tuple[str, Change]]) -> Step:
        if len(added) == 1:
            return Step(tr("import “{title}”").format(title=self._title), added[0][1])
        title = tr("import {count} articles").format(count=f"{len(added):,}")
        if len(added) > MOST_ERASED:
            return Step(title, Trash(Kind.ARTICLE, tuple(key for key, _ in added), now()))
        return Step(title, Batch(tuple(inverse for _, inverse in reversed(added))))
