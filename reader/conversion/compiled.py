"""Groups of dictionaries made ready: characters to be taken singly, words to be looked for."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from reader.conversion.configuration import REGIONAL
from reader.conversion.dictionaries import words
from reader.conversion.lexicon import Lexicon
from reader.conversion.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.conversion.configuration import Group, Layer
    from reader.conversion.dictionaries import Dictionaries

Entries: TypeAlias = "Mapping[str, str]"


@cache
def stage(dictionaries: Dictionaries, group: Group) -> Stage:
    """The stage of a group. Raises OSError without its dictionaries, LengthChanged for bad ones."""
    regional = any(name in REGIONAL for layer in group for name in layer)
    return build([_split(dictionaries, layer) for layer in group], regional=regional)


def build(layers: Sequence[tuple[Entries, Entries]], *, regional: bool) -> Stage:
    """A stage of layers, each split into entries for one character and entries for words.

    A word is never found where an earlier layer has its first character alone, so such words are
    left out. A character is taken for a word where its value is longer, or where it could take
    itself out of a word of a later layer. Raises LengthChanged as Stage does.
    """
    characters: dict[str, str] = {}
    kept: list[Entries] = []
    for place, (alone, longer) in enumerate(layers):
        if any(key[0] in characters for key in longer):
            longer = {key: value for key, value in longer.items() if key[0] not in characters}
        inner = {one for _, later in layers[place + 1 :] for key in later for one in key[1:]}
        alone = {key: value for key, value in alone.items() if key not in characters}
        as_words = {key: value for key, value in alone.items() if len(value) > 1 or key in inner}
        kept.append({**longer, **as_words} if as_words else longer)
        characters |= alone
    plain = {key: value for key, value in characters.items() if len(value) == 1}
    return Stage(plain, Lexicon([layer for layer in kept if layer]), regional)


def lexicon(dictionaries: Dictionaries, group: Group, known: tuple[Lexicon, ...]) -> Lexicon:
    """The words of a group: one of ``known`` if it has them, since the large one takes time."""
    layers = [_split(dictionaries, layer)[1] for layer in group]
    return next((one for one in known if _same(one.layers, layers)), Lexicon(layers))


def _same(one: tuple[Entries, ...], other: list[Entries]) -> bool:
    return len(one) == len(other) and all(map(_is, one, other))


def _is(one: Entries, other: Entries) -> bool:
    return one is other


@cache
def _split(dictionaries: Dictionaries, layer: Layer) -> tuple[Entries, Entries]:
    return split(_entries(dictionaries, layer))


def split(entries: Entries) -> tuple[Entries, Entries]:
    """The entries for one character, and those for words."""
    alone = {key: value for key, value in entries.items() if len(key) == 1}
    if not alone:
        return {}, entries
    longer = {key: value for key, value in entries.items() if len(key) > 1}
    return MappingProxyType(alone), MappingProxyType(longer)


@cache
def _entries(dictionaries: Dictionaries, layer: Layer) -> Entries:
    if len(layer) == 1:
        return words(dictionaries, layer[0])
    merged: dict[str, str] = {}
    for name in reversed(layer):
        merged.update(words(dictionaries, name))
    return MappingProxyType(merged)
