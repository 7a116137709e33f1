r"""Reading a search from what a person types.

    改革 措施               both, anywhere in text or title; so does AND
    改革 OR 開放            one of them; so does |
    改革 NOT 開放           the first without the second; so does -開放
    "改革 開放"             in a row; “…”, 「…」 and 『…』 do as well. A Chinese word is such a row
    (改革 | 開放) 措施      parentheses
    改革 NEAR/10 開放       at most 10 code points between, in either order; NEAR alone is NEAR/10
    reform*                 words that begin so
    /第[一二三]批/          a regular expression, within lines
    title: outlet: author:  only there: title:改革, outlet:"青岡日報", title:(改革 | 開放)
    date:2022               published then; date:2022-01-19, date:2022-01..2022-06, date:2022..
    tag:"改革 / 行政"       with a passage that has this tag or one below it

The fields may be named 標題, 來源, 作者, 日期 and 標籤. OR binds less than what stands side by
side.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.query import And, Field, Near, Node, Not, Or, Phrase, Published, Query, Regex, Tagged
from reader.query_errors import (
    BadDate,
    BadNear,
    NotClosed,
    NothingAfter,
    NothingSought,
    OutOfPlace,
    SearchTooLong,
)
from reader.query_lexer import DATE, TAG, Mark, Piece, field_named, pieces
from reader.tokens import sought

DISTANCE = 10
"""Code points that NEAR alone allows between two phrases."""

MOST_WORDS = 200
DEEPEST = 10
"""Of parentheses and NOT in one another; SQLite’s parser takes about fifteen."""

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_STARTS = {Mark.WORD, Mark.QUOTED, Mark.REGEX, Mark.FIELD, Mark.OPEN, Mark.NOT}


def parse(typed: str, *, exact_script: bool = False) -> Query:
    """The search that is typed. Raises a subclass of QueryError."""
    return Query(_Parser(typed).whole(), exact_script)


class _Parser:
    """Reads pieces one after the other; each method gives what it is named after."""

    def __init__(self, typed: str) -> None:
        self._pieces = list(pieces(typed))
        if len(self._pieces) > MOST_WORDS:
            raise SearchTooLong(words=MOST_WORDS, depth=DEEPEST)
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        if self._next().mark is Mark.END:
            raise NothingSought(place=1)
        found = self._any(Field.TEXT)
        if self._next().mark is not Mark.END:
            raise self._out_of_place()
        return found

    def _next(self) -> Piece:
        return self._pieces[self._at]

    def _take(self) -> Piece:
        piece = self._next()
        self._at += 1
        return piece

    def _out_of_place(self) -> OutOfPlace:
        return OutOfPlace(found=self._next().text, place=self._next().place)

    def _any(self, field: Field) -> Node:
        parts = [self._all(field)]
        while self._next().mark is Mark.OR:
            self._after(self._take())
            parts.append(self._all(field))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self, field: Field) -> Node:
        parts = [self._one(field)]
        while self._next().mark in _STARTS or self._next().mark is Mark.AND:
            if self._next().mark is Mark.AND:
                self._after(self._take())
            parts.append(self._one(field))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _after(self, operator: Piece) -> None:
        """Something must come now."""
        if self._next().mark in (Mark.END, Mark.CLOSE):
            raise NothingAfter(operator=operator.text, place=operator.place)

    def _one(self, field: Field) -> Node:
        if self._next().mark is Mark.NOT:
            self._after(self._take())
            return Not(self._nested(self._one, field))
        found = self._part(field)
        while self._next().mark is Mark.NEAR:
            found = self._near(found, field)
        return found

    def _near(self, left: Node, field: Field) -> Node:
        operator = self._take()
        self._after(operator)
        right = self._part(left.field if isinstance(left, Phrase) else field)
        if isinstance(left, Phrase) and isinstance(right, Phrase) and left.field is right.field:
            _, _, distance = operator.text.partition("/")
            return Near(left, right, int(distance) if distance else DISTANCE)
        raise BadNear(operator=operator.text, place=operator.place)

    def _part(self, field: Field) -> Node:
        piece = self._next()
        match piece.mark:
            case Mark.OPEN:
                return self._group(field)
            case Mark.FIELD:
                return self._of_field()
            case Mark.REGEX:
                return Regex(self._take().text, field)
            case Mark.WORD | Mark.QUOTED:
                return self._phrase(field)
        raise self._out_of_place()

    def _phrase(self, field: Field) -> Phrase:
        piece = self._take()
        if not sought(piece.text):
            raise NothingSought(place=piece.place)
        return Phrase(piece.text, field, piece.prefix)

    def _group(self, field: Field) -> Node:
        opening = self._take()
        self._after(opening)
        found = self._nested(self._any, field)
        if self._next().mark is Mark.END:
            raise NotClosed(mark=opening.text, place=opening.place)
        if self._next().mark is not Mark.CLOSE:
            raise self._out_of_place()
        self._take()
        return found

    def _of_field(self) -> Node:
        named = self._take()
        self._after(named)
        field = field_named(named.text)
        if field == DATE:
            return self._published()
        if field == TAG:
            return Tagged(self._said())
        return self._part(Field(field or ""))

    def _said(self) -> str:
        """A word or what is quoted, as it stands."""
        if self._next().mark not in (Mark.WORD, Mark.QUOTED):
            raise self._out_of_place()
        piece = self._take()
        return piece.text + "*" * piece.prefix

    def _published(self) -> Published:
        place = self._next().place
        said = self._said()
        first, _, last = said.partition("..") if ".." in said else (said, "", said)
        if said == ".." or not all(_DATE.fullmatch(date) or not date for date in (first, last)):
            raise BadDate(date=said, place=place)
        return Published(first, last)

    def _nested(self, read: Callable[[Field], Node], field: Field) -> Node:
        """What ``read`` gives, one level deeper."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise SearchTooLong(words=MOST_WORDS, depth=DEEPEST)
        found = read(field)
        self._depth -= 1
        return found
