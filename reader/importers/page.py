"""A web page as a draft: title line, masthead line, then the body line by line."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement

from reader.errors import NoArticle
from reader.importers.compose import Row, compose, rows_of
from reader.importers.decode import Decoded
from reader.importers.masthead import is_credit, is_masthead, is_outlet, join_labels
from reader.importers.page_body import find_body
from reader.importers.page_claims import Story, claims_of
from reader.importers.page_facts import read_facts
from reader.importers.page_head import (
    find_title,
    first_title_at,
    last_title_at,
    masthead_of,
    named_parts,
)
from reader.importers.page_images import Album, mark_images, take_data
from reader.importers.page_lines import PageLine, drop_unseen, lines_of
from reader.importers.sites import Places, find_places
from reader.importers.source import Source
from reader.importers.visible import parse_whole
from reader.model import BlockKind, Caution, Draft

_PARAGRAPH = 40
_HEAD_WITHIN = 16
_ABOVE_WITHIN = 6
_CREDITS_WITHIN = 12
_BODY_STARTS = 4


def draft_of(source: Source, decoded: Decoded) -> Draft:
    """The draft of a decoded page. Raises NoArticle where the page holds no letter, or TooMuch."""
    text, blobs = take_data(decoded.text)
    tree, cautions = _tree(text, source.name)
    facts = read_facts(tree, text)
    drop_unseen(tree)
    addresses = mark_images(tree, blobs)
    lines = lines_of(tree, images=True)
    places = find_places(tree)
    title = find_title(lines, [*map(_text, places.titles), *facts.titles])
    body = find_body(tree, lines, first_title_at(lines, title), places.bodies)
    if not any(line.image is None and any(map(str.isalpha, line.text)) for line in body):
        raise NoArticle(name=source.name)
    story = _story([line for line in lines if line.image is None], body, title, places)
    album = Album(source.beside, blobs, facts.url or source.url)
    article = compose([*_top(story), *rows_of(story.body, story.title, album, addresses)])
    claims = claims_of(story, facts, article.texts(BlockKind.PARAGRAPH), source.url)
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


def _story(
    lines: Sequence[PageLine], body: Sequence[PageLine], title: str, places: Places
) -> Story:
    texts = [line.text for line in lines]
    inner, rest = _split_head(body, title)
    start = _body_at(texts, rest, texts.index(title) + 1 if title in texts else 0)
    at = last_title_at(lines, title, start)
    head = [*lines[at + 1 : start][:_HEAD_WITHIN], *inner]
    ruled = [line for line in lines if _stands_in(line, places.mastheads)]
    return Story(
        title or next(line.text for line in rest if line.image is None),
        masthead_of([line.text for line in (*ruled, *head)]),
        tuple(rest),
        _credits(texts[start:], [line.text for line in rest if line.image is None]),
        (*_ruled_outlet(places), *named_parts(head)),
        tuple(texts[at + 1 : start] + texts[max(0, at - _ABOVE_WITHIN) : at]),
    )


def _ruled_outlet(places: Places) -> list[tuple[str, str, str]]:
    names = filter(None, map(_text, places.outlets))
    return [("outlet", name, name) for name in names]


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _stands_in(line: PageLine, elements: Sequence[HtmlElement]) -> bool:
    return bool(elements) and any(
        one in elements for one in (line.parent, *line.parent.iterancestors())
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


def _split_head(body: Sequence[PageLine], title: str) -> tuple[list[PageLine], list[PageLine]]:
    """The lines over the text that the body came with, title left out, and the text itself."""
    cut = 0
    for at, line in enumerate(body[:_HEAD_WITHIN]):
        if line.image is not None:
            continue
        if line.text == title or is_masthead(line.text):
            cut = at + 1
        elif len(line.text) >= _PARAGRAPH or line.text.endswith("。"):
            break
    while 0 < cut < len(body) and _is_of_head(body[cut]):
        cut += 1
    images = [line for line in body[:cut] if line.image is not None]
    rest = images + list(body[cut:])
    if len(rest) == len(images):
        return [], list(body)
    return [line for line in body[:cut] if line.text != title and line.image is None], rest


def _is_of_head(line: PageLine) -> bool:
    """Whether a line after the masthead belongs to it: an outlet, or a link alone to its writer."""
    return line.image is None and (is_outlet(line.text) or line.linked >= len(line.text))


def _top(story: Story) -> list[Row]:
    """The rows over the text: the title and the masthead in one line each."""
    masthead = " ".join(story.masthead)
    return [Row(story.title, BlockKind.TITLE), Row(masthead, BlockKind.MASTHEAD)]
