"""What a library remembers of each article from one reading to the next: how it is read, and where.

Kept among the library's settings. A library that takes nothing (its disk is full, or it can only be
read) remembers nothing new: that keeps nobody from reading.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import astuple
from operator import index

from db.library import Library
from reader.changes import SetSetting
from reader.errors import LibraryError
from reader.model import Reading, Script
from ui.desktop.page.eye import Eye

_READING = "reading:"
_PLACE = "place:"


def remember(library: Library, key: str, value: str) -> None:
    """Keep a setting of the library, if it is another than before and the library takes it."""
    with suppress(LibraryError):
        if not library.read_only and library.setting(key) != value:
            library.apply(SetSetting(key, value))


def reading_of(library: Library, article: str) -> Reading | None:
    """How an article (an id) was read last; None if it has never been left."""
    kept = library.setting(_READING + article)
    if kept is None:
        return None
    with suppress(TypeError, ValueError):  # damaged, it is as if nothing were kept
        script, regional_words = json.loads(kept)
        return Reading(Script(script), regional_words)
    return None


def remember_reading(library: Library, article: str, reading: Reading) -> None:
    """Keep how an article is read."""
    remember(library, _READING + article, json.dumps(astuple(reading)))


def place_of(library: Library, article: str) -> Eye | None:
    """Where an article (an id) was left last; None if it has never been scrolled."""
    kept = library.setting(_PLACE + article)
    if kept is None:
        return None
    with suppress(TypeError, ValueError):
        offset, hidden, line = json.loads(kept)
        return Eye(index(offset), index(hidden), float(line))
    return None


def remember_place(library: Library, article: str, eye: Eye) -> None:
    """Keep where an article is left; nothing for one still at its top."""
    scrolled = eye.offset > 0 or eye.hidden > 0
    if scrolled or library.setting(_PLACE + article) is not None:
        remember(library, _PLACE + article, json.dumps(astuple(eye)))
