"""The annotations of one article, read once and then kept up with what changes."""

from __future__ import annotations

from datetime import datetime

from db.library import Library
from reader.changes import Affected
from reader.model import Annotation

FEW = 100
"""Up to so many annotations are read one by one after a change; for more, all are read anew."""


class Passages:
    """What a library has on an article, in the order of the text."""

    def __init__(self, library: Library, article: str) -> None:
        self._library = library
        self._article = article
        self._read: list[Annotation] | None = None

    def all(self) -> list[Annotation]:
        """All of them. Those that have not changed are the same objects each time."""
        if self._read is None:
            self._read = self._library.annotations(self._article)
        return list(self._read)

    def changed(self, affected: Affected) -> None:
        """Take up what a change touched."""
        if self._read is None or len(affected.annotations) > FEW:
            self._read = None
            return
        for key in affected.annotations:
            found = self._library.annotation(key)
            self._read = [each for each in self._read if each.id != key]
            if found is not None and found.article == self._article:
                self._read = sorted([*self._read, found], key=place)


def place(annotation: Annotation) -> tuple[int, int, datetime, str]:
    """What orders annotations by the text, as a library gives them."""
    anchor = annotation.anchor
    return anchor.start, anchor.end, annotation.created_at, annotation.id
