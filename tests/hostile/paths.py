"""What is no ordinary file: pipes, devices, loops, names, and things without permission."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.helpers.archives import zipped
from tests.hostile.registry import NEWS, hostile_path

_GIGABYTES = 20 * 1024**3


@hostile_path("pipe.txt", "it is not an ordinary file")
def pipe(path: Path) -> None:
    os.mkfifo(path)


@hostile_path("socket.txt", "it is not an ordinary file")
def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


@hostile_path("zero.txt", "it is not an ordinary file")
def endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@hostile_path("terminal.txt", "")
def to_a_good_file(path: Path) -> None:
    """A link to a file is that file."""
    target = path.with_suffix(".target")
    target.write_text(f"{NEWS}鏈接", encoding="utf-8")
    path.symlink_to(target)


@hostile_path("loop.txt", "it is a link that leads back to itself")
def loop(path: Path) -> None:
    path.symlink_to(path.name)


@hostile_path("nowhere.txt", "there is no such file")
def to_nothing(path: Path) -> None:
    path.symlink_to("nothing")


@hostile_path("sparse.txt", "is larger than 200 MB")
def twenty_gigabytes(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(_GIGABYTES)


@hostile_path("itself")
def folder_in_itself(path: Path) -> None:
    path.mkdir()
    (path / "a.txt").write_text(f"{NEWS}自己", encoding="utf-8")
    (path / "b").symlink_to(path)
    (path / "c.txt").symlink_to(path)


@hostile_path("deep")
def two_hundred_folders(path: Path) -> None:
    folder = path.joinpath(*["湖水"] * 200)
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(f"{NEWS}深", encoding="utf-8")


@hostile_path("names", articles=5)
def names(path: Path) -> None:
    """Names of 255 bytes, in no encoding, with line ends, controls and marks that turn the line."""
    path.mkdir()
    for at, name in enumerate(
        (
            "湖".encode() * 83 + b"ab.txt",
            "湖水.txt".encode("gb18030"),
            b"a\nb\r\x1b[31m\x07.txt",
            "a\u202etxt.exe\u2066.txt".encode(),
            b"-rf --json '\"$(id)`.txt",
        )
    ):
        Path(os.fsdecode(os.fsencode(path) + b"/" + name)).write_text(
            f"{NEWS}{at}", encoding="utf-8"
        )


@hostile_path("closed.txt", "you may not read it")
def without_permission(path: Path) -> None:
    path.write_text(NEWS, encoding="utf-8")
    path.chmod(0)


@hostile_path("part-closed", "you may not read it", 1)
def folder_with_a_closed_file(path: Path) -> None:
    path.mkdir()
    (path / "a.txt").write_text(f"{NEWS}開", encoding="utf-8")
    without_permission(path / "b.txt")


@hostile_path("page.html")
def page_with_files_around(path: Path) -> None:
    """A page whose folder of images leads elsewhere."""
    folder = path.with_name("page_files")
    folder.mkdir()
    (folder / "a.png").symlink_to("/etc/passwd")
    (folder / "b.png").symlink_to("/dev/zero")
    os.mkfifo(folder / "c.png")
    images = "".join(f'<img src="page_files/{name}.png">' for name in "abc")
    path.write_text(f"<html><p>{NEWS}圖</p>{images}<p>{NEWS}</p></html>", encoding="utf-8")


@hostile_path("mixed", "is damaged", 2)
def good_ones_beside_bad_ones(path: Path) -> None:
    path.mkdir()
    (path / "a.txt").write_text(f"{NEWS}一", encoding="utf-8")
    (path / "b.zip").write_bytes(zipped({"a.txt": NEWS})[:-30])
    (path / "c.txt").write_text(f"{NEWS}二", encoding="utf-8")
    (path / "d.txt").symlink_to("/dev/zero")
