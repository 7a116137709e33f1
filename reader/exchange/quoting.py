"""Finding the one passage that a quote from elsewhere means. Offsets are code points, half open.

Characters are compared by fold, so a quote in the other script is found. Nothing is guessed: what
could be several places, with nothing to tell them apart, is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.anchor import MARGIN, agreement, folded
from reader.exchange.bundle import Quoted, Why
from reader.fold import fold
from reader.model import Anchor
from reader.quotes import Place, find_quote, occurrences

MOST = 1_000
"""In more places than this nobody looks for context."""


def place_quote(text: str, quoted: Quoted) -> Place | Why:
    """Where in ``text`` the passage stands, or why it is not known."""
    if not quoted.quote.strip():
        return Why.EMPTY
    places = find_quote(text, quoted.quote) or _without_space(text, quoted.quote)
    if not places:
        return Why.NOT_THERE
    if len(places) == 1:
        return places[0]
    return _told_apart(text, quoted, places) or Why.NOT_UNIQUE


def _without_space(text: str, quote: str) -> tuple[Place, ...]:
    """Where the quote stands when white space is left out of account.

    A page of the web has other line ends than what was imported of it, and other indents.
    """
    at = [number for number, sign in enumerate(text) if not sign.isspace()]
    plain = "".join(text[number] for number in at)
    wanted = "".join(quote.split())
    found = occurrences(fold(plain), fold(wanted))
    return tuple((at[start], at[end - 1] + 1) for start, end in found)


def _told_apart(text: str, quoted: Quoted, places: Sequence[Place]) -> Place | None:
    """The one of several places that position or context point to."""
    if len(places) > MOST:
        return None
    whole = fold(text)
    agreed = {place: _agreement(whole, quoted, place) for place in places}
    best = max(places, key=lambda place: agreed[place])
    others = (agreed[place] for place in places if place != best)
    if all(agreed[best] - other >= MARGIN for other in others):
        return best
    there = next((place for place in places if place[0] == quoted.start), None)
    return there if there is not None and agreed[there] == agreed[best] else None


def _agreement(whole: str, quoted: Quoted, place: Place) -> int:
    start, end = place
    anchor = Anchor(start, end, whole[start:end], quoted.prefix, quoted.suffix)
    return agreement(whole, start, folded(anchor))
