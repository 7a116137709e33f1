"""Telling the names in what a masthead says of its authors."""

from __future__ import annotations

import re

MOST_NAMES = 64
"""More names than any article has; what comes after them is not cited."""

_SEPARATORS = re.compile(r"[、，,;；/／|｜\n\r\t]+")
_SPACES = re.compile(r"[ \u3000\xa0]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


def split_names(value: str) -> tuple[str, ...]:
    """The names in order, each whole, at most `MOST_NAMES`.

    A Chinese name is never taken apart into family and given name: nothing printed tells 歐陽修
    from 歐 and 陽修, and each style would put a space or a comma into it. A space parts Chinese
    names of two characters and more; between single ones (王 五) it only fills the line.
    """
    found = (name for piece in _SEPARATORS.split(value) for name in _spaced(piece))
    return tuple(found)[:MOST_NAMES]


def _spaced(piece: str) -> list[str]:
    words = [word for word in _SPACES.split(piece) if word]
    if not all(map(_HAN.fullmatch, words)):
        return [" ".join(words)]
    if all(len(word) == 1 for word in words):
        return ["".join(words)] if words else []
    return words
