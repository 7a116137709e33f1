"""A part of a text as it is shown in a script, with the hits in it marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.aligned import Aligned
from reader.model import DetectedScript, Script
from reader.script import convert
from reader.snippets import Range

Part = tuple[str, bool]
"""A piece of a shown text, and whether it is a hit."""

_DECIDED = (DetectedScript.HANS, DetectedScript.HANT)


def marked(
    source: str, hits: Iterable[Range], script: Script, written_in: DetectedScript
) -> tuple[Part, ...]:
    """``source`` in ``script``, in pieces; ``hits`` are ranges of it, in order and apart.

    As on the page, a text of a mixed or unknown article is taken by its own script. A hit within a
    word that is replaced whole is as wide as that word.
    """
    own = written_in if written_in in _DECIDED else None
    return tuple(_parts(convert(source, script, written_in=own), hits))


def _parts(shown: Aligned, hits: Iterable[Range]) -> Iterator[Part]:
    at = 0
    for hit in hits:
        start, end = shown.to_shown(*hit)
        if at < start:
            yield shown.text[at:start], False
        if max(at, start) < end:
            yield shown.text[max(at, start) : end], True
        at = max(at, end)
    if at < len(shown.text):
        yield shown.text[at:], False
