"""A library file that is open: what all of :class:`db.library.Library` stands on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from db import folding, history, search
from db.connection import connect, is_read_only, library_errors
from reader.errors import LibraryError, LibraryGone, ReadOnlyLibrary
from reader.fold import fold


class Opened:
    """A library file that is open, by its ``path``."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool = True,
        coder: str = "",
        refusal: LibraryError | None = None,
        file: Path | None = None,
    ) -> None:
        """Open the library at ``path``; with ``create``, make it if it is not there.

        ``coder`` is who works, for the history of annotations. With a ``refusal`` the library is
        only read, and that is what each write is answered with. ``file`` is what is opened in the
        place of a library that is damaged itself.
        """
        self.path = path
        self.file = file or path
        """What another connection to the same articles opens."""
        self.coder = coder
        self.refusal = refusal
        self.beside = ExitStack()
        """What is let go of with the library."""
        self._database = connect(
            self.file, create=create and refusal is None, reading=refusal is not None
        )
        self._database.register_function(lambda: self.coder, history.CODER, 0)
        self._database.register_function(fold, folding.FOLD, 1)
        self.read_only = refusal is not None or is_read_only(self.file)
        self._place = _place(self.file)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
        self.beside.close()

    def changes(self) -> tuple[int, int]:
        """Two numbers: the first is another when other programs have written since, the second
        when this one has."""
        with library_errors(self.path):
            return search.state(self._database)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that is on disk once this is left; raises the refusal, ReadOnlyLibrary,
        LibraryGone and what faults of the disk become."""
        if self.read_only:
            raise self.refusal or ReadOnlyLibrary(path=self.path)
        # SQLite would go on writing into a file that has no name any more.
        if _place(self.file) != self._place:
            raise LibraryGone(path=self.path)
        with library_errors(self.path), self._database.atomic("IMMEDIATE"):
            yield

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
