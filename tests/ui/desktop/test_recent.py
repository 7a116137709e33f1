from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ui.desktop import recent
from ui.desktop.settings import LIBRARIES, Settings


def test_the_last_one_is_first_and_each_is_named_once(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.gengdu" for name in ("甲", "乙", "𠮷")]
    for path in paths:
        path.touch()
        recent.remember(settings, path)
    assert recent.others(settings, paths[2]) == [paths[1], paths[0]]
    recent.remember(settings, paths[0])
    assert recent.others(settings, paths[0]) == [paths[2], paths[1]]


def test_only_so_many_are_remembered_and_only_those_that_are_there(
    settings: Settings, tmp_path: Path
) -> None:
    for number in range(recent.MOST + 3):
        path = tmp_path / f"{number}.gengdu"
        path.touch()
        recent.remember(settings, path)
    assert len(settings.get(LIBRARIES)) == recent.MOST
    (tmp_path / f"{recent.MOST + 1}.gengdu").unlink()
    assert path.with_name(f"{recent.MOST + 1}.gengdu") not in recent.others(settings, path)


def test_a_path_from_where_one_is_counts_as_the_whole_one(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.gengdu").touch()
    monkeypatch.chdir(tmp_path)
    recent.remember(settings, Path("a.gengdu"))
    assert recent.others(settings, tmp_path / "a.gengdu") == []


def test_another_window_is_started_by_the_program_that_runs(tmp_path: Path) -> None:
    program, *arguments = recent.command(tmp_path / "文 庫.gengdu")
    assert program == sys.executable
    assert Path(arguments[0]).name == "main.py"
    assert Path(arguments[0]).is_file()
    assert arguments[1:] == ["--library", str(tmp_path / "文 庫.gengdu")]
