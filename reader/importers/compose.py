"""From the rows of an article to its draft: source text, blocks and images."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.immutable import immutable
from reader.importers.captions import mark_pictures
from reader.importers.freeze import Line, freeze, make_blocks, read_lines
from reader.importers.notice import mark_notices
from reader.importers.page_images import Album, Found
from reader.importers.page_lines import PICTURE, PageLine
from reader.importers.plain_text import mark_credits, mark_headings
from reader.model import Block, BlockKind, Image, RemoteImage

_BOLD_HEADING = 30
_TITLE_WITHIN = 12


@immutable
class Row:
    """A line of an article to be: what it says, what it is, and the image it stands for."""

    text: str
    kind: BlockKind
    image: Found | None = None


@immutable
class Composed:
    """The frozen text of an article, and all that has its place in it."""

    source_text: str
    blocks: tuple[Block, ...]
    images: tuple[Image, ...]
    remote_images: tuple[RemoteImage, ...]

    def texts(self, kind: BlockKind) -> list[str]:
        """The texts of the blocks of a kind, in order, without white space at their ends."""
        return [
            self.source_text[one.start : one.end].strip() for one in self.blocks if one.kind is kind
        ]


def compose(rows: Iterable[Row]) -> Composed:
    """The text of the rows that say something; paragraphs among them are told apart by the rules
    for credits, captions, notices and headings."""
    said = [row for row in rows if row.text.strip("\ufeff").strip()]
    source_text = freeze("\n".join(row.text for row in said))
    lines: list[Line] = read_lines(source_text)
    kinds = [row.kind for row in said]
    mark_credits(lines, kinds)
    images = [(at, row.image) for at, row in enumerate(said) if row.image]
    mark_pictures(lines, kinds, {at for at, _ in images})
    mark_notices(lines, kinds)
    mark_headings(lines, kinds)
    return Composed(
        source_text,
        make_blocks(source_text, lines, kinds),
        tuple(Image(one.data, one.media_type, at) for at, one in images if one.data),
        tuple(RemoteImage(one.url, at) for at, one in images if not one.data),
    )


def rows_of(
    lines: Sequence[PageLine], title: str, album: Album, addresses: Sequence[Sequence[str]]
) -> list[Row]:
    """The rows of the lines under a title; of the lines for images those that can be had.

    The title itself is left out where it stands again at the top.
    An image whose words begin the title or a line below it again has none of its own.
    """
    rows = []
    for at, line in enumerate(lines):
        found = None if line.image is None else album.find(addresses[line.image])
        if found:
            beside = [title, *(one.text for one in lines[at + 1 : at + 3])]
            repeats = any(_bare(text).startswith(_bare(line.text)) for text in beside)
            rows.append(Row(PICTURE if repeats else line.text, line.kind, found))
        elif line.text == title and at < _TITLE_WITHIN:
            continue
        elif line.image is None or "_fororder_" in line.text:
            rows.append(Row(line.text, _kind(line)))
    return rows


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _kind(line: PageLine) -> BlockKind:
    """A line's kind; a short paragraph all in bold type is a heading, unless it ends a sentence."""
    whole = line.bold >= len(line.text) <= _BOLD_HEADING and line.text[-1] not in "。，；：、"
    if line.kind is BlockKind.PARAGRAPH and whole:
        return BlockKind.HEADING
    return line.kind
