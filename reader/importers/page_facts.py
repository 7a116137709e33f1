"""What a page says of itself for machines: JSON-LD, ``<meta>``, ``<title>`` and its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from itertools import islice

from lxml.html import HtmlElement

from reader.immutable import immutable
from reader.importers.dates import find_date
from reader.importers.masthead import is_outlet, parse_masthead
from reader.importers.people import is_person

# Where there is any, from its first sign on: else a long run is tried from each of its signs.
_SPACE = r"(?:(?<!\s)\s+)?"
_SITE = re.compile(
    _SPACE + r"[|｜_]\s*|\s[-–—]\s|--|\s::\s|[<《]{2}|—{1,2}(?=[^—]{2,12}$)|-(?=[^-]{2,8}[网網]$)"
)
_WHITE = re.compile(r"[ \t\n\f\r]+")
_HALF = re.compile("[\ud800-\udfff]")
_TAIL = re.compile(r"(?<=.{4})" + _SPACE + r"[-–|｜_](?P<name>[^-–|｜_]{2,16})$")
_SECTION = re.compile(r"(?:频道|頻道|新闻|新聞|中心|官网|官網|首页|首頁)$")
_SHORT_TITLE = 8
_UTC = re.compile(r"(?:\.\d+)?(?:Z|\+00:?00)\s*$")
_CHINA = timezone(timedelta(hours=8))
_WECHAT_TIME = re.compile(r"\bct\s*=\s*[\"'](\d{10})[\"']")
_NO_OUTLETS = frozenset({"微信公众平台"})
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


@immutable
class Facts:
    """What machines are told; empty where nothing is. ``titles`` are in order of trust.

    ``published_at`` is as told, without its zone. Where that is UTC, ``published_there`` is the
    clock of China, Hong Kong and Taiwan, eight hours on, which is what such pages print. ``site``
    is the outlet whose name ends the title.
    """

    titles: tuple[str, ...]
    published_at: str
    outlet: str
    author: str
    url: str
    published_there: str = ""
    site: str = ""


def read_facts(tree: HtmlElement, text: str) -> Facts:
    """The facts of a page; `text` is its source, where saved pages name their address."""
    meta, linked = _meta(tree), list(_articles(tree))
    titles = [_text(one, "headline") or _text(one, "title") for one in linked]
    titles += [meta.get("og:title", ""), _collapsed(tree.findtext(".//title") or "")]
    dates = [_text(one, "datePublished") or _text(one, "pubDate") for one in linked]
    dates += [meta.get(name, "") for name in _DATES]
    told = next((one for one in dates if find_date(one)), "") or _wechat_time(text)
    sites = [part for title in titles for part in parts(title)[1:]]
    day = find_date(told)
    return Facts(
        titles=tuple(islice(filter(str.strip, titles), _MOST_TITLES)),
        published_at=day.value if day else "",
        outlet=_outlet(meta, linked),
        author=_author(meta, linked, [*sites, meta.get("og:site_name", "")]),
        url=_address(tree, meta, text),
        published_there=_there(told),
        site=next((site for site in reversed(sites) if is_outlet(site)), ""),
    )


def _there(told: str) -> str:
    """A time of UTC by the clock of China, Hong Kong and Taiwan; "" for what is none."""
    if not _UTC.search(told):
        return ""
    try:
        time = datetime.fromisoformat(_UTC.sub("+00:00", told.strip()))
    except ValueError:
        return ""
    return time.astimezone(_CHINA).replace(tzinfo=None).isoformat(timespec="seconds")


def _wechat_time(text: str) -> str:
    """When a page of WeChat was published: its script says it in seconds since 1970."""
    found = _WECHAT_TIME.search(text) if "js_content" in text else None
    seconds = int(found[1]) if found else 0
    return datetime.fromtimestamp(seconds, _CHINA).isoformat()[:19] if found else ""


def parts(title: str) -> list[str]:
    """A page's title taken apart: the article's, and the names of section and site."""
    return [part.strip() for part in _SITE.split(title) if part.strip()] or [title]


def without_site(title: str) -> str:
    """A page's title without the names of section and site that follow it, or stand before it."""
    first, *others = parts(title)
    longest = max(others, key=len, default="")
    if len(first) < _SHORT_TITLE and len(longest) > 2 * len(first):
        first = longest
    while (tail := _TAIL.search(first)) and (is_outlet(tail[1]) or _SECTION.search(tail[1])):
        first = first[: tail.start()]
    return first.strip() or title


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
    names = (one for one in options if one and len(one) <= 40 and "://" not in one)
    return next((one for one in names if one not in _NO_OUTLETS), "")


def _author(meta: dict[str, str], linked: list[dict[str, object]], sites: Sequence[str]) -> str:
    """The author, unless it is an outlet's name or stands in those of the site."""
    options = (*(_named(one, "author") for one in linked), meta.get("author", ""))
    persons = (one for one in options if is_person(one) and not is_outlet(one))
    return next((one for one in persons if not any(one in site for site in sites)), "")


def _address(tree: HtmlElement, meta: dict[str, str], text: str) -> str:
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    saved = _SAVED_FROM.search(text[:8192])
    options = (canonical, meta.get("og:url", ""), (saved[1] or saved[2]) if saved else "")
    return next((one for one in options if one.startswith(("http://", "https://"))), "")


def _collapsed(text: str) -> str:
    return _HALF.sub("\ufffd", _WHITE.sub(" ", text)).strip(" ")
