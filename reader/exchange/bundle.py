"""What a file of another program, or of another Gengdu, holds: in our values, nothing guessed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from reader.immutable import immutable
from reader.model import Annotation, Tag
from reader.shelf import Attribute
from reader.whole import WholeArticle


class Why(StrEnum):
    """Why something in a file is not taken in."""

    NOT_THERE = "the quote is not in the article"
    NOT_UNIQUE = "the quote is in the article several times, and nothing says which is meant"
    NO_ARTICLE = "no article in the library is the one that is meant"
    OUTSIDE = "the place is outside of the text"
    OTHER_WORDS = "at this place the text says something else"
    EMPTY = "the passage is empty"
    NOT_TEXT = "it is about an image, a sound or a film"
    NOT_KEPT = "Gengdu keeps nothing of this kind"
    NOT_UNDERSTOOD = "it is not written as its format says"
    NO_TEXT = "its text is not in the file"
    DIFFERS = "the library has it already, with other content, and that is kept"
    IN_TRASH = "it lies in the trash of the library, from where it can be restored"


@immutable
class LeftOut:
    """Something that was not taken in: what a person knows it by, such as a quote, and why."""

    what: str
    why: Why


@immutable(kw_only=True)
class Quoted:
    """An annotation that names its article and its passage by words, to be found in the library.

    The article is known by any of ``article`` (an id), ``url`` and ``title``; the passage by its
    quote with what stands before and after it, and ``start``, the code point where it was.
    ``tags`` are paths, each a tuple of names. What is not known is empty or None.
    """

    article: str = ""
    url: str = ""
    title: str = ""
    quote: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    id: str = ""
    tags: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    coder: str = ""
    created_at: datetime | None = None
    modified_at: datetime | None = None


@immutable(kw_only=True)
class Bundle:
    """What a file holds. ``annotations`` stand on ``articles`` and carry ``tags``, by their ids.

    All anchors fit their texts: what did not is in ``left_out``, and so is all that a library has
    no place for.
    """

    articles: tuple[WholeArticle, ...] = ()
    tags: tuple[Tag, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
