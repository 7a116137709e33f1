"""What every exporter is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.codebook import Codebook
from reader.dictionary import Entry
from reader.model import Excerpt, Script


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person chooses beside the format.

    ``second_script`` adds a reading in that script to each quote; ``regional_words`` makes it
    convert word for word as well. ``dictionary`` holds the person's own entries.
    """

    second_script: Script | None = None
    regional_words: bool = False
    dictionary: tuple[Entry, ...] = ()


class Exporter(Protocol):
    """A file format excerpts can be written in.

    ``name`` is what a person types, ``title`` what they read in a list, ``suffix`` the file ending
    with its dot.
    """

    name: str
    title: str
    suffix: str

    def export(
        self, excerpts: Sequence[Excerpt], codebook: Codebook, options: ExportOptions
    ) -> bytes:
        """The whole file. Every quote in it is the source text, character for character."""
        ...
