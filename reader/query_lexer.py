"""A search as it is typed, taken apart: words, phrases, marks, each with its place in code points.

Full-width marks and Chinese quotation marks serve like plain ones, since they are what an input
method gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from reader.fold import fold
from reader.immutable import immutable
from reader.query import Field
from reader.query_errors import NotClosed


class Mark(Enum):
    """What a piece of a search is."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()
    WORD = auto()
    QUOTED = auto()
    REGEX = auto()
    END = auto()


@immutable
class Piece:
    """A piece of a search: ``text`` is what it says, ``place`` where it begins, from 1."""

    mark: Mark
    text: str
    place: int
    prefix: bool = False


DATE = "date"
TAG = "tag"

_NAMES = {
    Field.TITLE.value: "title 標題",
    Field.OUTLET.value: "outlet 來源",
    Field.AUTHOR.value: "author 作者",
    DATE: "date 日期",
    TAG: "tag 標籤",
}
_SIGNS = {"(": Mark.OPEN, "（": Mark.OPEN, ")": Mark.CLOSE, "）": Mark.CLOSE}
_SIGNS |= {"|": Mark.OR, "｜": Mark.OR}
_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』"}
_OPERATORS = {"AND": Mark.AND, "OR": Mark.OR, "NOT": Mark.NOT}

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s\"“「『()（）|｜]+")
_FIELD = re.compile(r"([^\s\"“「『()（）|｜:：]+)[:：]")
_NEAR = re.compile(r"NEAR(?:/(\d{1,4}))?")
_REGEX = re.compile(r"/((?:\\.|[^/\\])+)/", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_DOUBLED = re.compile(r'"((?:[^"]|"")*)"')


def pieces(typed: str) -> Iterator[Piece]:
    """The pieces of a search and then its end. Raises NotClosed."""
    at = _end_of(_SPACE.match(typed, 0))
    while at < len(typed):
        piece, at = _piece(typed, at)
        yield piece
        at = _end_of(_SPACE.match(typed, at))
    yield Piece(Mark.END, "", len(typed) + 1)


def field_named(name: str) -> str | None:
    """The field a person means, in either script; None if there is none."""
    return _fields().get(fold(name))


def _fields() -> dict[str, str]:
    return {fold(name): field for field, names in _NAMES.items() for name in names.split()}


def _piece(typed: str, at: int) -> tuple[Piece, int]:
    """The piece that begins at a place, and where it ends."""
    sign = typed[at]
    if sign in _SIGNS:
        return Piece(_SIGNS[sign], sign, at + 1), at + 1
    if sign in _QUOTES:
        return _quoted(typed, at)
    if sign == "/":
        return _regex(typed, at)
    if sign in "-－" and typed[at + 1 : at + 2].strip():
        return Piece(Mark.NOT, sign, at + 1), at + 1
    return _word(typed, at)


def _quoted(typed: str, at: int) -> tuple[Piece, int]:
    sign = typed[at]
    if sign == '"':
        found = _DOUBLED.match(typed, at)
        text, end = (found[1].replace('""', '"'), found.end()) if found else ("", 0)
    else:
        closing = typed.find(_QUOTES[sign], at)
        text, end = typed[at + 1 : closing], closing + 1
    if not end:
        raise NotClosed(mark=sign, place=at + 1)
    prefix = typed[end : end + 1] == "*"
    return Piece(Mark.QUOTED, text, at + 1, prefix), end + prefix


def _regex(typed: str, at: int) -> tuple[Piece, int]:
    found = _REGEX.match(typed, at)
    if found is None:
        raise NotClosed(mark="/", place=at + 1)
    pattern = _ESCAPED.sub(lambda pair: "/" if pair[1] == "/" else pair[0], found[1])
    return Piece(Mark.REGEX, pattern, at + 1), found.end()


def _word(typed: str, at: int) -> tuple[Piece, int]:
    field = _FIELD.match(typed, at)
    if field and field_named(field[1]):
        return Piece(Mark.FIELD, field[1], at + 1), field.end()
    end = _end_of(_WORD.match(typed, at))
    text = typed[at:end]
    near = _NEAR.fullmatch(text)
    mark = Mark.NEAR if near else _OPERATORS.get(text, Mark.WORD)
    prefix = mark is Mark.WORD and len(text) > 1 and text.endswith("*")
    return Piece(mark, text[:-1] if prefix else text, at + 1, prefix), end


def _end_of(found: re.Match[str] | None) -> int:
    assert found is not None
    return found.end()
