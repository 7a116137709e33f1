"""Web pages: too large, too deep, too many of one thing, and addresses of files."""

from __future__ import annotations

import json
import struct
from functools import partial

from tests.helpers.images import data_address
from tests.hostile.books import BLOWUP, EXTERNAL, LAUGHS, XXE
from tests.hostile.registry import MB, NEWS, add, hostile, page

_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def _data(megabytes: int) -> str:
    return f'<img src="data:image/png;base64,{"A" * (megabytes * MB)}">'


@hostile("data-11.html")
def data_of_11_mb() -> str:
    return page(_data(11))


@hostile("data-60.html", "takes too long or too much memory")
def data_of_60_mb() -> str:
    return page(_data(60) + "<p>2</p>")


@hostile("data-often.html")
def one_image_five_hundred_times() -> str:
    image = data_address(_PNG + struct.pack(">II", 900, 900) + bytes(11 * MB))
    return page(f'<img src="{image}">' + '<img src="blob:0">' * 499)


@hostile("data-other.html")
def data_of_other_kinds() -> str:
    return page(f'<a href="data:text/html,{"湖" * MB}">湖</a><p>3</p>')


@hostile("deep-3000.html")
def three_thousand_levels() -> str:
    return page("<div>" * 3_000 + NEWS + "</div>" * 3_000)


@hostile("deep-30000.html")
def thirty_thousand_levels() -> str:
    return page("<div>" * 30_000 + NEWS + "</div>" * 30_000)


@hostile("deep-spans.html")
def thirty_thousand_spans() -> str:
    return page("<span>" * 30_000 + NEWS)


@hostile("deep-lines.html")
def deep_with_many_lines() -> str:
    return page("<div>" * 1_500 + f"<p>{NEWS}</p>" * 5_000)


@hostile("line.html", "over 10000000 characters")
def a_line_of_100_mb() -> str:
    return "<html><p>" + "x" * (100 * MB)


@hostile("line-of-han.html", "over 10000000 characters")
def a_line_of_han() -> str:
    return "<html><p>" + "湖水" * (8 * MB)


@hostile("angles.html", "over 500000 elements")
def five_million_angles() -> str:
    return "<html>" + "<" * 5_000_000


@hostile("angles-2.html", "over 500000 elements")
def five_million_tags() -> str:
    return "<html>" + "<p>" * 2_000_000


@hostile("paragraphs.html")
def twenty_thousand_paragraphs() -> str:
    return page("".join(f"<p>{NEWS}{at}</p>" for at in range(20_000)))


@hostile("breaks.html", "", None)
def many_breaks() -> str:
    return page("湖<br>" * 20_000)


@hostile("bold.html", "", None)
def unclosed_bold() -> str:
    return page("<b>湖" * 100_000)


@hostile("links.html", "", None)
def links_in_links() -> str:
    return page("<a href=#><p>湖" * 5_000)


@hostile("tables.html", "", None)
def tables_in_tables() -> str:
    rows = "<tr><td>湖<td>水" * 40
    return page(f"<table>{rows}<tr><td>" * 200)


@hostile("rows.html", "", None)
def many_rows() -> str:
    return page("<table>" + "<tr><td>湖<td>水" * 6_000 + "</table>")


@hostile("attributes.html", "", None)
def many_attributes() -> str:
    return page("<p " + " ".join(f"a{at}=1" for at in range(5_000)) + f">{NEWS}</p>")


@hostile("scripts.html", "", None)
def scripts_between_words() -> str:
    return page("<div>" + "<script></script>湖" * 10_000 + "</div>")


@hostile("images.html", "", None)
def many_images() -> str:
    return page('<img src="https://a.example/a.png">' * 20_000)


@hostile("metas.html", "", None)
def many_metas() -> str:
    return page("", "".join(f'<meta name="a{at}" content="湖">' for at in range(20_000)))


@hostile("headlines.html", "", None)
def titles_times_lines() -> str:
    """Each of many titles would be held against each of many lines."""
    said = json.dumps([{"headline": f"湖水清了第{at}次"} for at in range(10_000)])
    script = f'<script type="application/ld+json">{said}</script>'
    return page("".join(f"<p>湖水{at}</p>" for at in range(4_000)), script)


def _linked(said: str) -> str:
    return page("", f'<script type="application/ld+json">{said}</script>')


@hostile("json-10.html")
def json_of_10_mb() -> str:
    return _linked(json.dumps({"@type": "NewsArticle", "headline": "湖" * 1_600_000}))


