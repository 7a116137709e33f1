"""What a page from the web must be to become an article; nothing is fetched here.

The desktop and the command line each fetch in a module of their own, by these limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import ClassVar
from urllib.parse import urlsplit

from reader.errors import BadAddress, NoArticle, PoorPage
from reader.immutable import immutable
from reader.model import Draft

SECONDS = 30
"""The longest a page may take, from the first byte sent to the last received."""

MEGABYTES = 30
"""The largest a page may be, unpacked, in units of 1,048,576 bytes."""

REDIRECTS = 8
"""How many addresses a page may be forwarded to."""

LEAST_HAN = 100
"""The fewest Han characters an article from the web has; less is a notice or an empty frame."""

HEADERS = {
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Language": "zh,zh-TW;q=0.9,zh-CN;q=0.9,en;q=0.3",
    "User-Agent": "Mozilla/5.0 (compatible; Gengdu)",
}
"""What is sent with a request: no cookies, and nothing of the person."""

_HAN = "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SCRIPT = re.compile(rb"<script\b", re.IGNORECASE)
_LOGIN = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s]+", re.IGNORECASE)


@immutable
class Fetched:
    """The bytes of a page, unpacked, and the address that sent them in the end."""

    data: bytes
    address: str


class Terms:
    """On what terms a page is fetched. Images have stricter ones (`reader.web_images`).

    ``megabytes`` is the most that is taken, unpacked.
    """

    __slots__ = ()

    megabytes: ClassVar[int] = MEGABYTES

    def checked(self, address: str) -> str:
        """An address that may be asked for, the first or one forwarded to. Raises FetchFailed."""
        return checked(address)

    def headers(self, address: str) -> Mapping[str, str]:
        """What is sent with the request."""
        return HEADERS

    def asks_where(self, address: str) -> bool:
        """Whether :meth:`check_where` must be asked before anything is sent."""
        return False

    def check_where(self, address: str, numbers: Iterable[str]) -> None:
        """Raise FetchFailed if the name in the address stands for a machine (its addresses of IP)
        that may not be asked."""


PAGE = Terms()
"""On what terms the page of an article is fetched."""


class Poverty(StrEnum):
    """Why a page that was sent holds no article: a phrase that ends a sentence."""

    LOGIN = "it asks to log in"
    SCRIPTS = "its text is put in by scripts"
    TOO_LITTLE = "it has fewer than 100 Chinese characters"


def is_address(text: str) -> bool:
    """Whether a text is one address of the web, and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def checked(address: str) -> str:
    """An address that may be asked for. BadAddress unless it is a whole one of http or https.

    Names and passwords in it are refused: they would go into the library.
    """
    try:
        parts = urlsplit(address.strip())
        port_is_number = parts.port is None or parts.port >= 0
    except ValueError as fault:
        raise BadAddress(address=address) from fault
    whole = parts.scheme in ("http", "https") and parts.hostname and port_is_number
    if (
        not whole
        or parts.username
        or parts.password
        or any(sign.isspace() for sign in parts.netloc)
    ):
        raise BadAddress(address=address)
    return parts._replace(fragment="").geturl()


def draft_of(page: Fetched, encoding: str | None = None) -> Draft:
    """The draft of a page from the web. Raises PoorPage, and what ``read_bytes`` raises."""
    # Here, not at the top: the command line asks for addresses whatever it is started for.
    from reader.importers import read_bytes

    try:
        draft = read_bytes(page.data, page.address, encoding)
    except NoArticle as fault:
        raise PoorPage(address=page.address, reason=_poverty(page, 0)) from fault
    refuse_poor(page, draft)
    return replace(draft, metadata=replace(draft.metadata, url=draft.metadata.url or page.address))


def refuse_poor(page: Fetched, draft: Draft) -> None:
    """Raise PoorPage for a draft that holds no article, with the reason and what to do."""
    han = sum(
        len(re.findall(_HAN, draft.source_text[block.start : block.end])) for block in draft.blocks
    )
    if han < LEAST_HAN:
        raise PoorPage(address=page.address, reason=_poverty(page, han))


def _poverty(page: Fetched, han: int) -> Poverty:
    if _LOGIN.search(page.data):
        return Poverty.LOGIN
    # More scripts than there is text for: an empty frame that they would fill.
    return Poverty.SCRIPTS if len(_SCRIPT.findall(page.data)) > han // 10 else Poverty.TOO_LITTLE
