"""Whether a parser kept all of a page: the Han characters of its tree against those of its source.

Only a page that nests past 250 levels is asked: no other loses any.

libxml2 drops what nests deeper than some two thousand levels, and all after it, without a word.
"""

from __future__ import annotations

import html
import re

from lxml.html import HtmlElement

from reader.errors import TooMuch
from reader.importers.freeze import MOST_CHARACTERS
from reader.importers.han import HAN
from reader.importers.page_lines import parse, without_data
from reader.model import Caution
from reader.reasons import Unit

MOST_ELEMENTS = 500_000
MOST_MARKUP = 10_000_000
"""The longest page, in code points, its markup and programs with it."""

_HAN = re.compile(f"[{HAN}]+")
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b[^<>]*>.*?(?:(?=</\1)|\Z)|</?[a-z!?][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_TEXTS = "//text()[not(parent::script or parent::style)]"
_DEEP = "boolean(//*[ancestor::*[250]])"
_KEPT = 0.95
_BLOCKS = "div|section|article|main|table|tbody|tr|td|ul|ol|li|dl|dd|blockquote|center|form|figure"
_INLINE = "span|font|b|i|u|em|strong|a|small|big|label|ins|del|s|sub|sup"
_FLAT = re.compile(rf"</?(?:(?P<block>{_BLOCKS})|{_INLINE})\b[^<>]*>", re.IGNORECASE)


def parse_whole(text: str, name: str) -> tuple[HtmlElement, tuple[Caution, ...]]:
    """The tree of a page with all its text, and what a person should know of it.

    A page that nests too deeply is read without its layout. Raises TooMuch for a page of too many
    elements or characters, and what `parse` raises.
    """
    text = without_data(text)
    if len(text) > MOST_MARKUP:
        raise TooMuch(name=name, limit=MOST_MARKUP, unit=Unit.CHARACTERS)
    if text.count("<") > 2 * MOST_ELEMENTS:
        raise TooMuch(name=name, limit=MOST_ELEMENTS, unit=Unit.ELEMENTS)
    if len(text) > MOST_CHARACTERS and han_in_source(text) > MOST_CHARACTERS:
        raise TooMuch(name=name, limit=MOST_CHARACTERS, unit=Unit.CHARACTERS)
    tree = parse(text)
    if not tree.xpath(_DEEP):
        return tree, ()
    said = han_in_source(text)
    if han_in_tree(tree) >= _KEPT * said:
        return tree, ()
    flat = parse(_FLAT.sub(lambda tag: "<br>" if tag["block"] else "", text))
    if han_in_tree(flat) >= _KEPT * said:
        return flat, (Caution.FLATTENED,)
    fuller = max(tree, flat, key=han_in_tree)
    return fuller, (Caution.INCOMPLETE,)


def han_in_source(text: str) -> int:
    """How many Han characters stand between the tags of a page, scripts and styles left out."""
    return _count(html.unescape(_TAG.sub("", text)))


def han_in_tree(tree: HtmlElement) -> int:
    """How many Han characters stand in the elements of a tree, scripts and styles left out."""
    return _count("".join(map(str, tree.xpath(_TEXTS, smart_strings=False))))


def _count(text: str) -> int:
    return sum(map(len, _HAN.findall(text)))
