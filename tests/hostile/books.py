"""Books and Word documents: entities, paths that lead out, links to files, and sheer size."""

from __future__ import annotations

import io
from functools import partial
from zipfile import ZipFile

from tests.helpers.archives import zipped
from tests.helpers.documents import W, chapter, docx, epub, link, paragraph, picture
from tests.hostile.registry import MB, NEWS, add, hostile

XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
EXTERNAL = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/evil.dtd">'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'
LAUGHS = (
    "<!DOCTYPE x ["
    '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
    + "]>"
)
BLOWUP = f'<!DOCTYPE x [<!ENTITY e "{"湖" * 50_000}">]>'
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="{}"/></rootfiles></container>'
)
_OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata>{}</metadata><manifest>{}</manifest>'
    "<spine>{}</spine></package>"
)


def unpacked(data: bytes) -> bytes:
    """The same archive with nothing packed, so that nothing in it swells."""
    with ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()}, packed=False)


def _book(container: str = "", package: str = "", text: str = "", **parts: str | bytes) -> bytes:
    more: dict[str, str | bytes] = dict(parts)
    if container:
        more["META-INF/container.xml"] = container
    if package:
        more["OEBPS/book.opf"] = package
    return epub({"a.xhtml": text or chapter(f"<h1>湖</h1><p>{NEWS}</p>")}, parts=more)


def _entities_in_container(doctype: str, use: str) -> bytes:
    filled = _CONTAINER.format("OEBPS/book.opf").replace("<rootfiles>", f"<rootfiles>{use}")
    return _book(container=doctype + filled)


def _entities_in_package(doctype: str, use: str) -> bytes:
    return _book(package=doctype + _OPF.format(use, "", ""))


def _entities_in_chapter(doctype: str, use: str) -> bytes:
    return _book(text=doctype + chapter(f"<p>{NEWS}{use}</p>"))


def _entities_in_document(doctype: str, use: str) -> bytes:
    text = f'<w:document xmlns:w="{W}"><w:body>{paragraph(NEWS + use)}</w:body></w:document>'
    return docx(parts={"word/document.xml": doctype + text})


for _name, _doctype, _use in (
    ("xxe", XXE, "&e;"),
    ("parameter", PARAMETER, ""),
    ("laughs", LAUGHS, "&a9;"),
    ("blowup", BLOWUP, "&e;" * 50_000),
):
    _given = (_doctype, _use)
    add("books", f"{_name}-1.epub", partial(_entities_in_container, *_given), "is damaged")
    add("books", f"{_name}-2.epub", partial(_entities_in_package, *_given), "is damaged")
    add("books", f"{_name}-3.epub", partial(_entities_in_chapter, *_given))
    add("books", f"{_name}.docx", partial(_entities_in_document, *_given), "is damaged")


@hostile("external-dtd.epub")
def external_dtd() -> bytes:
    return _book(container=EXTERNAL + _CONTAINER.format("OEBPS/book.opf"))


@hostile("root-out.epub", "is damaged")
def root_outside() -> bytes:
    return _book(container=_CONTAINER.format("../../../etc/passwd"))


@hostile("chapters-out.epub", "No article text")
def chapters_outside() -> bytes:
    items = "".join(
        f'<item id="i{at}" href="{href}" media-type="text/html"/>'
        for at, href in enumerate(("file:///etc/passwd", "/etc/passwd", "../../../../etc/passwd"))
    )
    order = "".join(f'<itemref idref="i{at}"/>' for at in range(3))
    return _book(package=_OPF.format("", items, order))


@hostile("pictures-out.epub")
def pictures_outside() -> bytes:
    images = "".join(
        f'<img src="{href}"/>' for href in ("file:///etc/passwd", "../../../../etc/passwd", "//x/y")
    )
    return _book(text=chapter(f"<p>{NEWS}</p>{images}"))


@hostile("one-chapter-often.epub")
def one_chapter_a_hundred_thousand_times() -> bytes:
    item = '<item id="i" href="a.xhtml" media-type="application/xhtml+xml"/>'
    return unpacked(_book(package=_OPF.format("", item, '<itemref idref="i"/>' * 100_000)))


