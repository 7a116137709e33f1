"""What all commands share: which library is meant, and how the window is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryDamaged
from reader.links import Link
from ui.cli.output import complain

if TYPE_CHECKING:
    from db.library import Library
    from db.user_dictionary import UserDictionary

READING = frozenset(
    ("annotations", "export", "history", "list", "reprints", "search", "show", "tag")
)
"""The commands that read the library, and write what they say at their end."""

OpenDesktop = Callable[[Path, Sequence[Path | str | Link]], int]
"""Opens the window on a library, with files and addresses to import and links to show; the exit
status."""


@dataclass(slots=True, eq=False, repr=False)
class State:
    """One run of the command line. ``chosen`` is the library that was named, if one was."""

    open_desktop: OpenDesktop
    chosen: Path | None = None
    command: str = ""
    """What was typed after ``gengdu``, without its arguments."""
    salvaging: bool = False
    """Whether the library was found damaged, and what can be read of it is meant."""

    @property
    def may_salvage(self) -> bool:
        """Whether the command can be begun anew with what can be read of a damaged library."""
        return self.command in READING and not self.salvaging

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
        """Open the library, which must be there unless ``create``; raises LibraryError.

        Of a damaged one what can be read is opened, with a word about it; but ``check`` is told.
        """
        # Imported here, so that help and convert load no database.
        from db.opening import open_for_command
        from ui.person import user_name

        if self.salvaging:
            return self._open_salvaged()
        try:
            program = f"gengdu {self.command}".rstrip()
            return open_for_command(self.library, program, user_name(), create=create)
        except LibraryDamaged:
            if self.command == "check":
                raise
            return self._open_salvaged()

    def _open_salvaged(self) -> Library:
        from db.backups import backups_of
        from db.opening import open_salvaged

        opening = open_salvaged(self.library)
        found = opening.salvaged
        assert found is not None
        backup = next(iter(backups_of(self.library)), None)
        last = f"the last backup is “{backup.path}”" if backup else "no backup of it was found"
        counts = f"{found.articles} articles, {found.annotations} annotations"
        complain(
            f"The library “{self.library}” is damaged. What can be read of it is used: {counts}. "
            f"Nothing is written; {last}."
        )
        return opening.library
