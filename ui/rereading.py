"""Reading an article of a library anew, for the window and for the command line."""

from __future__ import annotations

from contextlib import suppress

from db.library import Library
from reader.carry import Fate, carry
from reader.errors import TooLarge, Unreadable
from reader.importers import read_bytes, read_file
from reader.importers.files import open_file
from reader.model import Annotation, Article, Draft
from reader.rereading import Rereading, reread

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16")
"""What pages of Chinese news are written in, for a person to choose from."""


def read_again(raw: bytes, origin: str, encoding: str | None) -> Draft:
    """What kept bytes read as today. Raises a subclass of ImportFailed.

    The bytes a library keeps are those of one article, whatever container they came in. Where the
    file they came from still stands as it was, what stands beside it, its images, is read too.
    """
    with suppress(Unreadable, TooLarge):
        if open_file(origin).data == raw:
            return read_file(origin, encoding)
    return read_bytes(raw, origin, encoding)


def rereading(library: Library, key: str, encoding: str | None = None) -> Rereading:
    """What would come of reading an article anew; nothing is changed.

    Raises NoSuchArticle, LibraryError, or a subclass of ImportFailed.
    """
    article = library.article(key)
    draft = read_again(*library.source(key), encoding)
    annotations = library.annotations(key)
    versions = {each.version for each in annotations} - {article.info.version}
    texts = {version: former_text(library, key, version) for version in versions}
    return reread(article, library.extraction(key), draft, annotations, texts)


def former_text(library: Library, key: str, version: int) -> str:
    """A text an article had; empty if it is not there, which would be a defect of the library."""
    return library.former_text(key, version) or ""


def place_of(library: Library, article: Article, orphan: Annotation) -> Fate:
    """What the rules of carrying say of an orphan in the present text of its article."""
    former = former_text(library, article.id, orphan.version)
    (fate,) = carry(former, (orphan.anchor,), article.source_text)
    return fate
