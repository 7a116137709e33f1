"""Citations in a style, by citeproc-py, which is loaded when the first one is asked for.

A style is carried out once for each shape of article (see `reader.citations.slots`), so a citation
costs some microseconds when its shape is known.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.citations import slots
from reader.citations.conditions import CSL, Facts, TooDeep, decide
from reader.citations.corrections import correct, correct_style
from reader.citations.items import LANGUAGES, DateParts, accessed, issued, kind, one_line
from reader.citations.names import split_names
from reader.citations.styles import Style, load, parse
from reader.errors import BadStyle
from reader.immutable import immutable
from reader.model import ArticleInfo

if TYPE_CHECKING:
    from reader.language import Language

_LOCALES = {"en": "en-US", "zh-Hant": "zh-TW", "zh-Hans": "zh-CN"}
"""The locale of CSL for each `Language`."""

_ANY_YEAR = 2000  # it is a slot, too; before the year 1000 others would be written otherwise

# A style is a program: these are what citeproc-py raises over one that is not sound.
_FAULTS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


@immutable
class _Shape:
    """All of an article that decides how its citation is built, beside its words.

    ``issued`` and ``accessed`` hold a date's month and day as far as they are known, 0 for one that
    is a slot.
    """

    kind: str
    language: str
    authors: int
    variables: frozenset[str]
    issued: DateParts
    accessed: DateParts


def citation(info: ArticleInfo, style: str, language: Language) -> str:
    """The article's reference in a style as plain text; empty where no style is named, or
    nothing is known by which the article could be found.

    ``style`` is a name of `styles`, or the path of a ``.csl`` file; ``language`` that of words such
    as “et al.”, unless the style has one of its own, as GB/T 7714 does. A reference has no number.
    The desk editors of an article are not cited: they are not those of a book.

    Raises UnknownStyle, StyleUnreadable or BadStyle.
    """
    template, words = _set(info, style, language)
    return slots.plain(template, words)


def citation_html(info: ArticleInfo, style: str, language: Language) -> str:
    """The same as a piece of HTML, everything in it escaped; an address of the web is a link."""
    template, words = _set(info, style, language)
    return slots.rich(template, words)


def _set(info: ArticleInfo, name: str, language: Language) -> tuple[str, Mapping[str, str]]:
    return _set_in(info, load(name), language) if name else ("", {})


@lru_cache(maxsize=1024)
def _set_in(info: ArticleInfo, style: Style, language: Language) -> tuple[str, Mapping[str, str]]:
    """The template and what stands in its slots: kept, since an article has many excerpts."""
    locale = style.locale or _LOCALES[language]
    words = _words(info)
    if not {slots.TITLE, slots.OUTLET, slots.URL} & words.keys():
        return "", {}  # nothing by which anybody could find it
    shape = _shape(info, words)
    template = _template(style, locale, shape)
    exact = [slots.spelled(template, variable) for variable in ("issued", "accessed")]
    if any(exact):
        dates = [
            _after_year(parts, most)
            for parts, most in zip((issued(info), accessed(info)), exact, strict=True)
        ]
        template = _template(style, locale, replace(shape, issued=dates[0], accessed=dates[1]))
    return template, words


def _words(info: ArticleInfo) -> dict[str, str]:
    """What stands in the slots."""
    known = info.metadata
    words = {
        slots.TITLE: one_line(known.title),
        slots.OUTLET: one_line(known.outlet),
        slots.URL: one_line(known.url),
        **slots.date_words("issued", issued(info)),
        **slots.date_words("accessed", accessed(info)),
    }
    for number, name in enumerate(split_names(known.author)):
        words[slots.author(number)] = one_line(name)
    return {slot: word for slot, word in words.items() if word}


def _shape(info: ArticleInfo, words: Mapping[str, str]) -> _Shape:
    places = {slots.TITLE: "title", slots.OUTLET: "container-title", slots.URL: "URL"}
    variables = {name for slot, name in places.items() if slot in words} | {"accessed"}
    authors = sum(map(slots.is_author, words))
    dated = issued(info)
    if authors:
        variables.add("author")
    if dated:
        variables.add("issued")
    return _Shape(
        kind(info),
        LANGUAGES.get(info.script, "zh"),
        authors,
        frozenset(variables),
        _after_year(dated, 0),
        _after_year(accessed(info), 0),
    )


def _after_year(parts: DateParts, exact: int) -> DateParts:
    """Month and day, of which the first ``exact`` are real."""
    return tuple(part if place < exact else 0 for place, part in enumerate(parts[1:]))


@lru_cache(maxsize=4096)
def _template(style: Style, locale: str, shape: _Shape) -> str:
    """The citation with slots for words. Raises BadStyle."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source import BibliographySource, VariableError

    try:
        data = _decided(style, locale, Facts(shape.kind, shape.variables))
        program = CitationStylesStyle(io.BytesIO(data), locale=locale, validate=False)
        _add_terms(program)
        source = BibliographySource()
        source.add(_reference(shape))
        whole = CitationStylesBibliography(program, source, formatter=slots.Markup())
        cited = Citation([CitationItem("article")])
        whole.register(cited)
        if program.has_bibliography():
            found = "".join(map(str, whole.bibliography()))
        else:
            found = str(whole.cite(cited, str))
        in_quotes = program.root.get_locale_option("punctuation-in-quote") == "true"
    except (*_FAULTS, VariableError) as fault:
        raise BadStyle(style=style.name) from fault
    return correct(found, locale, bool(shape.authors), in_quotes)


@lru_cache(maxsize=256)
def _decided(style: Style, locale: str, facts: Facts) -> bytes:
    from lxml import etree

    root = parse(style.name, style.data)
    try:
        decide(root, facts)
    except TooDeep as fault:
        raise BadStyle(style=style.name) from fault
    correct_style(root, locale)
    return etree.tostring(root)


def _add_terms(program: Any) -> None:
    """Make the locales answer what no other term does. All of them: of ordinals only those of the
    first language are asked."""
    from lxml import etree

    for locale in program.root.locales:
        terms = locale.find(f"{CSL}terms")
        if terms is None:
            continue
        for name, mark in slots.spelled_terms().items():
            for form in ({}, {"form": "short"}):
                etree.SubElement(terms, f"{CSL}term", {"name": name, **form}).text = mark


def _reference(shape: _Shape) -> Any:
    from citeproc.source import Name, Reference
    from citeproc.string import String

    words = {"title": slots.TITLE, "container-title": slots.OUTLET, "URL": slots.URL}
    fields: dict[str, object] = {
        name.replace("-", "_"): String(slot)
        for name, slot in words.items()
        if name in shape.variables
    }
    if shape.authors:
        names = [Name(literal=String(slots.author(number))) for number in range(shape.authors)]
        fields["author"] = names
    if "issued" in shape.variables:
        fields["issued"] = _date("issued", shape.issued)
    fields["accessed"] = _date("accessed", shape.accessed)
    return Reference("article", shape.kind, language=shape.language, **fields)


def _date(variable: str, after_year: DateParts) -> Any:
    from citeproc.source import Date

    date = Date(year=_ANY_YEAR)
    date["year"] = slots.Year(_ANY_YEAR, variable)
    for name, part in zip(("month", "day"), after_year, strict=False):
        date[name] = part or slots.Part(name, variable)
    return date
