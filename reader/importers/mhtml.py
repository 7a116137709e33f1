"""MHTML: a web page with its images in one file, in the form of a mail (RFC 2557)."""

from __future__ import annotations

import email
from collections.abc import Iterator
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice
from urllib.parse import urljoin

from reader.errors import Damaged, NoArticle, TooMuch
from reader.immutable import immutable
from reader.importers.sniff import Content
from reader.importers.source import Beside, Source, decode_input
from reader.model import Draft
from reader.reasons import Unit

MOST_PARTS = 5_000
_LONGEST_ADDRESS = 8_192
_PAGES = ("text/html", "application/xhtml+xml")


@immutable
class Mhtml:
    """The importer of MHTML files."""

    name: str = "mhtml"
    suffixes: tuple[str, ...] = (".mht", ".mhtml")

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes open like a mail."""
        return content is Content.MHTML

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of the page in the file.

        Raises Damaged, NoArticle, NotText, TooMuch, or WrongEncoding for one that was asked for.
        """
        from reader.importers.page import draft_of

        try:
            parts = list(islice(email.message_from_bytes(source.data).walk(), MOST_PARTS + 1))
        except RecursionError as fault:
            raise Damaged(name=source.name, actual=Content.MHTML) from fault
        if len(parts) > MOST_PARTS:
            raise TooMuch(name=source.name, limit=MOST_PARTS, unit=Unit.FILES)
        page = _page(parts)
        if page is None:
            raise NoArticle(name=source.name)
        address = _header(page, "Content-Location")
        address = address or _header(parts[0], "Snapshot-Content-Location")
        decoded = decode_input(Source(_bytes(page), source.origin, source.encoding))
        beside = _beside(parts, address)
        whole = Source(source.data, source.origin, beside=beside, address=address)
        yield draft_of(whole, decoded)


def _beside(parts: list[Message], base: str) -> Beside:
    """The parts of a file by the addresses and content ids that its page names them by."""
    named: dict[str, Message] = {}
    for part in parts:
        named.setdefault(_header(part, "Content-Location"), part)
        named.setdefault(f"cid:{_header(part, 'Content-ID')}", part)

    def find(address: str) -> bytes | None:
        part = named.get(address) or named.get(_joined(base, address))
        return None if part is None else _bytes(part)

    return find


def _page(parts: list[Message]) -> Message | None:
    """The first part that is a web page and holds anything."""
    pages = (part for part in parts if part.get_content_type() in _PAGES)
    return next((page for page in pages if _bytes(page).strip()), None)


def _bytes(part: Message) -> bytes:
    # get_content() would decode text by the label; the bytes know better.
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(part: Message, name: str) -> str:
    """A header that is an address; long ones may be folded, or coded as words of a mail."""
    written = str(part.get(name, ""))
    if len(written) > _LONGEST_ADDRESS:
        return ""
    with suppress(HeaderParseError, LookupError, ValueError):
        written = str(make_header(decode_header(written)))
    return "".join(written.split()).strip("<>")


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
