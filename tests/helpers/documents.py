"""Word documents and EPUB books of our own making."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.helpers.archives import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
DC = "http://purl.org/dc/elements/1.1/"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)


def paragraph(text: str, style: str = "", *, numbered: bool = False) -> str:
    """A paragraph of a Word document; `text` may hold runs of markup."""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = text if text.startswith("<w:") else f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{styled}{listed}</w:pPr>{runs}</w:p>"


def picture(relationship: str, alt: str = "", kind: str = "embed") -> str:
    """A run with an image, in the file or linked to."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}wordprocessingDrawing">'
        f'<wp:docPr id="1" name="p" descr="{alt}"/><a:graphic xmlns:a="{drawing}main">'
        f'<a:graphicData><pic:pic xmlns:pic="{drawing}picture"><pic:blipFill>'
        f'<a:blip xmlns:r="{R}" r:{kind}="{relationship}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def docx(
    *paragraphs: str, parts: Mapping[str, bytes | str] | None = None, links: Sequence[str] = ()
) -> bytes:
    """A Word document; `links` are the relationships of its text beside those of its notes."""
    body = f'<w:document xmlns:w="{W}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    target = f'<Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in {"T": "Title", "H": "heading 1", "C": "caption"}.items()
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{target}</Relationships>',
            "word/document.xml": body,
            "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
            "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(links)}</Relationships>'
            ),
            **(parts or {}),
        }
    )


def link(key: str, target: str, *, external: bool = False) -> str:
    """A relationship to an image."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{R}/image" Target="{target}"{mode}/>'


def properties(title: str, creator: str) -> str:
    """The part of a document that says its title and author."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="{DC}"><dc:title>{title}</dc:title>'
        f"<dc:creator>{creator}</dc:creator></cp:coreProperties>"
    )


def epub(
    chapters: Mapping[str, str | bytes],
    *,
    titles: Mapping[str, str] | None = None,
    parts: Mapping[str, bytes | str] | None = None,
    said: str = "",
    items: str = "",
) -> bytes:
    """A book of chapters by their paths below ``OEBPS/``, in order; `titles` make its contents."""
    items += "".join(
        f'<item id="c{at}" href="{path.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for at, path in enumerate(chapters)
    )
    order = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    links = "".join(
        f'<li><a href="{path}">{title}</a></li>' for path, title in (titles or {}).items()
    )
    nav = '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="{DC}">'
        f'{said}</metadata><manifest>{nav}{items}</manifest><spine><itemref idref="n"/>{order}'
        "</spine></package>"
    )
    contents = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:e="http://www.idpf.org/2007/ops"><body>'
        f'<nav e:type="toc"><ol>{links}</ol></nav></body></html>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": contents,
            **{f"OEBPS/{path}": text for path, text in chapters.items()},
            **(parts or {}),
        }
    )


def chapter(text: str, head: str = "") -> str:
    """A chapter of a book."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title/>{head}</head><body>{text}</body></html>"
    )
