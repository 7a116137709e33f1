"""The codebook and the researcher's own columns, as Gengdu's JSON holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.codebook import Codebook, is_colour
from reader.errors import BadItemName, BadTagName
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.fields import Fields, Misfit, shortened, taken
from reader.model import Pattern, Tag
from reader.shelf import Attribute, AttributeKind, check_name

_SHORTCUT = re.compile(r"[0-9]?")


def tags_of(records: Iterable[object], left_out: list[LeftOut]) -> tuple[Tag, ...]:
    """The tags that can stand together in a codebook, parents first.

    One under a tag that is not in the file stands at the root. Left out are a second one of the
    same id or path, and tags that are each under the other, with what is under them.
    """
    given: dict[str, Tag] = {}
    for tag in taken(records, _tag, left_out):
        if tag.id in given:
            left_out.append(LeftOut(shortened(tag.name), Why.NOT_UNDERSTOOD))
        given.setdefault(tag.id, tag)
    rooted = [tag if tag.parent in given else replace(tag, parent=None) for tag in given.values()]
    codebook = Codebook(rooted)
    kept: dict[str, Tag] = {}
    paths: set[str] = set()
    for tag in codebook.tags:
        path = codebook.path(tag.id)
        if path not in paths and (tag.parent is None or tag.parent in kept):
            kept[tag.id] = tag
        paths.add(path)
    left_out += [
        LeftOut(shortened(tag.name), Why.NOT_UNDERSTOOD) for tag in rooted if tag.id not in kept
    ]
    return tuple(kept.values())


def _tag(fields: Fields) -> Tag:
    name, colour, shortcut = fields.text("name"), fields.text("colour"), fields.text("shortcut")
    try:
        fits = Codebook().check_name(name) == name
    except BadTagName as fault:
        raise Misfit from fault
    if not fits or not is_colour(colour) or not _SHORTCUT.fullmatch(shortcut):
        raise Misfit
    return Tag(
        id=fields.key(),
        name=name,
        parent=fields.text("parent", "") or None,
        colour=colour,
        pattern=fields.choice("pattern", Pattern),
        description=fields.text("description"),
        shortcut=shortcut,
        position=fields.number("position"),
        memo=fields.text("memo"),
        archived=fields.flag("archived"),
    )


def attributes_of(records: Iterable[object], left_out: list[LeftOut]) -> tuple[Attribute, ...]:
    """The columns, each of an id and a name of its own."""
    found: dict[str, Attribute] = {}
    names: set[str] = set()
    for each in taken(records, _attribute, left_out):
        if each.id in found or each.name in names:
            left_out.append(LeftOut(each.name, Why.NOT_UNDERSTOOD))
            continue
        found[each.id] = each
        names.add(each.name)
    return tuple(found.values())


def _attribute(fields: Fields) -> Attribute:
    try:
        name = check_name(fields.text("name"))
    except BadItemName as fault:
        raise Misfit from fault
    kind, choices = fields.choice("kind", AttributeKind), fields.texts("choices")
    return Attribute(fields.key(), name, kind, choices, fields.number("position"))