@hostile("items.epub", "over 300000 elements")
def a_million_items() -> bytes:
    items = '<item id="i" href="a"/>' * 1_000_000
    return unpacked(_book(package=_OPF.format("", items, "")))


@hostile("contents.epub")
def contents_in_contents() -> bytes:
    """A table of contents in itself two hundred times, with many links."""
    nested = "<nav>" * 200 + '<a href="a.xhtml">湖</a>' * 200 + "</nav>" * 200
    return _book(**{"OEBPS/nav.xhtml": f"<html>{nested}</html>"})


@hostile("deep-package.epub", "is damaged")
def deep_package() -> bytes:
    return _book(package=_OPF.format("<a>" * 30_000 + "</a>" * 30_000, "", ""))


@hostile("bomb.epub", "times its packed size")
def bomb() -> bytes:
    return _book(text="<p>" + " " * (59 * MB))


@hostile("drm.epub", "is locked")
def locked_book() -> bytes:
    method = '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    return _book(**{"META-INF/encryption.xml": f"<encryption>{method}</encryption>"})


@hostile("links.docx")
def linked_pictures() -> bytes:
    """CVE-2025-11849: images that are links to files of the reader."""
    targets = (
        "file:///etc/passwd",
        "/etc/passwd",
        "../../../../../../etc/passwd",
        "\\\\server\\share\\a.png",
        "//server/share/a.png",
        "http://127.0.0.1:9/a.png",
    )
    links = [link(f"r{at}", one, external=True) for at, one in enumerate(targets)]
    links += [link(f"i{at}", one) for at, one in enumerate(targets)]
    kinds = [
        (f"{letter}{at}", kind) for letter in "ri" for at in range(6) for kind in ("link", "embed")
    ]
    pictures = [paragraph(picture(key, kind=kind)) for key, kind in kinds]
    return docx(paragraph(NEWS), *pictures, links=links)


def _table(rows: int, cells: int) -> str:
    cell = f"<w:tc>{paragraph('湖')}</w:tc>"
    return f"<w:tbl>{f'<w:tr>{cell * cells}</w:tr>' * rows}</w:tbl>"


@hostile("table.docx", "over 100000 elements")
def huge_table() -> bytes:
    return unpacked(docx(paragraph(NEWS), _table(2_000, 100)))


@hostile("large-table.docx")
def large_table() -> bytes:
    return unpacked(docx(paragraph(NEWS), _table(40, 100)))


@hostile("tables-in-tables.docx", "is damaged")
def tables_in_tables() -> bytes:
    table = "湖"
    for _ in range(100):
        table = f"<w:tbl><w:tr><w:tc>{table}{paragraph('湖')}</w:tc></w:tr></w:tbl>"
    return docx(paragraph(NEWS), table)


@hostile("deep.docx", "is damaged")
def deep_document() -> bytes:
    return docx("<w:p>" * 30_000 + "</w:p>" * 30_000)


@hostile("spaces.docx")
def spaces() -> bytes:
    run = f'<w:r><w:t xml:space="preserve">{" " * 2_000_000}</w:t></w:r>'
    return unpacked(docx(paragraph(NEWS), paragraph(run)))


@hostile("bomb-2.docx", "times its packed size")
def document_bomb() -> bytes:
    return docx(paragraph(" " * (59 * MB)))


@hostile("picture-bomb.docx", "times its packed size")
def picture_bomb() -> bytes:
    return docx(paragraph(NEWS), parts={"word/media/a.png": b"\0" * (59 * MB)})


@hostile("attributes.docx", "", None)
def attributes() -> bytes:
    many = " ".join(f'a{at}="1"' for at in range(100_000))
    return docx(f"<w:p {many}><w:r><w:t>{NEWS}</w:t></w:r></w:p>")


@hostile("relationships.docx", "over 100000 elements")
def relationships() -> bytes:
    return docx(paragraph(NEWS), links=[link(f"r{at}", "a.png") for at in range(100_000)])


@hostile("nothing.docx", "is damaged")
def nothing_inside() -> bytes:
    return docx(parts={"word/document.xml": "", "_rels/.rels": ""})
