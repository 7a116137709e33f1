"""The encodings an input could be read in, each with what its title would read like."""

from __future__ import annotations

import re

from reader.immutable import immutable
from reader.importers.decode import decode_as, looks_like_text
from reader.importers.sniff import foreign_content
from reader.model import Draft

TITLES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5-HKSCS",
    "cp950": "Big5 (cp950)",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "euc_kr": "EUC-KR",
    "shift_jis": "Shift_JIS",
    "cp1252": "Windows-1252",
}
"""What people call the encodings that are offered, by Python's names, in the order of the offer."""

SAMPLE = 18
"""How much of a title is shown, in code points."""

_HEAD = 65_536
_TITLE = re.compile(r"<(title|h1)\b[^>]*>\s*([^<]+)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>?")


@immutable
class Offer:
    """An encoding by Python's name, and a ``sample`` of the title as it would read."""

    encoding: str
    sample: str


def encoding_title(encoding: str) -> str:
    """What people call an encoding."""
    return TITLES.get(encoding, encoding.upper())


def offers(draft: Draft) -> tuple[Offer, ...]:
    """The encodings in which the bytes of a draft are text, the one it was read in among them.

    There are none for what is packed, or was not read as text, such as a PDF.
    """
    if not draft.encoding or foreign_content(draft.raw):
        return ()
    found: dict[str, str] = {}
    for name in (*TITLES, draft.encoding):
        try:
            decoded = decode_as(draft.raw, name)
        except (LookupError, ValueError):
            continue
        if looks_like_text(decoded.text):
            found.setdefault(decoded.encoding, _sample(decoded.text))
    if draft.encoding not in found:  # with a damaged byte or two no encoding fits whole
        found[draft.encoding] = _sample(draft.raw[:_HEAD].decode(draft.encoding, "replace"))
    return tuple(Offer(name, sample) for name, sample in found.items())


def _sample(text: str) -> str:
    """The beginning of the title a page names, else of the first line that has letters."""
    head = text[:_HEAD].removeprefix("\ufeff")
    page = _TITLE.search(head)
    if page:
        return " ".join(page[2].split())[:SAMPLE]
    lines = (" ".join(_TAG.sub(" ", line).split()) for line in head.splitlines())
    return next((line[:SAMPLE] for line in lines if any(map(str.isalpha, line))), "")
