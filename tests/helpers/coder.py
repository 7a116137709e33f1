"""Change a library without end, and say the id of each thing once it is in there."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from db.library import Library
from reader.changes import AddAnnotation, AddTag, Batch
from reader.model import Tag, new_id
from tests.helpers.library import add, annotation_of, draft_of


def main(path: Path) -> None:
    with Library(path) as library:
        for number in count():
            article = add(library, draft_of(f"{new_id()}\n𠮷田村第{number}號公報🌱\n" * 20))
            say("article", article.id)
            tag = Tag(new_id(), new_id())
            first = annotation_of(article, number % 40, 60 + number % 40, tag.id)
            library.apply(Batch((AddTag(tag), AddAnnotation(first))))
            say("tag", tag.id)
            say("annotation", first.id)


def say(kind: str, key: str) -> None:
    sys.stdout.write(f"{kind} {key}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
