"""Entries and files of the person's own dictionary."""

from __future__ import annotations

from reader.errors.base import GengduError


class DictionaryError(GengduError):
    """An entry or a file of a person's own dictionary."""


class BadDictionaryEntry(DictionaryError):
    """A form an entry cannot have (``form``, ``most``: code points)."""

    template = (
        "“{form}” cannot be a form in the dictionary: a form is one line of 1 to {most} characters."
    )


class NoSuchEntry(DictionaryError):
    """No entry has this source form at this place (``form``)."""

    template = "There is no entry for “{form}” in this dictionary."


class BadDictionaryFile(DictionaryError):
    """The file of the person's own entries is something else (``name``)."""

    template = "“{name}” is not a dictionary of Gengdu. It was left as it is; mend or move it."


class DictionaryUnreadable(DictionaryError):
    """The file of the person's own entries could not be opened (``name``, ``reason``)."""

    template = "The dictionary “{name}” could not be read: {reason}."
