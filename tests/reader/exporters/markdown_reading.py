"""Reading Markdown back as two renderers show it: one CommonMark, one not."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import markdown
from markdown_it import MarkdownIt


def commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark").render(text))


def python_markdown(text: str) -> str:
    return markdown.markdown(text)


RENDERERS: tuple[Callable[[str], str], ...] = (commonmark, python_markdown)


class _Outline(HTMLParser):
    """Block quotes at the top of the page with the heading before them, and the list items."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes: list[tuple[str, str]] = []
        self.items: list[str] = []
        self.heading = ""
        self.tags: set[str] = set()
        self._open: list[str] = []
        self._text = ""
        self._after_break = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag in ("br", "hr"):
            self._text += "\n"
            self._after_break = tag == "br"
            return
        if tag in ("h1", "h2", "h3", "blockquote", "li") and not self._nested():
            self._text = ""
        elif tag == "p" and self._text:
            self._text += "\n\n"
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open and self._open.pop() != tag:
            pass
        if self._nested():
            return
        if tag == "h3":
            self.heading = self._text
        elif tag == "blockquote":
            self.quotes.append((self.heading, self._text))
        elif tag == "li":
            self.items.append(self._text.strip("\n"))

    def handle_data(self, data: str) -> None:
        if self._after_break:
            data = data.removeprefix("\n")
        self._after_break = False
        if self._open and self._open[-1] not in ("blockquote", "ul", "ol"):
            self._text += data

    def _nested(self) -> bool:
        return any(tag in ("blockquote", "li") for tag in self._open)


def outline(html: str) -> _Outline:
    """What a rendered page shows."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    return parser
