"""An excerpt as it is pasted into a paper: the quote, who said it, and the way back to it."""

from __future__ import annotations

import html
from collections.abc import Iterator

from reader.citations.rendering import citation, citation_html
from reader.exporters.base import ExportOptions
from reader.exporters.reading import Reading, reading
from reader.model import DetectedScript, Excerpt, Script

_TAGS = {DetectedScript.HANS: "zh-Hans", DetectedScript.HANT: "zh-Hant"}
_SCRIPTS = {Script.HANS: "zh-Hans", Script.HANT_TW: "zh-Hant-TW", Script.HANT_HK: "zh-Hant-HK"}


def cited_text(excerpt: Excerpt, link: str, options: ExportOptions) -> str:
    """The quote, its citation and a link (or ""), each beginning a line, as plain text.

    The quote is the source text. A reading follows where the options ask for one and it differs; it
    is named as what it is.
    """
    return "\n".join(_lines(excerpt, link, options))


def cited_html(excerpt: Excerpt, link: str, options: ExportOptions) -> str:
    """The same as a piece of HTML, everything in it escaped."""
    quote, script = excerpt.annotation.anchor.quote, excerpt.article.script
    parts = [_paragraph(_shown(quote), _TAGS.get(script, "zh"))]
    second = _reading(excerpt, options)
    if second:
        named = html.escape(f"[{second.conversion}]")
        parts.append(_paragraph(f"{_shown(second.text)} {named}", _SCRIPTS[second.script]))
    parts = [f"<blockquote>{''.join(parts)}</blockquote>"]
    cited = citation_html(excerpt.article, options.style, options.language)
    if cited:
        parts.append(f"<p>{cited}</p>")
    if link:
        address = html.escape(link)
        parts.append(f'<p><a href="{address}">{address}</a></p>')
    return "".join(parts)


def attributed_text(excerpt: Excerpt) -> str:
    """The quote and under it the line a publisher asks for (來源：…), if the outlet is known."""
    return "\n".join(filter(None, (excerpt.annotation.anchor.quote, excerpt.attribution)))


def _lines(excerpt: Excerpt, link: str, options: ExportOptions) -> Iterator[str]:
    yield excerpt.annotation.anchor.quote
    second = _reading(excerpt, options)
    if second:
        yield f"{second.text} [{second.conversion}]"
    yield from filter(None, (citation(excerpt.article, options.style, options.language), link))


def _reading(excerpt: Excerpt, options: ExportOptions) -> Reading | None:
    second = reading(excerpt, options)
    return second if second and second.text != excerpt.annotation.anchor.quote else None


def _shown(text: str) -> str:
    """Text of an article as HTML: lines stay lines, and so do spaces at their beginnings."""
    return html.escape(text).replace("\n", "<br>").replace("  ", "&nbsp; ")


def _paragraph(shown: str, language: str) -> str:
    return f'<p lang="{language}">{shown}</p>'
