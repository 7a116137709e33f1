"""A folder of many files of our own, of all kinds that are read: good ones, copies, broken ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.helpers.archives import zipped
from tests.helpers.documents import chapter, epub
from tests.helpers.pdfs import column, pdf

COPY_EVERY, BREAK_EVERY = 10, 15


@dataclass(slots=True)
class Made:
    """What a folder holds: how many articles, how many copies of these, and names of the broken."""

    articles: int = 0
    copies: int = 0
    broken: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)


def text(number: int) -> bytes:
    body = f"  第{number}號：𠮷慶碼頭種下{number}株𨋢木😀，岸線退讓三百公尺，水鳥回來了。\r\n" * 4
    return f"河灣鎮第{number}號簡報\r\n\r\n{body}".encode()


def page(number: int) -> bytes:
    paragraph = f"<p>白鹭湾第{number}号农场试种耐盐水稻，𨋢边的三十亩地全部插秧🌾。</p>"
    return f"<html><body><article><h1>第{number}号</h1>{paragraph * 5}</article>".encode()


def markdown(number: int) -> bytes:
    return f"# 第{number}號\n\n{'𠮷祥街的商戶一次辦結執照。' * 5}\n".encode()


def paper(number: int) -> bytes:
    return pdf([column([f"临江县公开湿地修复进度第{number}号，三百亩芦苇已经返青。"])])


def book(number: int) -> bytes:
    return epub({"1.xhtml": chapter(f"<h1>第{number}章</h1><p>{'濕地公園修復工程。' * 9}</p>")})


def archive(number: int) -> bytes:
    return zipped({f"{number}.txt": text(-number)})


KINDS: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    (".txt", text),
    (".html", page),
    (".md", markdown),
    (".pdf", paper),
    (".epub", book),
    (".zip", archive),
)
BROKEN = ((".txt", b" \n"), (".html", b"<html><body>"), (".pdf", b"%PDF-1.4 torn"))


def mixed(folder: Path, count: int) -> Made:
    """Fill a new folder with ``count`` files, in the order of their names."""
    folder.mkdir()
    made = Made()
    for number in range(count):
        suffix, content = _file(made, number)
        path = folder / f"{number:05}{suffix}"
        path.write_bytes(content)
        if suffix == ".zip":
            made.names.append(f"{number}.txt")
        elif suffix == ".epub":
            made.names.append("1.xhtml")
        else:
            made.names.append(path.name)
    return made


def _file(made: Made, number: int) -> tuple[str, bytes]:
    if number % BREAK_EVERY == BREAK_EVERY - 1:
        suffix, content = BROKEN[number // BREAK_EVERY % len(BROKEN)]
        made.broken.add(f"{number:05}{suffix}")
        return suffix, content
    if number % COPY_EVERY == COPY_EVERY - 1:
        made.copies += 1
        return ".txt", text(0)
    made.articles += 1
    suffix, make = KINDS[number % len(KINDS)]
    return suffix, make(number)
