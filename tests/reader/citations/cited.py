"""Articles of our own invention to be cited."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.model import ArticleInfo, DetectedScript, Metadata

ADDED = datetime(2024, 3, 6, 23, 30, tzinfo=UTC)


def article(
    title: str = "鏡山生態走廊開工",
    outlet: str = "鏡山日報",
    author: str = "陸采薇",
    published_at: str = "2024-03-05T08:15",
    url: str = "https://news.example/2024/a_b?c=*d*&e",
    script: DetectedScript = DetectedScript.HANT,
) -> ArticleInfo:
    known = Metadata(
        title=title, outlet=outlet, author=author, published_at=published_at, url=url, editor="何歸"
    )
    return ArticleInfo("0a1b", known, script, 10, "f" * 64, ADDED)
