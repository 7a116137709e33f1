from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.file_names import MOST_BYTES, file_name

REFUSED = set('\\/:*?"<>|') | {chr(code) for code in (*range(32), 127)}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("雲嶺區推出「一站辦結」改革", "雲嶺區推出「一站辦結」改革.md"),
        ("𠮷慶碼頭的𨋢🌱", "𠮷慶碼頭的𨋢🌱.md"),
        ('a/b\\c:d*e?f"g<h>i|j.', "a_b_c_d_e_f_g_h_i_j.md"),
        ("  一　行\n兩行\t ", "一 行 兩行.md"),
        ("名 . . ", "名.md"),
        ("..隱藏", "隱藏.md"),
        ("con", "_con.md"),
        ("COM¹", "_COM¹.md"),
        ("nul.txt", "_nul.txt.md"),
        ("console", "console.md"),
        ("\u202e倒\u2066轉\u200f", "倒轉.md"),
        ("\x00\x1b[31m", "__[31m.md"),
        ("\ud800", "_.md"),
        ("", "摘錄.md"),
        ("...", "摘錄.md"),
        ("\u202e \u3000", "摘錄.md"),
    ],
)
def test_a_title_as_a_name(title: str, name: str) -> None:
    assert file_name(title, ".md", "摘錄") == name


def test_it_is_cut_at_code_points_and_by_bytes() -> None:
    assert file_name("鏡" * 200, ".md") == "鏡" * 80 + ".md"
    assert file_name("𠮷" * 200, ".md") == "𠮷" * 62 + ".md"
    assert len(file_name("𠮷" * 200, ".md").encode()) <= MOST_BYTES


def test_a_fallback_that_is_no_name_either() -> None:
    assert file_name("", ".md", "...") == "_.md"


@given(st.text(st.characters() | st.sampled_from("𠮷𨋢🌱./ \\CONnul1\u202e\n"), max_size=120))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_title_is_a_name_a_disk_takes(tmp_path: Path, title: str) -> None:
    name = file_name(title, ".md")
    assert name == file_name(title, ".md")
    assert not REFUSED & set(name)
    stem = name.removesuffix(".md")
    assert stem == stem.strip(" .")
    assert stem.upper() not in ("CON", "NUL", "PRN", "AUX")
    assert len(name.encode()) <= MOST_BYTES
    path = tmp_path / name
    path.write_bytes(b"")
    assert os.listdir(tmp_path) == [name]
    path.unlink()
