"""Where an input came from: its name for people, its ending, its address; and decoding it."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import unquote

from reader.errors import NotText, WrongEncoding
from reader.importers.decode import Decoded, decode, decode_as, looks_like_text
from reader.importers.sniff import Content


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


def decode_input(data: bytes, origin: str, encoding: str | None) -> Decoded:
    """The text of an input, in the encoding asked for or else the one found.

    Raises WrongEncoding if the bytes are no text in the encoding asked for, NotText if they are
    none in any.
    """
    try:
        decoded = decode(data) if encoding is None else decode_as(data, encoding)
    except (LookupError, ValueError) as error:
        raise WrongEncoding(name=name_of(origin), encoding=encoding) from error
    if not looks_like_text(decoded.text):
        if encoding is not None:
            raise WrongEncoding(name=name_of(origin), encoding=encoding)
        raise NotText(name=name_of(origin), actual=Content.BINARY)
    return decoded
