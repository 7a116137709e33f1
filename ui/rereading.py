"""Reading an article of a library anew, for the window and for the command line."""

from __future__ import annotations

from db.library import Library
from reader.carry import Fate, carry
from reader.importers.sandbox import read_kept
from reader.model import Annotation, Article
from reader.rereading import Rereading, reread

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16")
"""What pages of Chinese news are written in, for a person to choose from."""


def rereading(library: Library, key: str, encoding: str | None = None) -> Rereading:
    """What would come of reading an article anew; nothing is changed.

    Raises NoSuchArticle, LibraryError, or a subclass of ImportFailed.
    """
    article = library.article(key)
    draft = read_kept(*library.source(key), encoding)
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
