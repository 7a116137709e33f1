"""The top of a page's article: its title, and what stands between that and the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from reader.importers.dates import find_date
from reader.importers.masthead import (
    is_masthead,
    is_outlet,
    is_signed_outlet,
    join_labels,
    parse_masthead,
)
from reader.importers.page_facts import parts, without_site
from reader.importers.page_lines import PageLine
from reader.importers.people import is_person
from reader.model import BlockKind

_SHORTEST_TITLE = 4
_CUT_TITLE = 8
_LONGEST_TITLE = 200
_LONGEST_UNTITLED = 60
_MARKS = re.compile(r"[\s“”‘’\"'「」]")
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|byline|reporter|writer|journalist)s?(?:$|[\s_-])", re.I
)
_SOURCE = re.compile(
    r"(?:^|[\s_-])(?:source|media|origin|outlet|publisher|laiyuan)(?:$|[\s_-])", re.I
)
_LONGEST_NAMED = 24
_LONGEST_PART = 160
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH_AND_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}$")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?$")


def find_title(lines: Sequence[PageLine], titles: Sequence[str]) -> str:
    """The longest line that says one of the page's own titles; without one, the first of these."""
    shown = [(line, _bare(line.text)) for line in _short(lines)]
    for title in titles:
        shortest = max(_SHORTEST_TITLE, len(_bare(without_site(title))) / 2)
        found = [
            line.text for line, bare in shown if len(bare) >= shortest and _says(line, bare, title)
        ]
        if found:
            return max(found, key=len)
    return without_site(titles[0]) if titles else _first_heading(lines) or _over_masthead(lines)


def _over_masthead(lines: Sequence[PageLine]) -> str:
    """The first short line that a date follows in the next two, links left out; or ""."""
    shown = [line for line in lines if line.image is None and 2 * line.linked <= len(line.text)]
    for at, line in enumerate(shown):
        brief = _SHORTEST_TITLE <= len(line.text) <= _LONGEST_UNTITLED
        below = (one.text for one in shown[at + 1 : at + 3])
        if brief and not is_masthead(line.text) and any(_is_dated(one) for one in below):
            return line.text
    return ""


def _is_dated(line: str) -> bool:
    return is_masthead(line) and find_date(line) is not None


def _short(lines: Sequence[PageLine]) -> list[PageLine]:
    return [line for line in lines if line.image is None and len(line.text) <= _LONGEST_TITLE]


def _says(line: PageLine, bare: str, title: str) -> bool:
    """Whether a line is how a title starts or a part of it; or a heading that goes on after it."""
    whole = _bare(title)
    if whole.startswith(bare) or any(bare == _bare(part) for part in parts(title)):
        return True
    cut = whole.rstrip(".…")
    return line.kind is BlockKind.HEADING and len(cut) >= _CUT_TITLE and bare.startswith(cut)


def _first_heading(lines: Sequence[PageLine]) -> str:
    return next((line.text for line in lines if line.parent.tag == "h1"), "")


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def last_title_at(lines: Sequence[PageLine], title: str, start: int) -> int:
    """Where the title stands: as a heading above the body if it can be, else the last one above."""
    places = [at for at, line in enumerate(lines[: start + 1]) if line.text == title]
    headings = [at for at in places if lines[at].kind is BlockKind.HEADING]
    return (headings or places or [start])[-1]


def first_title_at(lines: Sequence[PageLine], title: str) -> int | None:
    """Where the title stands first, as a heading if it can be; None where it does not."""
    places = [at for at, line in enumerate(lines) if line.image is None and line.text == title]
    headings = [at for at in places if lines[at].kind is BlockKind.HEADING]
    return next(iter(headings or places), None)


def masthead_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Of the lines between title and text those of the masthead, with an outlet beside them."""
    joined = list(dict.fromkeys(join_labels(_whole_dates(lines))))
    heads = [is_masthead(line) for line in joined]
    return tuple(
        line
        for at, line in enumerate(joined)
        if heads[at] or (_names_outlet(line) and any(heads[max(0, at - 1) : at + 2]))
    )


def _names_outlet(line: str) -> bool:
    return is_outlet(line) or is_signed_outlet(line)


def _whole_dates(lines: Sequence[str]) -> list[str]:
    """The lines, with a year, a day and a time that stand in lines of their own in one."""
    whole: list[str] = []
    for line in lines:
        last = whole[-1] if whole else ""
        follows = _YEAR.match(last) and _MONTH_AND_DAY.match(line)
        clock = _CLOCK.match(line) and find_date(last) and not _CLOCK.search(last)
        if follows or clock:
            whole[-1] = f"{last} {line}"
        else:
            whole.append(line)
    return whole


def named_parts(lines: Sequence[PageLine]) -> Iterator[tuple[str, str, str]]:
    """What the elements of these lines are for by their names: a field, its value, all they say."""
    for part in dict.fromkeys(line.parent for line in lines):
        if len(part.text_content()) <= _LONGEST_PART:
            for element in part.iter("*"):
                yield from _named(element)


def _named(element: HtmlElement) -> Iterator[tuple[str, str, str]]:
    kept = ("class", "id", "itemprop", "rel")
    names = " ".join(element.get(name, "") for name in kept).strip()
    if not names or not (_AUTHOR.search(names) or _SOURCE.search(names)):
        return
    said = " ".join(element.text_content().split())
    labelled = parse_masthead([said])
    if _AUTHOR.search(names):
        if labelled.author or (is_person(said) and not is_outlet(said)):
            yield "author", labelled.author or said, said
    elif labelled.outlet or _may_be_outlet(said):
        yield "outlet", labelled.outlet or said, said


def _may_be_outlet(said: str) -> bool:
    whole = 2 <= len(said) <= _LONGEST_NAMED and not re.search(r"[。，！？：:]|字[号體体號]", said)
    return whole and any(map(str.isalpha, said)) and find_date(said) is None
