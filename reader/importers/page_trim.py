"""What is left out of an article's body: links, and what their headings announce."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.importers.dates import find_date
from reader.importers.page_furniture import (
    announces_comments,
    announces_more,
    is_aside,
    is_footer,
    is_licence,
)
from reader.importers.page_lines import PageLine

_LINKED = 0.5
_RUN = 3
_TEXT = 60
_PARAGRAPH = 40
_ENDS = "。！？!?…”」』）)"


def trimmed(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of a body without its comments, links alone at the start, runs of links, and
    mostly links with their headings and dates at the end. Images among such links go with them.

    Nothing is left out of what is nothing else.
    """
    kept = _without_runs(_before_more(lines))
    end = _end(kept)
    start = 0
    while start < end and kept[start].image is None and kept[start].linked >= len(kept[start].text):
        start += 1
    return [line for line in kept[start:end] if not is_aside(line.text)] or list(lines)


def _before_more(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines before what readers say, and before other articles if no paragraph follows."""
    own = lines[: _first(lines, announces_comments, 0)]
    last = max((at for at, line in enumerate(own) if _is_paragraph(line)), default=0)
    return list(own[: _first(own, announces_more, last)])


def _first(lines: Sequence[PageLine], announces: Callable[[str], bool], after: int) -> int:
    """Where the first line that announces something stands after a line and after some text."""
    told = 0
    for at, line in enumerate(lines):
        if told >= _TEXT and at > after and announces(line.text):
            return at
        told += len(line.text) - line.linked if line.image is None else 0
    return len(lines)


def _is_paragraph(line: PageLine) -> bool:
    whole = line.image is None and len(line.text) >= _PARAGRAPH and line.text[-1] in _ENDS
    return whole and line.linked <= _LINKED * len(line.text) and not is_footer(line.text)


def _without_runs(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines without three or more links in a row, their dates, images and heading."""
    kept: list[PageLine] = []
    at = 0
    while at < len(lines):
        end, links = _run(lines, at)
        if links >= _RUN and kept:
            while kept and announces_more(kept[-1].text):
                kept.pop()
        else:
            kept += lines[at:end]
        at = end
    return kept


def _run(lines: Sequence[PageLine], at: int) -> tuple[int, int]:
    """Where the run of links ends that starts at a line, and how many; one line if none does."""
    end, links, after = at, 0, at + 1
    while end < len(lines) and (_is_all_link(lines[end]) or (links and _is_beside(lines[end]))):
        links += _is_all_link(lines[end])
        end += 1
        after = end if lines[end - 1].image is None else after
    return (after, links) if links else (at + 1, 0)


def _is_beside(line: PageLine) -> bool:
    """Whether a line is one that stands between links to other articles: an image or a date."""
    return line.image is not None or _is_date(line)


def _end(lines: Sequence[PageLine]) -> int:
    """Where the links at the end start, with what stands between them."""
    end = at = len(lines)
    while at and (_is_over(lines[at - 1]) or lines[at - 1].image is not None):
        at -= 1
        if lines[at].image is None:
            end = at
    return end


def _is_over(line: PageLine) -> bool:
    return _is_links(line) or announces_more(line.text) or is_licence(line.text)


def _is_all_link(line: PageLine) -> bool:
    return (
        line.image is None and line.linked >= 0.8 * len(line.text) and line.text[-1] not in "。！？"
    )


def _is_links(line: PageLine) -> bool:
    if line.linked > _LINKED * len(line.text) and not line.text.endswith("。"):
        return True
    return _is_date(line)


def _is_date(line: PageLine) -> bool:
    date = find_date(line.text)
    return date is not None and date.end - date.start == len(line.text)
