"""Where the article stands in a page: what a rule or the page itself names, or the densest part.

Measures made for English lose Chinese news in brief: a hundred and fifty characters are a whole
story, and the comments under it are longer. So running text is weighed by where it stands: after
the title, before the headings that announce comments and recommendations, and outside of elements
whose names say that they hold something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from lxml.html import HtmlElement

from reader.immutable import immutable
from reader.importers.page_furniture import Furniture, announces_more, is_footer
from reader.importers.page_lines import BLOCKS, KINDS, PageLine, lines_of
from reader.importers.page_trim import trimmed
from reader.model import BlockKind

_ENOUGH = 0.4
_ENOUGH_WITHIN = 0.7
_PUNCTUATION = re.compile(r"[，。！？；：、“”「」]|[,.!?;](?:\s|$)")
_NAMES = re.compile(
    r"article|artic|content|story|post|entry|text|body|detail|zoom|editor|正文", re.I
)
_NAMED = 1.2
_WHOLE_PAGE = 0.7
_SHARES = (1.0, 0.6, 0.3, 0.15)
_LONG = 25
_SHORTEST = 20
_BEFORE_TITLE = 0.3
_AFTER_ALL = 0.1
_IN_FURNITURE = 0.1
_TEXT = 60.0
_ADDED = 0.05
_ADDED_LINKED = 0.25
_NOT_ADDED = frozenset({"body", "html"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "span"})


@immutable
class _Page:
    """The lines of a page, and how much of each is running text that may be the article's.

    ``spans`` tells for each element from which line to which its own go; ``scores`` how much
    running text stands in it, directly or a few levels down.
    """

    lines: Sequence[PageLine]
    weights: Sequence[float]
    spans: dict[HtmlElement, list[int]]
    scores: dict[HtmlElement, float]
    furniture: Furniture

    def own(self, element: HtmlElement) -> range:
        """The numbers of the lines that stand in an element."""
        return range(*self.spans.get(element, (0, 0)))

    def weight(self, element: HtmlElement) -> float:
        """How much running text stands in an element."""
        return sum(self.weights[at] for at in self.own(element))


def find_body(
    tree: HtmlElement,
    lines: Sequence[PageLine],
    title_at: int | None = None,
    named: Sequence[HtmlElement] = (),
) -> list[PageLine]:
    """The lines of the article's body, its images among them; empty for a page without text.

    `lines` are the lines of `tree` with images; the title is the one at `title_at`. The elements
    `named` by a rule are taken if they hold at least 40 % of the running text of the densest part,
    or 70 % if they stand in it; then what the page itself marks. The tree is left as it is.
    """
    page = _weighed(lines, title_at)
    if not page.spans:
        return []
    best = _grown(max(page.scores or page.spans, key=lambda one: page.scores.get(one, 0)), page)
    ruled = (one for one in named if _holds_enough(one, best, page))
    marked = (one for one in _marked(tree, page, title_at) if page.weight(one) >= _SHORTEST)
    return trimmed(_inside(next(chain(ruled, marked), best), page))


def _holds_enough(named: HtmlElement, best: HtmlElement, page: _Page) -> bool:
    share = _ENOUGH_WITHIN if best in named.iterancestors() else _ENOUGH
    return page.weight(named) >= max(_SHORTEST, share * page.weight(best))


def _marked(tree: HtmlElement, page: _Page, title_at: int | None) -> Iterator[HtmlElement]:
    """The one element the page itself calls its article's body, or its article with its title."""
    bodies, articles = tree.xpath("//*[@itemprop='articleBody']"), tree.xpath("//article")
    if len(bodies) == 1:
        yield bodies[0]
    if len(articles) == 1 and (title_at is None or title_at in page.own(articles[0])):
        yield articles[0]


