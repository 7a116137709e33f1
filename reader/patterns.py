"""Regular expressions a person types, in either script and with an end to their running.

They are those of the regex package, which can give up (https://pypi.org/project/regex/, timeout).
Lines are matched on their own: ``.`` ends with the line, ``^`` and ``$`` stand for its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.fold import fold
from reader.immutable import immutable
from reader.query_errors import BadPattern, SlowPattern

SECONDS = 2.0
"""How long an expression may take on one text."""

_PIECE = re.compile(
    r"\\(?:[pPNgGkLxuU0-9](?:\{[^}]*\}|<[^>]*>|[0-9A-Fa-f]*)|.|$)|(?P<class>\[\^?\]?)|.", re.DOTALL
)
_SPECIAL = re.compile(r"\(\?[^:=!<>)]*[xV]")
"""Flags under which a pattern is read in other ways than :func:`_scan` does."""

_HAN_RUN = re.compile("[㐀-䶿一-鿿]+")


class Pattern:
    """An expression made ready; ``folded``: for folded texts. Raises BadPattern."""

    def __init__(self, typed: str, *, folded: bool) -> None:
        # Loaded here: few searches have one.
        import regex

        self._typed = typed
        flags = regex.MULTILINE | (regex.IGNORECASE if folded else 0)
        try:
            self._compiled = regex.compile(fold_pattern(typed) if folded else typed, flags)
        except (regex.error, OverflowError, RecursionError) as fault:
            raise BadPattern(pattern=typed, reason=getattr(fault, "msg", str(fault))) from fault

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in a text, but for where nothing stands. Raises SlowPattern."""
        try:
            found = [each.span() for each in self._compiled.finditer(text, timeout=SECONDS)]
        except TimeoutError as fault:
            raise SlowPattern(pattern=self._typed, seconds=round(SECONDS)) from fault
        return [(start, end) for start, end in found if start < end]


def fold_pattern(typed: str) -> str:
    """A pattern for folded texts: its own characters folded, its escapes and ranges kept."""
    return "".join(_folded(typed, piece) for piece in _scan(typed))


def literals(typed: str) -> list[str]:
    """Runs of Han that stand in whatever the expression matches; none where that is not plain.

    Only what stands outside of groups and classes counts, and nothing beside a bar.
    """
    plain = "".join(_outside(piece) for piece in _scan(typed))
    if "|" in plain or _SPECIAL.search(typed):
        return []
    runs = []
    for found in _HAN_RUN.finditer(plain):
        optional = plain[found.end() : found.end() + 1] in ("?", "*", "{")
        runs.append(found[0][: -1 if optional else None])
    return [run for run in runs if run]


@immutable
class _Piece:
    """A character of a pattern, or an escape, or what opens a class; ``depth`` counts groups."""

    text: str
    start: int
    depth: int
    in_class: bool


def _scan(typed: str) -> Iterator[_Piece]:
    depth, in_class = 0, False
    for found in _PIECE.finditer(typed):
        text = found[0]
        opens = bool(found["class"]) and not in_class
        depth += text == "(" and not in_class
        yield _Piece(text, found.start(), depth, in_class or opens)
        depth -= text == ")" and not in_class
        in_class = opens or (in_class and not text.endswith("]"))


def _outside(piece: _Piece) -> str:
    """A character outside of groups and classes; a full stop for everything else."""
    return piece.text if len(piece.text) == 1 and not (piece.depth or piece.in_class) else "."


def _folded(typed: str, piece: _Piece) -> str:
    """A character folded; what only folds to a sign that means something is meant as itself."""
    text, end = piece.text, piece.start + 1
    in_range = piece.in_class and "-" in (typed[end : end + 1], typed[piece.start - 1 : end - 1])
    if text.isascii() or len(text) > 1 or in_range:
        return text
    found = fold(text)
    return re.escape(found) if found.isascii() else found
