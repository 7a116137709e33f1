"""What a search counts in: units of a folded text, and the tokens an index keeps of them.

A unit is a Han character, kana or sign on its own, or a run of other letters and digits: 改革GDP is
改, 革 and gdp. White space and control characters are no units and never count, so that 李　強 is
found for 李強; a line end is one that nothing is found across.

An index keeps a token for each unit, at its place: a single character together with the one right
after it, since two characters are a hundred times rarer than one and a word of two is then one
look-up. Single characters are found by the beginnings of tokens, which FTS5 can index as well
(https://sqlite.org/fts5.html section 4.2). On 20,000 articles of 1,400 characters phrases of four
to eight characters took 0.1 to 1.4 ms so, 2 to 50 ms with a token for each character; FTS5's own
trigrams find none under three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import add

from reader.fold import fold

_SINGLE = "々〇ぁ-ヿㄅ-ㄯㆠ-ㆿㇰ-ㇿ㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003fffd"
# White space as str.isspace says, control characters, and surrogates, which no library can hold.
_WITHIN_LINE = (
    r"\x00-\x09\x0b-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff"
)
_GAP = rf"\n{_WITHIN_LINE}"
_WORD = rf"[^\W_{_SINGLE}]"

_UNIT = rf"\n|{_WORD}+|[^{_GAP}]"
_APART = rf"(\n|{_WORD}+)"
_GAPS = f"[{_GAP}]+"

# Compiled when the first search or article asks: together they take 9 ms, which no start waits for.
_compiled = cache(re.compile)

LINE_END = "\u2028"
"""The token of a line end: white space to a text, a character like any other to FTS5."""


def units(folded: str) -> list[str]:
    """The units of a folded text in order, line ends among them."""
    found: list[str] = _compiled(_UNIT).findall(folded)
    return found


def sought(text: str) -> tuple[str, ...]:
    """The units to look for where ``text`` is typed: line ends in it do not count."""
    return tuple(unit for unit in units(fold(text)) if unit != "\n")


def is_word(unit: str) -> bool:
    """Whether a unit is a run of letters and digits, not a single character."""
    return _compiled(_WORD).match(unit) is not None


def tokens(text: str) -> str:
    """The tokens of a text with spaces between, as an index is given them."""
    found: list[str] = []
    # Words and line ends stand at the odd places.
    for place, part in enumerate(_compiled(_APART).split(fold(text))):
        if place % 2:
            found.append(LINE_END if part == "\n" else part)
        elif part:
            found += _of_singles(_compiled(_GAPS).sub("", part))
    return " ".join(found)


def _of_singles(run: str) -> list[str]:
    """Each character of a run with the one after it; the last is alone."""
    return [*map(add, run, run[1:]), run[-1:]] if run else []


def phrase(row: Sequence[str], *, prefix: bool = False) -> tuple[str, bool]:
    """The tokens that stand in a row where these units do; whether the last is a beginning only.

    With ``prefix`` the last unit may be the beginning of a word.
    """
    found = tokens(" ".join(row)).split(" ")
    if is_word(row[-1]):
        return " ".join(found), prefix
    if len(row) == 1 or is_word(row[-2]):
        return " ".join(found), True
    # The last pair holds the last unit already.
    return " ".join(found[:-1]), False


def pattern(row: Sequence[str], *, prefix: bool = False) -> str:
    """A regular expression for the units in a folded text; with ``prefix`` as in :func:`phrase`."""
    parts = [_bounded(unit) if is_word(unit) else re.escape(unit) for unit in row]
    if prefix and is_word(row[-1]):
        parts[-1] = rf"(?<!{_WORD}){re.escape(row[-1])}{_WORD}*"
    return f"[{_WITHIN_LINE}]*".join(parts)


def _bounded(word: str) -> str:
    return rf"(?<!{_WORD}){re.escape(word)}(?!{_WORD})"


def without_gaps(text: str) -> str:
    """``text`` without what never counts."""
    return _compiled(_GAPS).sub("", text)
