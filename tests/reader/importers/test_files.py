from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.importers.files import files_below, open_file, relative_parts, resource_folders


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def test_files_below_in_the_order_of_their_names(tmp_path: Path) -> None:
    make(tmp_path, "乙/2.txt", "乙/1.txt", "甲.txt", "b.html", "b_files/x.html", ".git/a.txt")
    make(tmp_path, "c_files/d.txt", "照片.jpg")
    found = files_below(tmp_path, lambda name: not name.endswith(".jpg"))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "b.html",
        "甲.txt",
        "c_files/d.txt",
        "乙/1.txt",
        "乙/2.txt",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert len(list(files_below(tmp_path, lambda name: True))) == 1


def test_resource_folders() -> None:
    assert {"湖_files", "湖.files"} <= resource_folders(["湖.html"])
    assert not resource_folders(["湖.txt", "湖"])


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("./%E6%B9%96_files/a.jpg", ("湖_files", "a.jpg")),
        ("湖_files/𠮷🙂.png?x=1#y", ("湖_files", "𠮷🙂.png")),
        ("a.jpg", ("a.jpg",)),
        ("../a.jpg", None),
        ("x/%2e%2e/%2E%2E/a.jpg", None),
        ("/etc/passwd", None),
        ("file:///etc/passwd", None),
        ("https://lake.example/a.jpg", None),
        ("\\\\server\\share\\a.jpg", None),
        ("a%00b", None),
        ("", None),
    ],
)
def test_relative_parts(address: str, parts: tuple[str, ...] | None) -> None:
    assert relative_parts(address) == parts


def test_what_stands_beside_is_in_a_folder_below(tmp_path: Path) -> None:
    make(tmp_path, "新聞/湖.html", "新聞/湖_files/a.jpg", "新聞/b.jpg", "c.jpg")
    beside = open_file(tmp_path / "新聞" / "湖.html").beside
    assert beside("湖_files/a.jpg") is not None
    assert beside("b.jpg") is None
    assert beside("../c.jpg") is None
    assert beside("湖_files") is None
    assert beside("湖_files/none.jpg") is None
    assert beside("湖" * 300 + "/a.jpg") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "secret.png", "in/a.html", "in/a_files/x.png")
    os.symlink(tmp_path / "secret.png", tmp_path / "in" / "a_files" / "link.png")
    os.symlink(tmp_path / "in" / "a_files" / "l", tmp_path / "in" / "a_files" / "l")
    beside = open_file(tmp_path / "in" / "a.html").beside
    assert beside("a_files/x.png") is not None
    assert beside("a_files/link.png") is None
    assert beside("a_files/l") is None
