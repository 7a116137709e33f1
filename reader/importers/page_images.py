"""The images of a page: those in the file or beside it are kept, others are noted by address.

Nothing is fetched. Pages that load images late keep the true address in ``data-`` attributes;
SingleFile keeps an image it met twice in a variable of its style sheet.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes, urljoin

from lxml.html import HtmlElement

from reader.immutable import immutable
from reader.importers.files import is_resource_path
from reader.importers.pictures import Picture, measure
from reader.importers.source import Beside
from reader.model import Caution

MARK = "image:"
"""What the address of an image starts with that `mark_images` has numbered."""

MOST_IMAGES = 500
MOST_EACH = 10 * 1024 * 1024
MOST_TOTAL = 50 * 1024 * 1024
MOST_TAKEN = 4 * MOST_TOTAL
MOST_PIXELS = 100_000_000
_LEAST_WIDTH, _LEAST_HEIGHT = 80, 50
_LATE = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-lazyload")
_BLOB = "blob:"
_DATA = re.compile(r"data:image/[\w.+-]+;(?i:base64),([A-Za-z0-9+/=%]+)([A-Za-z0-9+/=%\s]*)")
_VARIABLE = re.compile(rf"--(sf-img-\d+):\s*url\([\"']?({_BLOB}\d+)")
_USED = re.compile(r"var\(--(sf-img-\d+)\)")
_PIXELS = re.compile(r"\s*(\d{1,9})\s*+(?:px)?\s*$")


@immutable
class Blobs:
    """The images that stand in a page's own text: base64, and the style variables that name one."""

    coded: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)

    def get(self, address: str) -> bytes | None:
        """The bytes of an image by the address it was given; None where they are broken."""
        if not address.startswith(_BLOB):
            return None
        try:
            number = int(address.removeprefix(_BLOB))
            return base64.b64decode(unquote_to_bytes(self.coded[number]))
        except (binascii.Error, IndexError, ValueError):
            return None


def take_data(text: str) -> tuple[str, Blobs]:
    """The text of a page with each image in it replaced by a short address, and these images."""
    if "data:image/" not in text:
        return text, Blobs()
    coded: list[str] = []

    def short(found: re.Match[str]) -> str:
        quoted = found.string[max(0, found.start() - 1) : found.start()] in ('"', "'")
        coded.append(found[1] + (found[2] if quoted else ""))
        return f"{_BLOB}{len(coded) - 1}" + ("" if quoted else found[2])

    text = _DATA.sub(short, text)
    return text, Blobs(tuple(coded), dict(_VARIABLE.findall(text)))


def mark_images(tree: HtmlElement, blobs: Blobs) -> list[tuple[str, ...]]:
    """Number the images of a page that may belong to an article; the others lose their address.

    The addresses of each, the likeliest first, stand in the list at its number.
    """
    marked: list[tuple[str, ...]] = []
    for element in list(tree.iter("img")):
        addresses = _addresses(element, blobs)
        if addresses and not _is_small(element) and len(marked) < MOST_IMAGES:
            element.set("src", f"{MARK}{len(marked)}")
            marked.append(addresses)
        else:
            element.attrib.pop("src", None)
    return marked


@immutable
class Found:
    """An image: its bytes and what they are; or, without bytes, its address on the web."""

    data: bytes
    media_type: str
    url: str


@dataclass(slots=True)
class Album:
    """Finds the images of an article, and notes what was amiss."""

    beside: Beside
    blobs: Blobs
    base: str = ""
    total: int = 0
    taken: int = 0
    cautions: set[Caution] = field(default_factory=set)

    def find(self, addresses: Sequence[str]) -> Found | None:
        """The first of the addresses that came with the page, else one on the web; or None."""
        came = [(one, self._taken(one)) for one in addresses]
        small = False
        for address, data in came:
            picture = measure(data) if data else None
            if data and picture:
                if is_small(picture):
                    small = True
                elif self._fits(data, picture.width * picture.height):
                    return Found(data, picture.media_type, self._remote(address))
                else:
                    return None
        remote = next(filter(None, map(self._remote, addresses)), "")
        if remote:
            return Found(b"", "", remote)
        if not small and any(is_resource_path(one) for one in addresses):
            self.cautions.add(Caution.IMAGES_MISSING)
        return None

    def _taken(self, address: str) -> bytes | None:
        """What came with the page under an address, as long as no more than so much was asked."""
        if self.taken > MOST_TAKEN:
            self.cautions.add(Caution.IMAGES_LEFT_OUT)
            return None
        data = self.blobs.get(address) or self.beside(address)
        self.taken += len(data or b"")
        return data

    def _fits(self, data: bytes, pixels: int) -> bool:
        fits = len(data) <= min(MOST_EACH, MOST_TOTAL - self.total) and pixels <= MOST_PIXELS
        if fits:
            self.total += len(data)
        else:
            self.cautions.add(Caution.IMAGES_LEFT_OUT)
        return fits

    def _remote(self, address: str) -> str:
        """The address on the web that an address stands for; "" for one that stands for none."""
        if address.startswith((_BLOB, "data:")) or is_resource_path(address):
            return ""
        try:
            whole = urljoin(self.base, address)
        except ValueError:
            return ""
        return whole if whole.startswith(("http://", "https://")) else ""


def is_small(picture: Picture) -> bool:
    """Whether an image is too small to be one of an article's: a rule, a sign, a counter."""
    return 0 < picture.width < _LEAST_WIDTH or 0 < picture.height < _LEAST_HEIGHT


def _addresses(element: HtmlElement, blobs: Blobs) -> tuple[str, ...]:
    used = _USED.search(element.get("style", ""))
    named = [blobs.variables.get(used[1], "")] if used else []
    source, late = element.get("src", "").strip(), [element.get(name, "") for name in _LATE]
    own = [source] if source.startswith(_BLOB) or not any(late) else []
    sets = [element.get("srcset", ""), element.get("data-srcset", "")]
    found = [*named, *own, *late, source, *map(_largest, sets)]
    kept = (one.strip() for one in found if one.strip() and not one.startswith("data:"))
    return tuple(dict.fromkeys(kept))


def _largest(candidates: str) -> str:
    """The last address of a ``srcset``, where the largest usually stands."""
    words = candidates.split(",")[-1].split()
    return words[0] if words else ""


def _is_small(element: HtmlElement) -> bool:
    """Whether a page says that an image is too small to be one of the article's."""
    sides = ((element.get("width"), _LEAST_WIDTH), (element.get("height"), _LEAST_HEIGHT))
    said = [(_PIXELS.match(side or ""), least) for side, least in sides]
    return any(pixels is not None and int(pixels[1]) < least for pixels, least in said)
