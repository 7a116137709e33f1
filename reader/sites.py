"""The sites whose images a person wants loaded: those of their articles come without being asked
for.

What counts is the host that an image itself is on, as it is shown in its place; not the article's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from reader.model import RemoteImage

IMAGES_FROM = "images-from:"
"""Before a host: under this a library remembers that its images are loaded."""

WANTED = "yes"
"""What is remembered of such a host."""


def host_of(address: str) -> str:
    """The host of an address, in small letters; "" where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def hosts(images: Iterable[RemoteImage]) -> tuple[str, ...]:
    """The hosts of some images, the one with the most first."""
    counted = Counter(host_of(each.url) for each in images)
    return tuple(host for host, _ in counted.most_common() if host)
