"""Regional words: the optional word-for-word conversion between mainland and Taiwan usage.

Words change their length (U盘 -> 隨身碟), so each one replaced is an atomic piece. The outcome is
that of the package's configurations ``s2twp`` and ``tw2sp``.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader._dictionaries import candidates
from reader._one_to_one import one_to_one
from reader.aligned import Aligned, Edit
from reader.fold import fold

_TO_TAIWAN = ("TWPhrases",)
_FROM_TAIWAN = ("TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev")


def with_taiwan_words(source: str) -> Aligned:
    """Show Simplified ``source`` in Taiwan's characters and words (软件 as 軟體)."""
    words = _replaced(one_to_one("s2t", source), _TO_TAIWAN)
    return Aligned(one_to_one("t2tw", words.text), words.edits)


def with_mainland_words(source: str) -> Aligned:
    """Show Traditional ``source`` in Simplified characters and mainland words (軟體 as 软件)."""
    words = _replaced(source, _FROM_TAIWAN)
    return Aligned(one_to_one("t2s", words.text), words.edits)


class _Match(NamedTuple):
    """``text[start:end]`` is to be replaced by ``value``."""

    start: int
    end: int
    value: str


def _replaced(text: str, dictionaries: tuple[str, ...]) -> Aligned:
    parts: list[str] = []
    edits: list[Edit] = []
    done = shown = 0
    for start, end, value in _matches(text, dictionaries):
        parts += (text[done:start], value)
        shown += start - done
        # Forms of the same characters (裡 for 裏) stand code point for code point: no atomic piece.
        if fold(value) != fold(text[start:end]):
            edits.append(Edit(start, end, shown, shown + len(value)))
        shown += len(value)
        done = end
    return Aligned("".join((*parts, text[done:])), tuple(edits))


def _matches(text: str, dictionaries: tuple[str, ...]) -> list[_Match]:
    """The words to replace, in order, by the package's rule.

    One dictionary after the other; in each the longest key anywhere first, then the leftmost.
    """
    taken = bytearray(len(text))
    matches: list[_Match] = []
    for name in dictionaries:
        words = candidates(name)
        for length, start in sorted(_found(text, name), key=lambda found: (-found[0], found[1])):
            end = start + length
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * length
                matches.append(_Match(start, end, words[text[start:end]][0]))
    return sorted(matches)


def _found(text: str, name: str) -> list[tuple[int, int]]:
    """Length and start of each place in ``text`` where a key of the dictionary stands."""
    words, lengths = candidates(name), _lengths(name)
    return [
        (length, start)
        for start, character in enumerate(text)
        for length in lengths.get(character, ())
        if start + length <= len(text) and text[start : start + length] in words
    ]


@cache
def _lengths(name: str) -> dict[str, frozenset[int]]:
    """How long the keys are that begin with a character."""
    lengths: dict[str, set[int]] = {}
    for key in candidates(name):
        lengths.setdefault(key[0], set()).add(len(key))
    return {first: frozenset(of_first) for first, of_first in lengths.items()}
