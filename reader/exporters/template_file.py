"""What a template says of itself in its first line.

    {# title: Literature notes | 文獻筆記 | 文献笔记; ending: .md #}

The titles are in English, Traditional and Simplified; one alone is for all. What a template leaves
unsaid is its file's name, and ``.md``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.immutable import immutable
from reader.language import Language

MOST_TEMPLATE = 200_000
"""The longest template, in code points."""

ENDING = ".md"
_HEAD = re.compile(
    r"\{#-?\s*title:(?P<titles>[^;#]*?)(?:;\s*ending:\s*(?P<ending>\.\w{1,8}))?\s*-?#\}"
)


@immutable
class TemplateHead:
    """What a template is called in each language, empty where it does not say; and the ending of
    the files it makes, with its dot."""

    titles: Mapping[Language, str]
    ending: str = ENDING

    @property
    def escapes(self) -> bool:
        """Whether all it writes is escaped for HTML by itself."""
        return self.ending in (".html", ".htm", ".xhtml", ".xml")


def head_of(template: str) -> TemplateHead:
    """The head of a template by its text."""
    found = _HEAD.match(template.removeprefix("\ufeff"))
    if found is None:
        return TemplateHead(dict.fromkeys(Language, ""))
    titles = [title.strip() for title in found["titles"].split("|")]
    last = titles[-1]
    titles += [last] * (len(Language) - len(titles))
    ending = (found["ending"] or ENDING).lower()
    return TemplateHead(dict(zip(Language, titles, strict=False)), ending)
