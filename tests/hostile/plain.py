"""Plain text, Markdown and what Windows copies: empty, endless, and bait for patterns.

A pattern that may match its repeated part in several ways, or that starts anew at every place of a
long run, takes time that grows with the square of the run or worse. Each bait is one such run.
"""

from __future__ import annotations

from functools import partial

from tests.helpers.thorough import chosen
from tests.hostile.registry import MB, NEWS, add, hostile, page

_NOTHING = {
    "nothing": b"",
    "mark": b"\xef\xbb\xbf",
    "mark-16": b"\xff\xfe",
    "white": b" \r\n\t" * 9_999,
    "han-white": "\u3000\u00a0\u2028".encode() * 9_999,
}


def _nothing(name: str) -> bytes:
    return _NOTHING[name]


for _name in _NOTHING:
    add("plain", f"{_name}.txt", partial(_nothing, _name), "is empty")
    add("plain", f"{_name}.html", partial(_nothing, _name), "is empty")
for _size in (9_999, 50 * MB):
    add("plain", f"nul-{_size}.txt", partial(bytes, _size), "its content is binary data")
    add("plain", f"nul-{_size}.html", partial(bytes, _size), "its content is binary data")


@hostile("line-100.txt", "over 3000000 characters")
def a_line_of_100_mb() -> str:
    return "x" * (100 * MB)


@hostile("han-30.txt", "over 3000000 characters")
def ten_million_han() -> str:
    return "湖水" * 5_000_000


@hostile("line-ends.txt", "over 3000000 characters")
def five_million_line_ends() -> str:
    return "湖\n" * 5_000_000


@hostile("returns.txt", "", None)
def a_million_returns() -> str:
    return "湖" + "\r" * 1_000_000 + "水"


BAITS = {
    "spaces": "\u3000" * 20_000,
    "tabs": "湖" + "\t" * 20_000 + "水",
    "no-break": "湖" + "\u00a0" * 20_000 + "水",
    "date-spaces": "2022-01-19" + "\u3000" * 20_000 + "x",
    "year-spaces": "2022" + "\u3000" * 20_000,
    "months": "jan" * 12_000,
    "month-spaces": "jan " * 12_000,
    "digits": "2" * 40_000,
    "years": "2022-" * 10_000,
    "han-years": "二〇二二年" * 10_000,
    "republic": "民國一百一十一年" * 6_000,
    "times": "2022-01-19 " + "下午7:" * 10_000,
    "labels": "來源：" * 12_000,
    "label-spaces": "記者" + "\u3000" * 20_000,
    "reporters": "記者" * 16_000,
    "names": "（記者" + "一·" * 16_000,
    "names-comma": "記者 " + "一、" * 16_000,
    "reporters-dots": "記者記者·" * 10_000,
    "signed": "（文" + "\u3000" * 20_000,
    "signed-many": "（文 一" * 10_000,
    "brackets": "（" * 40_000,
    "stars": "※" * 40_000,
    "codes": "編輯：一" + "_" * 30_000,
    "notices": "未經" * 16_000,
    "terms": "未經本網授權" * 8_000,
    "rights": "版權歸" * 12_000,
    "relates": "關於" * 16_000,
    "alt": "_fororder_" * 6_000,
    "markdown-image": "![" * 20_000,
    "credit": "圖片來源：" * 8_000,
    "outlets": "日報" * 16_000,
    "dashes": "—" * 40_000,
    "underscores": "_ " * 20_000,
    "entities": "&amp" * 12_000,
    "comments": "<!--" * 12_000,
    "script": "<script>" * 12_000,
    "data": "data:image/png;base64," * 4_000,
    "blob": "--sf-img-1: url(" * 4_000,
    "meta": "<meta " * 12_000,
    "xml": "<?xml " * 12_000,
    "lt-a": "<a" * 24_000,
    "quotes": "\"'" * 20_000,
    "saved": "saved from url=(1)" * 4_000,
}


def _alone(bait: str) -> str:
    return f"{bait}\n{NEWS}\n{bait}"


def _in_lines(bait: str) -> str:
    return f"湖水\n\n{bait}\n2022-01-19 {bait}\n{NEWS}\n（{bait}"


@hostile("baits.html", "", None)
def all_in_a_page() -> str:
    return page("".join(f"<p>{bait}</p><table><tr><td>{bait}</table>" for bait in BAITS.values()))


def _in_head(bait: str) -> str:
    names = (
        "name=source",
        "name=author",
        "name=date",
        "property=og:title",
        "property=og:site_name",
    )
    metas = "".join(f"<meta {name} content='{bait}'>" for name in names)
    linked = f'<script type=application/ld+json>{{"headline": "{bait}"}}</script>'
    return page(f"<p>{len(bait)}</p>", f"<title>{bait}</title>{metas}{linked}")


