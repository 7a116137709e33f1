"""How REFI-QDA spells things (standard 1.5): elements, GUIDs, times. https://www.qdasoftware.org

The elements are written as text, since a project holds more of them than need be in memory.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
"""The namespaces of the two kinds of document."""

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
ORIGIN = "Gengdu"
"""What both kinds of document say made them: no version, so that the same is written the same."""

GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_OURS = uuid.UUID("6f1ff0c2-6d1c-5c0e-9a53-0c4f0f0a7b11")
"""The namespace of all GUIDs that are derived. It may never change: they would change with it."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPELLED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_TEXT = str.maketrans(_SPELLED)
_ATTRIBUTE = str.maketrans({**_SPELLED, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def guid(kind: str, key: str) -> str:
    """The GUID of something of ours: its id where that is a UUID, else one that is always the same
    for this id and kind of thing."""
    return key if GUID.fullmatch(key) else derived(kind, key)


def derived(kind: str, *keys: str) -> str:
    """A GUID for what has no id of its own, such as a coding: always the same for the same keys."""
    return str(uuid.uuid5(_OURS, "\n".join((kind, *map(allowed, keys)))))


def allowed(text: str) -> str:
    """A text with U+FFFD for each character that XML 1.0 cannot hold, such as most controls."""
    return _FORBIDDEN.sub("\ufffd", text)


def element(name: str, content: Iterable[str] = (), /, **attributes: str) -> str:
    """An element with elements in it; attributes without a value are left out."""
    start, within = start_tag(name, **attributes), "".join(content)
    return f"{start}{within}</{name}>\n" if within else f"{start[:-1]}/>\n"


def start_tag(name: str, /, **attributes: str) -> str:
    """The beginning of an element."""
    said = (
        f' {key}="{allowed(value).translate(_ATTRIBUTE)}"'
        for key, value in attributes.items()
        if value
    )
    return f"<{name}{''.join(said)}>"


def text(name: str, said: str) -> str:
    """An element that holds a text, all its white space as it is; nothing for an empty text."""
    return f"<{name}>{allowed(said).translate(_TEXT)}</{name}>\n" if said else ""


def reference(name: str, target: str) -> str:
    """An element that refers to another by its GUID."""
    return element(name, targetGUID=target)
