"""The report: one HTML file to read, print and send on, which asks the network for nothing.

The excerpts are cards in their groups; articles may follow whole. Without scripts all of it can be
read. With them a reader switches between the original and both scripts, filters by tag and searches
in either script.

In an element of the class ``quote`` the text is the source, character for character, but for NUL,
which HTML cannot hold. ``data-t`` and ``data-s`` are what a piece of it reads as in Traditional and
Simplified, where that differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, groupby
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material, Section
from reader.exporters.report.articles import whole
from reader.exporters.report.cards import Cards
from reader.exporters.report.frame import framed
from reader.exporters.report.gathered import Gathered, Group
from reader.exporters.report.markup import element, escaped
from reader.exporters.report.scripts import Scripts, language
from reader.model import ArticleInfo, Excerpt, Region

_IN_MEMORY = 8 * 1024 * 1024
"""The most bytes of the excerpts that wait in memory for what goes before them."""

_CHUNK = 1024 * 1024


class Report:
    """One document. Its body is written first, beside the file: what goes before it, such as the
    counts, is known only then."""

    name = "html"
    title = "Report (HTML)"
    suffix = ".html"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8."""
        scripts = Scripts(options)
        cards = Cards(options, scripts, Gathered(material.codebook))
        with SpooledTemporaryFile(_IN_MEMORY) as body:
            for part in _body(material, cards):
                body.write(part.encode())
            before, after = framed(cards.gathered, scripts, options)
            stream.write(before.encode())
            body.seek(0)
            while chunk := body.read(_CHUNK):
                stream.write(chunk)
            stream.write(after.encode())


def _body(material: Material, cards: Cards) -> Iterator[str]:
    for section in material.sections():
        if material.grouped:
            yield from _group(section, cards)
        else:
            yield from _runs(section, cards)
    if cards.options.whole_articles:
        yield from _articles(material, cards)


def _group(section: Section, cards: Cards) -> Iterator[str]:
    """The excerpts under one heading. An article has one heading as long as they follow each
    other, and none if it is what they are put together by."""
    group: Group | None = None
    for info, region, excerpts in _by_article(section.excerpts):
        own = section.heading == info.metadata.title
        if group is None:
            group = _opened(cards, cards.title(info, region) if own else _heading(section, cards))
            yield f'<section class="group" id="{group.target}">'
            lang = language(info.script) if own else ""
            yield element(
                "h2", group.heading, class_="heading text" if own else "heading", lang=lang
            )
        yield "<section>" + cards.head(info, region, 3, titled=not own)
        yield from _cards(excerpts, group, cards, 3 if own else 4)
        yield "</section>\n"
    if group:
        yield "</section>\n"


def _runs(section: Section, cards: Cards) -> Iterator[str]:
    """Excerpts that nothing puts together, under the titles of their articles."""
    for info, region, excerpts in _by_article(section.excerpts):
        group = _opened(cards, cards.title(info, region))
        yield f'<section class="group" id="{group.target}">' + cards.head(info, region, 2)
        yield from _cards(excerpts, group, cards, 3)
        yield "</section>\n"


def _by_article(excerpts: Iterator[Excerpt]) -> Iterator[tuple[ArticleInfo, Region, list[Excerpt]]]:
    for _, group in groupby(excerpts, key=lambda each: each.article.id):
        members = list(group)
        yield members[0].article, members[0].region, members


def _opened(cards: Cards, heading: str) -> Group:
    groups = cards.gathered.groups
    groups.append(Group(f"g{len(groups) + 1}", heading))
    return groups[-1]


def _heading(section: Section, cards: Cards) -> str:
    return escaped(section.heading or cards.labels.ungrouped)


def _cards(excerpts: list[Excerpt], group: Group, cards: Cards, level: int) -> Iterator[str]:
    for excerpt in excerpts:
        group.count += 1
        cards.gathered.languages[language(excerpt.article.script)] += 1
        yield cards.card(excerpt, level) + "\n"


def _articles(material: Material, cards: Cards) -> Iterator[str]:
    heading = element("h2", cards.labels.whole_articles, class_="heading")
    yield f'<section class="wholes" id="wholes" lang="{cards.options.language}">{heading}'
    for number, info in zip(count(1), material.articles(), strict=False):
        yield whole(material.whole(info.id).article, number, cards) + "\n"
    yield "</section>\n"
