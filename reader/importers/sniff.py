"""What bytes are that are neither text nor a web page, by their first bytes."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import chain

from reader.importers.zip_directory import directory


class Content(StrEnum):
    """What an input turns out to be: values, so that the desktop can say them in any language."""

    JPEG = "a JPEG image"
    PNG = "a PNG image"
    GIF = "a GIF image"
    TIFF = "a TIFF image"
    WEBP = "a WebP image"
    VIDEO_OR_HEIC = "a video or HEIC image"
    SOUND = "a sound file"
    VIDEO = "a video"
    PDF = "a PDF document"
    RTF = "an RTF document"
    OLD_OFFICE = "an old Microsoft Office document"
    DOCX = "a Word document (DOCX)"
    XLSX = "an Excel workbook (XLSX)"
    PPTX = "a PowerPoint presentation (PPTX)"
    OPEN_DOCUMENT = "an OpenDocument file"
    EPUB = "an EPUB book"
    MHTML = "a saved mail or MHTML archive"
    ZIP = "a ZIP archive"
    GZIP = "a gzip archive"
    BZIP2 = "a bzip2 archive"
    SEVEN_ZIP = "a 7-Zip archive"
    RAR = "a RAR archive"
    XZ = "an XZ archive"
    SQLITE = "an SQLite database"
    PROPERTY_LIST = "a binary property list"
    PROGRAM = "a program"
    BINARY = "binary data"


_SIGNATURES = (
    (0, b"\xff\xd8\xff", Content.JPEG),
    (0, b"\x89PNG\r\n\x1a\n", Content.PNG),
    (0, b"GIF87a", Content.GIF),
    (0, b"GIF89a", Content.GIF),
    (0, b"II*\0", Content.TIFF),
    (0, b"MM\0*", Content.TIFF),
    (4, b"ftyp", Content.VIDEO_OR_HEIC),
    (0, b"ID3\x02", Content.SOUND),
    (0, b"ID3\x03", Content.SOUND),
    (0, b"ID3\x04", Content.SOUND),
    (0, b"OggS\0", Content.SOUND),
    (0, b"{\\rtf", Content.RTF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Content.OLD_OFFICE),
    (0, b"\x1f\x8b\x08", Content.GZIP),
    (4, b"1AY&SY", Content.BZIP2),
    (0, b"7z\xbc\xaf\x27\x1c", Content.SEVEN_ZIP),
    (0, b"Rar!\x1a\x07", Content.RAR),
    (0, b"\xfd7zXZ\0", Content.XZ),
    (0, b"SQLite format 3\0", Content.SQLITE),
    (0, b"bplist00", Content.PROPERTY_LIST),
    (0, b"\x7fELF", Content.PROGRAM),
    (0, b"MZ\x90\0", Content.PROGRAM),
)
_RIFF = {b"WEBP": Content.WEBP, b"WAVE": Content.SOUND, b"AVI ": Content.VIDEO}
_ZIP = (b"PK\3\4", b"PK\5\6")
_HEAD = 4096
_DIRECTORY = 16_777_216
_PACKAGES = (
    (b"META-INF/container.xml", Content.EPUB),
    (b"word/document", Content.DOCX),
    (b"xl/workbook", Content.XLSX),
    (b"ppt/presentation", Content.PPTX),
)
_NAMED = ((b"application/epub+zip", Content.EPUB), (b"opendocument", Content.OPEN_DOCUMENT))
_PDF = re.compile(rb"(?:^|[\r\n\0])%PDF-\d")
_PDF_WITHIN = 1024
_MAIL = re.compile(
    rb"\s*(?:[a-z][a-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,40}", re.IGNORECASE
)
_MAIL_FIELD = re.compile(
    rb"^(?:mime-version:|content-type:\s*multipart/related|from:\s*\"?<?saved by)",
    re.IGNORECASE | re.MULTILINE,
)


def foreign_content(data: bytes) -> Content | None:
    """What the bytes are if they are no text; None where nothing is known."""
    for at, signature, name in _SIGNATURES:
        if data.startswith(signature, at):
            return name
    if data.startswith(b"RIFF") and data[8:12] in _RIFF:
        return _RIFF[data[8:12]]
    if data.startswith(_ZIP):
        return _zipped(data)
    if _PDF.search(data[:_PDF_WITHIN]):  # readers of PDF pass over what stands before it
        return Content.PDF
    return Content.MHTML if _is_mail(data[:_HEAD]) else None


def _zipped(data: bytes) -> Content:
    """What a ZIP archive is by the files it lists; by its start where it lists none."""
    head = data[:_HEAD]
    listed = directory(data, _DIRECTORY) or head
    named = (kind for name, kind in _NAMED if name in head[:128])
    packed = (kind for name, kind in _PACKAGES if name in listed)
    return next(chain(named, packed), Content.ZIP)


def _is_mail(head: bytes) -> bool:
    """Whether bytes start with the header of a mail that is in MIME."""
    header = _MAIL.match(head)
    return bool(header and _MAIL_FIELD.search(header[0]))


def is_html(data: bytes, suffix: str) -> bool:
    """Whether bytes read as a web page: by a tag only pages open with, or by name and any tag.

    NUL bytes are passed over, so that UTF-16 reads like ASCII.
    """
    head = data[:4096].replace(b"\0", b"").lower()
    opening = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f")
    if opening.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return True
    if opening.startswith((b"<?xml", b"<!--")) and b"<html" in head:
        return True
    return suffix in (".html", ".htm", ".xhtml", ".shtml") and b"<" in data.replace(b"\0", b"")
