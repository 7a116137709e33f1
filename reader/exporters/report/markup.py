"""Writing any text so that a browser shows it as it is, and nothing in it is taken for markup."""

from __future__ import annotations

import html
import json
import re
from functools import cache

# A parser makes a line feed of a bare carriage return, and there is no way to spell a NUL.
_SPELLED = {"\r": "&#13;", "\0": "\N{REPLACEMENT CHARACTER}"}
_SPECIAL = re.compile("[&<>\"'\r\0]")
_WEB = re.compile(r"https?://[^\s\"'<>`\\]+", re.IGNORECASE)
_HEADING = re.compile(r"<(/?)h[1-6]>")
_SCRIPTED = str.maketrans(
    {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
)


def escaped(text: str) -> str:
    """``text`` for an element or for an attribute in double quotes: it reads back as it was."""
    if not _SPECIAL.search(text):
        return text
    made = html.escape(text)
    for character, spelled in _SPELLED.items():
        made = made.replace(character, spelled)
    return made


def element(name: str, content: str, **attributes: str) -> str:
    """An element around ``content``, which is markup; values are escaped, empty ones left out.

    An underscore at the end of an attribute's name is dropped, others are hyphens.
    """
    said = [f' {_spelled(key)}="{escaped(value)}"' for key, value in attributes.items() if value]
    return f"<{name}{''.join(said)}>{content}</{name}>"


@cache
def _spelled(attribute: str) -> str:
    return attribute.rstrip("_").replace("_", "-")


def link(url: str, words: str) -> str:
    """A link for a web address, which tells its target nothing; anything else is only text."""
    if not _WEB.fullmatch(url):
        return escaped(url)
    return element("a", escaped(words), href=url, rel="noopener noreferrer")


def data(value: object) -> str:
    """JSON that may stand within a ``script`` element, whatever it holds."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPTED)


def without_headings(markup: str) -> str:
    """Sanitised markup whose headings are paragraphs: those of a note are none of the report's."""
    return _HEADING.sub(lambda found: f"<{found[1]}p>", markup)
