"""Addresses on the web, which are not fetched."""

from __future__ import annotations

import re

from reader.errors import ImportFailed

_SCHEME = re.compile(r"(https?|ftp)://", re.IGNORECASE)


class WebAddress(ImportFailed):
    """An address where a file was wanted (``name``)."""

    template = "“{name}” is a web address. Save the page and import the file; nothing was fetched."


def is_address(text: str) -> bool:
    """Whether the text is an address such as ``https://…``."""
    return _SCHEME.match(text) is not None
