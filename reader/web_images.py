"""On what terms the images of an article are fetched from the web, and which are kept; nothing is
fetched here, and nothing is unless a person asks.

Beside the limits of any page an image has stricter ones. A page names what addresses it likes, and
a request alone can do harm to a router or a service of the person's own. So no image may be on this
machine or in a private network, unless its article was fetched from one, or from the same host.
What counts is where the bytes of the article were fetched from, never what they say of themselves.
A host is judged as it is spelled, and by the addresses its name stands for before anything is sent
to them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import IPv6Address, ip_address
from typing import ClassVar
from urllib.parse import quote, urlsplit

from reader.errors import (
    BadAddress,
    FetchFailed,
    ImageRefused,
    PageTooLarge,
    RefusedByServer,
    TookTooLong,
    TooManyRedirects,
    UnsafeCertificate,
)
from reader.immutable import immutable
from reader.importers.page_images import MOST_EACH, MOST_PIXELS, MOST_TOTAL, is_small
from reader.importers.pictures import measure
from reader.model import Image, RemoteImage
from reader.sites import host_of
from reader.web import HEADERS, Terms, checked

AT_ONCE = 4
"""How many images are fetched at a time, at most."""

SECONDS = 30
"""The longest one image may take, from the first byte sent to the last received."""

ALL_SECONDS = 180
"""The longest all images of an article may take."""

_INSIDE = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp")
"""How names end that no public server has (RFC 6761, 6762, 8375, and ICANN's for private use)."""

_STOPS = str.maketrans("。．｡", "...")
"""What is read as a full stop in a name (UTS 46)."""

_SAFE_IN_URL = "%/:=&?~+!$,;'@()*[]#"


class Refusal(StrEnum):
    """Why an image was not loaded: a phrase that follows a number of images, or ends a sentence."""

    INSIDE = "on this machine or in a private network"
    BAD_ADDRESS = "at an address that is not fetched"
    UNREACHABLE = "not to be reached"
    REFUSED = "refused by the server"
    FORWARDED = "forwarded without an end"
    UNSAFE = "from a server whose certificate cannot be trusted"
    TOO_SLOW = "too slow to come"
    TOO_LARGE = "larger than 10 MB"
    TOO_MANY_PIXELS = "of more than 100 million pixels"
    TOO_SMALL = "too small to belong to the text"
    NO_IMAGE = "not an image of a kind that is kept"
    TOO_MUCH = "beyond the 50 MB an article may have"


_REFUSALS: Mapping[type[FetchFailed], Refusal] = {
    BadAddress: Refusal.BAD_ADDRESS,
    RefusedByServer: Refusal.REFUSED,
    TooManyRedirects: Refusal.FORWARDED,
    UnsafeCertificate: Refusal.UNSAFE,
    TookTooLong: Refusal.TOO_SLOW,
    PageTooLarge: Refusal.TOO_LARGE,
}


@immutable
class ImageTerms(Terms):
    """The terms for the images of one article: ``address`` is what it says is its own, ``origin``
    what it was fetched from (or the path of a file)."""

    megabytes: ClassVar[int] = MOST_EACH // (1024 * 1024)

    address: str = ""
    origin: str = ""

    def checked(self, address: str) -> str:
        """An address that may be asked for. Raises BadAddress, or ImageRefused for one within."""
        good = checked(address)
        if self.asks_where(good) and is_inside(host_of(good)):
            raise ImageRefused(address=good, reason=Refusal.INSIDE)
        return good

    def headers(self, address: str) -> Mapping[str, str]:
        """What is sent: the article's address as the Referer, without which many servers refuse;
        no more of it than its host where it would go in the clear and the article did not."""
        referrer = _referrer(self.address or self.origin, address)
        own = {**HEADERS, "Accept": "image/*"}
        return {**own, "Referer": referrer} if referrer else own

    def asks_where(self, address: str) -> bool:
        """Whether a host must be public: unless the article was fetched from there or within."""
        known = host_of(self.origin) if self.origin.startswith(("http://", "https://")) else ""
        return not known or (known != host_of(address) and not is_inside(known))

    def check_where(self, address: str, numbers: Iterable[str]) -> None:
        """Raise ImageRefused if one of the addresses of IP is this machine's or private."""
        if self.asks_where(address) and any(map(is_inside, numbers)):
            raise ImageRefused(address=address, reason=Refusal.INSIDE)


def is_inside(host: str) -> bool:
    """Whether a host, a name or an address of IP, is this machine or in a private network.

    A name of one part is: only a local network knows it. So is any other spelling of a number.
    """
    name = unicodedata.normalize("NFKC", host).translate(_STOPS).lower().strip("[]").rstrip(".")
    try:
        number = ip_address(name)
    except ValueError:
        last = name.rpartition(".")[2]
        # "127.1" and "0x7f000001" are numbers to the system (inet_aton).
        odd = last.isdigit() or last.startswith("0x") or "." not in name or ":" in name
        return odd or name.endswith(_INSIDE)
    if isinstance(number, IPv6Address):
        number = number.ipv4_mapped or number.sixtofour or number
    return not number.is_global or number.is_multicast


def by_address(images: Iterable[RemoteImage]) -> dict[str, tuple[int, ...]]:
    """The numbers of the blocks that show each address, in the order of the text."""
    found: dict[str, tuple[int, ...]] = {}
    for each in images:
        found[each.url] = (*found.get(each.url, ()), each.block)
    return found


def refusal_of(fault: FetchFailed) -> Refusal:
    """Why an image was not loaded, by what went wrong."""
    reason = fault.places.get("reason")
    if isinstance(reason, Refusal):
        return reason
    return _REFUSALS.get(type(fault), Refusal.UNREACHABLE)


@dataclass(slots=True)
class Basket:
    """The images of an article as they come in: those to keep, and why others are not.

    Once they are ``full``, no more need be asked for.
    """

    images: list[Image] = field(default_factory=list)
    refused: dict[str, Refusal] = field(default_factory=dict)
    full: bool = False
    total: int = 0

    def put(self, address: str, blocks: Iterable[int], data: bytes) -> None:
        """Take what an address sent, for the blocks that show it, if it is an image to keep."""
        picture = measure(data)
        if picture is None:
            self.refused[address] = Refusal.NO_IMAGE
        elif is_small(picture):
            self.refused[address] = Refusal.TOO_SMALL
        elif picture.width * picture.height > MOST_PIXELS:
            self.refused[address] = Refusal.TOO_MANY_PIXELS
        elif self.total + len(data) > MOST_TOTAL:
            self.refused[address] = Refusal.TOO_MUCH
            self.full = True
        else:
            self.total += len(data)
            self.images += [Image(data, picture.media_type, block) for block in blocks]

    def refuse(self, address: str, fault: FetchFailed) -> None:
        """Note that an address could not be had."""
        self.refused[address] = refusal_of(fault)

    def leave(self, addresses: Iterable[str], why: Refusal) -> None:
        """Note addresses that were not asked for any more."""
        self.refused.update(dict.fromkeys(addresses, why))

    @property
    def kept(self) -> tuple[Image, ...]:
        """The images to keep, in the order of the text."""
        return tuple(sorted(self.images, key=lambda image: image.block))


def _referrer(article: str, target: str) -> str:
    """The address to name as the one a request comes from; "" for an article without one.

    As browsers do (Referrer Policy, 3.6): without what stands behind "#", and no more than the
    origin where a page that came under lock would be named in the clear.
    """
    try:
        parts = urlsplit(checked(article))
        host = parts.netloc.encode("idna").decode()
    except (BadAddress, UnicodeError):
        return ""
    if parts.scheme == "https" and not target.startswith("https://"):
        return f"https://{host}/"
    return quote(parts._replace(netloc=host).geturl(), safe=_SAFE_IN_URL)
