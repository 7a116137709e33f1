"""How much the tags are used, those of a guest on the page among them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Usage
from reader.usage import tally
from ui.desktop.session import Session


def usage(session: Session, tags: Iterable[str] | None = None) -> dict[str, Usage]:
    """The use of each tag, or of some (ids); tags that nothing carries are left out."""
    found = session.library.tag_usage(tags)
    sample = session.sample
    if sample is None:
        return found
    links = ((each.id, sample.article.id, tag) for each in sample.annotations for tag in each.tags)
    guest = tally(sample.codebook, links)
    return {key: _sum(found.get(key, Usage()), guest.get(key, Usage())) for key in found | guest}


def _sum(one: Usage, other: Usage) -> Usage:
    return Usage(
        one.passages + other.passages,
        one.articles + other.articles,
        one.all_passages + other.all_passages,
        one.all_articles + other.all_articles,
    )
