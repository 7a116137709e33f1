"""Articles loaded a page at a time around what is looked at: of 100,000 only some hundreds."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import field

from db.library import Library
from reader.immutable import immutable
from reader.model import ArticleInfo

PAGE = 50
"""How many articles are loaded at once."""

_FEW = 8

KEPT = 12
"""How many pages are kept."""


@immutable
class Listed:
    """An article as lists show it: the colours of its tags, whether it has a memo, and what the
    researcher's own columns hold for it, by their ids."""

    info: ArticleInfo
    colours: tuple[str, ...] = ()
    memo: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


class PagedArticles:
    """The articles of some numbers by their rows. An article that is gone meanwhile is None."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._numbers = array("q")
        self._pages: OrderedDict[int, list[Listed | None]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def numbers(self) -> array[int]:
        """The numbers of all, in order."""
        return self._numbers

    def set_numbers(self, numbers: array[int]) -> None:
        """Show these from now on; nothing of the former ones is kept."""
        self._numbers = numbers
        self._pages.clear()

    def __getitem__(self, row: int) -> Listed | None:
        page = row // PAGE
        if page not in self._pages:
            self._pages[page] = self._load(page)
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page][row % PAGE]

    def row_of(self, key: str) -> int:
        """The row of an article (an id), or -1."""
        number = self._library.article_number(key) if key else None
        try:
            return -1 if number is None else self._numbers.index(number)
        except ValueError:
            return -1

    def hold(self, keys: Iterable[str]) -> bool:
        """Whether all of some articles (ids) are there, in the library and among these."""
        found = self._library.article_numbers(keys)
        # To make a set of 100,000 takes longer than to look a few up.
        among = self._numbers if len(found) < _FEW else set(self._numbers)
        return all(number is not None and number in among for number in found)

    def forget(self) -> None:
        """Read again what is asked for next."""
        self._pages.clear()

    def _load(self, page: int) -> list[Listed | None]:
        numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
        infos = self._infos(numbers)
        keys = [info.id for info in infos.values()]
        colours, values = self._colours(keys), self._library.values(keys)
        memos = self._library.with_memo(keys)
        listed = {
            number: Listed(
                info, colours.get(info.id, ()), info.id in memos, values.get(info.id, {})
            )
            for number, info in infos.items()
        }
        return [listed.get(number) for number in numbers]

    def _infos(self, numbers: array[int]) -> dict[int, ArticleInfo]:
        found = self._library.load_articles(numbers)
        if len(found) == len(numbers):
            return dict(zip(numbers, found, strict=True))
        # One is gone, and the answer does not say which.
        return {
            number: info for number in numbers for info in self._library.load_articles([number])
        }

    def _colours(self, keys: list[str]) -> dict[str, tuple[str, ...]]:
        tags = self._library.tags_by_article(keys)
        if not tags:
            return {}
        codebook = self._library.codebook()
        return {
            key: tuple(dict.fromkeys(codebook.get(tag).colour for tag in carried))
            for key, carried in tags.items()
        }
