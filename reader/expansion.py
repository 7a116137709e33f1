"""Other words for a query: what Taiwan, Hong Kong and the mainland call the same thing.

Folding makes scripts and variants of a character meet, words it leaves apart. A text is never
converted to be searched, its query is: every form is looked for in the folded text.
"""

from __future__ import annotations

from reader.conversion.converter import converter
from reader.fold import fold

# A query may be in either script: each is brought to the region's characters before its words are
# looked up. The characters themselves do not matter, since all forms are folded.
_TO_MAINLAND = (("s2tw", "tw2sp"), ("s2hk", "hk2sp"))
_FROM_MAINLAND = (("s2twp",), ("s2hkp",))


def expand(query: str) -> tuple[str, ...]:
    """``query`` and then the forms it has with the words of other regions: 鼠标 and 滑鼠.

    No two of them are the same when folded.
    """
    forms = [query, *(_through(query, names) for names in _TO_MAINLAND)]
    forms += [_through(form, names) for form in forms for names in _FROM_MAINLAND]
    distinct: dict[str, str] = {}
    for form in forms:
        distinct.setdefault(fold(form), form)
    return tuple(distinct.values())


def _through(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = converter(name).convert(text).text
    return text
