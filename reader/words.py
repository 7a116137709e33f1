"""Where words are: for a double click, and for going from word to word.

Chinese words are those of jieba, found in the Simplified form: in Traditional it takes 創新示 and
範區 for words. Offsets are code points.
"""

from __future__ import annotations

import logging
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.model import DetectedScript, Script
from reader.script import convert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import jieba

_MARK = "\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff"
_HAN = "㐀-䶿一-鿿豈-﫿〇々\U00020000-\U0003fffd"
_RUNS = re.compile(
    rf"""(?P<han>[{_HAN}](?:[{_HAN}][\ufe00-\ufe0f\U000e0100-\U000e01ef]*)*)
    |\d+(?:[.,:/]\d+)*[%％‰℃°]?
    |[^\W\d_{_HAN}]+(?:[-'’&.·][^\W_{_HAN}]+)*[\d]*
    |\s+
    |[\U0001f1e6-\U0001f1ff]{{2}}
    |\S[{_MARK}]*(?:\u200d\S[{_MARK}]*)*
    |.""",
    re.VERBOSE | re.DOTALL,
)
"""Runs of Han, numbers, words of letters, white space, and single signs with their marks."""

_REACH = 40
"""How many code points on both sides of a place decide what word is there."""


def preload() -> None:
    """Load the list of words: some tenths of a second. May run in any thread."""
    _cutter()


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word, number, sign or white space at ``offset`` (0 to the length of ``text``).

    At the end it is the last one; in an empty text the range is empty.
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
    """The words about a place. Long runs without a break are taken in part only."""
    first = max(text.rfind("\n", 0, at) + 1, at - 10 * _REACH)
    stop = text.find("\n", at)
    last = min(len(text) if stop < 0 else stop + 1, at + 10 * _REACH)
    for run in _RUNS.finditer(text, first, last):
        if run.end() <= at:
            continue
        if run["han"] is None:
            yield run.span()
        else:
            start, end = max(run.start(), at - _REACH), min(run.end(), at + _REACH)
            yield from _han_words(text[start:end], start)
        return


def _han_words(han: str, start: int) -> Iterator[tuple[int, int]]:
    for word in _cut(han):
        yield start, start + len(word)
        start += len(word)


@lru_cache(maxsize=256)
def _cut(han: str) -> tuple[str, ...]:
    simplified = convert(han, Script.HANS, written_in=DetectedScript.HANT).text
    words: Iterable[str] = _cutter().cut(simplified)
    return tuple(words)


@cache
def _cutter() -> jieba.Tokenizer:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    made = jieba.Tokenizer()
    # Not made.initialize(), which keeps a copy of the list in the folder for temporary files.
    made.FREQ, made.total = made.gen_pfdict(made.get_dict_file())
    made.initialized = True
    return made


def ready() -> bool:
    """Whether the list of words is loaded."""
    return _cutter.cache_info().currsize > 0
