from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.library import Library
from tests.ui.cli.conftest import Terminal
from ui.cli.menu import FILE_TYPE, SIZES

PATH = os.environ["PATH"]


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the programs of the system, unless a test brings them."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(os.environ["XDG_DATA_HOME"])


def placed(data: Path) -> dict[str, str]:
    reader = configparser.RawConfigParser()
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read(data / "applications" / "gengdu.desktop", encoding="utf-8")
    return dict(reader["Desktop Entry"])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_registering_puts_everything_where_a_desktop_looks(cli: Terminal, data: Path) -> None:
    assert "Gengdu is in the menu now" in cli.bare("menu", "--register").out
    assert files(data) == {
        "applications/gengdu.desktop",
        "icons/hicolor/scalable/apps/gengdu.svg",
        "icons/hicolor/scalable/mimetypes/application-x-gengdu.svg",
        "metainfo/gengdu.metainfo.xml",
        "mime/packages/gengdu.xml",
        *(f"icons/hicolor/{size}x{size}/apps/gengdu.png" for size in SIZES),
    }


def test_the_entry_starts_the_gengdu_that_is_running(cli: Terminal, data: Path) -> None:
    cli.bare("menu", "--register")
    found = placed(data)
    program, main, field = shlex.split(found["Exec"])
    assert (program, Path(main).name, field) == (sys.executable, "main.py", "%U")
    assert found["Name[zh_TW]"] == "耕讀"
    assert found["MimeType"].split(";") == [FILE_TYPE, "x-scheme-handler/gengdu", ""]
    assert "NoDisplay" not in found


def test_the_library_that_is_named_is_the_one_the_menu_opens(cli: Terminal, data: Path) -> None:
    cli.done("menu", "--register")
    assert shlex.split(placed(data)["Exec"])[2:4] == ["--library", str(cli.library)]


def test_it_can_be_done_twice_and_taken_back_twice(cli: Terminal, data: Path) -> None:
    (data / "applications").mkdir(parents=True)
    (data / "applications" / "other.desktop").touch()
    for _ in range(2):
        assert cli.bare("menu", "--register").status == 0
    for _ in range(2):
        assert "stay as they are" in cli.bare("menu", "--unregister").out
        assert files(data) == {"applications/other.desktop"}


def test_what_cannot_be_written_and_what_is_not_said(cli: Terminal, data: Path) -> None:
    assert cli.bare("menu").status == 2
    data.write_text("a file")
    result = cli.bare("menu", "--register")
    assert result.status == 1
    assert "gengdu.desktop" in result.stderr
    assert result.stderr.count("\n") == 1


def test_other_systems_are_told(cli: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    result = cli.bare("menu", "--register")
    assert (result.status, result.out) == (2, "")
    assert "Only desktops of Linux" in result.stderr
    assert not data.exists()


def test_the_system_then_knows_a_library_by_what_is_in_it(
    cli: Terminal, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", PATH)
    asker = shutil.which("gio") and shutil.which("update-mime-database")
    if not asker:
        pytest.skip("gio and update-mime-database are not installed")
    cli.bare("menu", "--register")
    own, other = tmp_path / "書庫", tmp_path / "other.db"
    Library(own).close()
    shutil.copy(own, other)
    with other.open("r+b") as file:
        file.seek(68)
        file.write(bytes(4))
    asked = ["gio", "info", "-a", "standard::content-type", str(own), str(other)]
    told = subprocess.run(asked, capture_output=True, check=True, text=True).stdout
    types = [line.split()[-1] for line in told.splitlines() if "content-type:" in line]
    assert types == [FILE_TYPE, "application/vnd.sqlite3"]
