"""Fetching the images of an article for the command line, one after the other."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable

from reader.errors import FetchFailed
from reader.model import RemoteImage
from reader.web_images import ALL_SECONDS, SECONDS, Basket, ImageTerms, Refusal, by_address
from ui.cli.fetching import fetch


def fetch_images(
    images: Iterable[RemoteImage],
    terms: ImageTerms,
    *,
    seconds: float = SECONDS,
    all_seconds: float = ALL_SECONDS,
) -> Basket:
    """What comes of asking for these images; each address is asked for once."""
    basket, until = Basket(), time.monotonic() + all_seconds
    # Made once: it takes longer than a small image.
    trusted = ssl.create_default_context()
    for address, blocks in by_address(images).items():
        left = until - time.monotonic()
        if basket.full or left <= 0:
            basket.leave([address], Refusal.TOO_MUCH if basket.full else Refusal.TOO_SLOW)
            continue
        try:
            fetched = fetch(address, terms, seconds=min(seconds, left), trusted=trusted)
        except FetchFailed as fault:
            basket.refuse(address, fault)
        else:
            basket.put(address, blocks, fetched.data)
    return basket
