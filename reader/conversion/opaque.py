"""Ideographic Description Sequences: a character spelled by its parts, as ⿰氵每 for 海.

They are no text in a script and stay as they are, as in OpenCC. (Unicode 16, section 18.2: an
operator and as many parts as it takes, each of them a character or a sequence again.)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.conversion.stage import every

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPERATOR = re.compile("[\u2ff0-\u2fff]")
_TERNARY = "\u2ff2\u2ff3"
_UNARY = "\u2ffe\u2fff"


def sequences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each complete sequence, in order; an unfinished one is ordinary text."""
    done = 0
    for start, end in sorted(_ends(text).items()):
        if start >= done and end:
            yield start, end
            done = end


def _ends(text: str) -> dict[int, int]:
    """Where the sequence of each operator ends, 0 if the text is over before.

    From the last to the first, so that the parts of each are known: an unfinished sequence within
    another is met once.
    """
    ends: dict[int, int] = {}
    for operator in reversed(list(every(_OPERATOR, text))):
        end = operator.end()
        for _ in range(_parts(operator[0])):
            end = ends.get(end, end + 1) if end < len(text) else 0
            if not end:
                break
        ends[operator.start()] = end
    return ends


def _parts(operator: str) -> int:
    if operator in _TERNARY:
        return 3
    return 1 if operator in _UNARY else 2
