from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import (
    EmptyInput,
    ImportFailed,
    NotText,
    TooLarge,
    TooMuch,
    UnknownFormat,
    Unreadable,
    WrongEncoding,
)
from reader.importers import IMPORTERS, LIMIT_MB, formats, read_bytes, read_file
from reader.importers.freeze import MOST_CHARACTERS

TEXT = "澄湖市政府今天表示，新的綠廊計畫將在明年完成。\r\n𠮷家小店🙂也會重開。"
ROOT = Path(__file__).resolve().parents[3]


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "澄湖 𠮷.txt"
    file.write_bytes(TEXT.encode("gb18030"))
    draft = read_file(file)
    assert draft.raw == file.read_bytes()
    assert (draft.origin, draft.encoding) == (str(file), "gb18030")
    assert draft.source_text == TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("name", ["a.dat", "a", "新聞", "a.shtml", "a.aspx", "a.md"])
def test_text_under_any_name_is_taken(name: str) -> None:
    assert read_bytes(TEXT.encode(), name).source_text == TEXT.replace("\r\n", "\n")
    page = f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>"
    assert "<" not in read_bytes(page.encode(), name).source_text


@pytest.mark.parametrize("data", [b"", b" \r\n", "\u3000\n".encode(), " \n".encode("utf-16")])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        read_bytes(data, "a.txt")
    with pytest.raises(EmptyInput):
        read_bytes(data, "a.html")


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a"])
def test_something_else_under_a_text_name_is_named(name: str) -> None:
    with pytest.raises(NotText, match="its content is a JPEG image"):
        read_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)), name)
    with pytest.raises(NotText, match="its content is an RTF document"):
        read_bytes(b"{\\rtf1" + bytes(range(256)), name)
    with pytest.raises(NotText, match="its content is binary data"):
        read_bytes(bytes(range(32)) * 40, name)


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0\0\x10JFIF", bytes(range(32)) * 40])
def test_a_foreign_file_is_told_what_is_read(data: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"It reads \.html, .*\.txt"):
        read_bytes(data, "photo.jpg")


def test_every_importer_is_in_the_message() -> None:
    assert all(suffix in formats() for one in IMPORTERS for suffix in one.suffixes)
    assert len({one.name for one in IMPORTERS}) == len(IMPORTERS)


def test_an_unknown_encoding_is_a_plain_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    with pytest.raises(WrongEncoding):
        read_file(file, encoding="klingon")
    with pytest.raises(WrongEncoding):
        read_file(file, encoding="ascii")


def reason(path: Path | str) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    assert str(caught.value).startswith("“")
    return str(caught.value.places["reason"])


def test_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert reason(tmp_path / "b.txt") == "there is no such file"
    assert reason(tmp_path / "a.txt" / "b.txt") == "there is no such file"


def test_what_is_no_file_to_read(tmp_path: Path) -> None:
    assert reason(tmp_path) == "it is a folder"
    assert reason(str(tmp_path / "a\0b")) == "no file can have this name"
    assert reason(tmp_path / ("湖" * 200)) == "the name is too long"


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such files")
def test_what_is_no_ordinary_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "pipe.txt") == "it is not an ordinary file"
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert reason(tmp_path / "loop.txt") == "it is a link that leads back to itself"


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such permissions")
def test_what_nobody_may_read(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.txt", tmp_path / "shut"
    file.write_text(TEXT, encoding="utf-8")
    folder.mkdir()
    file.chmod(0o200)
    folder.chmod(0o000)
    assert reason(file) == "you may not read it"
    assert reason(folder) == "you may not read it"
    folder.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_unicode_is_survived(tmp_path: Path) -> None:
    file = os.fsdecode(os.fsencode(tmp_path) + b"/\xce\xc4.txt")
    Path(file).write_text(TEXT, encoding="utf-8")
    assert read_file(file).origin.encode("utf-8").endswith(b".txt")


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as stream:
        stream.truncate(LIMIT_MB * 1024 * 1024 + 1)
    with pytest.raises(TooLarge, match="larger than 200 MB"):
        read_file(file)


def test_a_fault_names_the_file_not_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "湖.txt"
    file.write_bytes(b"")
    with pytest.raises(ImportFailed, match=r"^“湖\.txt” is empty"):
        read_file(file)


def test_the_importers_load_no_parser_until_a_page_is_read() -> None:
    heavy = {"lxml", "mammoth", "markdown", "pypdfium2"}
    code = f"import sys, reader.importers; print({heavy} & sys.modules.keys())"
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, cwd=ROOT, capture_output=True, check=True).stdout == b"set()\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_longer_than_any_article(name: str) -> None:
    data = "x" * (MOST_CHARACTERS + 1)
    with pytest.raises(TooMuch, match=f"over {MOST_CHARACTERS} characters"):
        read_bytes(data.encode(), name)
