"""Finding something in a text, in either script. Offsets are code points in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from reader.expansion import expand
from reader.fold import fold

Range = tuple[int, int]


def find(
    text: str, query: str, *, exact_script: bool = False, limit: int | None = None
) -> list[Range]:
    """Where ``query`` stands in ``text``, in order, none overlapping another; ``limit`` at most.

    Characters are compared by fold, so either script and upper and lower case are found, and so are
    the words of other regions for it; with ``exact_script`` only the very characters. White space
    in the query stands for any white space. Where several forms of the query stand, the first
    counts, then the longest: 演算法 is one hit for 算法, not a part of one.
    """
    forms = [query] if exact_script else [fold(form) for form in expand(query)]
    forms.sort(key=len, reverse=True)
    pattern = "|".join(_pattern(form) for form in forms if form.strip())
    if not pattern:
        return []
    where = text if exact_script else _folded(text)
    return [match.span() for match in islice(re.finditer(pattern, where), limit)]


def _pattern(form: str) -> str:
    return r"\s+".join(map(re.escape, form.split()))


@lru_cache(maxsize=2)
def _folded(text: str) -> str:
    """``text`` folded, kept: the same text is searched with every letter that is typed."""
    return fold(text)
