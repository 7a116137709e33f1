"""Moving tags about in the codebook, and sorting them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.arranging import deeper, out, place, sort_children, step
from reader.changes import Batch
from reader.codebook import Codebook
from reader.model import Tag
from reader.pinyin import alphabetical
from ui.desktop.commands.base import Command, Group, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

Arrange = Callable[[Codebook, Sequence[str]], Batch]


def drop(desk: Desk, keys: Sequence[str], parent: str, before: str) -> None:
    """Put tags where they were dropped: under a tag or at the root (both empty or an id)."""
    _arrange(desk, keys, lambda book, some: place(book, some, parent or None, before or None))


def _arrange(desk: Desk, keys: Sequence[str], how: Arrange) -> None:
    codebook = desk.session.codebook()
    change = how(codebook, keys)
    if change.changes:
        one, several = tr("move the tag {tag}"), tr("move {count} tags")
        title = one.format(tag=codebook.get(keys[0]).name) if len(keys) == 1 else several
        desk.session.apply(change, title.format(count=len(keys)))


def _marked(how: Arrange) -> Callable[[Desk], None]:
    """The command that arranges the marked tags."""

    def run(desk: Desk) -> None:
        tags = desk.library.marked_tags
        _arrange(desk, [tag.id for tag in tags], how)
        desk.library.codebook.reveal()

    return run


def sort_by_name(desk: Desk) -> None:
    """Sort the tags below the chosen one, or the uppermost, by the sound of their names."""
    _sort(desk, lambda tag: alphabetical(tag.name))


def sort_by_count(desk: Desk) -> None:
    """Sort the tags below the chosen one, or the uppermost, those with most passages first."""
    _sort(desk, lambda tag: -desk.library.codebook.used(tag).all_passages)


def _sort(desk: Desk, key: Callable[[Tag], object]) -> None:
    tag, codebook = desk.library.chosen_tag, desk.session.codebook()
    change = sort_children(codebook, tag.id if tag else None, key)
    if change.changes:
        one, top = tr("sort the tags below {tag}"), tr("sort the tags")
        desk.session.apply(change, one.format(tag=tag.name) if tag else top)


def _has_marked(desk: Desk) -> bool:
    return writable(desk) and bool(desk.library.marked_tags)


def _move(name: str, title: str, how: Arrange) -> Command:
    run = _marked(how)
    return Command(name, title, Menu.CODEBOOK, run, (), _has_marked, group=Group.ARRANGE)


COMMANDS = (
    _move("tag-up", "Move the tag up", lambda book, keys: step(book, keys, -1)),
    _move("tag-down", "Move the tag down", lambda book, keys: step(book, keys, 1)),
    _move("tag-deeper", "Move the tag under the one above", deeper),
    _move("tag-out", "Move the tag out, beside the one it is under", out),
    Command(
        "sort-tags-name",
        "Sort the tags below by name",
        Menu.CODEBOOK,
        sort_by_name,
        (),
        writable,
        group=Group.SORT,
    ),
    Command(
        "sort-tags-count",
        "Sort the tags below by passages",
        Menu.CODEBOOK,
        sort_by_count,
        (),
        writable,
        group=Group.SORT,
    ),
)
