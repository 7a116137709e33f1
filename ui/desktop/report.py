"""What came of an import: each input with its fate, in the order they were given."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from reader.errors import GengduError, ImportFailed
from reader.immutable import immutable
from reader.model import Caution
from reader.web import is_address
from ui.desktop.i18n import sentence, tr

Place = tuple[int, int, int]
"""The input among those given, the file in it, the article in that."""


class Fate(StrEnum):
    """What became of something read."""

    IMPORTED = "Imported"
    KNOWN = "In the library already"
    FAILED = "Not imported"
    SKIPPED = "Skipped"


@immutable
class Entry:
    """Something that was read: a path or an address, its article if it has one, and what to say."""

    place: Place
    origin: str
    fate: Fate
    article: str = ""
    fault: GengduError | None = None
    cautions: tuple[Caution, ...] = ()
    near: tuple[str, ...] = ()
    """The ids of the articles it is a reprint of."""

    @property
    def name(self) -> str:
        """What a person knows it by: a file name, or an address whole."""
        return self.origin if is_address(self.origin) else PurePath(self.origin).name


@dataclass(slots=True)
class Report:
    """What came of an import.

    ``inputs`` counts the files, texts and addresses there were, ``cancelled`` those left unread.
    """

    entries: list[Entry] = field(default_factory=list)
    inputs: int = 0
    cancelled: int = 0

    @property
    def ordered(self) -> list[Entry]:
        """All entries in the order of the inputs."""
        return sorted(self.entries, key=lambda entry: entry.place)

    @property
    def imported(self) -> list[str]:
        """The ids of the articles that are new."""
        return [entry.article for entry in self._of(Fate.IMPORTED)]

    @property
    def duplicates(self) -> list[str]:
        """The ids of those that were there."""
        return [entry.article for entry in self._of(Fate.KNOWN)]

    @property
    def failed(self) -> list[tuple[str, GengduError]]:
        """The names of what could not be had, with the reasons."""
        return [(entry.name, entry.fault) for entry in self._of(Fate.FAILED) if entry.fault]

    @property
    def near(self) -> dict[str, tuple[str, ...]]:
        """The articles that those imported are reprints of, by the id of each that has some."""
        return {entry.article: entry.near for entry in self._of(Fate.IMPORTED) if entry.near}

    @property
    def left_out(self) -> int:
        """How many inputs were not read, and drafts not wanted."""
        return self.cancelled + len(self._of(Fate.SKIPPED))

    @property
    def last(self) -> str | None:
        """The article of the last input that could be read."""
        return next((entry.article for entry in reversed(self.ordered) if entry.article), None)

    @property
    def notable(self) -> list[Entry]:
        """What is more to be said of than that it came in."""
        return [entry for entry in self.ordered if entry.fate != Fate.IMPORTED or entry.cautions]

    @property
    def told(self) -> str:
        """What the import came to, where that is not plain from the page; empty if it is."""
        lines = self._counts()
        failed = [error for _, error in self.failed]
        refusals = [error for error in failed if not isinstance(error, ImportFailed)]
        plain = [error for error in failed if isinstance(error, ImportFailed)]
        if len(plain) == 1:
            lines.append(sentence(plain[0]))
        elif plain:
            lines.append(tr("{count} could not be imported.").format(count=f"{len(plain):,}"))
        lines += [sentence(error) for error in refusals]
        if refusals and self.imported:
            text = tr("What had been imported before that is kept: {count}.")
            lines.append(text.format(count=f"{len(self.imported):,}"))
        return "\n".join(lines)

    def _counts(self) -> list[str]:
        lines: list[str] = []
        for count, least, text in (
            (len(self.imported), 2, tr("{count} articles were imported.")),
            (len(self.duplicates), 1, tr("{count} were in the library already.")),
            (self.left_out, 1, tr("{count} were left out.")),
        ):
            if count >= least:
                lines.append(text.format(count=f"{count:,}"))
        like = {key for keys in self.near.values() for key in keys}
        if like:
            lines.append(tr("Much like {count} others in the library.").format(count=len(like)))
        return lines

    def _of(self, fate: Fate) -> list[Entry]:
        return [entry for entry in self.ordered if entry.fate == fate]
