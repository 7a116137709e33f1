"""Citation styles, and links to passages."""

from __future__ import annotations

from reader.errors.base import GengduError


class CitationError(GengduError):
    """A citation style or a link that cannot be used."""


class UnknownStyle(CitationError):
    """No style has this name (``style``)."""

    template = "There is no citation style “{style}”. “gengdu styles” lists those there are."


class StyleUnreadable(CitationError):
    """The file of a style could not be opened (``style``, ``reason``)."""

    template = "The citation style “{style}” could not be read: {reason}."


class BadStyle(CitationError):
    """A file that is no style, or one that cannot be carried out (``style``)."""

    template = "“{style}” is not a citation style (CSL) that Gengdu can use."


class BadLink(CitationError):
    """A text that is no link to a passage (``link``)."""

    template = "“{link}” is not a link to a passage in Gengdu."


class NoLinkHandler(CitationError):
    """This system cannot be told to open links."""

    template = "Links can be registered on Linux only; on this system it is not possible yet."
