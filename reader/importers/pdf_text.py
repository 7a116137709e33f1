"""Paragraphs out of the lines of pages, by where the lines stand.

A line goes on in the next if that could not have begun in it, for want of room, and the next, of
the same size, neither starts further in nor stands further off. What stands at the same place of
many pages is no part of the text: it is put at its end, as boilerplate.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median, median_low

from reader.immutable import immutable
from reader.importers.compose import Row
from reader.importers.document import Read
from reader.importers.han import HAN
from reader.importers.masthead import is_masthead
from reader.importers.pdf_lines import PdfLine
from reader.model import BlockKind, Caution

_MARGIN = 0.12
_EXTREME = 2
_SHARE = 0.4
_FOLIO = re.compile(
    r"[\W_]*(?:第\s*)?\d{1,4}(?:\s*[页頁])?(?:\s*[/／]\s*(?:共\s*)?\d+\s*[页頁]?)?[\W_]*"
)
_DIGITS = re.compile(r"\d+")
_SAME_SIZE = 0.12
_SLACK, _INDENT = 0.4, 0.8
_LOOSE = 1.4
_TITLE, _HEADING = 1.25, 1.12
_TITLE_WITHIN = 12
_LONGEST_TITLE, _LONGEST_HEADING = 80, 60
_MASTHEAD_WITHIN = 6
_ENDS = "。！？!?…」』”）"
_PIECE = re.compile(
    r"[“‘「『（《〈【(]*(?:[A-Za-z0-9.,%-]+|.)(?:[”’」』）》〉】，。、；：！？!?,.)…—]+|[“‘].)*"
)
"""What a line cannot be broken in, at the start of a text: marks stay with their characters."""

_WIDE = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uff60“”‘’—…]")


@immutable
class _Column:
    """Where the lines start and end that stand over and under a line, and how far apart they are.

    All in points.
    """

    left: float
    right: float
    leading: float


@immutable
class _Paragraph:
    text: str
    size: float
    page: int


def read_rows(lines: Sequence[PdfLine]) -> Read:
    """The rows of the lines: title, masthead and text, then what repeats from page to page."""
    aside = set(furniture(lines))
    body = [line for at, line in enumerate(lines) if at not in aside]
    repeated = dict.fromkeys(lines[at].text for at in sorted(aside))
    rows = _rows(_paragraphs(body or list(lines)))
    if body:
        rows += [Row(text, BlockKind.BOILERPLATE) for text in repeated]
    masthead = [row.text for row in rows if row.kind is BlockKind.MASTHEAD]
    return Read(rows, masthead, {Caution.REBUILT})


def furniture(lines: Sequence[PdfLine]) -> list[int]:
    """The numbers of the lines that are page numbers or stand on many pages: heads and feet.

    Only the outermost lines in the margins of a page can be.
    """
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        pages[line.page].append(at)
    outer = []
    for numbers in pages.values():
        by_height = sorted(numbers, key=lambda at: lines[at].at)
        ends = {*by_height[:_EXTREME], *by_height[-_EXTREME:]}
        outer += [at for at in ends if not _MARGIN < lines[at].at < 1 - _MARGIN]
    seen = Counter(key for _, key in {(lines[at].page, _key(lines[at])) for at in outer})
    many = max(2, _SHARE * len(pages))
    return [
        at
        for at in sorted(outer)
        if seen[_key(lines[at])] >= many or _FOLIO.fullmatch(lines[at].text)
    ]


def _key(line: PdfLine) -> tuple[str, bool]:
    return _DIGITS.sub("#", line.text), line.at > 1 / 2


def _paragraphs(lines: Sequence[PdfLine]) -> list[_Paragraph]:
    columns = _columns(lines)
    found: list[_Paragraph] = []
    for at, line in enumerate(lines):
        if at and _goes_on(lines[at - 1], line, columns[at - 1], columns[at]):
            last = found[-1]
            found[-1] = _Paragraph(_joined(last.text, line.text), last.size, last.page)
        else:
            found.append(_Paragraph(line.text, line.size, line.page))
    return found


def _goes_on(line: PdfLine, after: PdfLine, own: _Column, its: _Column) -> bool:
    if abs(line.size - after.size) > _SAME_SIZE * line.size:
        return False
    piece = _PIECE.match(after.text)
    if line.right + (piece.end() if piece else 1) * line.em < own.right - _SLACK * line.em:
        return False  # there was room for more
    if after.left > its.left + _INDENT * after.em:
        return False
    if line.page == after.page and after.base < line.base:
        return line.base - after.base <= _LOOSE * own.leading
    return line.text[-1] not in _ENDS  # the next column or page


def _columns(lines: Sequence[PdfLine]) -> list[_Column]:
    """The column each line stands in: the lines of its page and size that start near it."""
    pages: defaultdict[int, list[PdfLine]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    known: dict[tuple[int, int, int], _Column] = {}
    columns = []
    for line in lines:
        key = (line.page, round(line.left / (4 * line.size)), round(line.size))
        if key not in known:
            known[key] = _column(line, pages[line.page])
        columns.append(known[key])
    return columns


def _column(line: PdfLine, page: Iterable[PdfLine]) -> _Column:
    own = [
        other
        for other in page
        if abs(other.left - line.left) <= 4 * line.size
        and abs(other.size - line.size) <= _SAME_SIZE * line.size
    ]
    heights = sorted({round(other.base, 1) for other in own})
    gaps = [above - below for below, above in pairwise(heights)]
    return _Column(
        min(other.left for other in own),
        max(other.right for other in own),
        median_low(gaps) if gaps else 2 * line.size,
    )


def _joined(text: str, more: str) -> str:
    """Two lines as one: Han characters need no space between them."""
    wide = _WIDE.match(text[-1]) or _WIDE.match(more[0])
    return text + more if wide else f"{text} {more}"


def _rows(paragraphs: Sequence[_Paragraph]) -> list[Row]:
    sizes = [one.size for one in paragraphs for _ in range(0, len(one.text), 10)]
    body = median(sizes)
    start, end = _title(paragraphs, body)
    rows = [_row(one, body) for one in paragraphs[:start]]
    if end > start:
        title = paragraphs[start].text
        for one in paragraphs[start + 1 : end]:
            title = _joined(title, one.text)
        rows.append(Row(title, BlockKind.TITLE))
    at = end
    while at < min(len(paragraphs), end + _MASTHEAD_WITHIN) and is_masthead(paragraphs[at].text):
        rows.append(Row(paragraphs[at].text, BlockKind.MASTHEAD))
        at += 1
    return rows + [_row(one, body) for one in paragraphs[at:]]


def _title(paragraphs: Sequence[_Paragraph], body: float) -> tuple[int, int]:
    """From where to where the title stands: the largest type on the first page, over the text.

    Without larger type it is a short first line over a masthead. Empty where there is none.
    """
    first = [one for one in paragraphs[:_TITLE_WITHIN] if one.page == paragraphs[0].page]
    largest = max(one.size for one in first)
    if largest >= _TITLE * body:
        start = next(at for at, one in enumerate(first) if one.size == largest)
        end = start + 1
        while end < len(first) and abs(first[end].size - largest) <= _SAME_SIZE * largest:
            end += 1
        if sum(len(one.text) for one in first[start:end]) <= _LONGEST_TITLE:
            return start, end
    opens = paragraphs[0].text
    headed = len(paragraphs) > 1 and is_masthead(paragraphs[1].text)
    short = len(opens) <= _LONGEST_TITLE and opens[-1] not in "。，；：、"
    return (0, 1) if headed and short and not is_masthead(opens) else (0, 0)


def _row(paragraph: _Paragraph, body: float) -> Row:
    large = paragraph.size >= _HEADING * body and len(paragraph.text) <= _LONGEST_HEADING
    return Row(paragraph.text, BlockKind.HEADING if large else BlockKind.PARAGRAPH)
