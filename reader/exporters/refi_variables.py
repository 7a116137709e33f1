"""What is known of articles, and the researcher's own columns, as the variables of REFI-QDA."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from reader.exporters.labels import Labels
from reader.exporters.refi_xml import derived, element, guid, reference, text
from reader.immutable import immutable
from reader.model import Metadata
from reader.shelf import Attribute, AttributeKind
from reader.whole import WholeArticle

PUBLISHED_DAY = "day"
"""The variable that holds the day of publication, which others can sort by."""

_FIELDS = ("outlet", "author", "editor", "responsible_editor", "published_at", "url")
FIELD_OF = {derived("field", name): name for name in (*_FIELDS, PUBLISHED_DAY)}
"""The fields of `Metadata`, and ``day``, by the GUIDs of their variables."""

_INTEGER = re.compile("[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_DAY_LENGTH = len("2024-03-05")


@immutable
class Variable:
    """A variable with its values by the ids of articles; ``kind`` is REFI-QDA's type of it."""

    guid: str
    name: str
    kind: str
    values: Mapping[str, str]

    def definition(self) -> str:
        """The element that declares it."""
        return element("Variable", guid=self.guid, name=self.name, typeOfVariable=self.kind)

    def value(self, article: str) -> str:
        """The element that gives an article's value; nothing where it has none."""
        said = self.values.get(article, "")
        within = (reference("VariableRef", self.guid), text(f"{self.kind}Value", said))
        return element("VariableValue", within) if said else ""


def variables(
    articles: Sequence[WholeArticle], attributes: Sequence[Attribute], labels: Labels
) -> list[Variable]:
    """The variables for what is known of some articles, then one for each column.

    A column is of a type that all its values are written in: a year alone is no date to REFI-QDA,
    so that a column with one is text.
    """
    return [*_of_metadata(articles, labels), *(_of_column(articles, each) for each in attributes)]


def _of_metadata(articles: Sequence[WholeArticle], labels: Labels) -> Iterator[Variable]:
    names = {
        "outlet": labels.outlet,
        "author": labels.author,
        "editor": labels.editor,
        "responsible_editor": labels.responsible_editor,
        PUBLISHED_DAY: labels.published,
        "published_at": labels.published_as_printed,
        "url": labels.url,
    }
    known = {whole.article.id: whole.article.metadata for whole in articles}
    for field, name in names.items():
        values = {key: _field(metadata, field) for key, metadata in known.items()}
        if any(values.values()):
            kind = "Date" if field == PUBLISHED_DAY else "Text"
            yield Variable(derived("field", field), name, kind, values)


def _field(metadata: Metadata, field: str) -> str:
    if field == PUBLISHED_DAY:
        day = metadata.published_at[:_DAY_LENGTH]
        return day if _is_day(day) else ""
    said: str = getattr(metadata, field)
    return said


def _of_column(articles: Sequence[WholeArticle], column: Attribute) -> Variable:
    values = {whole.article.id: whole.values.get(column.id, "") for whole in articles}
    held = [value for value in values.values() if value]
    fitting = (kind for kind, fits in _TYPES[column.kind] if all(map(fits, held)))
    return Variable(guid("column", column.id), column.name, next(fitting, "Text"), values)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_integer(value: str) -> bool:
    return bool(_INTEGER.fullmatch(value))


def _is_decimal(value: str) -> bool:
    return bool(_DECIMAL.fullmatch(value))


_TYPES: Mapping[AttributeKind, tuple[tuple[str, Callable[[str], bool]], ...]] = {
    AttributeKind.TEXT: (),
    AttributeKind.CHOICE: (),
    AttributeKind.NUMBER: (("Integer", _is_integer), ("Float", _is_decimal)),
    AttributeKind.DATE: (("Date", _is_day),),
}
