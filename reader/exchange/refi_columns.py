"""The variables of REFI-QDA as what is known of articles, and as columns of the researcher's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field

from lxml import etree

from reader.errors import BadValue
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.refi_elements import (
    Names,
    attribute,
    children,
    identity,
    kind,
    one,
    references,
    text_of,
    without_breaks,
)
from reader.exporters.refi_variables import FIELD_OF, PUBLISHED_DAY
from reader.immutable import immutable
from reader.shelf import LONGEST_NAME, LONGEST_VALUE, Attribute, AttributeKind, check_value

_KINDS = {
    "Integer": AttributeKind.NUMBER,
    "Float": AttributeKind.NUMBER,
    "Date": AttributeKind.DATE,
    "DateTime": AttributeKind.DATE,
}
_BOOLEANS = {"1": "true", "0": "false"}


@immutable
class Columns:
    """What the variables come to.

    ``values`` are by the ids of articles and columns; ``fields`` those of the metadata by the ids
    of articles and the fields' names, where Gengdu wrote the project, else None.
    """

    attributes: tuple[Attribute, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, str]] | None = None
    left_out: tuple[LeftOut, ...] = ()


def columns_of(root: etree._Element) -> Columns:
    """The columns of a project, with the values of its sources.

    A value of a case counts for the one source the case is about. A column whose values are not all
    of its kind is text, so that none is lost.
    """
    held = _values(root)
    variables = list(children(one(root, "Variables"), "Variable"))
    keys = {identity(attribute(each, "guid")) for each in variables}
    ours = keys & FIELD_OF.keys()
    attributes: dict[str, Attribute] = {}
    names = Names(LONGEST_NAME)
    values: defaultdict[str, dict[str, str]] = defaultdict(dict)
    left_out: list[LeftOut] = []
    for each in variables:
        key = identity(attribute(each, "guid"))
        if key in attributes or key in ours:
            continue
        column, fitting, too_long = _column(key, each, names, held.get(key, {}))
        left_out += too_long
        attributes[key] = Attribute(column.id, column.name, column.kind, (), len(attributes))
        for article, value in fitting.items():
            values[article][key] = value
    fields = _fields(held) if ours else None
    return Columns(tuple(attributes.values()), values, fields, tuple(left_out))


def _column(
    key: str, variable: etree._Element, names: Names, held: Mapping[str, str]
) -> tuple[Attribute, dict[str, str], list[LeftOut]]:
    """A variable as a column, its values, and those that are too long to keep."""
    plain = without_breaks(attribute(variable, "name"))[:LONGEST_NAME].strip() or "?"
    name = names.distinct(plain)
    left_out = [
        LeftOut(f"{name}: {value}", Why.NOT_KEPT)
        for value in held.values()
        if len(value.strip()) > LONGEST_VALUE
    ]
    kept = {key: text for key, text in held.items() if 0 < len(text.strip()) <= LONGEST_VALUE}
    column = Attribute(key, name, _KINDS.get(attribute(variable, "typeOfVariable"), _TEXT))
    try:
        return column, _checked(column, kept), left_out
    except BadValue:
        column = Attribute(key, name)
        return column, _checked(column, kept), left_out


_TEXT = AttributeKind.TEXT


def _checked(column: Attribute, values: Mapping[str, str]) -> dict[str, str]:
    return {article: check_value(column, value) for article, value in values.items()}


def _fields(held: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key, name in FIELD_OF.items():
        if name != PUBLISHED_DAY:
            for article, value in held.get(key, {}).items():
                found[article][name] = value
    return found


def _values(root: etree._Element) -> dict[str, dict[str, str]]:
    """All values by variables and articles."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for article, holder in _holders(root):
        for value in children(holder, "VariableValue"):
            said = _said(value)
            for variable in references(value, "VariableRef"):
                if said:
                    found[variable].setdefault(article, said)
    return found


def _holders(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """What has values, with the source they count for; sources before cases."""
    for source in children(one(root, "Sources")):
        yield identity(attribute(source, "guid")), source
        for part in children(source, "Representation"):
            yield identity(attribute(source, "guid")), part
    for case in children(one(root, "Cases"), "Case"):
        sources = list(references(case, "SourceRef"))
        if len(sources) == 1:
            yield sources[0], case


def _said(value: etree._Element) -> str:
    for said in children(value):
        if kind(said) != "VariableRef":
            text = text_of(said)
            return _BOOLEANS.get(text.strip(), text) if kind(said) == "BooleanValue" else text
    return ""
