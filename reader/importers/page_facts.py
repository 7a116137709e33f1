"""What a page says of itself for machines: JSON-LD, ``<meta>``, ``<title>`` and its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from reader.importers.dates import find_date
from reader.importers.masthead import is_outlet, parse_masthead
from reader.importers.people import is_person

_SITE = re.compile(r"(?:(?<!\s)\s+)?[|｜_]\s*|\s[-–—]\s|--|—{1,2}(?=[^—]{2,12}$)|-(?=[^-]{2,8}网$)")
_WHITE = re.compile(r"[ \t\n\f\r]+")
_HALF = re.compile("[\ud800-\udfff]")
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(\S+)|(?:saved with|processed by) SingleFile\s+url:\s*(\S+)"
)
_DATES = (
    "article:published_time",
    "weibo: article:create_at",
    "datepublished",
    "date.available",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "dc.date",
    "datecreated",
)
_LARGEST_JSON = 1_000_000
_LONGEST_SOURCE = 200
_MOST_TITLES = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """What machines are told; empty where nothing is. ``titles`` are in order of trust."""

    titles: tuple[str, ...]
    published_at: str
    outlet: str
    author: str
    url: str


def read_facts(tree: HtmlElement, text: str) -> Facts:
    """The facts of a page; `text` is its source, where saved pages name their address."""
    meta, linked = _meta(tree), list(_articles(tree))
    titles = [_text(one, "headline") or _text(one, "title") for one in linked]
    titles += [meta.get("og:title", ""), _collapsed(tree.findtext(".//title") or "")]
    dates = [_text(one, "datePublished") or _text(one, "pubDate") for one in linked]
    dates += [meta.get(name, "") for name in _DATES]
    return Facts(
        titles=tuple(islice(filter(str.strip, titles), _MOST_TITLES)),
        published_at=next((day.value for day in map(find_date, dates) if day), ""),
        outlet=_outlet(meta, linked),
        author=_author(meta, linked),
        url=_address(tree, meta, text),
    )


def without_site(title: str) -> str:
    """A page's title without the names of section and site that follow it."""
    return _SITE.split(title)[0].strip() or title


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), _collapsed(element.get("content", "")))
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, object]]:
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            yield from filter(_is_article, _objects(script.text or ""))


def _objects(text: str) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD script: the outermost, those in a list, and those in a @graph."""
    try:
        value = json.loads(text[:_LARGEST_JSON], strict=False)
    except (ValueError, RecursionError):
        return
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            nodes = graph if isinstance(graph, list) else []
            yield from (node for node in nodes if isinstance(node, dict))


def _is_article(thing: dict[str, object]) -> bool:
    return "Article" in str(thing.get("@type", "")) or "headline" in thing or "pubDate" in thing


def _text(thing: dict[str, object], key: str) -> str:
    value = thing.get(key)
    return _collapsed(value) if isinstance(value, str) else ""


def _named(thing: dict[str, object], key: str) -> str:
    """The name under a key that holds a name, an object with a name, or a list that starts so."""
    value = thing.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return _text(value, "name")
    return _collapsed(value) if isinstance(value, str) else ""


def _outlet(meta: dict[str, str], linked: list[dict[str, object]]) -> str:
    source = meta.get("source", "")
    named = parse_masthead([source[:_LONGEST_SOURCE]]).outlet or source
    publishers = [_named(one, "publisher") for one in linked]
    options = [named, meta.get("mediaid", ""), *publishers, meta.get("og:site_name", "")]
    options += filter(is_outlet, [meta.get("author", "")])
    return next((one for one in options if one and len(one) <= 40 and "://" not in one), "")


def _author(meta: dict[str, str], linked: list[dict[str, object]]) -> str:
    options = (*(_named(one, "author") for one in linked), meta.get("author", ""))
    return next((one for one in options if is_person(one) and not is_outlet(one)), "")


def _address(tree: HtmlElement, meta: dict[str, str], text: str) -> str:
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    saved = _SAVED_FROM.search(text[:8192])
    options = (canonical, meta.get("og:url", ""), (saved[1] or saved[2]) if saved else "")
    return next((one for one in options if one.startswith(("http://", "https://"))), "")


def _collapsed(text: str) -> str:
    return _HALF.sub("\ufffd", _WHITE.sub(" ", text)).strip(" ")
