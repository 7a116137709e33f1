"""Saved pages of about 100 KB: an article of our own text among all that pages carry with them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.helpers.news_pages import COMMENTS, FOOTER, NAV, links
from tests.helpers.samples import paragraphs

SIZE = 100_000
"""About how many bytes a page has."""

_SAMPLES = ("simplified", "taiwan", "everyday-simplified", "everyday-traditional", "hong-kong")
_SCRIPT = (
    "window.__track=(function(q){{var k={0};"
    "return function(e){{q.push([k,e&&e.type,Date.now()])}}}})([]);"
)
_STYLE = (
    ".c{0}{{display:block;margin:0 {0}px;padding:4px 8px;"
    "color:#33{0:04x};background:url(/i/{0}.png)}}"
)


def saved_pages(count: int) -> Iterator[bytes]:
    """So many pages in UTF-8, no two alike, always the same."""
    for number in range(count):
        yield saved_page(number).encode()


def saved_page(number: int) -> str:
    """One page of these."""
    random = Random(number)
    told = paragraphs(_SAMPLES[number % len(_SAMPLES)])
    body = [random.choice(told) for _ in range(random.randrange(6, 24))]
    title = f"{body[0][:16]}之{number}"
    article = (
        f"<h1>{title}</h1><div class=info><span>2022-01-{number % 28 + 1:02} 19:46</span> "
        f"來源：<a href=/s>澄湖日報</a></div><div class=body><p>{'</p><p>'.join(body)}</p>"
        "<p>（責任編輯：馮某某）</p></div>"
    )
    page = (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}_澄湖網</title>"
        f"<meta name=author content=澄湖網>{_style(40)}</head><body>{NAV * 3}"
        f"<div class=wrap>{article}"
        f"</div><div class=right><h3>熱門新聞</h3>{links(60)}</div>{COMMENTS}"
    )
    return page + _padding(SIZE - len(page.encode()), random) + FOOTER + "</body></html>"


def _style(count: int) -> str:
    return "<style>" + "".join(_STYLE.format(at) for at in range(count)) + "</style>"


def _padding(size: int, random: Random) -> str:
    """Scripts and lists of links, in turns, of so many bytes together."""
    parts: list[str] = []
    while size > 0:
        script = _SCRIPT.format(random.randrange(10**6)) * 40
        part = f"<script>{script}</script><div class=more><ul>{links(6)}</ul></div>"
        parts.append(part)
        size -= len(part.encode())
    return "".join(parts)
