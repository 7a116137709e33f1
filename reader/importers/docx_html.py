"""Word documents as HTML: mammoth makes HTML of them, out of a copy that holds only what it needs.

The copy is made within limits and without entities, and the readings that stand over characters
(ruby) are taken out of it: mammoth would drop the characters with them.
"""

from __future__ import annotations

import io
import re
from itertools import count
from pathlib import PurePosixPath
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import ZIP_STORED, ZipFile

import mammoth
from lxml import etree

from reader.errors import Damaged, TooMuch
from reader.importers.archives import MB, UNZIPPING, Allowance, Archive
from reader.importers.document import Document
from reader.importers.sniff import Content
from reader.importers.source import Source
from reader.importers.xml_parts import parse_xml, properties
from reader.reasons import Unit

MOST_FILES, MOST_EACH_MB, MOST_UNPACKED_MB = 5_000, 60, 150
MOST_ELEMENTS = 100_000
"""In all parts together: mammoth takes some 60 µs for each."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NEEDED = ("[Content_Types].xml", "_rels/", "word/")
_PROPERTIES = "docProps/core.xml"
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='標題'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_NOTE = re.compile(r'<li id="(?:foot|end)note-[^"]*">\s*(?:<p>)?\s*')
_BACK = re.compile(r'(?:(?<!\s)\s+)?<a href="#(?:foot|end)note-ref-[^"<]*">↑</a>')
_DAMAGE = (*UNZIPPING, AttributeError, ExpatError, IndexError, KeyError, TypeError)


def document_of(source: Source) -> Document:
    """A Word document as HTML. Raises Damaged, Locked or TooMuch."""
    allowance = Allowance(MOST_FILES, MOST_EACH_MB * MB, MOST_UNPACKED_MB * MB)
    archive = Archive(source.data, source.origin, allowance, Content.DOCX)
    core = archive.find(_PROPERTIES)
    said = properties(parse_xml(core, source.name, Content.DOCX)) if core else {}
    pictures: dict[str, bytes] = {}
    html = _html(_copy(archive, source.name), source.name, pictures)
    return Document(html, properties=said, beside=pictures.get)


def _copy(archive: Archive, name: str) -> io.BytesIO:
    """The parts that mammoth needs, checked. Raises Damaged, Locked, TooMuch or Unreadable."""
    made, elements = io.BytesIO(), 0
    with ZipFile(made, "w", ZIP_STORED) as copy:
        for part in archive.names:
            if part.startswith(_NEEDED):
                data = archive.read(part)
                is_xml = PurePosixPath(part).suffix in (".xml", ".rels")
                elements += is_xml * (data.count(b"<") - data.count(b"</"))
                if elements > MOST_ELEMENTS:
                    raise TooMuch(name=name, limit=MOST_ELEMENTS, unit=Unit.ELEMENTS)
                copy.writestr(part, _checked(data, name) if is_xml else data)
    made.seek(0)
    return made


def _checked(data: bytes, name: str) -> bytes:
    """A part without entities and ruby. Raises Damaged or TooMuch."""
    root = parse_xml(data, name, Content.DOCX)
    for ruby in list(root.iter(f"{_WORD}ruby")):
        run, base = ruby.getparent(), ruby.find(f"{_WORD}rubyBase")
        if run is not None and base is not None and run.getparent() is not None:
            for inner in base:
                run.addprevious(inner)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _html(copy: io.BytesIO, name: str, pictures: dict[str, bytes]) -> str:
    """The document as HTML; its images go into `pictures` by the addresses they are given."""

    def keep(image: Any) -> dict[str, str]:
        address = f"word/{len(pictures)}"
        try:
            with image.open() as stream:
                pictures[address] = stream.read()
        except (KeyError, OSError, ValueError):  # linked, not in the file
            return {}
        return {"src": address}

    convert = mammoth.images.img_element(keep)
    try:
        html = mammoth.convert_to_html(copy, style_map=_STYLES, convert_image=convert).value
    except RecursionError as fault:
        raise TooMuch(name=name, limit=100, unit=Unit.LEVELS) from fault
    except _DAMAGE as fault:
        raise Damaged(name=name, actual=Content.DOCX) from fault
    numbers = count(1)
    html = _NOTE.sub(lambda note: f"{note[0]}[{next(numbers)}] ", _BACK.sub("", html))
    return f"<html><body>{html}</body></html>"
