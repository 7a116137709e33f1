"""Markdown files: what is kept is the rendered text; every line end of a paragraph stays one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from reader.errors import TooLarge
from reader.immutable import immutable
from reader.importers.claims import Claims
from reader.importers.dates import find_date
from reader.importers.freeze import freeze
from reader.importers.plain_text import draft_of as plain_draft_of
from reader.importers.sniff import Content
from reader.importers.source import Source, decode_input
from reader.model import Draft, Place

LIMIT_MB = 3
"""The most Markdown that is rendered, in units of 1,048,576 bytes: it is slow."""

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([\w-]+)[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_FIELDS = {
    "title": "title 標題 标题",
    "author": "author authors byline 作者 記者 记者",
    "published_at": "published date pubdate 日期 發布時間 发布时间",
    "outlet": "publisher site outlet publication 來源 来源 媒體 媒体",
    "editor": "editor 編輯 编辑",
    "responsible_editor": "responsible_editor 責編 责编 責任編輯 责任编辑",
    "url": "source url link 網址 网址 鏈接 链接",
}
_FIELD_OF = {key: field for field, keys in _FIELDS.items() for key in keys.split()}
_NOTE = re.compile(r'<li id="fn:[^"]*">\s*(?:<p>)?')
_BACK = re.compile(r'&#160;<a class="footnote-backref"[^<>]*></a>')
_MARK = re.compile(r"[*_`\[!<>&\\]")
_MOST_MARKS = 2_000
_MOST_NOTES, _MOST_CELLS = 2_000, 50_000
_DEEP = re.compile(r"^[ \t>]{80}", re.MULTILINE)
_EXTENSIONS = ("tables", "footnotes", "nl2br", "sane_lists", "fenced_code")


@immutable
class Markdown:
    """The importer of Markdown files."""

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes are text under a name of Markdown: nothing in them tells."""
        return content is None and source.suffix in self.suffixes

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of a Markdown file; one that is too intricate is read as plain text.

        Raises NoArticle, NotText, TooLarge, TooMuch, or WrongEncoding for one that was asked for.
        """
        from reader.importers.document import Document, draft_of

        if len(source.data) > LIMIT_MB * 1024 * 1024:
            raise TooLarge(name=source.name, limit=LIMIT_MB)
        decoded = decode_input(source)
        front, text = split_front(freeze(decoded.text))
        claims = front_claims(front)
        html = _rendered(text)
        if html is None:
            yield plain_draft_of(source, decoded)
            return
        title = claims.metadata.title
        yield draft_of(source, Document(html, decoded.encoding, title, {}, claims, source.beside))


def split_front(text: str) -> tuple[str, str]:
    """The front matter, between lines of three hyphens at the very start, and the rest."""
    found = _FRONT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def front_claims(front: str) -> Claims:
    """What front matter says, in the words of clippers in English and Chinese.

    Only single values and plain lists are read, which are what such tools write.
    """
    claims, key = Claims(), ""
    for line in front.split("\n"):
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            key = pair[1].lower()
        found = pair[2] if pair else item[1] if item else ""
        _claim(claims, _FIELD_OF.get(key, ""), found.strip().strip("\"'[] "), line.strip())
    return claims


def _claim(claims: Claims, field: str, value: str, line: str) -> None:
    if field == "published_at":
        date = find_date(value)
        value = date.value if date else ""
    if field == "url" and not value.startswith(("http://", "https://")):
        field = "outlet"
    if field:
        claims.add(field, value, Place.PROPERTIES, line)


def _is_intricate(text: str) -> bool:
    """Whether a text holds what takes long to render.

    Time grows with the square of the marks in a block, of the levels and of the notes: no text has
    thousands of them.
    """
    return (
        any(len(_MARK.findall(block)) > _MOST_MARKS for block in text.split("\n\n"))
        or _DEEP.search(text) is not None
        or text.count("[^") > _MOST_NOTES
        or text.count("|") > _MOST_CELLS
    )


def _rendered(text: str) -> str | None:
    """The HTML of Markdown; None for what nests too deeply or would take too long to render."""
    import markdown

    if _is_intricate(text):
        return None
    settings = {"footnotes": {"BACKLINK_TEXT": "", "SUPERSCRIPT_TEXT": "[{}]"}}
    try:
        html = markdown.markdown(text, extensions=list(_EXTENSIONS), extension_configs=settings)
    except RecursionError:
        return None
    numbers = count(1)
    html = _NOTE.sub(lambda note: f"{note[0]}[{next(numbers)}] ", _BACK.sub("", html))
    return f"<html><body>{html}</body></html>"