def _weighed(lines: Sequence[PageLine], title_at: int | None) -> _Page:
    furniture = Furniture([] if title_at is None else [lines[title_at].parent])
    weights = _weights(lines, title_at, furniture)
    spans: dict[HtmlElement, list[int]] = {}
    factors: dict[HtmlElement, float] = {}
    scores: defaultdict[HtmlElement, float] = defaultdict(float)
    for at, (line, weight) in enumerate(zip(lines, weights, strict=True)):
        path = [line.parent, *line.parent.iterancestors()]
        for element in path:
            spans.setdefault(element, [at, at])[1] = at + 1
        if not weight:
            continue
        own = path[1:] if line.parent.tag in _PARAGRAPHS else path
        for share, element in zip(_SHARES, own, strict=False):
            if element not in factors:
                factors[element] = _named(element)
            scores[element] += share * weight * factors[element]
    return _Page(lines, weights, spans, scores, furniture)


def _named(element: HtmlElement) -> float:
    names = f"{element.get('id', '')} {element.get('class', '')}"
    if element.tag in _NOT_ADDED:
        return _WHOLE_PAGE
    return _NAMED if _NAMES.search(names) else 1.0


def _weights(lines: Sequence[PageLine], title_at: int | None, furniture: Furniture) -> list[float]:
    """How much of each line is running text, less where an article hardly stands."""
    weights, told, after = [], 0.0, False
    for at, line in enumerate(lines):
        weight = _weight(line)
        if furniture.holds(line.parent):
            weight *= _IN_FURNITURE
        elif title_at is not None and at < title_at:
            weight *= _BEFORE_TITLE
        elif after:
            weight *= _AFTER_ALL
        else:
            told += weight
            after = told >= _TEXT and announces_more(line.text)
        weights.append(weight)
    return weights


def _weight(line: PageLine) -> float:
    """How much of a line is running text: its unlinked length, if it has marks or is long."""
    if line.image is not None or line.linked >= len(line.text):
        return 0.0
    unlinked = len(line.text) - line.linked
    running = unlinked >= _LONG or _PUNCTUATION.search(line.text)
    return float(unlinked) if running and not is_footer(line.text) else 0.0


def _grown(best: HtmlElement, page: _Page) -> HtmlElement:
    """The element with those it stands in, as long as these add running text and few links."""
    while True:
        parent = best.getparent()
        if parent is None or parent.tag in _NOT_ADDED or not _adds(parent, best, page):
            return best
        best = parent


def _adds(parent: HtmlElement, best: HtmlElement, page: _Page) -> bool:
    inner = page.own(best)
    added = [at for at in page.own(parent) if at not in inner]
    weight = sum(page.weights[at] for at in added)
    texts = [page.lines[at] for at in added if page.lines[at].image is None]
    length = sum(len(line.text) for line in texts)
    linked = sum(line.linked for line in texts)
    enough = weight > _ADDED * page.weight(best) and weight > length / 2
    return enough and linked <= _ADDED_LINKED * length


def _inside(element: HtmlElement, page: _Page) -> list[PageLine]:
    """The lines of an element without the furniture in it, unless that is most of it."""
    if element.tag in BLOCKS:
        lines = [page.lines[at] for at in page.own(element)]
    else:
        lines = lines_of(element, images=True)
    kept = [line for line in lines if not page.furniture.holds(line.parent)]
    told = sum(map(_weight, kept))
    enough = told >= min(_TEXT, _ENOUGH * sum(map(_weight, lines)))
    return _unwrapped(kept if enough else lines, element)


def _unwrapped(lines: list[PageLine], root: HtmlElement) -> list[PageLine]:
    """The lines as paragraphs where only what the root stands in made list items or quotes."""
    outer = [root, *root.iterancestors(*KINDS)]
    if not any(one.tag in KINDS for one in outer):
        return lines
    return [
        replace(line, kind=BlockKind.PARAGRAPH) if _is_of(line, set(outer)) else line
        for line in lines
    ]


def _is_of(line: PageLine, outer: set[HtmlElement]) -> bool:
    """Whether the element that makes a line what it is is one of these."""
    own = (one for one in (line.parent, *line.parent.iterancestors()) if one.tag in KINDS)
    return line.image is None and line.kind is not BlockKind.TABLE and next(own, None) in outer
