"""File names made of titles: ones that every system takes, with their Han as it is."""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 255
"""The longest name in UTF-8 that ext4, APFS and others take; NTFS's 255 UTF-16 units are more."""

_REFUSED = r'[\\/:*?"<>|]'
_BLANKS = r"[\s\x85\u2028\u2029]+"
_TURNING = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: taken with any ending.
_DEVICES = r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)"


def file_name(title: str, ending: str = "", fallback: str = "Untitled", most: int = 80) -> str:
    """A name for a file called ``title``, with ``ending`` (such as ``.md``) at its end.

    The same title always gives the same name. At most ``most`` code points of the title are kept,
    and no more bytes than `MOST_BYTES` with the ending; where nothing usable is left of it, the
    name is that of ``fallback``.
    """
    return (_stem(title, ending, most) or _stem(fallback, ending, most) or "_") + ending


def _stem(title: str, ending: str, most: int) -> str:
    text = re.sub(_BLANKS, " ", re.sub(_TURNING, "", title))
    text = "".join("_" if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text)
    text = re.sub(_REFUSED, "_", text).strip(" .")
    room = MOST_BYTES - len(ending.encode()) - 1  # one is left for the sign before a device
    text = text[:most].encode()[:room].decode(errors="ignore").strip(" .")
    return "_" + text if re.match(_DEVICES, text + ending) else text
