"""Any changes in any order: the library stays what a model says, and all of it can be undone."""

from __future__ import annotations

from hypothesis import settings
from hypothesis.stateful import rule

from db.library import Library
from tests.helpers.thorough import tries
from tests.state.coding import Coding
from tests.state.invariants import Invariants
from tests.state.keeping import Keeping


class LibraryMachine(Coding, Keeping, Invariants):
    """All changes, taken back, done again, and the library opened anew between any two."""

    @rule()
    def undo(self) -> None:
        assert (self.stack.undo() is None) == (not self.done)
        if self.done:
            self.undone.append(self.model)
            self.model = self.done.pop()

    @rule()
    def redo(self) -> None:
        assert (self.stack.redo() is None) == (not self.undone)
        if self.undone:
            self.done.append(self.model)
            self.model = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        before = self.state()
        self.library.close()
        self.library = Library(self.library.path, create=False)
        assert self.state() == before


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=tries(15, 500), stateful_step_count=25, deadline=None)
