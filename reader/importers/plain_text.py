"""Plain text: what each line is, told by rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from reader.errors import EmptyInput, TooMuch
from reader.immutable import immutable
from reader.importers.captions import mark_pictures
from reader.importers.claims import Claims
from reader.importers.decode import Decoded
from reader.importers.freeze import MOST_CHARACTERS, Line, freeze, make_blocks, read_lines
from reader.importers.masthead import is_credit, is_masthead
from reader.importers.notice import mark_notices
from reader.importers.origin import name_of
from reader.importers.people import signed_by
from reader.importers.sniff import Content
from reader.importers.source import Source, decode_input
from reader.model import BlockKind, Draft, Place
from reader.reasons import Unit

_LONGEST_TITLE = 80
_LONGEST_GIVEN_TITLE = 60
_LONGEST_HEADING = 30
_SHORTEST_PARAGRAPH = 40
_MASTHEAD_WITHIN = 6
_CREDITS_WITHIN = 6
_UNTITLED_END = re.compile(r"[。，,；;、：:.]$")
_UNHEADED_END = re.compile(r"[。，,；;、：:.！!？?…”」』）)]$")
_UNHEADED_START = re.compile(r"^[“「『（(\[【…▲●■◆•·※*—-]")
_PARAGRAPH_END = re.compile(r"[。！？!?…”」』）)]$")


@immutable
class PlainText:
    """The importer of plain text files."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes can be plain text: any can that nothing else has taken."""
        return content is None

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of a text file.

        Raises EmptyInput, NotText, TooMuch, or WrongEncoding for an encoding that was asked for.
        """
        yield draft_of(source, decode_input(source))


def draft_of(source: Source, decoded: Decoded) -> Draft:
    """The draft of a decoded plain text. Raises EmptyInput where there is nothing to read, or
    TooMuch."""
    source_text = freeze(decoded.text)
    if len(source_text) > MOST_CHARACTERS:
        raise TooMuch(name=source.name, limit=MOST_CHARACTERS, unit=Unit.CHARACTERS)
    lines = read_lines(source_text)
    if not lines:
        raise EmptyInput(name=source.name)
    kinds = classify(lines)
    blocks = make_blocks(source_text, lines, kinds)
    claims = _claims(lines, kinds, source)
    return Draft(
        source.data,
        source.origin,
        decoded.encoding,
        claims.metadata,
        source_text,
        blocks,
        evidence=claims.evidence,
    )


def classify(lines: Sequence[Line]) -> list[BlockKind]:
    """The kind of each line of a plain text."""
    kinds = [BlockKind.PARAGRAPH] * len(lines)
    if _is_title(lines):
        kinds[0] = BlockKind.TITLE
    _mark_masthead(lines, kinds)
    mark_pictures(lines, kinds)
    mark_notices(lines, kinds)
    mark_headings(lines, kinds)
    return kinds


def mark_headings(lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Mark as headings the short open lines that stand before a paragraph and after anything."""
    for at in range(1, len(lines) - 1):
        if kinds[at] is kinds[at + 1] is BlockKind.PARAGRAPH and _is_heading(lines, at):
            kinds[at] = BlockKind.HEADING


def _is_title(lines: Sequence[Line]) -> bool:
    first = lines[0]
    if len(lines) == 1 or len(first.text) > _LONGEST_TITLE or _UNTITLED_END.search(first.text):
        return False
    if is_masthead(first.text) or not any(map(str.isalpha, first.text)):
        return False
    return first.before_gap or is_masthead(lines[1].text)


def _mark_masthead(lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Mark the lines of the masthead, at the top and at the end."""
    for at in range(min(_MASTHEAD_WITHIN, len(lines))):
        if kinds[at] is BlockKind.PARAGRAPH:
            if not is_masthead(lines[at].text):
                break
            kinds[at] = BlockKind.MASTHEAD
    mark_credits(lines, kinds)


def mark_credits(lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Mark lines at the end that only name writers and editors as masthead too."""
    for at in range(max(1, len(lines) - _CREDITS_WITHIN), len(lines)):
        if kinds[at] is BlockKind.PARAGRAPH and is_credit(lines[at].text):
            kinds[at] = BlockKind.MASTHEAD


def _is_heading(lines: Sequence[Line], at: int) -> bool:
    line, before, after = lines[at], lines[at - 1], lines[at + 1]
    if not 2 <= len(line.text) <= _LONGEST_HEADING or not line.text[-1].isalnum():
        return False
    if _UNHEADED_END.search(line.text) or _UNHEADED_START.search(line.text):
        return False
    if not line.after_gap == line.before_gap == before.after_gap:
        return False
    return len(after.text) >= _SHORTEST_PARAGRAPH and bool(_PARAGRAPH_END.search(after.text))


def _claims(lines: Sequence[Line], kinds: Sequence[BlockKind], source: Source) -> Claims:
    pairs = list(zip(lines, kinds, strict=True))
    body = [line.text for line, kind in pairs if kind is BlockKind.PARAGRAPH]
    claims = Claims()
    if kinds[0] is BlockKind.TITLE:
        claims.add("title", lines[0].text, Place.TITLE_LINE)
    title = opening([line.text for line in lines], source.origin)
    claims.add("title", title, Place.TEXT, sure=False)
    masthead = [line.text for line, kind in pairs if kind is BlockKind.MASTHEAD]
    claims.add_lines(masthead, Place.MASTHEAD)
    claims.add("author", signature(body), Place.TEXT)
    claims.add("url", source.url, Place.NAME)
    return claims


def signature(body: Sequence[str]) -> str:
    """The writer named in one of the first three paragraphs or the last; "" if none is."""
    return next(filter(None, map(signed_by, (*body[:3], *body[-1:]))), "")


def opening(texts: Sequence[str], origin: str) -> str:
    """What a text without a title is called: its first line with a letter, or its file's name."""
    first = next((text for text in texts if any(map(str.isalpha, text))), "")
    if len(first) > _LONGEST_GIVEN_TITLE:
        return first[: _LONGEST_GIVEN_TITLE - 1] + "…"
    return first or PurePath(name_of(origin)).stem
