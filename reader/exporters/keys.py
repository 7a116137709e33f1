"""What an article is called in a list of references."""

from __future__ import annotations

import re

from reader.model import ArticleInfo

_OTHERS = re.compile(r"[^A-Za-z0-9-]")


def reference_key(info: ArticleInfo) -> str:
    """A key of ASCII letters, digits and hyphens. It is the article's whole id, so it never changes
    and leads back to the article (``gengdu show``)."""
    return "gengdu-" + _OTHERS.sub("-", info.id)
