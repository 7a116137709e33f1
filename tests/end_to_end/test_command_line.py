"""The command line as a person meets it: real processes, real files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTICE = (
    "臨江縣公開濕地修復進度\r\n"
    "2024-01-02 08:00 來源：臨江晚報 編輯：𠮷村美\r\n\r\n"
    "　　臨江縣水利局表示，濕地修復工程已經完成過半。村民𨋢田說：“湿地的候鸟回来了。”😀\r\n"
    "　　下一項工程是青岡河，仍在討論。\r\n"
)
QT_FREE = """
import sys
import main
status = main.main(sys.argv[1:])
heavy = {name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6"}
print(status, sorted(heavy), file=sys.stderr)
"""


def gengdu(
    *arguments: str | Path, data: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the real command."""
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def answer(*arguments: str | Path) -> Any:
    """What a command that must succeed prints as JSON."""
    done = gengdu(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of one article and one tag, and the file it came from."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "公告.txt").write_bytes(NOTICE.encode())
    answer("--library", folder / "書庫.gengdu", "import", folder / "公告.txt")
    added = gengdu("--library", folder / "書庫.gengdu", "tag", "add", "生態 / 濕地")
    assert (added.returncode, added.stderr) == (0, b"")
    return folder


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """The library of a test's own, and the file beside it."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "書庫.gengdu"


@contextmanager
def without_permission(path: Path, mode: int = 0) -> Iterator[None]:
    former = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(former)


def refused(library: Path, *arguments: str | Path) -> str:
    """The sentence of a command that fails and leaves the library byte for byte as it was."""
    before = library.read_bytes()
    done = gengdu("--library", library, *arguments)
    assert library.read_bytes() == before
    assert not [*library.parent.glob(library.name + "-*")]
    assert (done.returncode, done.stdout) == (1, b"")
    (sentence,) = done.stderr.decode().splitlines()
    assert sentence[0].isprintable()
    assert "Traceback" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_an_empty_file(library: Path, tmp_path: Path) -> None:
    (tmp_path / "空.html").touch()
    assert "is empty" in refused(library, "import", tmp_path / "空.html")


def test_a_jpeg_named_as_a_page(library: Path, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + bytes(range(256)) * 40)
    assert "its content is a JPEG image" in refused(library, "import", tmp_path / "a.html")


def test_a_folder_and_a_file_that_may_not_be_read(library: Path, tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "closed.txt"
    folder.mkdir()
    file.write_text(NOTICE, encoding="utf-8")
    assert "holds nothing that Gengdu reads" in refused(library, "import", folder)
    for path in (folder, file):
        with without_permission(path):
            assert "you may not read it" in refused(library, "import", path)


@pytest.mark.parametrize(
    ("quote", "tag", "sentence"),
    [
        ("沒有這句話", "濕地", "is not in this article"),
        ("工程", "濕地", "occurs 2 times"),
        ("候鸟回来了", "沒有的標籤", "There is no tag"),
    ],
)
def test_what_cannot_be_annotated(library: Path, quote: str, tag: str, sentence: str) -> None:
    (info,) = answer("--library", library, "list")
    arguments = ("annotate", info["id"], "--quote", quote, "--tag", tag)
    assert sentence in refused(library, *arguments)


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["check"],
        ["show", "a"],
        ["tag", "add", "改革"],
        ["export", "a.md"],
        ["annotations"],
    ],
)
def test_a_library_that_is_something_else(tmp_path: Path, command: list[str]) -> None:
    text = tmp_path / "library.gengdu"
    text.write_text(NOTICE, encoding="utf-8")
    assert "is not a Gengdu library" in refused(text, *command)


@pytest.mark.parametrize("command", [["list"], ["check"], ["tag", "add", "改革"], ["import"]])
def test_a_library_of_a_newer_version(library: Path, tmp_path: Path, command: list[str]) -> None:
    data = bytearray(library.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")  # user_version: sqlite.org/fileformat2.html 1.3.12
    library.write_bytes(data)
    inputs = [tmp_path / "公告.txt"] if command == ["import"] else []
    assert "made by a newer Gengdu (format 999" in refused(library, *command, *inputs)


def test_a_library_that_may_only_be_read(library: Path, tmp_path: Path) -> None:
    (info,) = answer("--library", library, "list")
    other = tmp_path / "b.txt"
    other.write_text(NOTICE + "另一篇。\n", encoding="utf-8")
    with without_permission(library, 0o444):
        for command in (
            ["annotate", info["id"], "--quote", "候鸟回来了", "--tag", "濕地"],
            ["tag", "add", "改革"],
            ["tag", "delete", "濕地"],
            ["import", other],
        ):
            assert "is read-only. Nothing was changed." in refused(library, *command)
        assert answer("--library", library, "show", info["id"])["title"] == info["title"]


def test_a_beginning_of_several_articles(library: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(16)]
    for path in paths:
        path.write_text(f"{NOTICE}第{path.stem}號。\n", encoding="utf-8")
    answer("--library", library, "import", *paths)
    first = [info["id"][0] for info in answer("--library", library, "list")]
    # Seventeen ids and sixteen digits: two of them begin alike.
    digit = max(first, key=first.count)
    assert f"{first.count(digit)} articles begin" in refused(library, "show", digit)


def test_reading_commands_make_no_library(tmp_path: Path) -> None:
    missing = tmp_path / "none.gengdu"
    for command in (
        ["list"],
        ["show", "a"],
        ["reread", "a"],
        ["annotations"],
        ["check"],
        ["tag", "list"],
    ):
        done = gengdu("--library", missing, *command)
        assert done.returncode == 1
        assert b"no such file" in done.stderr
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    "command", [["list"], ["check", "--json"], ["--help"], ["tag", "list"], ["annotations"]]
)
def test_no_command_loads_qt(library: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", QT_FREE, "--library", library, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == "0 []\n"
    assert done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked")
def test_without_a_display_no_window_is_tried(tmp_path: Path) -> None:
    none = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = gengdu("--library", tmp_path / "a.gengdu", data=None, **none)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1
    assert "gengdu --help" in done.stderr.decode()
    assert not [*tmp_path.iterdir()]


def test_a_terminal_of_another_encoding(library: Path) -> None:
    for command in (["list"], ["--help"], ["tag", "list"]):
        done = gengdu("--library", library, *command, PYTHONIOENCODING="gb2312")
        assert (done.returncode, done.stderr) == (0, b"")
        assert rb"\u" in done.stdout
    shown = gengdu("--library", library, "list", "--json", PYTHONIOENCODING="gb2312")
    assert json.loads(shown.stdout)[0]["outlet"] == "臨江晚報"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_the_output(library: Path) -> None:
    for command in (["list"], ["list", "--json"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, ROOT / "main.py", "--library", library, *command],
                stdout=full,
                stderr=subprocess.PIPE,
                # Only a stream with a buffer could complain once more at the end.
                env={**os.environ, "PYTHONUNBUFFERED": ""},
                check=False,
            )
        assert done.returncode == 1
        assert done.stderr == b"The output could not be written: no space left on device.\n"


def test_a_day_of_work(library: Path, tmp_path: Path) -> None:
    (info,) = answer("--library", library, "list")
    made = answer(
        *("--library", library, "annotate", info["id"][:8], "--quote", "濕地的候鳥回來了"),
        *("--tag", "湿地", "--note", "村民的話"),
    )
    assert made["quote"] == "湿地的候鸟回来了"
    assert made["tags"] == ["生態 / 濕地"]
    assert gengdu("--library", library, "tag", "merge", "濕地", "生態").returncode == 0
    (listed,) = answer("--library", library, "annotations", "--tag", "生态")
    assert listed == {**made, "tags": ["生態"], "modified_at": listed["modified_at"]}
    exported = gengdu("--library", library, "export", "-", "--format", "csv").stdout.decode()
    assert "湿地的候鸟回来了" in exported
    assert "村民的話" in exported
    assert answer("--library", library, "check")["problems"] == []
