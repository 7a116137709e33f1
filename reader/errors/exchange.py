"""Files of other programs, and for them."""

from __future__ import annotations

from reader.errors.base import GengduError
from reader.errors.importing import ImportFailed


class BadExchangeFile(ImportFailed):
    """A file is not what it is to be read as (``name``, ``format``, ``reason``)."""

    template = "“{name}” cannot be read as {format}: {reason}."


class EmptyCodebook(GengduError):
    """A codebook file of REFI-QDA has at least one code."""

    template = "The codebook is empty: a codebook file needs at least one tag."
