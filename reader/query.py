"""What a person looks for, as a value: words and phrases, how they go together, and filters.

The grammar is in :mod:`reader.query_text`, which reads it from what is typed; ``str`` writes it so
that it is read as the same again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from reader.immutable import immutable


class Field(StrEnum):
    """Where a word is looked for: in text and title, or in one field of the metadata."""

    TEXT = ""
    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"


OPERATORS = ("AND", "OR", "NOT", "NEAR")
_PLAIN = re.compile(r"[^\s\"“”「」『』()（）|｜/:：*\-－\x00-\x1f\x7f-\x9f]+")


@immutable
class Phrase:
    """Words in a row; with ``prefix`` the last may be only the beginning of a word."""

    text: str
    field: Field = Field.TEXT
    prefix: bool = False

    def __str__(self) -> str:
        plain = _PLAIN.fullmatch(self.text) and self.text not in OPERATORS
        shown = self.text if plain else '"' + self.text.replace('"', '""') + '"'
        return _named(self.field, shown + "*" * self.prefix)


@immutable
class Regex:
    """A regular expression, matched within lines."""

    pattern: str
    field: Field = Field.TEXT

    def __str__(self) -> str:
        escaped = re.sub(r"(\\.)|/", lambda found: found[1] or r"\/", self.pattern, flags=re.DOTALL)
        return _named(self.field, f"/{escaped}/")


@immutable
class Near:
    """Two phrases with at most ``distance`` code points between them, in either order."""

    left: Phrase
    right: Phrase
    distance: int

    def __str__(self) -> str:
        return f"{self.left} NEAR/{self.distance} {self.right}"


@immutable
class Published:
    """A span of days, months or years, both ends included; an empty end is open."""

    first: str
    last: str

    def __str__(self) -> str:
        return f"date:{self.first if self.first == self.last else f'{self.first}..{self.last}'}"

    def holds(self, published_at: str) -> bool:
        """Whether a time of publication is within; a time that is not known never is."""
        within = self.first <= published_at and published_at[: len(self.last)] <= self.last
        return bool(published_at) and within


@immutable
class Tagged:
    """Articles with a passage that has this tag, by path or name, or one below it."""

    tag: str

    def __str__(self) -> str:
        return 'tag:"' + self.tag.replace('"', '""') + '"'


@immutable
class Not:
    """What ``part`` does not hold for."""

    part: Node

    def __str__(self) -> str:
        return f"NOT {_grouped(self.part)}"


@immutable
class And:
    """All of several."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(map(_grouped, self.parts))


@immutable
class Or:
    """Any of several."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(
            f"({part})" if isinstance(part, Or) else str(part) for part in self.parts
        )


Leaf = Phrase | Regex | Near | Published | Tagged
Node = Leaf | Not | And | Or


@immutable
class Query:
    """What is looked for; with ``exact_script`` only in the very characters."""

    root: Node
    exact_script: bool = False

    def __str__(self) -> str:
        return str(self.root)


def leaves(node: Node) -> Iterator[Leaf]:
    """Everything that is looked for, in order."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield node


def wanted(node: Node) -> Iterator[Leaf]:
    """What is looked for but for what must not be there: what can be shown in a text."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from wanted(part)
        case Not(And(parts) | Or(parts)):
            for part in parts:
                yield from wanted(Not(part))
        case Not(Not(part)):
            yield from wanted(part)
        case Not():
            return
        case _:
            yield node


def _named(field: Field, shown: str) -> str:
    return f"{field.value}:{shown}" if field else shown


def _grouped(node: Node) -> str:
    return f"({node})" if isinstance(node, And | Or) else str(node)
