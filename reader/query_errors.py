"""What can be wrong with a search, each with one plain sentence; ``place`` counts from 1.

QueryError
├── NothingSought           nothing but what never counts
├── NotClosed               a quote, a parenthesis or an expression without its end
├── OutOfPlace, NothingAfter, BadNear, BadDate
├── SearchTooLong
├── BadPattern              no regular expression
└── SlowPattern             one that takes too long
SearchIndexDamaged          a LibraryError
"""

from __future__ import annotations

from reader.errors import GengduError, LibraryError


class QueryError(GengduError):
    """A search that cannot be understood or carried out."""


class NothingSought(QueryError):
    """Nothing but white space, or a phrase of nothing else (``place``)."""

    template = "There is nothing to search for at character {place}."


class NotClosed(QueryError):
    """A quote, parenthesis or expression without its end (``mark``, ``place``)."""

    template = "The {mark} at character {place} is not closed."


class OutOfPlace(QueryError):
    """Something that cannot stand there (``found``, ``place``)."""

    template = "“{found}” at character {place} cannot stand there."


class NothingAfter(QueryError):
    """What an operator or a field is about is missing (``operator``, ``place``)."""

    template = "Something to search for is missing after “{operator}” at character {place}."


class BadNear(QueryError):
    """NEAR joins something else than two phrases of one field (``operator``, ``place``)."""

    template = (
        "“{operator}” at character {place} must stand between two words or phrases, such as "
        "改革 NEAR/10 開放."
    )


class BadDate(QueryError):
    """No date or span of dates (``date``, ``place``)."""

    template = (
        "“{date}” at character {place} is not a date. Write 2022, 2022-01, 2022-01-19, or a span "
        "such as 2022-01..2022-06."
    )


class SearchTooLong(QueryError):
    """More words, or deeper parentheses, than are searched for at once (``words``, ``depth``)."""

    template = "A search has at most {words} words and parentheses {depth} deep."


class BadPattern(QueryError):
    """No regular expression (``pattern``, ``reason``: in the words of the regex package)."""

    template = "“{pattern}” is not a regular expression: {reason}."


class SlowPattern(QueryError):
    """A regular expression that takes too long on one text (``pattern``, ``seconds``)."""

    template = (
        "“{pattern}” takes longer than {seconds} seconds on one article. Repeat less within it."
    )


class SearchIndexDamaged(LibraryError):
    """The index for searching is malformed; it is made of the texts, which are not (``path``)."""

    template = (
        "The search index of the library “{path}” is damaged; its articles are not. "
        "“gengdu reindex” makes it anew."
    )
