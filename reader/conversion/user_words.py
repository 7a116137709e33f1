"""A person's own words: how a form in the source is to be shown, whatever the dictionaries say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.conversion.lexicon import Lexicon
from reader.conversion.policy import Match, Policy, chosen
from reader.conversion.stage import Places, clusters

if TYPE_CHECKING:
    from collections.abc import Mapping


class UserWords:
    """Finds a person's words in a source text, the longest first."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        """``entries`` maps source forms to shown forms. Raises ValueError for an empty form."""
        if not all(entries) or not all(entries.values()):
            raise ValueError("a word of the user dictionary has an empty form")
        self._lexicon = Lexicon([entries])
        self._places = Places(dict.fromkeys(entries, 0))

    def found(self, source: str) -> list[Match]:
        """The words that stand in ``source``, in order; none overlaps another."""
        return [
            word
            for cluster in clusters(self._lexicon, self._places, source, None)
            for word in chosen(cluster, Policy.LONGEST)
        ]


def found(source: str, entries: Mapping[str, str]) -> list[Match]:
    """The words of ``entries`` in ``source``. Raises ValueError for an empty form."""
    return _compiled(frozenset(entries.items())).found(source) if entries else []


@lru_cache(maxsize=16)
def _compiled(entries: frozenset[tuple[str, str]]) -> UserWords:
    return UserWords(dict(entries))
