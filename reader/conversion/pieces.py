"""The atomic pieces of a conversion that replaces words by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.aligned import Aligned, Edit
from reader.conversion.policy import Match
from reader.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def around(source: str, words: Iterable[Match], convert: Callable[[str], Aligned]) -> Aligned:
    """``source`` with each of ``words`` as its value, and ``convert`` for the text between them."""
    parts: list[str] = []
    found: list[Edit] = []
    done = shown = 0
    for word in (*words, Match(len(source), len(source), 0, "")):
        between = convert(source[done : word.start])
        found += (edit.moved(done, shown) for edit in between.edits)
        shown += len(between.text)
        own = Match(0, word.end - word.start, 0, word.value)
        found += (e.moved(word.start, shown) for e in edits(source[word.start : word.end], [own]))
        shown += len(word.value)
        parts += (between.text, word.value)
        done = word.end
    return Aligned("".join(parts), tuple(found))


def edits(text: str, words: Iterable[Match]) -> Iterator[Edit]:
    """The pieces of ``text`` that do not stand code point for code point after the replacement.

    Forms of the same characters do: 裡 for 裏 makes no piece. In 印表機 for 打印機 the last
    character stands for itself, so a piece is what lies between such beginnings and ends.
    """
    delta = 0
    for word in words:
        before, after = _alike(text[word.start : word.end], word.value)
        growth = len(word.value) - (word.end - word.start)
        start, end = word.start + before, word.end - after
        if start < end:
            yield Edit(start, end, start + delta, end + delta + growth)
        delta += growth


def _alike(key: str, value: str) -> tuple[int, int]:
    """How many code points at the beginning and at the end stand for themselves.

    Neither side of what is left is empty, unless all do.
    """
    key, value = fold(key), fold(value)
    if key == value:
        return len(key), 0
    most = min(len(key), len(value)) - 1
    before = _common(key, value, most)
    return before, _common(key[::-1], value[::-1], most - before)


def _common(one: str, other: str, most: int) -> int:
    same = 0
    while same < most and one[same] == other[same]:
        same += 1
    return same
