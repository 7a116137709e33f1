"""One group of dictionaries, ready to convert with.

Most characters are converted one by one, whatever stands beside them, and most words of the
dictionaries say what their characters say anyway: of 49,792 words for Simplified to Traditional,
9,824 do not, and each of those holds one of 243 characters. Only around these a text is searched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.conversion.dictionaries import LengthChanged
from reader.conversion.policy import Match, Policy, chosen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from reader.conversion.lexicon import Fits, Lexicon

_FEW = 80

_AT_ONCE = 1 << 16
"""Code points for one call into C, which no other thread can interrupt: some 3 ms."""


class _Table(dict[int, int]):
    """A translation table that learns which characters stay: str.translate is slow to find out
    that an entry is missing."""

    def __missing__(self, code_point: int) -> int:
        self[code_point] = code_point
        return code_point


class Characters:
    """Converts characters one by one, whatever stands beside them."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        changing = {key: value for key, value in entries.items() if key != value}
        self._table = _Table({ord(key): ord(value) for key, value in changing.items()})
        self._any = one_of(changing)
        # Some forty calls of str.replace take a fifth of the time of one str.translate.
        apart = len(changing) <= _FEW and changing.keys().isdisjoint(changing.values())
        self._few = tuple(changing.items()) if apart else ()

    def convert(self, text: str) -> str:
        """``text`` with each code point replaced by its own."""
        if next(every(self._any, text), None) is None:
            return text
        if self._few:
            for key, value in self._few:
                text = text.replace(key, value)
            return text
        if len(text) <= _AT_ONCE:
            return text.translate(self._table)
        parts = range(0, len(text), _AT_ONCE)
        return "".join([text[part : part + _AT_ONCE].translate(self._table) for part in parts])


class Places:
    """Finds where words may stand, by a character of each and one beside it."""

    def __init__(self, marked: Mapping[str, int]) -> None:
        """``marked`` gives, for each word, the place in it of the character to look for."""
        characters = {key[place] for key, place in marked.items()}
        self._pattern = one_of(characters)
        self._pairs = frozenset(_pair(key, place) for key, place in marked.items())
        self._alone = frozenset(key for key in marked if len(key) == 1)

    def in_text(self, text: str) -> Iterator[int]:
        """The places, in order, which a word may cover."""
        pairs, alone = self._pairs, self._alone
        for hit in every(self._pattern, text):
            place = hit.start()
            if (
                text[place : place + 2] in pairs
                or text[place - 1 : place + 1] in pairs
                or hit[0] in alone
            ):
                yield place


def _pair(key: str, place: int) -> str:
    return key[place : place + 2] if place + 1 < len(key) else key[place - 1 : place + 1]


def one_of(characters: Collection[str]) -> re.Pattern[str]:
    """A pattern that finds each of ``characters``, and with one from the supplementary planes all
    of those: re looks them up one after the other, and the rest in a table."""
    basic = "".join(sorted(character for character in characters if character <= "\uffff"))
    rest = "\U00010000-\U0010ffff" if any(one > "\uffff" for one in characters) else ""
    return re.compile(f"[{re.escape(basic)}{rest}]" if basic or rest else "(?!)")


def every(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Each place of a pattern for one code point, with room for other threads in between."""
    for start in range(0, len(text), _AT_ONCE):
        yield from pattern.finditer(text, start, start + _AT_ONCE)


class Stage:
    """Converts by the characters and the words of one group of dictionaries."""

    def __init__(self, characters: Mapping[str, str], lexicon: Lexicon, regional: bool) -> None:
        """``regional`` allows words that change their length.

        Raises LengthChanged where another word, or a character, does.
        """
        self.lexicon = lexicon
        self.regional = regional
        self._characters = Characters(characters)
        if not regional:
            _check_lengths(lexicon.layers)
        self._places = Places(dict(self._changing()))

    def convert(
        self, text: str, policy: Policy, fits: Fits | None = None
    ) -> tuple[str, list[Match]]:
        """The converted text, and the words that made a difference to it.

        No word counts for which ``fits`` says no.
        """
        base = self._characters.convert(text)
        words = [
            word
            for cluster in clusters(self.lexicon, self._places, text, fits)
            for word in chosen(cluster, policy)
            if word.value != base[word.start : word.end]
        ]
        return (spliced(base, words) if words else base), words

    def _changing(self) -> Iterator[tuple[str, int]]:
        """The words that are not converted as their characters are, and from where on."""
        for layer in self.lexicon.layers:
            plain = self._characters.convert("\n".join(layer)).split("\n")
            for (key, value), by_character in zip(layer.items(), plain, strict=True):
                if value != by_character:
                    yield key, _first_difference(value, by_character)


def _first_difference(value: str, by_character: str) -> int:
    if len(value) != len(by_character):
        return 0
    return next(
        place
        for place, (one, other) in enumerate(zip(value, by_character, strict=True))
        if one != other
    )


def _check_lengths(layers: Iterable[Mapping[str, str]]) -> None:
    for layer in layers:
        if list(map(len, layer)) != list(map(len, layer.values())):
            raise LengthChanged("a word changes its length outside the dictionaries of regions")


def clusters(
    lexicon: Lexicon, places: Places, text: str, fits: Fits | None
) -> Iterator[list[Match]]:
    """Words that hang together, wherever one of those that ``places`` knows may be among them."""
    done = 0
    for place in places.in_text(text):
        if place >= done:
            cluster = lexicon.covering(text, place, fits)
            if cluster:
                done = max(match.end for match in cluster)
                yield cluster


def spliced(text: str, words: Sequence[Match]) -> str:
    """``text`` with each word's value in its place."""
    parts: list[str] = []
    done = 0
    for word in words:
        parts += (text[done : word.start], word.value)
        done = word.end
    return "".join((*parts, text[done:]))
