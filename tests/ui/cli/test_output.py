from __future__ import annotations

import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.output import accept_any_text, complain, emit_json, one_line, say, short, table


class Screen(io.TextIOWrapper):
    """A terminal of another encoding that keeps what is written."""

    def __init__(self, encoding: str) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding=encoding, newline="")

    def isatty(self) -> bool:
        return True


@given(st.text())
def test_one_line_is_one_line_of_the_same_length(text: str) -> None:
    line = one_line(text)
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1
    assert "\x1b" not in line


def test_json_is_utf_8_and_readable(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    value = {"題": "𠮷𨋢😀\r\n"}
    emit_json(value)
    data = capsysbinary.readouterr().out
    assert "𠮷𨋢😀".encode() in data
    assert json.loads(data) == value


def test_a_page_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen("utf-8")
    monkeypatch.setattr(sys, "stdout", screen)
    say("甲\x1b[2J\x9b乙\n丙\t丁")
    assert screen.bytes.getvalue().decode() == "甲 [2J 乙\n丙\t丁\n"


def test_a_pipe_gets_the_text_as_it_is(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    say("甲\x1b乙")
    assert capsysbinary.readouterr().out == "甲\x1b乙\n".encode()


def test_a_terminal_of_another_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen("big5")
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    accept_any_text()
    say("漢字𠮷")
    complain("汉")
    assert screen.bytes.getvalue() == "漢字".encode("big5") + b"\\U00020bb7\n\\u6c49\n"


def test_a_narrow_terminal_wraps_the_wide_column_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen("utf-8")
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "20")
    table(("ID", "TITLE"), [("12345678", "議事廳" * 4), ("87654321", "[bold]")], wide="TITLE")
    lines = screen.bytes.getvalue().decode().splitlines()
    assert lines[1] == "12345678  議事廳議事"
    assert "".join(line[10:] for line in lines[1:-1]).replace(" ", "") == "議事廳" * 4
    assert lines[-1] == "87654321  [bold]"


def test_short_ids_are_beginnings() -> None:
    assert short("950af468-bee2-440d-b696-b03740575072") == "950af468"
