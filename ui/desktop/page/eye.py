"""What stands at the top of the page, so that it can be shown again as it was."""

from __future__ import annotations

from reader.immutable import immutable


@immutable
class Eye:
    """A line's first source offset (code points), how many pixels of it are scrolled out of sight
    (less than 0 where it begins below the top), and how high it is."""

    offset: int
    hidden: int
    line: float
