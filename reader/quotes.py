"""Finding a quoted passage in a source text, whatever script the quote is written in.

Offsets are code points in the source text, half open.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.errors import EmptyQuote, NoSuchOccurrence, QuoteNotFound, QuoteNotUnique
from reader.fold import fold

Place = tuple[int, int]


def occurrences(text: str, quote: str) -> Iterator[Place]:
    """Every place where ``quote`` stands as it is, in order, those that overlap included."""
    if not quote:
        return
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)


def find_quote(text: str, quote: str) -> tuple[Place, ...]:
    """Every place where ``quote`` stands in any script, in order, those that overlap included.

    Characters are compared by fold, which keeps offsets. Line ends of the quote may be CRLF or CR.
    White space around the quote counts, unless the quote is found only without it.
    """
    wanted = fold(_one_kind_of_line_end(quote))
    folded = fold(text)
    found = tuple(occurrences(folded, wanted))
    return found or tuple(occurrences(folded, wanted.strip()))


def locate_quote(text: str, quote: str, occurrence: int | None = None) -> Place:
    """The one place that ``quote`` names; ``occurrence`` counts what ``find_quote`` finds from 1.

    Without a number, a quote that stands there several times by fold still names a place if it
    stands there once in the very characters that were typed.

    Raises EmptyQuote, QuoteNotFound, QuoteNotUnique or NoSuchOccurrence.
    """
    if not quote.strip():
        raise EmptyQuote
    found = find_quote(text, quote)
    if not found:
        raise QuoteNotFound(quote=quote)
    if occurrence is None:
        return _only(text, quote, found)
    if not 1 <= occurrence <= len(found):
        raise NoSuchOccurrence(quote=quote, count=len(found), number=occurrence)
    return found[occurrence - 1]


def _only(text: str, quote: str, found: tuple[Place, ...]) -> Place:
    if len(found) == 1:
        return found[0]
    typed = _one_kind_of_line_end(quote)
    exact = [place for place in found if text[slice(*place)] in (typed, typed.strip())]
    if len(exact) == 1:
        return exact[0]
    raise QuoteNotUnique(quote=quote, count=len(found))


def _one_kind_of_line_end(quote: str) -> str:
    return quote.replace("\r\n", "\n").replace("\r", "\n")
