"""Folding: one form for all the ways to write a character, so that any script finds any other.

說, 説 and 说 fold to one character; so do 裡, 裏 and 里, ＡＢＣ and abc, ， and a plain comma.
Folding maps one code point to one code point, so an offset in a folded text is the same offset in
the text itself. It is for matching only: what is shown, stored or exported is never folded.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import normalize, unidata_version

from reader._radicals import RADICALS
from reader.conversion.dictionaries import candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHARACTERS = (
    "TSCharacters",
    "TSCharactersExt",
    "STCharacters",
    "TWVariants",
    "TWVariantsRev",
    "HKVariants",
    "HKVariantsRev",
)
# Pairs that hold inside words only: 沈 and 沉 in 沈沒, 俱 and 具 in 傢俱.
_PHRASES = "TSPhrases"


def fold(text: str) -> str:
    """Return ``text`` in its folded form, of the same number of code points.

    Both scripts and their regional variants fold together, with every candidate of the conversion
    dictionaries; so do radicals, compatibility and full-width forms and upper and lower case (NFKC
    and Unicode case folding), each only where that is one code point to one. What would grow or
    shrink (ß, ﬁ, …) stays as it is.
    """
    # Nothing is folded at once: the table takes a while to make, and many ask before any is typed.
    return text.translate(_table()) if text else text


def preload() -> None:
    """Make the table now, in any thread, so that nobody waits for it later."""
    _table()


def family(characters: Iterable[str]) -> dict[str, str]:
    """What those of ``characters``, and all other forms of them, fold to; less those that stay."""
    forms = {each: fold(each) for each in characters}
    wanted = set(forms.values())
    others = _table().representatives.items()
    forms |= {other: folded for other, folded in others if folded in wanted}
    return {form: folded for form, folded in sorted(forms.items()) if form != folded}


@cache
def fingerprint() -> str:
    """Tells this way of folding from that of other dictionaries or another Unicode."""
    pairs = sorted(_table().representatives.items())
    return sha256(f"{unidata_version} {pairs}".encode()).hexdigest()


class _Folding(dict[int, int]):
    """The translation table, filled as characters are met: most texts use a few thousand."""

    def __init__(self, representatives: dict[str, str]) -> None:
        super().__init__()
        self.representatives = representatives

    def __missing__(self, code_point: int) -> int:
        plain = _plain(chr(code_point))
        folded = self[code_point] = ord(self.representatives.get(plain, plain))
        return folded


@cache
def _table() -> _Folding:
    return _Folding(_representatives())


def _plain(character: str) -> str:
    """``character`` without what NFKC and case folding take away, where one code point is left."""
    while True:
        plain = RADICALS.get(character, character)
        for change in (_compatible, str.casefold):
            changed = change(plain)
            plain = changed if len(changed) == 1 else plain
        if plain == character:
            return plain
        character = plain


def _compatible(character: str) -> str:
    return normalize("NFKC", character)


def _representatives() -> dict[str, str]:
    """For each character that has other forms, the one that stands for all of its family."""
    parents: dict[str, str] = {}
    for one, other in _pairs():
        parents[_root(parents, _plain(one))] = _root(parents, _plain(other))
    families: dict[str, list[str]] = {}
    for character in parents:
        families.setdefault(_root(parents, character), []).append(character)
    return {
        character: chosen
        for family in families.values()
        for chosen in (_chosen(family),)
        for character in family
    }


def _pairs() -> Iterator[tuple[str, str]]:
    for name in _CHARACTERS:
        for key, values in candidates(name).items():
            yield from ((key, value) for value in values)
    for key, values in candidates(_PHRASES).items():
        for value in values:
            yield from zip(key, value, strict=True)


def _root(parents: dict[str, str], character: str) -> str:
    while (parent := parents.setdefault(character, character)) != character:
        character = parent
    return character


def _chosen(family: list[str]) -> str:
    """The form most of a family are simplified to, so that Simplified text mostly stays."""
    simplified = candidates("TSCharacters")
    votes = Counter(simplified[member][0] for member in family if member in simplified)
    final = [member for member in sorted(family) if member not in simplified]
    return max(final or sorted(family), key=votes.__getitem__)
