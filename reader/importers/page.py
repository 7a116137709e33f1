"""A web page as a draft: title line, masthead line, then the body line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from reader.errors import NoArticle
from reader.importers.claims import Claims
from reader.importers.compose import Row, compose, rows_of
from reader.importers.decode import Decoded
from reader.importers.masthead import is_credit, is_masthead, is_outlet, join_labels, parse_masthead
from reader.importers.page_body import find_body
from reader.importers.page_facts import Facts, read_facts, without_site
from reader.importers.page_images import Album, mark_images, take_data
from reader.importers.page_lines import PageLine, drop_unseen, lines_of
from reader.importers.plain_text import signature
from reader.importers.sites import find_places
from reader.importers.source import Source
from reader.importers.visible import parse_whole
from reader.model import BlockKind, Caution, Draft, Place

_SHORTEST_TITLE = 4
_PARAGRAPH = 40
_HEAD_WITHIN = 12
_CREDITS_WITHIN = 12
_BODY_STARTS = 4
_MARKS = re.compile(r"[\s“”‘’\"'「」]")


@dataclass(frozen=True, slots=True)
class _Story:
    """The parts of a page that make the article. ``masthead`` and ``credits`` are lines of text."""

    title: str
    masthead: tuple[str, ...]
    body: tuple[PageLine, ...]
    credits: tuple[str, ...]


def draft_of(source: Source, decoded: Decoded) -> Draft:
    """The draft of a decoded page. Raises NoArticle where the page holds no letter, or TooMuch."""
    text, blobs = take_data(decoded.text)
    tree, cautions = _tree(text, source.name)
    facts = read_facts(tree, text)
    drop_unseen(tree)
    addresses = mark_images(tree, blobs)
    lines = lines_of(tree, images=True)
    title = _title(lines, facts)
    places = find_places(tree)
    body = find_body(tree, lines, _headed_at(lines, title), places.bodies)
    if not any(line.image is None and any(map(str.isalpha, line.text)) for line in body):
        raise NoArticle(name=source.name)
    story = _story([line for line in lines if line.image is None], body, title)
    album = Album(source.beside, blobs, facts.url or source.url)
    article = compose([*_top(story), *rows_of(story.body, story.title, album, addresses)])
    claims = _claims(story, facts, article.texts(BlockKind.PARAGRAPH), source.url)
    return Draft(
        source.data,
        source.origin,
        decoded.encoding,
        claims.metadata,
        article.source_text,
        article.blocks,
        article.images,
        article.remote_images,
        claims.evidence,
        (*cautions, *sorted(album.cautions)),
    )


def _tree(text: str, name: str) -> tuple[HtmlElement, tuple[Caution, ...]]:
    try:
        return parse_whole(text, name)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoArticle(name=name) from error


def _headed_at(lines: Sequence[PageLine], title: str) -> int | None:
    """Where the title stands first, as a heading if it can be; None where it does not."""
    places = [at for at, line in enumerate(lines) if line.image is None and line.text == title]
    headings = [at for at in places if lines[at].kind is BlockKind.HEADING]
    return next(iter(headings or places), None)


def _story(lines: Sequence[PageLine], body: Sequence[PageLine], title: str) -> _Story:
    texts = [line.text for line in lines]
    start = _body_at(texts, body, texts.index(title) if title in texts else 0)
    at = _title_at(lines, title, start)
    inner, rest = _split_head(body, title)
    return _Story(
        title or next(line.text for line in rest if line.image is None),
        _masthead([*texts[at + 1 : start][:_HEAD_WITHIN], *inner]),
        tuple(rest),
        _credits(texts[start:], [line.text for line in rest if line.image is None]),
    )


def _body_at(texts: Sequence[str], body: Sequence[PageLine], earliest: int) -> int:
    """Where the first of the body's lines that the page shows stands, below its title."""
    first = {line.text for line in body[:_BODY_STARTS] if line.image is None}
    return next((at for at in range(earliest, len(texts)) if texts[at] in first), earliest)


