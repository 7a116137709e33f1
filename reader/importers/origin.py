"""Where an input came from: its name for people, its ending, its address."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import unquote


def name_of(origin: str) -> str:
    """The name to show a person: the last part of a path, or the address whole."""
    return address_of(origin) or PurePath(origin).name or origin


def suffix_of(origin: str) -> str:
    """The ending of a file name or of an address's path, in lower case with its dot; or ""."""
    address = address_of(origin)
    if address:
        path = address.split("#")[0].split("?")[0].split("://")[1].partition("/")[2]
        return PurePath(unquote(path)).suffix.lower()
    return PurePath(origin).suffix.lower()


def address_of(origin: str) -> str:
    """The origin if it is an address on the web, else ""."""
    return origin if origin.lower().startswith(("http://", "https://")) else ""
