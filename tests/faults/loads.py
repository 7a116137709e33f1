"""Work at a library that can be killed at any moment, and says what it has been told is kept.

Lines say ``+ name`` for what is there from now on, ``- name`` for what is no more, and ``? name``
for what is about to change. The last of what is done only once is a dot.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

from db.library import Library
from reader.autocoding import Unit
from reader.changes import AddAnnotation, AddTag, Batch, Kind, Trash
from reader.immutable import immutable
from reader.importers import read_bytes
from reader.model import Article, Tag, new_id, now
from reader.query_text import parse
from tests.faults.forked import Say
from tests.faults.older import make_older, names_in
from tests.helpers.library import add, annotation_of, draft_of, fill
from ui import autocoding

DONE = "."
WORD = "改革"
TEXTS = 6


@immutable
class Load:
    """What is done, what it begins with, and whether all is whole afterwards."""

    work: Callable[[Path, Say], None]
    prepare: Callable[[Path], None]
    whole: Callable[[Library], bool] = lambda _: True
    once: bool = False
    """Whether it is done once in the life of a library, and not on and on."""


def lost(lines: list[str], there: set[str]) -> list[str]:
    """What was said to be there, or to be gone, and is not so. The last word counts."""
    last = {name: mark for mark, name in (line.split(" ", 1) for line in lines)}
    wrong = {"+": lambda name: name not in there, "-": lambda name: name in there}
    return [f"{mark} {name}" for name, mark in last.items() if mark in wrong and wrong[mark](name)]


def _text(number: int) -> str:
    return f"{new_id()}\n𠮷田村第{number}號公報🌱，{WORD}沒有終點。\n" * 20


def _empty(path: Path) -> None:
    Library(path).close()


def _few(path: Path) -> None:
    with Library(path) as library:
        fill(library)


def _several(path: Path) -> None:
    with Library(path) as library:
        for number in range(TEXTS):
            add(library, draft_of(_text(number)))


def _tagged(article: Article) -> tuple[Tag, Batch]:
    """A tag that is made with the passage it is put on."""
    tag = Tag(new_id(), new_id())
    passage = annotation_of(article, 3, 40, tag.id)
    return tag, Batch((AddTag(tag), AddAnnotation(passage)))


def _each_tag_has_its_passage(library: Library) -> bool:
    tags = Counter(tag for each in library.annotations() for tag in each.tags)
    return all(tags[tag.id] for tag in library.codebook().tags)


def code(path: Path, say: Say) -> None:
    """Put in articles, and passages with tags of their own."""
    with Library(path) as library:
        for number in count():
            article = add(library, draft_of(_text(number)))
            say(f"+ article {article.id}")
            tag, change = _tagged(article)
            library.apply(change)
            say(f"+ tag {tag.id}")


def import_files(path: Path, say: Say) -> None:
    """Read files and put them in, each whole or not at all."""
    with Library(path) as library:
        for number in count():
            page = "".join(f"<p>{line}</p>\r\n" for line in _text(number).splitlines())
            raw, name = (page, "a.html") if number % 2 else (_text(number), "a.txt")
            key, _ = library.add_draft(read_bytes(raw.encode(), name))
            say(f"+ article {key}")


def autocode(path: Path, say: Say) -> None:
    """Tag all that a search finds, once and again with another tag."""
    with Library(path) as library:
        while True:
            tag = Tag(new_id(), new_id())
            library.apply(AddTag(tag))
            say(f"+ tag {tag.id}")
            found = autocoding.gather(library, parse(WORD), Unit.SENTENCE)
            wanted = [each for some in found for each in some]
            change = autocoding.addition(library, wanted, tag.id, "林禾")
            library.apply(change)
            for each in change.annotations[:: len(change.annotations) - 1]:
                say(f"+ annotation {each.id}")


def _coded_alike(library: Library) -> bool:
    counts = Counter(tag for each in library.annotations() for tag in each.tags)
    return len(set(counts.values())) <= 1


def undo(path: Path, say: Say) -> None:
    """Do, undo and redo, and delete what was done."""
    with Library(path) as library:
        for number in count():
            article = add(library, draft_of(_text(number)))
            say(f"+ article {article.id}")
            tag, change = _tagged(article)
            name = f"tag {tag.id}"
            inverse = library.apply(change).inverse
            say(f"+ {name}")
            for mark in "-+-+":
                say(f"? {name}")
                inverse = library.apply(inverse).inverse
                say(f"{mark} {name}")
            say(f"? article {article.id}")
            library.apply(Trash(Kind.ARTICLE, (article.id,), now()))
            say(f"- article {article.id}")
            if number % 2:
                library.purge(Kind.ARTICLE, (article.id,))


def reindex(path: Path, say: Say) -> None:
    """Make the search index anew between any two articles."""
    with Library(path) as library:
        for number in count():
            library.rebuild_index()
            article = add(library, draft_of(_text(number)))
            say(f"+ article {article.id}")


def _all_found(library: Library) -> bool:
    return library.search(parse(WORD)).total == len(library.articles())


def migrate(path: Path, say: Say) -> None:
    """Bring a library of the first schema up to date, which opening it does."""
    for name in names_in(path):
        say(f"+ {name}")
    with Library(path):
        say(f"{DONE} up to date")
        signal.pause()


def create(path: Path, say: Say) -> None:
    """Make a library where there is none."""
    with Library(path) as library:
        article = add(library, draft_of(_text(1)))
        say(f"+ article {article.id}")
        say(f"{DONE} made")
        signal.pause()


LOADS = {
    "coding": Load(code, _empty, _each_tag_has_its_passage),
    "importing": Load(import_files, _empty),
    "autocoding": Load(autocode, _several, _coded_alike),
    "undoing": Load(undo, _few),
    "reindexing": Load(reindex, _several, _all_found),
    "migrating": Load(migrate, make_older, once=True),
    "creating": Load(create, lambda _: None, once=True),
}