def _credits(shown: Sequence[str], body: Sequence[str]) -> tuple[str, ...]:
    """The lines that name people, near the body's start and end and below its last paragraph."""
    told = [text for text in body if len(text) >= _PARAGRAPH][-1:]
    end = shown.index(told[0]) + 1 if told and told[0] in shown else 0
    after = join_labels(shown[end : end + _CREDITS_WITHIN])
    near = [*body[:_BODY_STARTS], *body[-_CREDITS_WITHIN:], *after]
    return tuple(filter(is_credit, near))


def _title(lines: Sequence[PageLine], facts: Facts) -> str:
    """The longest line that one of the page's own titles starts with; without one, that title."""
    for title in facts.titles:
        whole, shortest = _bare(title), len(_bare(without_site(title))) / 2
        shown = [line.text for line in lines if line.image is None and whole.startswith(_bare(line.text))]
        best = max(shown, key=len, default="")
        if len(_bare(best)) >= max(_SHORTEST_TITLE, shortest):
            return best
    return without_site(facts.titles[0]) if facts.titles else _first_heading(lines)


def _first_heading(lines: Sequence[PageLine]) -> str:
    return next((line.text for line in lines if line.parent.tag == "h1"), "")


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _title_at(lines: Sequence[PageLine], title: str, start: int) -> int:
    """Where the title stands: as a heading above the body if it can be, else the last one above."""
    places = [at for at, line in enumerate(lines[: start + 1]) if line.text == title]
    headings = [at for at in places if lines[at].kind is BlockKind.HEADING]
    return (headings or places or [start])[-1]


def _split_head(body: Sequence[PageLine], title: str) -> tuple[list[str], list[PageLine]]:
    """The lines over the text that the body came with, title left out, and the text itself."""
    cut = 0
    for at, line in enumerate(body[:_HEAD_WITHIN]):
        if line.image is not None:
            continue
        if line.text == title or is_masthead(line.text):
            cut = at + 1
        elif len(line.text) >= _PARAGRAPH or line.text.endswith("。"):
            break
    images = [line for line in body[:cut] if line.image is not None]
    rest = images + list(body[cut:])
    if len(rest) == len(images):
        return [], list(body)
    return [line.text for line in body[:cut] if line.text != title and line.image is None], rest


def _masthead(lines: Sequence[str]) -> tuple[str, ...]:
    """Of the lines between title and text those of the masthead, with an outlet beside them."""
    joined = list(dict.fromkeys(join_labels(lines)))
    heads = [is_masthead(line) for line in joined]
    return tuple(
        line
        for at, line in enumerate(joined)
        if heads[at] or (is_outlet(line) and any(heads[max(0, at - 1) : at + 2]))
    )


def _top(story: _Story) -> list[Row]:
    """The rows over the text: the title and the masthead in one line each."""
    masthead = " ".join(story.masthead)
    return [Row(story.title, BlockKind.TITLE), Row(masthead, BlockKind.MASTHEAD)]


def _claims(story: _Story, facts: Facts, texts: Sequence[str], url: str) -> Claims:
    claims = Claims()
    if facts.titles:
        claims.add("title", story.title, Place.TITLE_LINE, facts.titles[0])
    claims.add("title", story.title, Place.TITLE_LINE, sure=False)
    _claim_time(claims, story, facts)
    claims.add_lines(story.masthead, Place.MASTHEAD)
    claims.add("outlet", facts.outlet, Place.MACHINE, sure=False)
    claims.add("author", signature(texts), Place.TEXT)
    claims.add_lines(story.credits, Place.CREDITS, but=("published_at",))
    said = claims.metadata
    if facts.author not in said.editor + said.responsible_editor:
        claims.add("author", facts.author, Place.MACHINE)
    claims.add("url", facts.url, Place.MACHINE)
    claims.add("url", url, Place.NAME)
    return claims


def _claim_time(claims: Claims, story: _Story, facts: Facts) -> None:
    """The time is that printed, unless machines are told another day."""
    printed = parse_masthead(story.masthead).published_at
    if facts.published_at[:10] not in ("", printed[:10]):
        claims.add("published_at", facts.published_at, Place.MACHINE, sure=not printed)
