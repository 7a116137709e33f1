"""XML in packages such as DOCX and EPUB: parsed without entities, DTDs, the network or files."""

from __future__ import annotations

from typing import Any

from lxml import etree

from reader.errors import Damaged, TooMuch
from reader.importers.people import is_machine, is_person
from reader.importers.sniff import Content
from reader.reasons import Unit

MOST_ELEMENTS = 300_000
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def parse_xml(data: bytes, name: str, actual: Content, most: int = MOST_ELEMENTS) -> etree._Element:
    """The root of a part of a package, of so many elements at the most.

    Raises Damaged where it is no XML, or brings entities, and TooMuch for too many elements.
    """
    if data.count(b"<") > 2 * most:
        raise TooMuch(name=name, limit=most, unit=Unit.ELEMENTS)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Damaged(name=name, actual=actual) from fault
    internal: Any = root.getroottree().docinfo.internalDTD  # the stubs know no entities
    if internal is not None and next(internal.iterentities(), None) is not None:
        raise Damaged(name=name, actual=actual)
    return root


def properties(root: etree._Element) -> dict[str, str]:
    """What a package says of its title and author, by the names of Dublin Core.

    An author that is no name of a person is a machine's.
    """
    found: dict[str, str] = {}
    for field, tag in (("title", "title"), ("author", "creator")):
        texts = (" ".join((one.text or "").split()) for one in root.iter(DUBLIN_CORE + tag))
        found[field] = next(filter(None, texts), "")
    if not is_person(found["author"]) or is_machine(found["author"]):
        found["author"] = ""
    return found
