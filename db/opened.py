"""A library file that is open: what all of :class:`db.library.Library` stands on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from db import folding, history
from db.connection import connect, is_read_only, library_errors
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
    def _reading(self) -> Iterator[None]:
        """Sentences for faults of the disk, and one state of the library for several queries."""
        with library_errors(self.path), self._database.atomic():
            yield
