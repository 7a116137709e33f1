"""What there is to export, before anybody is asked: the dialog is loaded only then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from reader.dictionary import Entry
from reader.exporters.labels import Language
from ui.exporting import Source


class Scope(Enum):
    """Which annotations to export."""

    PASSAGES = auto()
    MARKED = auto()
    ARTICLE = auto()
    LIBRARY = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a scope comes to: how many excerpts, and where they are read."""

    count: int
    source: Source


@dataclass(frozen=True, slots=True)
class Exportable:
    """What there is to export: the library's path, what is offered of it (the first is proposed),
    the person's own entries, and the language of the interface."""

    library: Path
    offers: Mapping[Scope, Offer]
    dictionary: tuple[Entry, ...] = ()
    language: Language = Language.ENGLISH
