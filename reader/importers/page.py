"""A web page as a draft: title line, masthead line, then the body line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from reader.errors import NoArticle
from reader.importers.captions import mark_pictures
from reader.importers.decode import Decoded
from reader.importers.freeze import Line, freeze, make_blocks, read_lines
from reader.importers.masthead import is_credit, is_masthead, is_outlet, join_labels, parse_masthead
from reader.importers.notice import mark_notices
from reader.importers.origin import address_of
from reader.importers.page_body import find_body
from reader.importers.page_facts import Facts, read_facts, without_site
from reader.importers.page_lines import PageLine, drop_unseen, lines_of, parse
from reader.importers.plain_text import mark_credits, mark_headings, signature
from reader.importers.source import Source
from reader.model import BlockKind, Draft, Metadata

_SHORTEST_TITLE = 4
_PARAGRAPH = 40
_HEAD_WITHIN = 12
_CREDITS_WITHIN = 12
_BODY_STARTS = 4
_BOLD_HEADING = 30
_MARKS = re.compile(r"[\s“”‘’\"'「」]")


@dataclass(frozen=True, slots=True)
class _Story:
    """The parts of a page that make the article. ``masthead`` and ``credits`` are lines of text."""

    title: str
    masthead: tuple[str, ...]
    body: tuple[PageLine, ...]
    credits: tuple[str, ...]


def draft_of(source: Source, decoded: Decoded) -> Draft:
    """The draft of a decoded page. Raises NoArticle where the page holds no letter."""
    tree = _tree(decoded.text, source.name)
    facts = read_facts(tree, decoded.text)
    drop_unseen(tree)
    lines = lines_of(tree)
    body = find_body(tree, lines)
    if not any(any(map(str.isalpha, line.text)) for line in body):
        raise NoArticle(name=source.name)
    story = _story(lines, body, facts)
    source_text, kept, kinds = _classified(story)
    pairs = zip(kept, kinds, strict=True)
    told = [line.text for line, kind in pairs if kind is BlockKind.PARAGRAPH]
    metadata = _metadata(story, facts, told, source.origin)
    blocks = make_blocks(source_text, kept, kinds)
    return Draft(source.data, source.origin, decoded.encoding, metadata, source_text, blocks)


def _tree(text: str, name: str) -> HtmlElement:
    try:
        return parse(text)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoArticle(name=name) from error


def _story(lines: Sequence[PageLine], body: Sequence[PageLine], facts: Facts) -> _Story:
    texts = [line.text for line in lines]
    title = _title(lines, facts)
    start = _body_at(texts, body, texts.index(title) if title in texts else 0)
    at = _title_at(lines, title, start)
    inner, rest = _split_head(body, title)
    return _Story(
        title or rest[0].text,
        _masthead([*texts[at + 1 : start][:_HEAD_WITHIN], *inner]),
        tuple(rest),
        _credits(texts[start:], [line.text for line in rest]),
    )


def _body_at(texts: Sequence[str], body: Sequence[PageLine], earliest: int) -> int:
    """Where the first of the body's lines that the page shows stands, below its title."""
    first = {line.text for line in body[:_BODY_STARTS]}
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
        shown = [line.text for line in lines if whole.startswith(_bare(line.text))]
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
        if line.text == title or is_masthead(line.text):
            cut = at + 1
        elif len(line.text) >= _PARAGRAPH:
            break
    rest = list(body[cut:])
    if not rest:
        return [], list(body)
    return [line.text for line in body[:cut] if line.text != title], rest


def _masthead(lines: Sequence[str]) -> tuple[str, ...]:
    """Of the lines between title and text those of the masthead, with an outlet beside them."""
    joined = list(dict.fromkeys(join_labels(lines)))
    heads = [is_masthead(line) for line in joined]
    return tuple(
        line
        for at, line in enumerate(joined)
        if heads[at] or (is_outlet(line) and any(heads[max(0, at - 1) : at + 2]))
    )


def _metadata(story: _Story, facts: Facts, texts: Sequence[str], origin: str) -> Metadata:
    head, tail = parse_masthead(story.masthead), parse_masthead(story.credits)
    editors = f"{head.editor}{tail.editor}{head.responsible_editor}{tail.responsible_editor}"
    told = "" if facts.author in editors else facts.author
    return Metadata(
        title=story.title,
        outlet=head.outlet or facts.outlet or tail.outlet,
        author=head.author or signature(texts) or tail.author or told,
        editor=head.editor or tail.editor,
        responsible_editor=head.responsible_editor or tail.responsible_editor,
        published_at=_published(head.published_at, facts.published_at),
        url=facts.url or address_of(origin),
    )


def _published(printed: str, told: str) -> str:
    """The time as printed, unless machines are told another day."""
    return printed if printed and told[:10] in ("", printed[:10]) else told


def _classified(story: _Story) -> tuple[str, list[Line], list[BlockKind]]:
    """The source text of a story, its lines and what each is."""
    masthead = " ".join(story.masthead)
    top = [(story.title, BlockKind.TITLE), (masthead, BlockKind.MASTHEAD)]
    rows = [(text, kind) for text, kind in top if text.strip("\ufeff").strip()]
    rows += [(line.text, _kind(line)) for line in story.body if line.text != story.title]
    source_text = freeze("\n".join(text for text, _ in rows))
    lines, kinds = read_lines(source_text), [kind for _, kind in rows]
    mark_credits(lines, kinds)
    mark_pictures(lines, kinds)
    mark_notices(lines, kinds)
    mark_headings(lines, kinds)
    return source_text, lines, kinds


def _kind(line: PageLine) -> BlockKind:
    """A line's kind; a short paragraph all in bold type is a heading, unless it ends a sentence."""
    whole = line.bold >= len(line.text) <= _BOLD_HEADING and line.text[-1] not in "。，；：、"
    if line.kind is BlockKind.PARAGRAPH and whole:
        return BlockKind.HEADING
    return line.kind
