"""A library file that is open: what all of :class:`db.library.Library` stands on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from db import folding, history
from db.connection import connect, is_read_only, library_errors
from reader.errors import LibraryGone, ReadOnlyLibrary
from reader.fold import fold


class Opened:
    """A library file that is open, by its ``path``."""

    def __init__(self, path: Path, *, create: bool = True, coder: str = "") -> None:
        """Open the library at ``path``; with ``create``, make it if it is not there.

        ``coder`` is who works, for the history of annotations.
        """
        self.path = path
        self.coder = coder
        self._database = connect(path, create=create)
        self._database.register_function(lambda: self.coder, history.CODER, 0)
        self._database.register_function(fold, folding.FOLD, 1)
        self.read_only = is_read_only(path)
        self._place = _place(path)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that is on disk once this is left; raises ReadOnlyLibrary, LibraryGone
        and what faults of the disk become."""
        if self.read_only:
            raise ReadOnlyLibrary(path=self.path)
        # SQLite would go on writing into a file that has no name any more.
        if _place(self.path) != self._place:
            raise LibraryGone(path=self.path)
        with library_errors(self.path), self._database.atomic("IMMEDIATE"):
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Sentences for faults of the disk, and one state of the library for several queries."""
        with library_errors(self.path), self._database.atomic():
            yield


def _place(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path, by the numbers of its disk and its own; None if there is
    none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
