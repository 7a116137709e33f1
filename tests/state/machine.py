"""A library, the undo stack and a model of both; what changes are made of."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from db.library import Library
from db.material import LibraryMaterial
from reader.changes import (
    Applied,
    Change,
    Kind,
)
from reader.errors import GengduError
from reader.exporters.base import ExportOptions, exported
from reader.exporters.json_lossless import JsonLossless
from reader.passages import PassageFilter
from reader.shelf import Attribute, Collection, SavedFilter
from tests.helpers.library import (
    SIMPLIFIED,
    TRADITIONAL,
    minutes,
    snapshot,
)
from tests.state.model import Model
from ui.desktop.undo import UndoStack

TEXTS = st.sampled_from([TRADITIONAL, SIMPLIFIED, "𠮷\0𨋢\n\n🌱👩\u200d🌾e\u0301", "改革\n"])
NAMES = st.sampled_from(["改革", "改革措施", "生態𠮷", "减税"])
TIMES = st.integers(-9, 9).map(minutes)
DATA = st.data()
SHELF: dict[Kind, Callable[[str, str], Attribute | Collection | SavedFilter]] = {
    Kind.ATTRIBUTE: Attribute,
    Kind.COLLECTION: Collection,
    Kind.FILTER: lambda key, name: SavedFilter(key, name, "passages", "{}"),
}

State = tuple[bytes, dict[str, list[tuple[object, ...]]]]


class Machine(RuleBasedStateMachine):
    """One person at a library, with the undo stack of the desktop; the clock may run backwards."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gengdu-"))
        self.library = Library(self.folder / "news.gengdu")
        self.stack = UndoStack(lambda change: self.library.apply(change))
        self.model = Model()
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.first = self.state()

    def state(self) -> State:
        found = self.library.find_passages(PassageFilter())
        material = LibraryMaterial(self.library, found)
        return exported(JsonLossless(), material, ExportOptions()), snapshot(self.library.path)

    def do(self, change: Change, model: Callable[[Model], None]) -> Applied:
        """Make a change here and in the model."""
        applied = self.stack.do(change, "a change")
        self.done.append(self.model.copy())
        self.undone.clear()
        model(self.model)
        return applied

    def refuse(self, change: Change, error: type[GengduError]) -> None:
        before = snapshot(self.library.path)
        try:
            self.library.apply(change)
        except error:
            assert snapshot(self.library.path) == before
        else:
            raise AssertionError(f"{change} was not refused")

    def teardown(self) -> None:
        try:
            self.take_all_back()
        finally:
            self.library.close()
            shutil.rmtree(self.folder)

    def take_all_back(self) -> None:
        """Undone to the first change all is as it was, and done again as it came to be."""
        while self.stack.redo():
            pass
        last = self.state()
        while self.stack.undo():
            pass
        assert self.state() == self.first
        while self.stack.redo():
            pass
        assert self.state() == last
