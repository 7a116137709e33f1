"""Hostile inputs: each made by a function, with what must come of it.

The makers stand in modules by kind and put themselves into `GROUPS`. Nothing they make is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MB = 1024 * 1024
NEWS = "澄湖市政府今天表示，𠮷家小店🙂也會重開，𨋢可以直達山頂，湿地的候鸟也回来了。"
"""A paragraph of our own writing."""

Maker = Callable[[], bytes | str]
PathMaker = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
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


def hostile(name: str, says: str = "", articles: int | None = -1) -> Callable[[Maker], Maker]:
    """Register the maker of a file's content; it is read as one article unless it `says` why not."""

    def register(maker: Maker) -> Maker:
        def write(path: Path) -> None:
            made = maker()
            path.write_bytes(
                made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
            )

        _put(maker.__module__, Case(name, write, says, articles))
        return maker

    return register


def hostile_path(
    name: str, says: str = "", articles: int | None = -1
) -> Callable[[PathMaker], PathMaker]:
    """Register the maker of something on disk that is more than a file's content."""

    def register(maker: PathMaker) -> PathMaker:
        _put(maker.__module__, Case(name, maker, says, articles))
        return maker

    return register


def add(
    group: str, name: str, content: bytes | str, says: str = "", articles: int | None = -1
) -> None:
    """Register a file whose content is at hand, such as one of a table."""

    @hostile(name, says, articles)
    def made() -> bytes | str:
        return content

    case = GROUPS[made.__module__.rpartition(".")[2]].pop()
    GROUPS[group].append(case)


def _put(module: str, case: Case) -> None:
    articles = case.articles
    if articles == -1:
        articles = 0 if case.says else 1
    GROUPS[module.rpartition(".")[2]].append(Case(case.name, case.make, case.says, articles))


def page(body: str, head: str = "") -> str:
    """A web page with a body of its own before a paragraph of news."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>湖水清了</title>{head}</head>'
        f"<body>{body}<p>{NEWS}</p><p>{NEWS}</p></body></html>"
    )
