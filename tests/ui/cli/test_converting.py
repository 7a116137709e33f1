from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "in.txt"


def test_bytes_that_are_no_characters_of_either_script_stay(cli: Terminal, file: Path) -> None:
    file.write_bytes("\ufeff汉字\r\n后来\r𠮷𨋢😀\x85\u2028\0\n\n汉".encode())
    out = cli.bare("convert", "--to", "hant-tw", file).stdout
    assert out == "\ufeff漢字\r\n後來\r𠮷𨋢😀\x85\u2028\0\n\n漢".encode()


def test_what_is_in_the_script_already_stays(cli: Terminal, file: Path) -> None:
    text = "議事廳今日成立，皇后也來了。\n"
    file.write_text(text, encoding="utf-8")
    assert cli.bare("convert", "--to", "hant-tw", file).out == text
    assert cli.bare("convert", "--to", "hans", file).out == "议事厅今日成立，皇后也来了。\n"


def test_regions_and_their_words(cli: Terminal, file: Path) -> None:
    file.write_text("家里的软件\n", encoding="utf-8")
    assert cli.bare("convert", "--to", "hant-hk", file).out == "家裏的軟件\n"
    assert cli.bare("convert", "--to", "hant-tw", file).out == "家裡的軟件\n"
    assert cli.bare("convert", "--to", "hant-tw", "--regional-words", file).out == "家裡的軟體\n"


def test_nothing_gives_nothing(cli: Terminal, file: Path) -> None:
    file.touch()
    result = cli.bare("convert", "--to", "hans", file)
    assert (result.status, result.stdout, result.stderr) == (0, b"", "")


def test_it_needs_no_library(cli: Terminal, file: Path) -> None:
    file.write_text("汉字", encoding="utf-8")
    cli.done("convert", "--to", "hant-tw", file)
    assert not cli.library.exists()


@pytest.mark.parametrize("data", ["漢字".encode("big5"), b"\xf0\xa0\xae", b"\xed\xa0\x80"])
def test_bytes_that_are_not_utf_8(cli: Terminal, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    result = cli.bare("convert", "--to", "hans", file)
    assert (result.status, result.stdout) == (1, b"")
    assert result.stderr == f"“{file}” is not text in UTF-8. Only UTF-8 is converted.\n"


def test_what_cannot_be_read(cli: Terminal, file: Path, tmp_path: Path) -> None:
    missing = cli.bare("convert", "--to", "hans", file)
    assert (missing.status, missing.stdout) == (1, b"")
    assert missing.stderr == f"“{file}” could not be read: there is no such file.\n"
    folder = cli.bare("convert", "--to", "hans", tmp_path)
    assert folder.stderr == f"“{tmp_path}” could not be read: it is a folder.\n"


@pytest.mark.parametrize("arguments", [[], ["--to", "original"], ["--to", "hans", "a", "b"]])
def test_wrong_usage(cli: Terminal, arguments: list[str]) -> None:
    assert cli.bare("convert", *arguments).status == 2
