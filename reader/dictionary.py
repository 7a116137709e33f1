"""A person's own dictionary: how forms of the source are to be shown, by scope.

An entry for one article goes before one for the library, and that before one of the person's own,
as in Wikipedia's rules for Chinese (https://zh.wikipedia.org/wiki/Help:高级字词转换语法). Within a
scope, an entry for one script goes before one for several.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from reader.detect import detect
from reader.errors import BadDictionaryEntry, BadDictionaryFile
from reader.immutable import immutable
from reader.model import DetectedScript, Script

MOST = 100
"""The most code points a form may have."""


class Scope(StrEnum):
    """Where an entry applies; the later ones go first."""

    USER = "user"
    LIBRARY = "library"
    ARTICLE = "article"


class Into(StrEnum):
    """The scripts an entry is for; the later ones go first."""

    ANY = "any"
    HANT = "hant"
    HANS = "hans"
    HANT_TW = "hant-tw"
    HANT_HK = "hant-hk"


_FOR = {
    Script.HANS: (Into.ANY, Into.HANS),
    Script.HANT_TW: (Into.ANY, Into.HANT, Into.HANT_TW),
    Script.HANT_HK: (Into.ANY, Into.HANT, Into.HANT_HK),
    Script.ORIGINAL: (),
}
_OF_SHOWN = {DetectedScript.HANS: Into.HANS, DetectedScript.HANT: Into.HANT}
_SCOPES, _INTOS = tuple(Scope), tuple(Into)


@immutable
class Entry:
    """``source``, wherever a source text has it, is shown as ``shown`` and not converted again.

    Where both are alike the entry protects a word. ``article`` is the id of the article it is for,
    empty unless the scope is ``ARTICLE``.
    """

    source: str
    shown: str
    into: Into
    scope: Scope = Scope.LIBRARY
    article: str = ""

    @property
    def key(self) -> tuple[Scope, str, str, Into]:
        """What no two entries share."""
        return self.scope, self.article, self.source, self.into


def entry(
    source: str,
    shown: str,
    into: Into | None = None,
    scope: Scope = Scope.LIBRARY,
    article: str = "",
) -> Entry:
    """An entry as a person gives it. Without ``into`` the shown form says which scripts it is for.

    Raises BadDictionaryEntry for a form that is empty, over ``MOST`` code points, or more than one
    line: a word that stands across lines is never found.
    """
    for form in (source, shown):
        if not form.strip() or len(form) > MOST or len(form.splitlines()) > 1:
            raise BadDictionaryEntry(form=" ".join(form.split())[:MOST], most=MOST)
    if into is None:
        into = Into.ANY if source == shown else _OF_SHOWN.get(detect(shown), Into.ANY)
    return Entry(source, shown, into, scope, article)


def forms(entries: Iterable[Entry], script: Script, article: str = "") -> dict[str, str]:
    """The shown form of each source form in effect for an article in ``script``."""
    wanted = [
        each for each in entries if each.into in _FOR[script] and each.article in ("", article)
    ]
    return {each.source: each.shown for each in sorted(wanted, key=_rank)}


def _rank(each: Entry) -> tuple[int, int]:
    return _SCOPES.index(each.scope), _INTOS.index(each.into)


def with_entry(entries: Sequence[Entry], new: Entry) -> tuple[Entry, ...]:
    """``entries`` with ``new`` in the place of the one that has its key, else at the end."""
    if any(each.key == new.key for each in entries):
        return tuple(new if each.key == new.key else each for each in entries)
    return (*entries, new)


def to_json(entries: Iterable[Entry]) -> str:
    """Entries of the person's own as a file keeps them: ``[[source, shown, into], ...]``."""
    rows = [[each.source, each.shown, each.into.value] for each in entries]
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def from_json(text: str, name: str) -> tuple[Entry, ...]:
    """The entries a file keeps; BadDictionaryFile (naming it ``name``) if it is something else."""
    try:
        made = [
            replace(entry(source, shown, Into(into)), scope=Scope.USER)
            for source, shown, into in json.loads(text)
        ]
    except (ValueError, TypeError, AttributeError, BadDictionaryEntry) as fault:
        raise BadDictionaryFile(name=name) from fault
    return tuple(made)
