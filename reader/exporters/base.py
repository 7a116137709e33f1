"""What every exporter is given, and what it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from reader.codebook import Codebook
from reader.dictionary import Entry
from reader.immutable import immutable
from reader.language import Language
from reader.model import ArticleInfo, Excerpt, Script
from reader.shelf import Attribute
from reader.whole import WholeArticle


@immutable
class ExportOptions:
    """What a person chooses beside the format.

    ``second_script`` adds a reading in that script to each quote; ``regional_words`` makes it
    convert word for word as well. ``dictionary`` holds the person's own entries. ``language`` is
    that of headings and labels; quotes and notes stay as they are. ``style`` is the name of a
    citation style in CSL, empty for none. ``tag_columns`` gives a table a column for each tag.
    ``template`` is the text of a template, for the format that takes one. ``whole_articles`` adds
    the articles whole, their passages marked, where the format can.
    """

    second_script: Script | None = None
    regional_words: bool = False
    dictionary: tuple[Entry, ...] = ()
    language: Language = Language.ENGLISH
    style: str = ""
    tag_columns: bool = False
    template: str = ""
    whole_articles: bool = False


@immutable
class Section:
    """Excerpts put together: what they share, and themselves.

    The heading is the path of a tag, the title of an article, the name of an outlet or a coder, or
    a year. It is empty for those that have none, and where nothing is put together.
    """

    heading: str
    excerpts: Iterator[Excerpt]


class Material(Protocol):
    """What is exported, read as it is written, so that it need not be in memory at once.

    Each method begins anew; the iterators of a section must be used before the next section.
    """

    @property
    def codebook(self) -> Codebook:
        """The whole codebook, not only the tags that occur."""
        ...

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The columns of the researcher's own."""
        ...

    @property
    def grouped(self) -> bool:
        """Whether the sections are groups with headings; else there is one section without."""
        ...

    def sections(self) -> Iterator[Section]:
        """The excerpts in their groups, in order; by tag, one stands in the group of each."""
        ...

    def excerpts(self) -> Iterator[Excerpt]:
        """The same excerpts, each once."""
        ...

    def articles(self) -> Iterator[ArticleInfo]:
        """The articles they are from, each once, in the order of their first excerpts."""
        ...

    def whole(self, article: str) -> WholeArticle:
        """All that is kept of one of these articles (its id)."""
        ...


class Exporter(Protocol):
    """A file format excerpts can be written in."""

    @property
    def name(self) -> str:
        """What a person types."""
        ...

    @property
    def title(self) -> str:
        """What they read in a list."""
        ...

    @property
    def suffix(self) -> str:
        """The file ending with its dot."""
        ...

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the whole file. Every quote in it is the source text, character for character."""
        ...


def exported(exporter: Exporter, material: Material, options: ExportOptions) -> bytes:
    """The whole file in memory."""
    stream = io.BytesIO()
    exporter.write(material, options, stream)
    return stream.getvalue()
