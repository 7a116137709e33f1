"""Quotes and tags that cannot be as asked."""

from __future__ import annotations

from reader.errors.base import GengduError


class QuoteError(GengduError):
    """A quote that does not name one passage."""


class EmptyQuote(QuoteError):
    """A quote with nothing in it."""

    template = "The quote is empty."


class QuoteNotFound(QuoteError):
    """The quote is not in the text, in any script (``quote``)."""

    template = "The quote “{quote}” is not in this article, in any script."


class QuoteNotUnique(QuoteError):
    """The quote is there more than once (``quote``, ``count``)."""

    template = (
        "The quote “{quote}” occurs {count} times in this article. "
        "Say which one with its number, or quote more of it."
    )


class NoSuchOccurrence(QuoteError):
    """There are fewer occurrences than the number asked for (``quote``, ``count``, ``number``)."""

    template = "The quote “{quote}” occurs {count} times in this article, not {number} times."


class CodebookError(GengduError):
    """A tag that cannot be as asked."""


class UnknownTag(CodebookError):
    """No tag has this path or name (``tag``)."""

    template = "There is no tag “{tag}” in the codebook."


class AmbiguousTag(CodebookError):
    """Several tags have this name (``tag``, ``paths``)."""

    template = "“{tag}” could be any of these tags: {paths}. Give the whole path."


class TagExists(CodebookError):
    """A tag of this name stands at this place already (``tag``)."""

    template = "There is already a tag “{tag}” at this place in the codebook."


class BadTagName(CodebookError):
    """A name a tag cannot have (``tag``)."""

    template = (
        "“{tag}” cannot be the name of a tag: a name is one line of 1 to 200 characters "
        "without “ / ”."
    )


class BadTagParent(CodebookError):
    """A tag cannot stand under itself (``tag``)."""

    template = "“{tag}” cannot be moved under itself."


class BadCodebookFile(CodebookError):
    """A file that holds no tags (``path``)."""

    template = "“{path}” holds no tags: neither a table with their names nor a list of them."
