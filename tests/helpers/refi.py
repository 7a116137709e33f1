"""REFI-QDA in tests: its schemas where this machine has them, and files as others write them."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from tests.helpers.archives import zipped

CORPUS = Path(__file__).resolve().parents[2] / "../shared/corpus/refi"

HEAD = '<Project xmlns="urn:QDA-XML:project:1.0" name="p" creationDateTime="2024-05-06T07:08:09Z">'
KEY = "0f8a1907-7e42-4739-8610-a676b4d1b6{:02}"


def valid(data: bytes, schema: str) -> bool:
    """Whether a document is valid; True where the schema is not on this machine."""
    root = etree.fromstring(data)
    path = CORPUS / schema
    return not path.is_file() or _schema(path).validate(root)


@cache
def _schema(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path)))


def files_in(archive: bytes) -> dict[str, bytes]:
    """The files in an archive by their names, in order."""
    with ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def as_by_others(archive: bytes) -> bytes:
    """A project of ours as a program leaves it that knows nothing of us."""
    return zipped(
        {name: data for name, data in files_in(archive).items() if not name.startswith("gengdu/")}
    )


def key(number: int) -> str:
    """A GUID by its number."""
    return KEY.format(number)


def selection(number: int, start: int, end: int, name: str = "", within: str = "") -> str:
    """A selection as XML."""
    return (
        f'<PlainTextSelection guid="{key(number)}" startPosition="{start}" endPosition="{end}"'
        f' name="{name}">{within}</PlainTextSelection>'
    )


def project(sources: str, before: str = "", after: str = "") -> str:
    """A document with these sources as XML, and other parts before and after them."""
    return f"{HEAD}{before}<Sources>{sources}</Sources>{after}</Project>"


def text_source(within: str, path: str = "internal://a.txt", name: str = "訪談.docx") -> str:
    """A source whose text is in a file."""
    return (
        f'<TextSource guid="{{{key(1).upper()}}}" name="{name}" plainTextPath="{path}">'
        f"{within}</TextSource>"
    )


def of_text(text: str, selections: str, before: str = "", after: str = "") -> bytes:
    """A project with one source of this text, as it stands, in UTF-8."""
    document = project(text_source(selections), before, after)
    return zipped({"project.qde": document, "sources/a.txt": text.encode()})
