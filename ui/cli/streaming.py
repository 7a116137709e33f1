"""Converting a text of any length piece by piece, in memory that does not grow with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TextIO

from reader.detect import detect
from reader.model import DetectedScript, Reading
from reader.script import convert

PIECE = 1 << 16
"""How many code points are read at a time."""

_MOST = 16
"""How many times that, at the most, are converted as one."""

_WITHIN_WORDS = re.compile(r"[\w·\-\u2ff0-\u2fff]")
"""What may stand in a word of the dictionaries, or begins a character spelled by its parts."""

_DECIDED = (DetectedScript.HANS, DetectedScript.HANT)


def pieces(stream: TextIO, size: int = PIECE) -> Iterator[str]:
    """The text in pieces that no word of the conversion stands across.

    ``size`` code points are read at a time. A piece ends with a line where it can, else after a
    character that is in no word; only a run of sixteen times ``size`` others is cut anywhere.
    """
    left = ""
    while read := stream.read(size):
        left += read
        end = _cut(left) or (len(left) if len(left) >= _MOST * size else 0)
        if end:
            yield left[:end]
            left = left[end:]
    if left:
        yield left


def _cut(text: str) -> int:
    """The best place to cut, in code points; 0 where there is none."""
    places = range(len(text), 0, -1)
    return text.rfind("\n") + 1 or next(
        (place for place in places if not _WITHIN_WORDS.match(text[place - 1])), 0
    )


def converted(
    texts: Iterable[str], how: Reading, user_dictionary: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Each piece in the script of ``how``, line by line.

    A line that is in the script already is kept. A line that does not say what it is written in
    is taken to be in the script of its piece, or of the piece before.
    """
    around = DetectedScript.UNKNOWN
    for text in texts:
        found = detect(text)
        around = around if found is DetectedScript.UNKNOWN else found
        lines = text.splitlines(keepends=True)
        for written_in, run in groupby(lines, key=lambda line: _written_in(line, around)):
            joined = "".join(run)
            yield convert(
                joined,
                how.script,
                written_in=written_in,
                regional_words=how.regional_words,
                user_dictionary=user_dictionary,
            ).text


def _written_in(line: str, around: DetectedScript) -> DetectedScript:
    own = detect(line)
    return own if own in _DECIDED else around
