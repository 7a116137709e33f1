"""Which tags to offer while a person types: by Han in either script, by pinyin, by English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.codebook import SEPARATOR, Codebook
from reader.fold import fold
from reader.immutable import immutable
from reader.model import Tag
from reader.pinyin import spellings

_AT_NAME, _AT_WORD, _IN_NAME, _IN_PATH = range(4)
"""Where a match begins, the best place first."""

_DOUBLE_INITIALS = ("zh", "ch", "sh")


@immutable
class _Path:
    """A tag's path as it is searched: folded, without spaces and slashes.

    ``text`` holds it, ``places`` how good a beginning each code point is, ``letters`` all ways to
    type each, ``firsts`` what those begin with.
    """

    text: str
    places: tuple[int, ...]
    letters: tuple[tuple[str, ...], ...]
    firsts: tuple[str, ...]


def pick(codebook: Codebook, typed: str, *, archived: bool = False) -> list[Tag]:
    """The tags that may be meant, the likeliest first; all of them where nothing is typed.

    Those that are archived are left out unless asked for.

    Han are matched in either script, other letters in either case, and Han by their pinyin: whole,
    by initials, or mixed (``xzsp``, ``xingzheng``, ``xzshen`` for 行政審批). Spaces and slashes do
    not count. Tags whose own name begins so come first, then those with a word in it that does,
    then those that hold it, then those it stands above; within each of these, what is spelled as
    typed comes before pinyin, and then the order of the tree counts.
    """
    wanted = "".join(_without_gaps(fold(typed)))
    offered = [tag for tag in codebook.tags if archived or not codebook.is_archived(tag.id)]
    if not wanted:
        return offered
    ranked: list[tuple[int, Tag]] = []
    for tag in offered:
        rank = _rank(_searched(codebook.path(tag.id)), wanted)
        if rank is not None:
            ranked.append((rank, tag))
    ranked.sort(key=lambda pair: pair[0])
    return [tag for _, tag in ranked]


def is_meant(text: str, typed: str) -> bool:
    """Whether each word that is typed stands in a text, as `pick` understands it."""
    searched = _searched(text)
    words = ("".join(_without_gaps(fold(word))) for word in typed.split())
    return all(_rank(searched, word) is not None for word in words if word)


def _rank(path: _Path, wanted: str) -> int | None:
    """How well a path matches, 0 being best; None if it does not."""
    literal = min((2 * path.places[at] for at in _found(path.text, wanted)), default=None)
    if literal == 2 * _AT_NAME or not any("a" <= letter <= "z" for letter in wanted):
        return literal
    first = wanted[0]
    likely = (at for at, begun in enumerate(path.firsts) if first in begun)
    starts = (at for at in likely if _is_spelled(path.letters, at, wanted))
    spelled = min((2 * path.places[at] + 1 for at in starts), default=None)
    return min((rank for rank in (literal, spelled) if rank is not None), default=None)


def _found(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _is_spelled(letters: Sequence[tuple[str, ...]], start: int, wanted: str) -> bool:
    """Whether the characters from ``start`` on can be typed as ``wanted``, the last in part."""
    reached = {0}
    for ways in letters[start:]:
        following: set[int] = set()
        for at in reached:
            rest = wanted[at:]
            if any(way.startswith(rest) for way in ways):
                return True
            following.update(at + len(way) for way in ways if rest.startswith(way))
        if not following:
            return False
        reached = following
    return False


@lru_cache(maxsize=8192)
def _searched(path: str) -> _Path:
    levels = [level.strip() for level in path.split(SEPARATOR)]
    text: list[str] = []
    places: list[int] = []
    letters: list[tuple[str, ...]] = []
    for number, level in enumerate(levels):
        own = number == len(levels) - 1
        former = ""
        for at, character in enumerate(fold(level)):
            if not _is_gap(character):
                text.append(character)
                places.append(_place(former, character, own=own))
                letters.append(_ways(level[at], character))
            former = character
    firsts = tuple("".join(way[0] for way in ways) for ways in letters)
    return _Path("".join(text), tuple(places), tuple(letters), firsts)


def _place(former: str, character: str, *, own: bool) -> int:
    if not own:
        return _IN_PATH
    if not former:
        return _AT_NAME
    parted = not former.isalnum() or former.isascii() != character.isascii()
    return _AT_WORD if parted else _IN_NAME


def _ways(character: str, folded: str) -> tuple[str, ...]:
    """The ways to type a character: itself, its readings, their initials."""
    if character.isascii():
        return (folded,)
    ways = {folded}
    for reading in spellings(character):
        ways |= {reading, reading[0]}
        if reading.startswith(_DOUBLE_INITIALS):
            ways.add(reading[:2])
    return tuple(sorted(ways))


def _without_gaps(text: str) -> Iterator[str]:
    return (character for character in text if not _is_gap(character))


def _is_gap(character: str) -> bool:
    return character.isspace() or character == "/"
