"""Seeds of every format, and what a fuzzer does to them: to bytes, tags and parts of archives."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from random import Random
from zipfile import ZipFile

from reader.importers.archives import UNZIPPING
from tests.helpers.archives import zipped
from tests.helpers.documents import chapter, docx, epub, link, paragraph, picture, properties
from tests.helpers.images import data_address, png
from tests.helpers.mails import mhtml
from tests.helpers.pdfs import column, pdf
from tests.hostile.registry import NEWS

_MASTHEAD = "2024-01-02 08:00 來源：臨江晚報 編輯：𠮷村美 責編：王某"
_NOTICE = "版權聲明：本網轉載的作品，未經授權不得使用，不代表本網觀點。"
_LINKED = '{"@type":"NewsArticle","headline":"湖水清了","datePublished":"2024-01-02"}'
_WORD = re.compile(rb"<[^<>]{0,200}>|&#?\w{1,9};|[^<>&]{1,40}")
_NUMBER = re.compile(rb"\d{1,9}")
_ODD = (
    b"\0", b"\xff", b"\r", b"\n", b"<", b">", b"&", b'"', b"'", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"&#xD800;", b"&#0;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"<table><tr><td>",
    b"<p>", b"</p>", b"<pre>", b"<img src='data:image/png;base64,AAAA'>", b"<a href='[::1'>",
    b"--", b"%zz",
    "\u2028".encode(), "\u3000".encode(), "𠮷".encode(), "\ufffe".encode(), b"=?utf-8?q?=ff?=",
    b"\\ud800", b"2022-13-45", "民國九百九十九年十二月三十一日".encode(), b"\x1b", b"\x85",
)  # fmt: skip
_SIZES = (b"0", b"1", b"-1", b"65536", b"4294967295", b"99999999999999999999", b"1e999")


def _page() -> bytes:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>湖水清了_某網</title>'
        f'<link rel="canonical" href="https://a.example/1"><meta name="author" content="王某">'
        f'<script type="application/ld+json">{_LINKED}</script></head><body><h1>湖水清了</h1>'
        f'<div>{_MASTHEAD}</div><div id="a"><p>{NEWS}</p><img src="{data_address(png())}" alt="湖">'
        f"<p>（王某攝）</p><p>{NEWS}</p><table><tr><td>甲<td>乙<tr><td>1<td>2</table>"
        f'<img data-src="https://a.example/b.png" width="300"><p>{_NOTICE}</p></div></body></html>'
    ).encode()


def _text() -> bytes:
    lines = ("湖水清了", _MASTHEAD, "", f"　　{NEWS}", "[圖片]", f"　　{NEWS}", _NOTICE, "")
    return "\r\n".join(lines).encode()


def _markdown() -> bytes:
    return (
        f"---\ntitle: 湖水\ndate: 2024-01-02\n---\n\n# 湖水\n\n{NEWS}[^1]\n\n"
        f"> {NEWS}\n\n- 甲\n- *乙*\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n<b>\n```\n\n[^1]: 註\n"
    ).encode()


def _document() -> bytes:
    return docx(
        paragraph("湖水清了", "T"),
        paragraph(_MASTHEAD),
        paragraph(NEWS),
        paragraph(picture("r1", "湖")),
        paragraph("甲", numbered=True),
        parts={"word/media/a.png": png(), "docProps/core.xml": properties("湖", "王某")},
        links=[link("r1", "media/a.png")],
    )


def _book() -> bytes:
    text = chapter(f"<h1>第一章</h1><p>{NEWS}</p><img src='a.png' alt='湖'/>")
    said = "<dc:title>書</dc:title><dc:creator>王某</dc:creator><dc:date>2024</dc:date>"
    parts = {"OEBPS/a.png": png()}
    return epub(
        {"a.xhtml": text, "b.xhtml": text}, titles={"a.xhtml": "一"}, parts=parts, said=said
    )


def _clipboard() -> bytes:
    return (
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000300\r\nStartFragment:00000131\r\n"
        f"EndFragment:00000200\r\nSourceURL:https://a.example/1\r\n<html><body>"
        f"<!--StartFragment--><p>{NEWS}</p><!--EndFragment--></body></html>"
    ).encode()


@cache
def seeds() -> dict[str, tuple[str, bytes]]:
    """For each importer by name: a file name and whole content that it reads."""
    return {
        "clipboard": ("a.txt", _clipboard()),
        "html": ("a.html", _page()),
        "mhtml": ("a.mht", mhtml(_page(), {"cid:1": png(), "https://a.example/b.png": png()})),
        "docx": ("a.docx", _document()),
        "epub": ("a.epub", _book()),
        "pdf": ("a.pdf", pdf([column([NEWS, _MASTHEAD, NEWS]), column([NEWS])], title="湖水")),
        "markdown": ("a.md", _markdown()),
        "text": ("a.txt", _text()),
    }


def mutated(data: bytes, chance: Random, other: bytes) -> bytes:
    """Bytes with a few things done to them; an archive is at times taken apart and put together."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _repacked(data, chance, other)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        data = chance.choice(_MUTATIONS)(data, chance, other)
    return data


def _repacked(data: bytes, chance: Random, other: bytes) -> bytes:
    """The archive with one part of it mutated, left out, or under another's name."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except UNZIPPING:
        return _flip(data, chance, other)
    name, second = chance.choice(list(parts)), chance.choice(list(parts))
    what = chance.random()
    if what < 0.8:
        parts[name] = mutated(parts[name], chance, other)
    elif what < 0.9:
        del parts[name]
    else:
        parts[name], parts[second] = parts[second], parts[name]
    return zipped(parts, packed=chance.random() < 0.5)


def _span(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 7, 40, 300, 5_000)))


def _flip(data: bytes, chance: Random, other: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 30))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _delete(data: bytes, chance: Random, other: bytes) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _duplicate(data: bytes, chance: Random, other: bytes) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _splice(data: bytes, chance: Random, other: bytes) -> bytes:
    start, end = _span(data, chance)
    first, last = _span(other, chance)
    return data[:start] + other[first:last] + data[end:]


def _truncate(data: bytes, chance: Random, other: bytes) -> bytes:
    return data[: chance.randint(0, len(data))]


def _insert(data: bytes, chance: Random, other: bytes) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(_ODD) * chance.choice((1, 1, 3, 400)) + data[at:]


def _number(data: bytes, chance: Random, other: bytes) -> bytes:
    """Another number where one stands: a length, a place, a size, a date."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return _insert(data, chance, other)
    number = chance.choice(found)
    swapped = chance.choice((*_SIZES, chance.choice(found)[0]))
    return data[: number.start()] + swapped + data[number.end() :]


def _tags(data: bytes, chance: Random, other: bytes) -> bytes:
    """Tags and words left out, doubled, swapped or put into each other."""
    words = _WORD.findall(data)
    if len(words) < 2:
        return _flip(data, chance, other)
    first, second = chance.randrange(len(words)), chance.randrange(len(words))
    what = chance.randrange(4)
    if what == 0:
        del words[first]
    elif what == 1:
        words.insert(second, words[first] * chance.choice((1, 3, 200)))
    elif what == 2:
        words[first], words[second] = words[second], words[first]
    else:
        words[first] = words[first][: len(words[first]) // 2] + words[second]
    return b"".join(words)


Mutation = Callable[[bytes, Random, bytes], bytes]
_MUTATIONS: tuple[Mutation, ...] = (
    _flip, _delete, _duplicate, _splice, _truncate, _insert, _number, _tags, _tags, _tags,
)  # fmt: skip
