"""A document that is all article, such as a chapter or a Markdown file: HTML to a draft.

Nothing of it is searched for or left out, unlike of a page from the web.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reader.errors import NoArticle
from reader.immutable import immutable
from reader.importers.claims import Claims
from reader.importers.compose import Row, compose, rows_of
from reader.importers.masthead import is_credit, is_masthead
from reader.importers.page_images import Album, Blobs, mark_images, take_data
from reader.importers.page_lines import PageLine, drop_unseen, lines_of
from reader.importers.plain_text import opening, signature
from reader.importers.source import Beside, Source, nothing_beside
from reader.importers.visible import parse_whole
from reader.model import BlockKind, Caution, Draft, Place

_TITLE_WITHIN = 4
_MASTHEAD_WITHIN = 6
_CREDITS_WITHIN = 6
_LONGEST_TITLE = 60
_UNTITLED_END = "。，,；;、：:"


@dataclass(slots=True)
class Document:
    """A document's HTML, and what is known of it beside its text.

    ``title`` stands over the text if no line of the text says it. What the text says counts after
    ``claims`` and before ``properties``, the fields that packages fill in by themselves.
    """

    html: str
    encoding: str = ""
    title: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    beside: Beside = nothing_beside


@immutable
class Read:
    """The rows of a document, with its title line first if it has one, and what was amiss."""

    rows: list[Row]
    masthead: list[str]
    cautions: set[Caution]


def draft_of(source: Source, document: Document) -> Draft:
    """The draft of a document. Raises NoArticle where it holds no letter, or TooMuch."""
    return draft_of_rows(source, document, read_rows(document, source))


def read_rows(document: Document, source: Source) -> Read:
    """The rows of a document. Raises NoArticle where it holds no letter, or TooMuch."""
    text, blobs = take_data(document.html)
    album = Album(document.beside, blobs, source.url)
    lines, addresses, cautions = _parsed(text, source.name, blobs)
    at = _title_at(lines, document.title)
    top = [Row(document.title, BlockKind.TITLE)] if document.title and at is None else []
    rows = top + rows_of([] if at is None else lines[:at], "", album, addresses)
    below = 0 if at is None else at + 1
    if at is not None:
        rows.append(Row(lines[at].text, BlockKind.TITLE))
    end = below + _masthead(lines[below:])
    masthead = [line.text for line in lines[below:end]]
    rows += [Row(text, BlockKind.MASTHEAD) for text in masthead]
    rows += rows_of(lines[end:], "", album, addresses)
    return Read(rows, masthead, {*cautions, *album.cautions})


def draft_of_rows(source: Source, document: Document, read: Read) -> Draft:
    """The draft of rows that were read from a document or from several."""
    article = compose(read.rows)
    told = article.texts(BlockKind.PARAGRAPH)
    claims = document.claims
    title = next((row.text for row in read.rows if row.kind is BlockKind.TITLE), "")
    claims.add("title", title, Place.TITLE_LINE)
    claims.add_lines(read.masthead, Place.MASTHEAD)
    claims.add("author", signature(told), Place.TEXT)
    credits_ = [row.text for row in read.rows[-_CREDITS_WITHIN:] if is_credit(row.text)]
    claims.add_lines(credits_, Place.CREDITS, but=("published_at",))
    for name, value in document.properties.items():
        claims.add(name, value, Place.PROPERTIES, sure=False)
    texts = [row.text for row in read.rows if row.image is None]
    claims.add("title", opening(texts, source.origin), Place.TEXT, sure=False)
    claims.add("url", source.url, Place.NAME)
    return Draft(
        source.data,
        source.origin,
        document.encoding,
        claims.metadata,
        article.source_text,
        article.blocks,
        article.images,
        article.remote_images,
        claims.evidence,
        tuple(sorted(read.cautions)),
    )


def _parsed(
    text: str, name: str, blobs: Blobs
) -> tuple[list[PageLine], list[tuple[str, ...]], tuple[Caution, ...]]:
    """The lines of a document, images among them, and the addresses of these."""
    try:
        tree, cautions = parse_whole(text, name)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoArticle(name=name) from error
    drop_unseen(tree)
    addresses = mark_images(tree, blobs)
    lines = lines_of(tree, images=True)
    if not any(line.image is None and any(map(str.isalpha, line.text)) for line in lines):
        raise NoArticle(name=name)
    return lines, addresses, cautions


def _title_at(lines: Sequence[PageLine], title: str) -> int | None:
    """Which of the first lines is the title: the one known, a heading, or one that looks it."""
    first = [(at, line) for at, line in enumerate(lines) if line.image is None][:_TITLE_WITHIN]
    if title:
        return next((at for at, line in first if _bare(line.text) == _bare(title)), None)
    headed = (at for at, line in first if line.kind is BlockKind.HEADING)
    at = next(headed, None)
    if at is None and first and _looks_like_title(*first[0], lines):
        return first[0][0]
    return at


def _looks_like_title(at: int, line: PageLine, lines: Sequence[PageLine]) -> bool:
    """Whether a line is short and open, and in bold type or over a masthead."""
    if len(line.text) > _LONGEST_TITLE or line.text[-1] in _UNTITLED_END or is_masthead(line.text):
        return False
    headed = at + 1 < len(lines) and is_masthead(lines[at + 1].text)
    return line.kind is BlockKind.PARAGRAPH and (headed or line.bold >= len(line.text))


def _masthead(lines: Sequence[PageLine]) -> int:
    """How many lines at the start are of the masthead."""
    count = 0
    while count < min(len(lines), _MASTHEAD_WITHIN) and is_masthead(lines[count].text):
        count += 1
    return count


def _bare(text: str) -> str:
    return "".join(text.split())
