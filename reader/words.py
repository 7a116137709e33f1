"""Where words are: for a double click, and for going from word to word.

Chinese words are those of jieba, found in the Simplified form: in Traditional it takes 創新示 and
範區 for words. Offsets are code points.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.model import DetectedScript, Script
from reader.script import convert
from reader.signs import CLOSING, GOING_ON, STOPS, marks, punctuation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import jieba

_HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_REACH = 100
"""How many code points on both sides of a place decide what word is there."""


def preload() -> None:
    """Load the list of words: some tenths of a second and some 70 MB. May run in any thread."""
    _runs()
    _cutter()


def ready() -> bool:
    """Whether the list of words is loaded, so that nothing here has to wait for it."""
    return _cutter.cache_info().currsize > 0


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word at ``offset`` (0 to the length of ``text``); at the end, the last one.

    Numbers and words of letters are whole with what joins them: COVID-19, PM2.5, 2,000, 50%. Runs
    of punctuation and of white space, and each other sign, are words of their own. No word reaches
    into another sentence, and nothing is cut between a character and its marks. In an empty text
    the range is empty.
    """
    at = min(max(0, offset), max(0, len(text) - 1))
    for start, end in _around(text, at):
        if start <= at < end:
            return start, end
    return at, at


def next_word(text: str, offset: int, step: int) -> int:
    """The start of the next word (``step`` 1) or of this or the last one (-1), white space aside.

    Where there is none it is the end or the beginning of ``text``.
    """
    if step > 0:
        at = offset
        while at < len(text):
            _, at = word_at(text, at)
            if at < len(text) and not text[at].isspace():
                return at
        return len(text)
    at = offset
    while at > 0:
        at, _ = word_at(text, at - 1)
        if not text[at].isspace():
            return at
    return 0


def _around(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The words of the run at a place. Runs longer than the reach are taken in part only."""
    line = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    line_end = len(text) if stop < 0 else stop + 1
    first, last = _near(text, at, 4 * _REACH, (line, line_end))
    for run in _runs().finditer(text, first, last):
        if run.end() <= at:
            continue
        if run["han"] is None:
            yield run.span()
        else:
            start, end = _near(text, at, _REACH, run.span())
            yield from _han_words(text[start:end], start)
        return


def _near(text: str, at: int, reach: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """What is within reach of a place and within bounds, with its characters whole."""
    start, end = max(bounds[0], at - reach), min(bounds[1], at + reach)
    while start > bounds[0] and _belonging().match(text, start):
        start -= 1
    while end < bounds[1] and _belonging().match(text, end):
        end += 1
    return start, end


def _han_words(han: str, start: int) -> Iterator[tuple[int, int]]:
    begun = start
    place = 0
    for word in _cut(han):
        place += len(word)
        # The list of words knows no marks and leaves each one alone.
        if not _belonging().match(han, place):
            yield begun, start + place
            begun = start + place


@lru_cache(maxsize=256)
def _cut(han: str) -> tuple[str, ...]:
    simplified = convert(han, Script.HANS, written_in=DetectedScript.HANT).text
    words: Iterable[str] = _cutter().cut(simplified)
    return tuple(words)


@cache
def _cutter() -> jieba.Tokenizer:
    import jieba

    cutter = jieba.dt
    with cutter.lock:  # another thread may be loading it
        if not cutter.initialized:
            # Not initialize(), which keeps a copy of the list in the folder for temporary files and
            # logs what it does.
            cutter.FREQ, cutter.total = cutter.gen_pfdict(cutter.get_dict_file())
            cutter.initialized = True
    return cutter


@cache
def _runs() -> re.Pattern[str]:
    """Runs of Han; words and numbers; white space; punctuation; flags; any other sign.

    Punctuation that closes and punctuation that opens are runs apart, so that none reaches into
    another sentence. What may or may not end one (a full stop, a straight quote) stands alone or
    with its like.
    """
    mark, letter = f"[{marks()}]", rf"(?:[^\W_{_HAN}][{marks()}]*+)"
    closing = f"[{STOPS}{CLOSING}{GOING_ON}]"
    flag = "[\U0001f1e6-\U0001f1ff]{2}"
    return re.compile(
        rf"""(?P<han>[{_HAN}][{_HAN}{marks()}]*+)
        |{letter}++
            (?:(?:[-'’&.·_@]|(?<=\d)[,:/](?=\d)){letter}++)*+
            (?:(?<=\d)(?:[%％‰℃℉]|°[CF]?){mark}*+|(?<=\.[A-Za-z])\.{mark}*+)?
        |(?:\s(?!{mark}))++
        |(?:{closing}{mark}*+)++
        |\.++{mark}*+|[!?;]++{mark}*+
        |(?:(?!{closing}|[.!?;"])[{punctuation()}]{mark}*+)++
        |{flag}{mark}*+
        |.{mark}*+(?:(?<=\u200d)(?:{flag}|[^\w\s{punctuation()}]){mark}*+)*+""",
        re.VERBOSE | re.DOTALL,
    )


@cache
def _belonging() -> re.Pattern[str]:
    """A character that may belong to the one before it: a mark, or the other half of a flag."""
    return re.compile(rf"[{marks()}\U0001f1e6-\U0001f1ff]")