def _in_markdown(bait: str) -> str:
    return f"---\ntitle: {bait}\n{bait}\n---\n\n{bait}\n\n{NEWS}"


CARRIERS = (
    ("alone.txt", _alone),
    ("lines.txt", _in_lines),
    ("head.html", _in_head),
    ("front.md", _in_markdown),
)

for _at, (_name, _bait) in enumerate(BAITS.items()):
    for _carrier, _put in chosen(CARRIERS, _at):
        add("baits", f"{_name}-{_carrier}", partial(_put, _bait), "", None)

ROWS = {
    "notice": "免責聲明",
    "notice-inline": "聲明：本文轉載",
    "mastheads": "來源：某報",
    "reporter": "記者 王某",
    "captions": "（王某攝）",
    "pictures": "[圖片]",
    "headings": "湖水",
    "waiting": "編輯：",
    "credits": "編輯：王某",
}


def _rows(row: str) -> str:
    return f"湖\n\n{NEWS}\n" + f"{row}\n" * 20_000


@hostile("rows.html", "", None)
def all_rows_in_a_page() -> str:
    return page("".join(f"<p>{row}</p>" * 2_000 for row in ROWS.values()))


for _name, _row in ROWS.items():
    add("baits_in_rows", f"{_name}-rows.txt", partial(_rows, _row), "", None)

MARKS = {
    "brackets": "[", "quotes": ">", "stars": "*", "stars-spaced": "* ", "under": "_", "ticks": "`",
    "images": "![", "links": "[a](", "escapes": "\\", "lists": "- ", "numbers": "1. ",
    "spaces": "    ", "tabs": "\t", "pipes": "|", "hashes": "#", "angles": "<", "comments": "<!--",
    "divs": "<div>", "declarations": "<!a ", "instructions": "<?", "sections": "<![CDATA[",
    "entities": "&#", "emphasis": "*a _b ", "auto": "<http://a", "fences": "~~~", "notes": "[^1]",
    "definitions": "[a]: ", "equals": "=", "dashes": "-", "references": "[a][",
}  # fmt: skip


def _run(mark: str) -> str:
    return f"{mark * 10_000}\n\n{NEWS}"


def _blocks(mark: str) -> str:
    return f"{mark}湖\n\n" * 2_000 + NEWS


def _lines(mark: str) -> str:
    return f"{mark}湖\n" * 2_000 + NEWS


SHAPES = (("run.md", _run), ("blocks.md", _blocks), ("lines.md", _lines))

for _at, (_name, _mark) in enumerate(MARKS.items()):
    for _shape, _written in chosen(SHAPES, _at):
        add("marks", f"{_name}-{_shape}", partial(_written, _mark), "", None)


@hostile("nested-lists.md", "", None)
def nested_lists() -> str:
    return "".join(f"{'    ' * at}- 湖\n" for at in range(1_000)) + NEWS


@hostile("nested-quotes.md", "", None)
def nested_quotes() -> str:
    return "".join(f"{'> ' * at}湖\n\n" for at in range(1_000)) + NEWS


@hostile("table.md", "", None)
def a_wide_table() -> str:
    row = "|湖" * 1_000 + "|\n"
    return row + "|-" * 1_000 + "|\n" + row * 300 + "\n" + NEWS


@hostile("footnotes.md", "", None)
def ten_thousand_footnotes() -> str:
    notes = "".join(f"[^{at}]: 湖\n\n" for at in range(10_000))
    return "".join(f"水[^{at}]\n\n" for at in range(10_000)) + notes + NEWS


@hostile("prose.md", "", None)
def prose() -> str:
    return f"{NEWS}\n\n" * 8_000


@hostile("front.md", "", None)
def front_matter_without_end() -> str:
    return "---\n" + "title: 湖\n- a\n" * 10_000


_NINES = "9" * 9_999
_COPIES = {
    "fragments": "<!--StartFragment-->" * 100_000,
    "fragment-spaces": "<!--" + " " * 300_000,
    "fragment-comments": "<!-- " * 100_000,
    "fields": "A:b\r\n" * 300_000,
    "letters": "a" * 1_000_000,
    "places": f"StartFragment:{_NINES}\r\nEndFragment:{_NINES}\r\n",
}


def _copied(name: str) -> str:
    return f"Version:0.9\r\nStartHTML:0\r\n{_COPIES[name]}{NEWS}"


for _name in _COPIES:
    add("copied", f"{_name}.txt", partial(_copied, _name), "", None)
