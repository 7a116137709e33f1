"""What all commands share: which library is meant, and how the window is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.links import Link

if TYPE_CHECKING:
    from db.library import Library
    from db.user_dictionary import UserDictionary

OpenDesktop = Callable[[Path, Sequence[Path | str | Link]], int]
"""Opens the window on a library, with files and addresses to import and links to show; the exit
status."""


@dataclass(slots=True)
class State:
    """One run of the command line. ``chosen`` is the library that was named, if one was."""

    open_desktop: OpenDesktop
    chosen: Path | None = None

    @property
    def library(self) -> Path:
        """The library file that is meant."""
        if self.chosen is not None:
            return self.chosen
        from ui.paths import default_library

        return default_library()

    def user_dictionary(self) -> UserDictionary:
        """The dictionary of the person, for all libraries."""
        from db.user_dictionary import UserDictionary
        from ui.paths import user_dictionary

        return UserDictionary(user_dictionary())

    def open(self, *, create: bool = False) -> Library:
        """Open the library, which must be there unless ``create``; raises LibraryError."""
        # Imported here, so that help and convert load no database.
        from db.library import Library
        from ui.person import user_name

        return Library(self.library, create=create, coder=user_name())
