"""Where a search stands in a text: every hit to the code point, and whether an article is meant.

This decides; an index only says where to look. Offsets are code points in the text, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reader import tokens
from reader.expansion import expand
from reader.fold import fold
from reader.patterns import Pattern
from reader.query import And, Field, Leaf, Near, Node, Not, Or, Phrase, Query, Regex, leaves, wanted

Range = tuple[int, int]
Facts = Mapping[Leaf, bool]
"""Of each filter of a search (dates and tags), whether it holds for an article."""


def forms(phrase: Phrase, *, exact_script: bool) -> list[tuple[str, ...]]:
    """The rows of units that a phrase is looked for as: its own, then those of other regions."""
    texts = (phrase.text,) if exact_script else expand(phrase.text)
    return [row for row in dict.fromkeys(map(tokens.sought, texts)) if row]


class Text:
    """A text that is searched, folded when that is first needed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._folded: str | None = None

    @property
    def folded(self) -> str:
        """The text folded; offsets stay."""
        if self._folded is None:
            self._folded = fold(self.source)
        return self._folded


class Matcher:
    """A search made ready for many texts. Raises BadPattern; with a text SlowPattern."""

    def __init__(self, query: Query) -> None:
        self._root = query.root
        self._exact = query.exact_script
        self._wanted = tuple(wanted(query.root))
        self._phrases: dict[Phrase, re.Pattern[str]] = {}
        self._expressions: dict[Regex, Pattern] = {}
        for leaf in leaves(query.root):
            self._prepare(leaf)

    def holds(self, texts: Mapping[Field, Text], facts: Facts) -> bool:
        """Whether an article is meant: by its texts, and what is known of dates and tags."""
        return self._holds(self._root, texts, facts)

    def hits(self, text: Text, field: Field) -> list[Range]:
        """Everything that is looked for in a field, in order, none overlapping another.

        Of those that overlap the first counts, then the longest.
        """
        found = [span for leaf in self._wanted for span in self._spans(leaf, text, field)]
        return apart(found)

    def _prepare(self, leaf: Leaf) -> None:
        match leaf:
            case Phrase():
                self._phrases[leaf] = self._pattern(leaf)
            case Near(left, right):
                self._prepare(left)
                self._prepare(right)
            case Regex():
                self._expressions[leaf] = Pattern(leaf.pattern, folded=not self._exact)

    def _holds(self, node: Node, texts: Mapping[Field, Text], facts: Facts) -> bool:
        match node:
            case And(parts):
                return all(self._holds(part, texts, facts) for part in parts)
            case Or(parts):
                return any(self._holds(part, texts, facts) for part in parts)
            case Not(part):
                return not self._holds(part, texts, facts)
            case Phrase() | Regex() | Near():
                return any(self._spans(node, text, field) for field, text in texts.items())
            case _:
                return facts[node]

    def _spans(self, leaf: Leaf, text: Text, field: Field) -> list[Range]:
        """Where something stands in a field; nothing where it is not looked for there."""
        match leaf:
            case Near(left, right, distance):
                one, other = (self._spans(each, text, field) for each in (left, right))
                return _near(one, other, distance)
            case Phrase() if field in searched(leaf.field):
                return self._phrase(leaf, text)
            case Regex() if field in searched(leaf.field):
                return self._expressions[leaf].spans(text.source if self._exact else text.folded)
            case _:
                return []

    def _phrase(self, phrase: Phrase, text: Text) -> list[Range]:
        pattern = self._phrases[phrase]
        if not self._exact:
            return [found.span() for found in pattern.finditer(text.folded)]
        typed = tokens.without_gaps(phrase.text)
        # One that is the same may overlap one before it that is not.
        spans = (found.span(1) for found in pattern.finditer(text.folded))
        same = [span for span in spans if self._same(text.source[slice(*span)], typed, phrase)]
        return apart(same)

    def _same(self, found: str, typed: str, phrase: Phrase) -> bool:
        found = tokens.without_gaps(found)
        return found.startswith(typed) if phrase.prefix else found == typed

    def _pattern(self, phrase: Phrase) -> re.Pattern[str]:
        rows = sorted(forms(phrase, exact_script=self._exact), key=len, reverse=True)
        found = "|".join(tokens.pattern(row, prefix=phrase.prefix) for row in rows)
        return re.compile(f"(?=({found}))" if self._exact else found)


def searched(field: Field) -> tuple[Field, ...]:
    """The fields that are looked through for what is sought in ``field``."""
    return (Field.TITLE, Field.TEXT) if field is Field.TEXT else (field,)


def apart(spans: Iterable[Range]) -> list[Range]:
    """Ranges in order without those that overlap one before, the longest of a start first."""
    kept: list[Range] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _near(left: Iterable[Range], right: Iterable[Range], distance: int) -> list[Range]:
    """The ranges of both sides that have one of the other within ``distance``."""
    left, right = sorted(left), sorted(right)
    return [
        span
        for one, other in ((left, right), (right, left))
        for span in one
        if any(0 <= _between(span, each) <= distance for each in other)
    ]


def _between(one: Range, other: Range) -> int:
    """The code points between two ranges; below 0 where they overlap."""
    return max(other[0] - one[1], one[0] - other[1])
