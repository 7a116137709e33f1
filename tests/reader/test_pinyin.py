from __future__ import annotations

import subprocess
import sys

import pytest

from reader.pinyin import preload, spellings


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("審", {"shen"}),
        ("审", {"shen"}),
        ("女", {"nü", "nv", "nu", "ru"}),
        ("綠", {"lü", "lv", "lu"}),
    ],
)
def test_a_character_is_spelled_without_tones(character: str, readings: set[str]) -> None:
    assert spellings(character) >= readings


@pytest.mark.parametrize("character", ["行", "長"])
def test_every_reading_counts(character: str) -> None:
    assert spellings(character) >= {"行": {"xing", "hang"}, "長": {"chang", "zhang"}}[character]


@pytest.mark.parametrize("character", ["a", "7", " ", "，", "😀", "é", "\u0301"])
def test_what_is_not_chinese_has_none(character: str) -> None:
    assert spellings(character) == frozenset()


def test_the_readings_are_loaded_only_when_asked_for() -> None:
    code = "import sys, reader.picker; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    preload()
    assert "pypinyin" in sys.modules
