"""Files of coding that come from another program or another library, and cannot be read."""

from __future__ import annotations

from reader.errors.base import GengduError


class BadExchangeFile(GengduError):
    """The file is not what it should be (``name``, ``format``, ``reason``)."""

    template = "“{name}” cannot be read as {format}: {reason}."
