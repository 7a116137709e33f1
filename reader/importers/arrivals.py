"""Pages that a browser saves into a folder: which are new there, and whole.

A page is known again by its name, size and time, as the system gives them. It is whole once
nothing of it has changed for a moment, nor of the folder that some browsers save beside it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.immutable import immutable
from reader.importers.files import is_hidden, is_resource_path, resource_folders

PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
"""What pages of the web are saved as; texts and papers in a folder of downloads are not taken."""

UNFINISHED = (".part", ".crdownload", ".download", ".tmp")
"""What browsers put behind the name of a file they are still at."""

SETTLED_SECONDS = 2.0
"""How long nothing may have changed."""

LONGEST_SECONDS = 60.0
"""How long a folder that a page names is waited for, where it does not come."""

_HEAD = 1 << 20
"""How many bytes of a page are looked at for names of files beside it."""

_ADDRESSES = re.compile(rb"(?:src|href)\s*=\s*[\"']([^\"']{1,500})", re.IGNORECASE)


@immutable
class Sight:
    """A page as it stands on the disk: ``mark`` is its own size and time, ``beside`` those of its
    folder; it ``lacks`` a folder that it names, or is ``open`` in a browser that still writes."""

    mark: str
    beside: str = ""
    lacks: bool = False
    open: bool = False


def marks(folder: Path) -> dict[str, str] | None:
    """The pages in a folder by their names, each with its mark; None if it cannot be looked into.

    Those in folders below are not looked for.
    """
    try:
        with os.scandir(folder) as entries:
            return dict(_marks(entries))
    except OSError:
        return None


def glance(folder: Path, seen: Mapping[str, str]) -> dict[str, Sight] | None:
    """The pages in a folder that are not as they were seen; None if it cannot be looked into."""
    found = marks(folder)
    if found is None:
        return None
    new = {name: mark for name, mark in found.items() if seen.get(name) != mark}
    return {name: _sight(folder, name, mark) for name, mark in new.items()}


class Arrivals:
    """What is new in a folder, from one look to the next. ``seen`` holds the marks of the rest."""

    def __init__(self, seen: Mapping[str, str]) -> None:
        self.seen = dict(seen)
        self._since: dict[str, tuple[Sight, float]] = {}

    def ready(self, sights: Mapping[str, Sight], at: float) -> dict[str, str]:
        """What is whole, each with its mark, by a look at a time in seconds of a steady clock."""
        former = self._since
        self._since = {
            name: former[name] if name in former and former[name][0] == sight else (sight, at)
            for name, sight in sights.items()
        }
        whole = (name for name in self._since if self._is_ready(name, at))
        return {name: self._since[name][0].mark for name in whole}

    def settling(self, at: float) -> bool:
        """Whether it is worth another look soon."""
        return any(
            at - since < LONGEST_SECONDS and not self._is_ready(name, at)
            for name, (_, since) in self._since.items()
        )

    def _is_ready(self, name: str, at: float) -> bool:
        sight, since = self._since[name]
        wait = LONGEST_SECONDS if sight.lacks else SETTLED_SECONDS
        return not sight.open and at - since >= wait


def _marks(entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        if entry.name.lower().endswith(PAGES) and not is_hidden(entry.name):
            try:
                about = entry.stat()
            except OSError:  # gone between two breaths
                continue
            if stat.S_ISREG(about.st_mode):
                yield entry.name, f"{about.st_size}:{about.st_mtime_ns}"


def _sight(folder: Path, name: str, mark: str) -> Sight:
    kept = [folder / each for each in sorted(resource_folders([name])) if (folder / each).is_dir()]
    written = mark.startswith("0:") or any((folder / (name + end)).exists() for end in UNFINISHED)
    beside = ",".join(mark for each in kept for mark in _content(each))
    return Sight(mark, beside, not kept and not written and _names_folder(folder / name), written)


def _content(folder: Path) -> Iterator[str]:
    """The marks of all files in a folder and its folders."""
    for parent, _, files in os.walk(folder):
        for name in sorted(files):
            try:
                about = Path(parent, name).stat()
            except OSError:
                continue
            yield f"{about.st_size}:{about.st_mtime_ns}"


def _names_folder(page: Path) -> bool:
    """Whether a page shows files of a folder that its browser saves beside it."""
    try:
        with page.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return False
    addresses = {match[1].decode("utf-8", "replace") for match in _ADDRESSES.finditer(head)}
    return any(is_resource_path(address) for address in addresses)