@hostile("json-deep.html")
def json_of_100000_levels() -> str:
    return _linked("[" * 100_000 + "]" * 100_000)


@hostile("json-deep-2.html")
def json_of_objects() -> str:
    return _linked('{"@graph":' * 100_000 + "1" + "}" * 100_000)


@hostile("json-number.html")
def json_of_digits() -> str:
    return _linked('{"headline": ' + "9" * 500_000 + "}")


@hostile("json-surrogate.html")
def json_with_half_a_character() -> str:
    said = '{"@type":"NewsArticle","headline":"\\ud800湖水","author":"\\udc00"}'
    return _linked(said)


@hostile("csp.html")
def addresses_of_files() -> str:
    head = (
        '<base href="file:///etc/"><meta http-equiv="refresh" content="0;url=file:///etc/passwd">'
        '<link rel="canonical" href="file:///etc/passwd"><link rel="stylesheet" href="//x/y">'
    )
    body = (
        '<iframe src="file:///etc/passwd"></iframe><img src="passwd"><img src="file:///etc/passwd">'
        '<object data="/etc/passwd"></object><embed src="/etc/passwd">'
        '<img src="../../../../../../etc/passwd"><img srcset="/etc/passwd 2x">'
        "<!--#include file='/etc/passwd'--><xi:include href='file:///etc/passwd' parse='text'/>"
    )
    return page(body, head)


@hostile("svg.html")
def pictures_with_programs() -> str:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>惡</text></svg>'
    coded = data_address(svg.encode(), "image/svg+xml")
    return page(f'{svg}<img src="{coded}"><p>9</p>')


_HEADERS = {
    "png": _PNG + struct.pack(">II", 50_000, 50_000) + b"\x08\2\0\0\0",
    "gif": b"GIF89a" + struct.pack("<HH", 50_000, 50_000) + b"\0\0\0",
    "jpeg": b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", 50_000, 50_000) + bytes(9),
    "webp": b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (49_999).to_bytes(3, "little") * 2,
    "bmp": b"BM" + bytes(16) + struct.pack("<ii", 50_000, -50_000),
}


def _showing(kind: str) -> str:
    return page(f'<img src="{data_address(_HEADERS[kind], f"image/{kind}")}"><p>{kind}</p>')


def _headed(kind: str) -> bytes:
    return _HEADERS[kind] + bytes(99)


for _kind in _HEADERS:
    add("pages", f"large-{_kind}.html", partial(_showing, _kind))
    add("pages", f"large.{_kind}", partial(_headed, _kind), "is not a kind of file")


@hostile("segments.html")
def a_jpeg_of_segments() -> str:
    image = b"\xff\xd8\xff" + b"\xff\xe0\0\2" * 2_000_000
    return page(f'<img src="{data_address(image, "image/jpeg")}"><p>10</p>')


_ENTITIES = "&#xD800;&#0;&#xDFFF;&#x110000;&#99999999999999999999;&#-1;&#x;&unknown;&#xFFFF;&#128;"
_TEXTS: dict[str, str | bytes] = {
    "entities.html": page(f"<p>{_ENTITIES}湖{_ENTITIES}</p>"),
    "entities.txt": f"{_ENTITIES}{NEWS}",
    "entities.md": f"# {_ENTITIES}\n\n{NEWS}{_ENTITIES}",
    "surrogates.html": page("<p>\ud800湖\udfff</p>"),
    "surrogates.txt": f"\ud800{NEWS * 2}\udfff",
    "mixed.html": page("<p>甲</p>").encode() + NEWS.encode("gb18030") * 2,
    "mixed.txt": NEWS.encode() * 2 + NEWS.encode("gb18030") + NEWS.encode("utf-16"),
    "utf-7.html": page("<p>+ADw-script+AD4-</p>").replace("utf-8", "utf-7"),
    **{
        f"{label}.html": page(f"<p>{label}</p>").replace("utf-8", label).encode("gb18030")
        for label in ("rot13", "zlib", "base64", "undefined", "utf-16", "idna", "mbcs")
    },
    **{
        f"{name}.xhtml": f"{doctype}<html><body><p>{NEWS}{name}&e;&a9;</p></body></html>"
        for name, doctype in {
            "xxe": XXE,
            "laughs": LAUGHS,
            "external": EXTERNAL,
            "blowup": BLOWUP,
        }.items()
    },
}


def _text(name: str) -> str | bytes:
    return _TEXTS[name]


for _name in _TEXTS:
    add("pages", _name, partial(_text, _name))
