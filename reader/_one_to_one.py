"""Conversions that keep the number of code points, by opencc-python-reimplemented.

Only its dictionaries of regional words change lengths (143 of 509 entries in TWPhrases); in all
others a key is as long as its value, so an offset in the converted text is one in the source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader._dictionaries import dictionaries_of, entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Code points converted at a time. The package copies the rest of an unpunctuated text at each word
# it finds, so a word repeated over a long line takes quadratic time in one piece.
_PIECE = 4096


def one_to_one(configuration: str, text: str) -> str:
    """Convert ``text`` (``t2s``, ``s2tw``, ``s2hk``, …) code point for code point.

    The outcome is the package's own for the whole text. Where that would not keep the number of
    code points, characters are converted singly, and one without a counterpart of its own stays.
    """
    return "".join(_converted(configuration, piece) for piece in _pieces(configuration, text))


def _converted(configuration: str, piece: str) -> str:
    convert, keeps_length = _converter(configuration)
    if keeps_length:
        converted = convert(piece)
        if len(converted) == len(piece):
            return converted
    return "".join(_single(convert, character) for character in piece)


def _single(convert: Callable[[str], str], character: str) -> str:
    converted = convert(character)
    return converted if len(converted) == 1 else character


@cache
def _converter(configuration: str) -> tuple[Callable[[str], str], bool]:
    """The conversion, and whether every entry of its dictionaries keeps the length."""
    import opencc

    keeps_length = all(
        len(key) == len(values[0])
        for name in dictionaries_of(configuration)
        for key, values in entries(name)
    )
    return opencc.OpenCC(configuration).convert, keeps_length


def _pieces(configuration: str, text: str) -> Iterator[str]:
    """Cut a long text where no word of the dictionaries can stand across the cut."""
    start = 0
    while len(text) - start > _PIECE:
        end = _cut(_inner_pairs(configuration), text, start)
        yield text[start:end]
        start = end
    yield text[start:]


def _cut(inner_pairs: frozenset[str], text: str, start: int) -> int:
    """The last place to cut within a piece; its end if thousands of characters hang together."""
    places = range(start + _PIECE, start, -1)
    safe = (place for place in places if text[place - 1 : place + 1] not in inner_pairs)
    return next(safe, start + _PIECE)


@cache
def _inner_pairs(configuration: str) -> frozenset[str]:
    """All neighbours inside the keys of a configuration: between any others a cut is safe."""
    return frozenset(
        key[place : place + 2]
        for name in dictionaries_of(configuration)
        for key, _ in entries(name)
        for place in range(len(key) - 1)
    )
