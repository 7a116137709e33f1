"""An article with everything that hangs on it but its annotations: what exchange formats carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reader.immutable import immutable
from reader.model import Article, Extraction


@immutable
class WholeArticle:
    """All that a library keeps of an article.

    ``raw`` is the input it came from, byte for byte, ``origin`` its path or URL. ``values`` are
    those in the researcher's own columns by the columns' ids, ``collections`` the names of those it
    is in.
    """

    article: Article
    raw: bytes = b""
    origin: str = ""
    extraction: Extraction = field(default_factory=Extraction)
    memo: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    collections: tuple[str, ...] = ()
