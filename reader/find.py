"""Finding something in a text, in either script. Offsets are code points in the text."""

from __future__ import annotations

import re

from reader.expansion import expand
from reader.fold import fold

Range = tuple[int, int]


def find(text: str, query: str, *, exact_script: bool = False) -> list[Range]:
    """Where ``query`` stands in ``text``, in order, none overlapping another.

    Characters are compared by fold, so either script and upper and lower case are found, and so are
    the words of other regions for it; with ``exact_script`` only the very characters. White space
    in the query stands for any white space.
    """
    forms = [query] if exact_script else [fold(form) for form in expand(query)]
    pattern = "|".join(_pattern(form) for form in forms if form.strip())
    if not pattern:
        return []
    where = text if exact_script else fold(text)
    return [match.span() for match in re.finditer(pattern, where)]


def _pattern(form: str) -> str:
    return r"\s+".join(map(re.escape, form.split()))
