"""The command line in this process, on a library of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from reader.immutable import immutable
from reader.importers import read_bytes
from reader.links import Link
from ui.cli.app import run

ARTICLE = (
    "青岡市試行“街區議事廳” 居民提案三個月內答覆\r\n"
    "2023-05-18 09:30:00 來源：青岡日報 編輯：𠮷村美 責編：林一舟\r\n"
    "\r\n"
    "　　青岡市五月起推行用人制度改革，各區設議事廳，居民的提案三個月內必須答覆。\r\n"
    "　　街道办副主任𨋢田说：“绿色低碳发展不是口号，我们的软件和U盘会公开每一项进度。”😀\r\n"
    "　　議事廳的第一項提案是修復青岡河濕地，第二項提案仍在討論。\r\n"
)
OTHER = (
    "临江县公开湿地修复进度\n"
    "2024-01-02 来源：临江晚报\n\n"
    "临江县水利局表示，湿地修复工程已经完成过半，居民可以查询每一项进度。\n"
)


@immutable
class Result:
    """What a command gave: exit status and both outputs."""

    status: int
    stdout: bytes
    stderr: str

    @property
    def out(self) -> str:
        return self.stdout.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.stdout)


@dataclass(slots=True)
class Terminal:
    """Types commands about one library."""

    library: Path
    outputs: Callable[[], tuple[bytes, bytes]]
    opened: list[tuple[Path, Sequence[Path | str | Link]]] = field(default_factory=list)
    desktop_status: int = 0

    def __call__(self, *arguments: str | Path) -> Result:
        """Carry out a command on the library."""
        return self.bare("--library", self.library, *arguments)

    def bare(self, *arguments: str | Path) -> Result:
        """Carry out exactly these arguments."""
        status = run([str(argument) for argument in arguments], self._open_desktop)
        stdout, stderr = self.outputs()
        return Result(status, stdout, stderr.decode())

    def done(self, *arguments: str | Path) -> Result:
        """Carry out a command that must succeed without a complaint."""
        result = self(*arguments)
        assert (result.status, result.stderr) == (0, "")
        return result

    def _open_desktop(self, library: Path, paths: Sequence[Path | str | Link]) -> int:
        self.opened.append((library, paths))
        return self.desktop_status


@pytest.fixture
def cli(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Terminal:
    """A library that is not there yet."""
    return Terminal(tmp_path / "library.gengdu", capsysbinary.readouterr)


@pytest.fixture
def article(cli: Terminal, new_library: Path) -> str:
    """The id of an article in the library."""
    return brought_in(cli.library, new_library, "議事廳.txt", ARTICLE)


@pytest.fixture
def other(cli: Terminal, new_library: Path) -> str:
    """The id of another article, of another outlet and in the other script."""
    return brought_in(cli.library, new_library, "湿地.txt", OTHER)


def brought_in(path: Path, new: Path, name: str, text: str) -> str:
    """Bring a file of this name and text in, without the processes `gengdu import` reads it in."""
    if not path.exists():
        shutil.copy(new, path)
    path.with_name(name).write_bytes(text.encode())
    with Library(path) as library:
        identity, _ = library.add_draft(read_bytes(text.encode(), name))
        return identity


@pytest.fixture
def source(cli: Terminal, article: str) -> str:
    """The source text of the first article."""
    text = cli.done("show", article, "--json").json["source_text"]
    assert isinstance(text, str)
    return text
