"""The keys 1 to 9: which tag each puts on a passage."""

from __future__ import annotations

from collections import Counter

from reader.model import Tag
from reader.pins import numbered
from ui.desktop.desk import Desk

RECENT = 3
"""How many of the tags used last come before the most used."""


def tag_numbers(desk: Desk) -> dict[str, Tag]:
    """The tag of each number: pinned, else recent."""
    return numbered(desk.session.codebook(), recent_tags(desk))


def recent_tags(desk: Desk) -> list[Tag]:
    """The tags put on passages last, then the most used."""
    codebook = desk.session.codebook()
    found = sorted(desk.session.annotations(), key=lambda a: a.modified_at, reverse=True)
    last = [key for annotation in found for key in annotation.tags][: RECENT * 4]
    most = [key for key, _ in Counter(desk.session.tag_counts()).most_common(9)]
    keys = list(dict.fromkeys(last))[:RECENT] + most
    return [codebook.get(key) for key in dict.fromkeys(keys) if key in codebook]
