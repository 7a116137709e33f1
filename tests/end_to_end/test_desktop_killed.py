"""The program as a process of its own, killed in the middle of things, and started again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.holding import Post, holder
from db.library import Library
from reader.changes import AddAnnotation, AddTag
from tests.helpers.library import REFORM, add, annotation_of, draft_of
from tests.helpers.processes import ROOT, hear
from tests.helpers.writer import HALF
from ui.desktop.crash_log import CrashLog
from ui.desktop.settings import INTRODUCE, LANGUAGE, THEME, Settings
from ui.paths import crashes

TEXT = "雲嶺區推出改革\n\n" + "\u3000\u3000雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結。\n" * 90

Start = Callable[[str], subprocess.Popen[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "news.gengdu"
    with Library(made) as library:
        article = add(library, draft_of(TEXT))
        library.apply(AddTag(REFORM))
        library.apply(AddAnnotation(annotation_of(article, 12, 22, REFORM.id)))
    settings = Settings()
    settings.set(LANGUAGE, "en")
    settings.set(THEME, "light")
    settings.set(INTRODUCE, False)
    settings.sync()
    return made


@pytest.fixture
def start(path: Path) -> Start:
    """Start the program and let it do what ``tests.helpers.writer`` calls so."""

    def run(what: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.writer", path, what],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )

    return run


def looked(start: Start) -> dict[str, Any]:
    with start("look") as program:
        found: dict[str, Any] = json.loads(hear(program))
    assert program.returncode == 0
    return found


def test_half_a_note_and_the_place_outlive_the_program(path: Path, start: Start) -> None:
    with start("half") as program:
        assert hear(program) == "kept"
        held = holder(path, Post.WINDOW)
        assert held is not None
        assert held.process == program.pid
        program.kill()
    found = looked(start)
    assert found["note"] == HALF
    assert "is here again" in found["said"]
    assert found["scrolled"]
    assert "was not closed" in found["banner"]
    assert "the note on “" in found["banner"]
    # That it was closed this time is known too; the note that was open then has been kept.
    with Library(path, create=False) as library:
        (annotation,) = library.annotations()
        assert annotation.note == HALF
        assert library.settings("draft:") == {}
    assert not path.with_name(f"{path.name}-window").exists()


def test_a_defect_is_noted_for_the_next_start(start: Start) -> None:
    with start("fail") as program:
        assert hear(program) == ""
    assert program.returncode == 0
    report = CrashLog(crashes()).unseen()
    assert "ValueError" in report
    assert "青嶺灣" not in report


def test_a_damaged_library_is_shown_as_far_as_it_can_be_read(path: Path, start: Start) -> None:
    with Library(path) as library:
        for number in range(12):
            add(library, draft_of(f"第{number}號公報\r\n" + "𨋢邊的消息😀。" * 400))
    os.truncate(path, path.stat().st_size * 8 // 10)
    before = path.read_bytes()
    found = looked(start)
    assert found["read_only"]
    assert 0 < found["articles"] < 13
    assert "The library is damaged." in found["banner"]
    assert "No backup" in found["banner"]
    assert path.read_bytes() == before
