from __future__ import annotations

import pytest

from reader.importers.sniff import foreign_content, is_html


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a WebP image"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PK\x03\x04\x14\0junk", "a ZIP archive"),
        (b"PK\x03\x04\x14\0....word/document.xml", "a Word document (DOCX)"),
        (b"PK\x03\x04\x14\0mimetypeapplication/epub+zip", "an EPUB book"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"From: <Saved by Blink>\r\n", "a saved mail or MHTML archive"),
        ("澄湖市".encode(), ""),
        (b"RIFFRAFF sings again", ""),
        (b"", ""),
    ],
)
def test_foreign_content(data: bytes, name: str) -> None:
    assert (foreign_content(data) or "") == name


@pytest.mark.parametrize(
    ("data", "suffix", "answer"),
    [
        (b"<!DOCTYPE html><p>a", ".txt", True),
        (b"\xef\xbb\xbf\r\n<HTML>", "", True),
        ("<html>".encode("utf-16"), "", True),
        ("<html>".encode("utf-16-be"), "", True),
        (b'<?xml version="1.0"?><html xmlns="x">', "", True),
        (b"<!-- saved --><html>", "", True),
        (b"<p>a</p>", ".html", True),
        (b"<p>a</p>", ".txt", False),
        (b"no tag at all", ".html", False),
        (b'<?xml version="1.0"?><rss>', "", False),
    ],
)
def test_is_html(data: bytes, suffix: str, answer: bool) -> None:
    assert is_html(data, suffix) is answer
