"""Fetching the images of an article for the command line, a few at a time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed

from reader.errors import FetchFailed
from reader.model import RemoteImage
from reader.web_images import (
    ALL_SECONDS,
    AT_ONCE,
    SECONDS,
    Basket,
    ImageTerms,
    Refusal,
    by_address,
)
from ui.cli.fetching import fetch


def fetch_images(
    images: Iterable[RemoteImage],
    terms: ImageTerms,
    *,
    seconds: float = SECONDS,
    all_seconds: float = ALL_SECONDS,
) -> Basket:
    """What comes of asking for these images; each address is asked for once."""
    wanted = by_address(images)
    basket, until = Basket(), time.monotonic() + all_seconds
    # Made once: it takes longer than a small image.
    trusted = ssl.create_default_context()

    def get(address: str) -> bytes | None:
        """In a thread; None where there is no more time or room."""
        left = until - time.monotonic()
        if basket.full or left <= 0:
            return None
        return fetch(address, terms, seconds=min(seconds, left), trusted=trusted).data

    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        asked = {pool.submit(get, address): address for address in wanted}
        for done in as_completed(asked):
            _put(basket, asked[done], wanted, done)
    finally:
        # Interrupted, those that have not begun are left; the others end by their deadline.
        pool.shutdown(wait=False, cancel_futures=True)
    return basket


def _put(
    basket: Basket,
    address: str,
    wanted: Mapping[str, tuple[int, ...]],
    done: Future[bytes | None],
) -> None:
    try:
        data = done.result()
    except FetchFailed as fault:
        basket.refuse(address, fault)
        return
    if data is None:
        why = Refusal.TOO_MUCH if basket.full else Refusal.TOO_SLOW
        basket.leave([address], why)
    else:
        basket.put(address, wanted[address], data)
