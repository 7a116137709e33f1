"""An article of our own whose images are on a server."""

from __future__ import annotations

from collections.abc import Sequence

from reader.importers import read_bytes
from reader.model import Draft
from tests.helpers.server import Server

GOOD = ("/image/300x200", "/image/640x360")
WORDS = ("𠮷野灣的紅樹林", "居民在𨋢口看水鳥😀", "新修的步道")
PARAGRAPH = "臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林，居民都說水鳥回來了。"


def illustrated(
    server: Server, paths: Sequence[str] = GOOD, *, address: str = "", paragraphs: int = 3
) -> Draft:
    """The draft of a page with an image after each few paragraphs, fetched from ``address`` (from
    the server, if none is said)."""
    parts = ["<h1>臨汐鎮種回紅樹林</h1><p>2024-05-06 09:30 來源：潮聲週刊</p>"]
    for number, path in enumerate(paths):
        source = path if "://" in path else server.address(path)
        words = WORDS[number % len(WORDS)]
        text = f"<p>{number}．{PARAGRAPH}</p>\r\n" * paragraphs
        parts.append(f"{text}<p><img src='{source}' alt='{words}'></p>\r\n")
    parts.append(f"<p>{PARAGRAPH}</p>\r\n" * 2 * paragraphs)
    body = f"<html><head><title>臨汐鎮種回紅樹林</title></head><body><article>{''.join(parts)}"
    page = f"{body}</article></body></html>"
    return read_bytes(page.encode(), address or server.address("/page"))
