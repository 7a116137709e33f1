"""What an importer is given: an input's bytes, where they came from and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ImportFailed, NotText, WrongEncoding
from reader.immutable import immutable
from reader.importers.decode import Decoded, decode, decode_as, looks_like_text
from reader.importers.origin import address_of, name_of, suffix_of
from reader.importers.sniff import Content

Beside = Callable[[str], bytes | None]
"""The bytes a relative address names, percent-encoded as pages write it; None where nothing is.

It never leads out of what came with the input.
"""


def nothing_beside(address: str) -> bytes | None:
    """What stands beside an input that came alone."""
    return None


@immutable
class Source:
    """An input.

    ``encoding`` is what a person asked for; None has it found. A ``whole`` book is one article, not
    one a chapter. ``address`` is on the web, where what holds the input says it.
    """

    data: bytes
    origin: str
    encoding: str | None = None
    beside: Beside = nothing_beside
    whole: bool = True
    address: str = ""

    @property
    def name(self) -> str:
        """The name to show a person."""
        return name_of(self.origin)

    @property
    def suffix(self) -> str:
        """The ending of its name, in lower case with its dot; or ""."""
        return suffix_of(self.origin)

    @property
    def url(self) -> str:
        """Its address on the web, or ""."""
        return self.address or address_of(self.origin)


@immutable
class Failure:
    """A part of an input that could not become an article; the others can."""

    origin: str
    fault: ImportFailed


def decode_input(source: Source) -> Decoded:
    """The text of an input, in the encoding asked for or else the one found.

    Raises WrongEncoding if the bytes are no text in the encoding asked for, NotText if they are
    none in any.
    """
    data, encoding = source.data, source.encoding
    try:
        decoded = decode(data) if encoding is None else decode_as(data, encoding)
    except (LookupError, ValueError) as error:
        raise WrongEncoding(name=source.name, encoding=encoding) from error
    if not looks_like_text(decoded.text):
        if encoding is not None:
            raise WrongEncoding(name=source.name, encoding=encoding)
        raise NotText(name=source.name, actual=Content.BINARY)
    return decoded
