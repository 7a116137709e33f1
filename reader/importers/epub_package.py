"""What an EPUB book consists of: its archive, what it says of itself, its chapters in order.

The parts are those of EPUB 3.3 (Open Container Format, package document, navigation document), and
the table of contents of EPUB 2 (NCX).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from reader.errors import Damaged, Locked, TooMuch
from reader.immutable import immutable
from reader.importers.archives import MB, Allowance, Archive
from reader.importers.dates import find_date
from reader.importers.sniff import Content
from reader.importers.source import Beside, Source
from reader.importers.xml_parts import DUBLIN_CORE, parse_xml, properties
from reader.reasons import Unit

MOST_FILES, MOST_EACH_MB, MOST_UNPACKED_MB = 5_000, 60, 300
MOST_CHAPTERS = 2_000
_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_TEXT = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""How fonts are made unusable outside of their book; the text of such a book is free."""


@immutable
class Chapter:
    """A document of the reading order, and what the table of contents calls it."""

    path: str
    title: str


@immutable
class Package:
    """A book. ``said`` are fields of the metadata, of which the text may know better."""

    archive: Archive
    said: dict[str, str]
    chapters: tuple[Chapter, ...]

    def beside(self, path: str) -> Beside:
        """The files of the book by their addresses in one of its documents."""

        def find(address: str) -> bytes | None:
            return self.archive.find(_joined(path, address))

        return find


def open_package(source: Source) -> Package:
    """A book, its texts not yet read. Raises Damaged, Locked or TooMuch."""
    allowance = Allowance(MOST_FILES, MOST_EACH_MB * MB, MOST_UNPACKED_MB * MB)
    archive = Archive(source.data, source.origin, allowance, Content.EPUB)
    if _ENCRYPTION in archive and _is_locked(_part(archive, _ENCRYPTION, source.name)):
        raise Locked(name=source.name)
    container = _part(archive, _CONTAINER, source.name)
    path = next((one.get("full-path", "") for one in container.iter("{*}rootfile")), "")
    package = _part(archive, path, source.name)
    items = {item.get("id", ""): item for item in package.iter("{*}item")}
    titles = _titles(archive, path, items, source.name)
    paths = [path for path in _order(package, path, items) if path in archive]
    if len(paths) > MOST_CHAPTERS:
        raise TooMuch(name=source.name, limit=MOST_CHAPTERS, unit=Unit.FILES)
    chapters = tuple(Chapter(path, titles.get(path, "")) for path in paths)
    return Package(archive, _said(package), chapters)


def _part(archive: Archive, path: str, name: str) -> etree._Element:
    if path not in archive:
        raise Damaged(name=name, actual=Content.EPUB)
    return parse_xml(archive.read(path), name, Content.EPUB)


def _is_locked(encryption: etree._Element) -> bool:
    methods = (one.get("Algorithm", "") for one in encryption.iter("{*}EncryptionMethod"))
    return any(method not in _FONTS for method in methods)


def _said(package: etree._Element) -> dict[str, str]:
    said = properties(package)
    for field, tag in (("outlet", "publisher"), ("published_at", "date")):
        texts = (" ".join((one.text or "").split()) for one in package.iter(DUBLIN_CORE + tag))
        said[field] = next(filter(None, texts), "")
    date = find_date(said["published_at"])
    said["published_at"] = date.value if date else ""
    return said


def _order(package: etree._Element, path: str, items: dict[str, etree._Element]) -> Iterator[str]:
    """The paths of the texts in their reading order, the table of contents left out; each once."""
    seen = set()
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _TEXT or _is_contents(item):
            continue
        found = _joined(path, item.get("href", ""))
        if found not in seen:
            seen.add(found)
            yield found


def _is_contents(item: etree._Element) -> bool:
    return "nav" in item.get("properties", "").split()


def _titles(
    archive: Archive, path: str, items: dict[str, etree._Element], name: str
) -> dict[str, str]:
    """What the tables of contents call each document: the first title that leads to it."""
    found: dict[str, str] = {}
    for item in items.values():
        place = _joined(path, item.get("href", ""))
        if place not in archive:
            continue
        if _is_contents(item):
            links = _navigation(_part(archive, place, name))
        elif item.get("media-type") == "application/x-dtbncx+xml":
            links = _ncx(_part(archive, place, name))
        else:
            continue
        for address, title in links:
            found.setdefault(_joined(place, address), title)
    return found


def _navigation(root: etree._Element) -> Iterator[tuple[str, str]]:
    for nav in root.iter("{*}nav"):
        if nav.get("{http://www.idpf.org/2007/ops}type", "toc") == "toc":
            for link in nav.iter("{*}a"):
                yield link.get("href", ""), " ".join("".join(map(str, link.itertext())).split())


def _ncx(root: etree._Element) -> Iterator[tuple[str, str]]:
    for point in root.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel/{*}text"), point.find("{*}content")
        if label is not None and content is not None:
            yield content.get("src", ""), " ".join((label.text or "").split())


def _joined(path: str, address: str) -> str:
    """The path in the archive that an address in one of its documents names."""
    bare = unquote(address.split("#")[0].split("?")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), bare))
