"""Gengdu packed with its own Python, as ``make folder`` builds it: started and put to work.

Elsewhere there is no such folder, and the tests are skipped.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.helpers.documents import chapter, docx, epub, paragraph
from tests.helpers.pdfs import column, pdf
from tests.licences import closure

ROOT = Path(__file__).resolve().parents[2]
FOLDER = os.environ.get("GENGDU_FOLDER", "")
HOME = (ROOT / FOLDER).resolve()
NEWS = (
    "臨江縣公開濕地修復進度\r\n2024-01-02 08:00 來源：臨江晚報 編輯：𠮷村美\r\n\r\n"
    "　　臨江縣水利局表示，濕地修復工程已經完成過半。村民𨋢田說：“湿地的候鸟回来了。”😀\r\n"
)
PAGE = ("<title>{0}</title><article><h1>{0}</h1><p>{1}</p></article>").format(
    "青岡河清淤完工", "青岡河的清淤工程昨日完工，沿岸三座閘門同時開啟。" * 8
)
SHARED = "濕地修復工程"
QUIET = "This plugin does not support"
"""What Qt says offscreen, where there are no windows."""

pytestmark = pytest.mark.skipif(not FOLDER, reason="no folder was built: make folder builds one")


PROGRAM = HOME / ("gengdu.exe" if sys.platform == "win32" else "gengdu")
INSIDE = HOME / "_internal"


def gengdu(*arguments: str | Path, data: bytes | None = None) -> bytes:
    """What the program prints, which must succeed and complain of nothing."""
    done = subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def answer(*arguments: str | Path) -> Any:
    return json.loads(gengdu(*arguments, "--json"))


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the checkout may help."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with an article of every kind of file."""
    folder = tmp_path_factory.mktemp("made")
    inputs = {
        "a.txt": NEWS.encode(),
        "b.html": PAGE.encode(),
        "c.docx": docx(paragraph("青岡日報訊", "T"), paragraph("縣裡公布了新的章程。" * 9)),
        "d.epub": epub({"a.xhtml": chapter("<p>書裡的第一章說的是河。</p>" * 9)}),
        "e.pdf": pdf([column(["縣裡的公報說，清淤已經開工。"] * 5)]),
        "f.md": "# 河灣的橋\n\n橋修好了，車輛可以通行。\n".encode(),
    }
    for name, data in inputs.items():
        (folder / name).write_bytes(data)
    path = folder / "書庫.gengdu"
    came = answer("--library", path, "import", *(folder / name for name in inputs))
    assert came["failed"] == []
    assert len(came["imported"]) == len(inputs)
    (article,) = (each["id"] for each in came["imported"] if each["outlet"] == "臨江晚報")
    coding = ("--quote", SHARED, "--tag", "生態 / 濕地", "--note", "**待查**")
    gengdu("--library", path, "tag", "add", "生態 / 濕地")
    gengdu("--library", path, "annotate", article, *coding)
    return path


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """That library, for a test to change."""
    return Path(shutil.copy(made, tmp_path))


def test_it_says_which_it_is_and_what_it_is_made_of() -> None:
    assert gengdu("--version").startswith(b"gengdu ")
    assert b"Usage: gengdu" in gengdu("--help")
    parts = {part["name"]: part for part in answer("licences")}
    assert all(part["text"].strip() for part in parts.values())
    assert parts["PySide6_Essentials"]["version"] == closure()["pyside6-essentials"].version


def test_it_reads_every_kind_of_file_checks_and_finds(library: Path) -> None:
    told = answer("--library", library, "check")
    assert (told["articles"], told["annotations"], told["problems"]) == (6, 1, [])
    found = answer("--library", library, "search", "湿地修复")
    assert found["hits"][0]["title"] == "臨江縣公開濕地修復進度"


def test_a_library_of_the_folder_is_a_library_of_the_checkout(library: Path) -> None:
    command = ["main.py", "--library", str(library), "check", "--json"]
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, check=True)
    assert json.loads(done.stdout)["problems"] == []


