"""Where the article stands in a page: readability, held against a density of our own.

Readability's thresholds are made for English, and Chinese news in brief falls through them: a
hundred and fifty characters are a whole story. So its answer is taken only where it holds at least
40 % of what the densest part of the page says.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement
from readability import Document
from readability.readability import Unparseable

from reader.importers.dates import find_date
from reader.importers.page_lines import PageLine, drop_unseen, lines_of, parse

_ENOUGH = 0.4
_PUNCTUATION = re.compile(r"[，。！？；：、,.!?;:“”「」]")
_LINKED = 0.5
_SHARES = (1.0, 0.6, 0.3, 0.15)
_LONG = 25
_SHORTEST = 20
_MARKED = ("//*[@itemprop='articleBody']", "//article")

logging.getLogger("readability").setLevel(logging.CRITICAL)


def find_body(tree: HtmlElement, lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of the article's body, its images among them; empty for a page without text.

    `lines` are the lines of `tree` without images; the tree is left as it is.
    """
    marked = _marked(tree)
    dense = _densest(lines if marked is None else marked)
    found = _by_readability(tree)
    enough = bool(found) and _length(found) >= _ENOUGH * _length(dense)
    return _trimmed(found if enough and _is_within(found, marked) else dense)


def _is_within(found: Sequence[PageLine], marked: Sequence[PageLine] | None) -> bool:
    """Whether most of what was found is in what the page marks, if it marks anything."""
    if marked is None:
        return True
    own = {line.text for line in marked}
    return 2 * _length([line for line in found if line.text in own]) >= _length(found)


def _marked(tree: HtmlElement) -> list[PageLine] | None:
    """The lines of the one element the page itself calls its article, if there is one with text."""
    for path in _MARKED:
        elements = tree.xpath(path)
        if len(elements) == 1:
            lines = lines_of(elements[0], images=True)
            if sum(map(_weight, lines)) >= _SHORTEST:
                return lines
    return None


def _by_readability(tree: HtmlElement) -> list[PageLine]:
    page = etree.tostring(tree, encoding="unicode", method="html")
    try:
        summary = Document(page).summary(html_partial=True)
        body = parse(summary)
    except (Unparseable, etree.LxmlError):
        return []
    drop_unseen(body)
    return lines_of(body, images=True)


def _densest(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines under the element that holds most running text, directly or a few levels down."""
    scores: defaultdict[HtmlElement, float] = defaultdict(float)
    for line in lines:
        weight = _weight(line)
        for share, element in zip(_SHARES, _upwards(line.parent), strict=False):
            scores[element] += share * weight
    if not scores:
        return []
    best = max(scores, key=lambda element: scores[element])
    return lines_of(best, images=True)


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """An element and those it stands in; of a paragraph only these, since its siblings belong."""
    if element.tag not in ("p", "h1", "h2", "h3", "h4", "li", "span"):
        yield element
    yield from element.iterancestors()


def _weight(line: PageLine) -> float:
    """How much of a line is running text: its unlinked length, if it has marks or is long."""
    if line.image is not None:
        return 0.0
    unlinked = max(0, len(line.text) - line.linked)
    running = _PUNCTUATION.search(line.text) or unlinked >= _LONG
    return float(unlinked) if running else 0.0


def _trimmed(lines: list[PageLine]) -> list[PageLine]:
    """The lines without links alone at the start, and mostly links with their dates at the end.

    Images among such links go with them.
    """
    start, end, at = 0, len(lines), len(lines)
    while at and (_is_links(lines[at - 1]) or lines[at - 1].image is not None):
        at -= 1
        if lines[at].image is None:
            end = at
    while (
        start < end and lines[start].image is None and lines[start].linked >= len(lines[start].text)
    ):
        start += 1
    return lines[start:end] or lines


def _is_links(line: PageLine) -> bool:
    if line.linked > _LINKED * len(line.text) and not line.text.endswith("。"):
        return True
    date = find_date(line.text)
    return date is not None and date.end - date.start == len(line.text)


def _length(lines: Sequence[PageLine]) -> int:
    return sum(len(line.text) for line in lines if line.image is None)
