"""REFI-QDA projects (.qdpx) and codebooks (.qdc), as NVivo, MAXQDA, ATLAS.ti and others write them.

What a library has no place for is named in the bundle. What Gengdu wrote, and no other program has
changed, comes back as it was: `reader.exchange.refi_kept`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reader.errors import BadExchangeFile, ImportFailed
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.refi_codebook import tags_of
from reader.exchange.refi_columns import columns_of
from reader.exchange.refi_elements import (
    Notes,
    attribute,
    children,
    first_text,
    identity,
    kind,
    one,
    references,
    time,
    without_breaks,
)
from reader.exchange.refi_file import Files, Flaw, Format, parsed, reason_of
from reader.exchange.refi_kept import kept_bundle, kept_tags
from reader.exchange.refi_sources import Project, read_sources, text_in
from reader.importers.decode import decode
from reader.importers.files import open_file
from reader.importers.freeze import freeze
from reader.model import now
from reader.shelf import LONGEST_NAME

_ZIP = b"PK"


def read(path: Path) -> Bundle:
    """What a file holds. Raises BadExchangeFile."""
    expected = Format.CODEBOOK if path.suffix.lower() == ".qdc" else Format.PROJECT
    try:
        source = open_file(path)
        found = _read(source.data, source.origin)
    except ImportFailed as fault:
        reason = reason_of(fault)
        raise BadExchangeFile(name=path.name, format=expected, reason=reason) from fault
    if isinstance(found, Flaw):
        raise BadExchangeFile(name=path.name, format=expected, reason=found)
    return found


def _read(data: bytes, origin: str) -> Bundle | Flaw:
    if data.startswith(_ZIP):
        return _read_archive(Files(data, origin), origin)
    root = parsed(data, origin)
    if kind(root) == "CodeBook":
        tags = kept_tags(data)
        return Bundle(tags=tuple(tags_of(root, Notes()).values()) if tags is None else tags)
    return _project(root, None, origin) if kind(root) == "Project" else Flaw.OTHER_KIND


def _read_archive(files: Files, origin: str) -> Bundle | Flaw:
    documents = files.documents
    if len(documents) != 1:
        return Flaw.SEVERAL if documents else Flaw.NO_DOCUMENT
    data = files.find(documents[0])
    kept = kept_bundle(data, files.find)
    if kept is not None:
        return kept
    root = parsed(data, origin)
    return _project(root, files, origin) if kind(root) == "Project" else Flaw.OTHER_KIND


def _project(root: etree._Element, files: Files | None, origin: str) -> Bundle:
    notes = Notes(dict(_notes(root, files)))
    codebook = one(root, "CodeBook")
    columns = columns_of(root)
    project = Project(
        files,
        origin,
        _users(root),
        notes,
        {} if codebook is None else tags_of(codebook, notes),
        _collections(root),
        columns,
        time(root, "modifiedDateTime", "creationDateTime") or now(),
    )
    read = list(read_sources(root, project))
    return Bundle(
        articles=tuple(whole for whole, _ in read),
        tags=tuple(project.tags.values()),
        attributes=columns.attributes,
        annotations=tuple(each for _, found in read for each in found),
        left_out=(*project.left_out, *columns.left_out, *_left_out(root)),
    )


def _users(root: etree._Element) -> dict[str, str]:
    users = children(one(root, "Users"), "User")
    return {
        identity(attribute(each, "guid")): attribute(each, "name") or attribute(each, "id")
        for each in users
    }


def _notes(root: etree._Element, files: Files | None) -> Iterator[tuple[str, str]]:
    for note in children(one(root, "Notes"), "Note"):
        told = first_text(note, "PlainTextContent")
        found = None if told else text_in(note, files)
        if found:
            told = freeze(decode(found[1]).text)
        parts = (first_text(note, "Description"), told)
        yield identity(attribute(note, "guid")), "\n\n".join(filter(None, parts))


def _collections(root: etree._Element) -> dict[str, tuple[str, ...]]:
    """The names of the sets that each source is in."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for each in children(one(root, "Sets"), "Set"):
        name = without_breaks(attribute(each, "name"))[:LONGEST_NAME].strip() or "?"
        for key in references(each, "MemberSource"):
            found[key][name] = None
    return {key: tuple(names) for key, names in found.items()}


def _left_out(root: etree._Element) -> Iterator[LeftOut]:
    """What a project has beside its sources and codes, and a library has no place for."""
    referred = {identity(attribute(each, "targetGUID")) for each in root.iter("{*}NoteRef")} - set(
        references(root, "NoteRef")
    )
    for note in children(one(root, "Notes"), "Note"):
        if identity(attribute(note, "guid")) not in referred:
            yield _named(note)
    for each in children(one(root, "Sets"), "Set"):
        members = {kind(member) for member in children(each)}
        if members != {"MemberSource"} and members != {"Description", "MemberSource"}:
            yield _named(each)
    for part in ("Cases", "Links", "Graphs"):
        yield from map(_named, children(one(root, part)))


def _named(element: etree._Element) -> LeftOut:
    name = attribute(element, "name") or attribute(element, "guid")
    return LeftOut(f"{kind(element)}: {name}", Why.NOT_KEPT)
