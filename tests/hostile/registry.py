"""Hostile inputs: each made by a function, with what must come of it.

The makers stand in modules by kind and put themselves into `GROUPS`. Nothing they make is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from reader.immutable import immutable

MB = 1024 * 1024
NEWS = "澄湖市政府今天表示，𠮷家小店🙂也會重開，𨋢可以直達山頂，湿地的候鸟也回来了。"
"""A paragraph of our own writing."""

Maker = Callable[[], bytes | str]
PathMaker = Callable[[Path], None]
M = TypeVar("M", bound=Maker)


@immutable
class Case:
    """A hostile input.

    ``name`` is that of the file or folder, ``says`` a part of the sentence it must be refused with,
    empty where it is read; ``articles`` is how many come of it, None where either outcome is fine
    as long as it is told.
    """

    name: str
    make: PathMaker
    says: str
    articles: int | None


GROUPS: defaultdict[str, list[Case]] = defaultdict(list)


def hostile(name: str, says: str = "", articles: int | None = -1) -> Callable[[M], M]:
    """Register the maker of a file's content; it is read as one article unless it `says` why not.

    The group is the maker's module.
    """

    def register(maker: M) -> M:
        add(maker.__module__, name, maker, says, articles)
        return maker

    return register


def hostile_path(
    name: str, says: str = "", articles: int | None = -1
) -> Callable[[PathMaker], PathMaker]:
    """Register the maker of something on disk that is more than a file's content."""

    def register(maker: PathMaker) -> PathMaker:
        _put(maker.__module__, name, maker, says, articles)
        return maker

    return register


def add(group: str, name: str, maker: Maker, says: str = "", articles: int | None = -1) -> None:
    """Register the maker of a file's content, such as that of a row in a table, in a group."""
    _put(group, name, partial(_write, maker), says, articles)


def _write(maker: Maker, path: Path) -> None:
    made = maker()
    path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)


def _put(group: str, name: str, make: PathMaker, says: str, articles: int | None) -> None:
    if articles == -1:
        articles = 0 if says else 1
    GROUPS[group.rpartition(".")[2]].append(Case(name, make, says, articles))


def page(body: str, head: str = "") -> str:
    """A web page with a body of its own before a paragraph of news."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>湖水清了</title>{head}</head>'
        f"<body>{body}<p>{NEWS}</p><p>{NEWS}</p></body></html>"
    )
