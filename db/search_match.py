"""A search in the languages of SQLite: FTS5 expressions for its words, conditions for the rest.

Not everything can be decided there. What cannot (regular expressions, NEAR, the very characters of
a phrase) is asked too widely where it must hold and too narrowly where it must not, so that no
article is lost; :class:`reader.matching.Matcher` then decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, product

from reader import tokens
from reader.immutable import immutable
from reader.matching import forms, searched
from reader.patterns import literals
from reader.query import (
    And,
    Field,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Query,
    Regex,
    Tagged,
    leaves,
)

EVERYTHING = "1"
NOTHING = "0"

_COLUMNS = {Field.TEXT: "text", **{each: each.value for each in Field if each}}
_DEEPEST = 12

_CARRYING = (
    "SELECT annotation.article_id FROM annotation_tag JOIN annotation ON annotation.id = "
    "annotation_id WHERE annotation.deleted_at IS NULL AND tag_id IN ({})"
)


@immutable
class Condition:
    """A condition on a row of ``document``, with the values for its question marks."""

    sql: str
    values: tuple[object, ...] = ()


class Conditions:
    """What a search asks of the index. ``tags`` are the ids that each of its tags stands for."""

    def __init__(
        self, query: Query, tags: Mapping[Tagged, Sequence[str]], *, indexed: bool
    ) -> None:
        self._query = query
        self._tags = tags
        self._indexed = indexed
        self.exact = all(self._decides(leaf) for leaf in leaves(query.root))

    def split(self) -> tuple[str | None, Condition]:
        """The FTS5 expression that leads to the articles, and the condition on these.

        Without an expression all articles are looked at.
        """
        root = self._query.root
        match = self._match(root)
        if match is not None:
            return match, Condition(EVERYTHING)
        if isinstance(root, And):
            leading = [part for part in root.parts if self._match(part) is not None]
            others = [part for part in root.parts if self._match(part) is None]
            # Each may have an expression, and all of them one that is too deep.
            match = self._match(And(tuple(leading))) if leading else None
            if match is not None:
                return match, joined(" AND ", [self.condition(part) for part in others])
        return None, self.condition(root)

    def condition(self, node: Node, *, wide: bool = True) -> Condition:
        """The condition that ``node`` holds; where that cannot be said, more or fewer articles."""
        match node:
            case And(parts):
                return joined(" AND ", [self.condition(part, wide=wide) for part in parts])
            case Or(parts):
                return joined(" OR ", [self.condition(part, wide=wide) for part in parts])
            case Not(part):
                found = self.condition(part, wide=not wide)
                return Condition(f"NOT ({found.sql})", found.values)
            case Published(first, last):
                return _published(first, last)
            case Tagged():
                return self._tagged(node)
        match = self._match(node, wide=wide)
        if match is None:
            return Condition(EVERYTHING if wide else NOTHING)
        rows = "SELECT rowid FROM search_index WHERE search_index MATCH ?"
        return Condition(f"document.number IN ({rows})", (match,))

    def _tagged(self, node: Tagged) -> Condition:
        tags = self._tags[node]
        marks = ", ".join("?" * len(tags))
        return Condition(f"document.article_id IN ({_CARRYING.format(marks)})", tuple(tags))

    def _decides(self, leaf: Leaf) -> bool:
        """Whether SQLite can say exactly where a leaf holds."""
        if isinstance(leaf, Phrase):
            return self._indexed and not self._query.exact_script
        return isinstance(leaf, Published | Tagged)

    def _match(self, node: Node, *, wide: bool = True) -> str | None:
        """The FTS5 expression for ``node``; None where there is none."""
        match node:
            case Or(parts):
                return _all_joined(" OR ", [self._match(part, wide=wide) for part in parts])
            case And(parts):
                return self._match_of_all(parts, wide=wide)
            case Phrase() | Regex() | Near() if self._indexed:
                return self._match_of_leaf(node) if wide or self._decides(node) else None
        return None

    def _match_of_all(self, parts: Iterable[Node], *, wide: bool) -> str | None:
        found = [self._match(part, wide=wide) for part in parts if not isinstance(part, Not)]
        match = _all_joined(" AND ", found)
        without = [self._match(part.part, wide=not wide) for part in parts if isinstance(part, Not)]
        if match is None or not without:
            return match
        unwanted = _all_joined(" OR ", without)
        return None if unwanted is None else _shallow(f"({match} NOT {unwanted})")

    def _match_of_leaf(self, leaf: Phrase | Regex | Near) -> str | None:
        match leaf:
            case Phrase(field=field):
                return _within(field, self._phrases(leaf))
            case Near(left, right, distance):
                pairs = product(self._phrases(left), self._phrases(right))
                # A phrase of pairs ends a token before its last character; FTS5 counts tokens.
                near = [f"NEAR({one} {other}, {distance + 1})" for one, other in pairs]
                return _within(left.field, near)
            case Regex(pattern, field):
                rows = [tokens.sought(run) for run in literals(pattern)]
                return _all_joined(" AND ", [_within(field, [_phrase(row)]) for row in rows])

    def _phrases(self, phrase: Phrase) -> list[str]:
        rows = forms(phrase, exact_script=self._query.exact_script)
        return [_phrase(row, prefix=phrase.prefix) for row in rows]


def _phrase(row: Sequence[str], *, prefix: bool = False) -> str:
    found, begins = tokens.phrase(row, prefix=prefix)
    escaped = found.replace('"', '""')
    return f'"{escaped}"' + " *" * begins


def _within(field: Field, phrases: Iterable[str]) -> str:
    columns = " ".join(_COLUMNS[each] for each in searched(field))
    return f"({{{columns}}} : ({' OR '.join(phrases)}))"


def _all_joined(operator: str, parts: Sequence[str | None]) -> str | None:
    known = [part for part in parts if part is not None]
    return _shallow(f"({operator.join(known)})") if known and len(known) == len(parts) else None


def _shallow(match: str) -> str | None:
    """An expression, unless it has more parentheses in a row than FTS5's parser surely takes."""
    depths = accumulate((each == "(") - (each == ")") for each in match)
    return match if max(depths) <= _DEEPEST else None


def joined(operator: str, parts: Sequence[Condition]) -> Condition:
    """Conditions as one."""
    sql = operator.join(f"({part.sql})" if len(parts) > 1 else part.sql for part in parts)
    return Condition(sql, tuple(value for part in parts for value in part.values))


def _published(first: str, last: str) -> Condition:
    return Condition(
        "document.published_at != '' AND document.published_at >= ? "
        "AND substr(document.published_at, 1, ?) <= ?",
        (first, len(last), last),
    )
