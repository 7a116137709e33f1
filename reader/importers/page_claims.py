"""What a page says of its article: printed around it, told to machines, or in its address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reader.immutable import immutable
from reader.importers.claims import Claims
from reader.importers.dates import find_date
from reader.importers.masthead import parse_masthead, read_masthead
from reader.importers.page_facts import Facts
from reader.importers.page_lines import PageLine
from reader.importers.people import dispatched_by
from reader.importers.plain_text import signature
from reader.model import Place

_LONGEST_DATED = 60
_DAY = re.compile(r"(?<!\d)(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")


@immutable
class Story:
    """The parts of a page that make the article. ``masthead`` and ``credits`` are lines of text.

    ``named`` is what elements between title and text are for by their names: a field, its value
    and the words that say so. ``around`` are the lines between title and text, then those above.
    """

    title: str
    masthead: tuple[str, ...]
    body: tuple[PageLine, ...]
    credits: tuple[str, ...]
    named: tuple[tuple[str, str, str], ...] = ()
    around: tuple[str, ...] = ()


def claims_of(story: Story, facts: Facts, texts: Sequence[str], url: str) -> Claims:
    """The claims of a page in the order of trust; `texts` are its paragraphs, `url` its origin."""
    claims = Claims()
    if facts.titles:
        claims.add("title", story.title, Place.TITLE_LINE, facts.titles[0])
    claims.add("title", story.title, Place.TITLE_LINE, sure=False)
    _claim_time(claims, story, facts)
    claims.add_lines(story.masthead, Place.MASTHEAD)
    for field, value, text in story.named:
        claims.add(field, value, Place.MASTHEAD, text, sure=False)
    claims.add("author", signature(texts), Place.TEXT)
    claims.add_lines(story.credits, Place.CREDITS, but=("published_at",))
    claims.add("outlet", facts.outlet, Place.MACHINE, sure=False)
    said = claims.metadata
    if facts.author not in said.editor + said.responsible_editor + said.outlet:
        claims.add("author", facts.author, Place.MACHINE)
    claims.add("outlet", dispatched_by(texts), Place.TEXT, sure=False)
    claims.add("outlet", facts.site, Place.MACHINE, sure=False)
    claims.add("url", facts.url, Place.MACHINE)
    claims.add("url", url, Place.NAME)
    _claim_late_time(claims, story)
    return claims


def _claim_time(claims: Claims, story: Story, facts: Facts) -> None:
    """The time is that printed, unless machines are told another day."""
    printed = parse_masthead(story.masthead).published_at
    told = facts.published_there or facts.published_at
    if printed[:10] not in (facts.published_at[:10], told[:10]):
        claims.add("published_at", told, Place.MACHINE, sure=not printed)


def _claim_late_time(claims: Claims, story: Story) -> None:
    """Where nothing else says it, the time under or around the text, or the day in the address."""
    said = read_masthead(story.credits).get("published_at")
    if said:
        claims.add("published_at", said.value, Place.CREDITS, said.line, sure=False)
    for line in story.around:
        found = find_date(line) if len(line) <= _LONGEST_DATED else None
        if found:
            claims.add("published_at", found.value, Place.MASTHEAD, line, sure=False)
    for day in _DAY.finditer(claims.metadata.url):
        try:
            value = date(*map(int, day.groups())).isoformat()
        except ValueError:
            continue
        claims.add("published_at", value, Place.MACHINE, day[0], sure=False)
