"""The files that REFI-QDA comes in: what is in the archive, and why one cannot be read."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath

from lxml import etree

from reader.errors import ImportFailed, Locked, TooLarge, TooMuch, Unreadable
from reader.importers.archives import MB, Allowance, Archive
from reader.importers.files import LIMIT_MB, is_hidden
from reader.importers.sniff import Content
from reader.importers.xml_parts import parse_xml

MOST_FILES = 200_000
MOST_EACH_MB = LIMIT_MB
MOST_UNPACKED_MB = 1_000
MOST_ELEMENTS = 1_000_000


class Format(StrEnum):
    """What a file is to be read as: a phrase that follows "cannot be read as"."""

    PROJECT = "a REFI-QDA project"
    CODEBOOK = "a REFI-QDA codebook"


class Flaw(StrEnum):
    """Why a file cannot be read: a phrase that ends a sentence."""

    DAMAGED = "it is damaged"
    LOCKED = "it is locked with a password"
    NO_DOCUMENT = "there is no document (.qde) in it"
    SEVERAL = "there are several documents (.qde) in it"
    OTHER_KIND = "what is in it is something else"
    TOO_LARGE = "it is larger than Gengdu reads at once"


def reason_of(fault: ImportFailed) -> StrEnum:
    """Why a file could not be opened or unpacked."""
    if isinstance(fault, Unreadable) and isinstance(fault.places["reason"], StrEnum):
        return fault.places["reason"]
    if isinstance(fault, TooLarge | TooMuch):
        return Flaw.TOO_LARGE
    return Flaw.LOCKED if isinstance(fault, Locked) else Flaw.DAMAGED


def parsed(data: bytes, name: str) -> etree._Element:
    """The root of a document. Raises Damaged or TooMuch."""
    return parse_xml(data, name, Content.ZIP, MOST_ELEMENTS)


class Files:
    """The files of a project: its document, and the texts its sources name.

    Folders and names are found in any case, for some programs write ``Project.qde`` and
    ``Sources/``. A text is looked for in the archive alone, whatever folder or disk is named.
    """

    def __init__(self, data: bytes, origin: str) -> None:
        """Raises TooMuch, or Damaged where the bytes are no whole archive."""
        allowance = Allowance(MOST_FILES, MOST_EACH_MB * MB, MOST_UNPACKED_MB * MB)
        self._archive = Archive(data, origin, allowance, Content.ZIP)
        self._texts = {path.name.lower(): str(path) for path in _sources(self._archive.names)}
        self._read: dict[str, bytes] = {}

    @property
    def documents(self) -> list[str]:
        """The paths of the documents; a project has one."""
        paths = map(PurePosixPath, self._archive.names)
        visible = (path for path in paths if not any(map(is_hidden, path.parts)))
        return [str(path) for path in visible if path.suffix.lower() == ".qde"]

    def find(self, name: str) -> bytes:
        """The bytes of a file. Raises ValueError where there is none, or what `Archive.read` does.

        Each is unpacked but once, however often it is named.
        """
        if name not in self._archive:
            raise ValueError(f"there is no {name}")
        if name not in self._read:
            self._read[name] = self._archive.read(name)
        return self._read[name]

    def text(self, address: str) -> tuple[str, bytes] | None:
        """The path and bytes of the text that a source names, such as ``internal://X.txt``.

        None where there is none, or its path leads out of the archive. Raises TooMuch, Locked or
        Damaged.
        """
        last = address.replace("\\", "/").rpartition("/")[2].lower()
        try:
            return (
                (self._texts[last], self.find(self._texts[last])) if last in self._texts else None
            )
        except Unreadable:
            return None


def _sources(names: Iterable[str]) -> list[PurePosixPath]:
    paths = map(PurePosixPath, names)
    return [path for path in paths if path.parent.name.lower() == "sources"]