def test_it_converts_with_the_words_of_a_region() -> None:
    given = "软件里的𠮷😀\r\n".encode()
    assert gengdu("convert", "--to", "hant-tw", "--regional-words", data=given).decode() == (
        "軟體裡的𠮷😀\r\n"
    )


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.md", ["--style", "china-national-standard-gb-t-7714-2015-numeric"]),
        ("a.docx", []),
        ("a.xlsx", []),
        ("a.html", ["--whole-articles"]),
        ("a.qdpx", []),
        ("b.html", ["--template", "teaching-sheet"]),
    ],
)
def test_it_exports(library: Path, name: str, options: list[str]) -> None:
    gengdu("--library", library, "export", name, *options)
    written = library.with_name(name)
    if name.endswith((".docx", ".xlsx", ".qdpx")):
        with ZipFile(written) as archive:
            assert archive.testzip() is None
    else:
        assert SHARED in written.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such a menu")
def test_the_menu_starts_it_and_programs_of_the_system_find_their_own_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "bin" / "xdg-mime"
    asked.parent.mkdir()
    asked.write_text(f'#!/bin/sh\necho "[$LD_LIBRARY_PATH]" > "{tmp_path}/told"\n')
    asked.chmod(0o755)
    monkeypatch.setenv("PATH", f"{asked.parent}:{os.environ['PATH']}")
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    gengdu("menu", "--register")
    assert (tmp_path / "told").read_text() == "[]\n"
    entry = Path(os.environ["XDG_DATA_HOME"], "applications", "gengdu.desktop")
    assert f'\nExec="{PROGRAM}" %U\n' in entry.read_text(encoding="utf-8")


@pytest.fixture
def window(library: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The window, started on a file to import."""
    (tmp_path / "new.txt").write_text("河灣的新橋\n\n橋今日通車。\n", encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (tmp_path / "said.txt").open("wb") as said:
        opened = subprocess.Popen(
            [PROGRAM, library, "new.txt"], env=environment, stdout=said, stderr=said
        )
        yield opened
        opened.kill()
        opened.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_the_window_opens_imports_and_is_closed(
    window: subprocess.Popen[bytes], library: Path, tmp_path: Path
) -> None:
    until = time.monotonic() + 60
    while len(answer("--library", library, "list")) < 7 and time.monotonic() < until:
        assert window.poll() is None
        time.sleep(0.5)
    assert "河灣的新橋" in {each["title"] for each in answer("--library", library, "list")}
    time.sleep(1)  # for what is loaded after the first paint
    window.send_signal(signal.SIGINT)
    assert window.wait(20) == -signal.SIGINT
    said = (tmp_path / "said.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in said if not line.startswith(QUIET)] == []
    assert answer("--library", library, "check")["problems"] == []


def test_nothing_is_packed_that_gengdu_does_not_stand_on() -> None:
    # Loaded here: only where a folder is built is its builder installed.
    readers = importlib.import_module("PyInstaller.archive.readers")
    kept = {re.split("[-.]", path.name)[0].lower() for path in INSIDE.glob("*.*-info")}
    assert kept == {name.replace("-", "_") for name in {*closure(), "gengdu"}}
    archive = readers.CArchiveReader(str(PROGRAM))
    (name,) = (name for name in archive.toc if name.startswith("PYZ"))
    packed = {module.partition(".")[0] for module in archive.open_embedded_archive(name).toc}
    owners = packages_distributions()
    foreign = {
        owner.lower()
        for module in packed
        for owner in owners.get(module, [])
        if owner.lower().replace("_", "-") not in {*closure(), "gengdu"}
    }
    assert foreign == set()
    # GNU readline is under the GPL.
    assert not [path.name for path in INSIDE.rglob("*readline*")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no library of the system goes along")
def test_who_holds_the_rights_in_libraries_of_the_system_is_told() -> None:
    if not Path("/var/lib/dpkg/status").exists():
        pytest.skip("only dpkg tells which package a library is of")
    told = {path.stem for path in (INSIDE / "licences-of-libraries").iterdir()}
    assert any(name.startswith("libssl") for name in told)
    assert any(name.startswith("libffi") for name in told)
