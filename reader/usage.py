"""How much each tag is used, counted once for itself and once with the tags below it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from reader.codebook import Codebook
from reader.model import Usage

Link = tuple[str, str, str]
"""The ids of an annotation, of its article, and of a tag it carries."""


def tally(codebook: Codebook, links: Iterable[Link]) -> dict[str, Usage]:
    """The use of the tags in ``links``, where the links of one annotation stand together, and of
    those above them; tags that are not in the codebook do not count."""
    own, whole = _Counts(), _Counts()
    lines = {tag.id: codebook.line(tag.id) for tag in codebook.tags}
    for _, group in groupby(links, key=itemgetter(0)):
        above: set[str] = set()
        for _, article, tag in group:
            if tag in lines:
                own.add(tag, article)
                above.update(lines[tag])
        for tag in above:
            whole.add(tag, article)
    return {key: Usage(*own.of(key), *whole.of(key)) for key in whole.passages}


class _Counts:
    """Passages, and the articles they are in, by the ids of tags."""

    def __init__(self) -> None:
        self.passages: Counter[str] = Counter()
        self._articles: dict[str, set[str]] = defaultdict(set)

    def add(self, tag: str, article: str) -> None:
        self.passages[tag] += 1
        self._articles[tag].add(article)

    def of(self, tag: str) -> tuple[int, int]:
        """How many passages and articles a tag has."""
        return self.passages[tag], len(self._articles[tag])
