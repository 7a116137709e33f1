from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.errors import (
    ArchiveInArchive,
    Damaged,
    EmptyInput,
    NothingInside,
    TooMuch,
    UnknownFormat,
    Unreadable,
)
from reader.importers import Failure, read_all, read_bytes, wanted
from reader.importers.archives import MB
from reader.importers.containers import inputs
from reader.importers.source import Source
from reader.model import Draft
from tests.helpers.archives import zipped

TEXT = "澄湖市政府今天表示，新的綠廊計畫將在明年完成。\r\n𠮷家小店🙂也會重開。"
PAGE = f"<html><body><h1>湖水清了</h1><p>{TEXT}</p></body></html>"


def found(path: Path | str) -> list[tuple[str, type[object]]]:
    """Each draft and fault with where it came from below the path's folder."""
    folder = f"{Path(path).parent}{os.sep}"
    return [
        (one.origin.removeprefix(folder), Draft if isinstance(one, Draft) else type(one.fault))
        for one in read_all(path)
    ]


def put(folder: Path, **files: bytes | str) -> None:
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)


def test_a_file_is_its_one_draft(tmp_path: Path) -> None:
    put(tmp_path, 湖__dat=TEXT)
    assert found(tmp_path / "湖.dat") == [("湖.dat", Draft)]


def test_a_path_is_named_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a__txt=TEXT)
    monkeypatch.chdir(tmp_path)
    assert [one.origin for one in read_all("./a.txt")] == ["./a.txt"]


def test_a_folder_with_all_in_it(tmp_path: Path) -> None:
    news = tmp_path / "news"
    (news / "里").mkdir(parents=True)
    put(
        news,
        a__txt=TEXT,
        b__html=PAGE,
        c__jpg=b"\xff\xd8\xff",
        空__txt=" ",
        d__txt=b"\x89PNG\r\n\x1a\n",
    )
    put(news / "里", e__zip=zipped({"f.txt": TEXT, "g.html": PAGE}))
    names = [name.replace(os.sep, "/") for name, _ in found(news)]
    assert names == [
        "news/a.txt",
        "news/b.html",
        "news/d.txt",
        "news/空.txt",
        "news/里/e.zip/f.txt",
        "news/里/e.zip/g.html",
    ]
    assert [kind is Draft for _, kind in found(news)] == [True, True, False, False, True, True]


def test_nothing_inside(tmp_path: Path) -> None:
    put(tmp_path, a__zip=zipped({"a.jpg": "x"}))
    folder = tmp_path / "空"
    folder.mkdir()
    assert found(folder) == [("空", NothingInside)]
    assert found(tmp_path / "a.zip") == [("a.zip", NothingInside)]
    ((only),) = read_all(folder)
    assert isinstance(only, Failure)
    assert "It reads .html" in str(only.fault)


def test_an_archive_gives_what_can_be_read_and_names_the_rest(tmp_path: Path) -> None:
    files = {"新/a.txt": TEXT, "b.html": PAGE, "b_files/x.html": PAGE, "空.txt": " ", "c.jpg": "x"}
    hidden = {"__MACOSX/._a.txt": "x", ".d/e.txt": TEXT, "../f.txt": TEXT}
    put(tmp_path, a__zip=zipped({**files, **hidden}))
    assert found(tmp_path / "a.zip") == [
        ("a.zip/新/a.txt", Draft),
        ("a.zip/b.html", Draft),
        ("a.zip/空.txt", EmptyInput),
        ("a.zip/../f.txt", Unreadable),
    ]


def test_an_archive_is_known_by_its_content(tmp_path: Path) -> None:
    put(tmp_path, a__dat=zipped({"a.txt": TEXT}, packed=False))
    assert found(tmp_path / "a.dat") == [("a.dat/a.txt", Draft)]


def test_archives_in_archives(tmp_path: Path) -> None:
    one = zipped({"a.txt": TEXT})
    two = zipped({"one.zip": one, "b.txt": TEXT})
    put(tmp_path, three__zip=zipped({"two.zip": two, "c.txt": TEXT}))
    assert found(tmp_path / "three.zip") == [
        ("three.zip/two.zip/one.zip", ArchiveInArchive),
        ("three.zip/two.zip/b.txt", Draft),
        ("three.zip/c.txt", Draft),
    ]


def test_a_bomb_ends_the_archive(tmp_path: Path) -> None:
    bomb: dict[str, bytes | str] = {"a.txt": TEXT, "b.txt": b" " * (8 * MB), "c.txt": TEXT}
    put(tmp_path, a__zip=zipped(bomb))
    assert found(tmp_path / "a.zip") == [("a.zip/a.txt", Draft), ("a.zip/b.txt", TooMuch)]


def test_a_cut_archive(tmp_path: Path) -> None:
    put(tmp_path, a__zip=zipped({"a.txt": TEXT * 99})[:200])
    assert found(tmp_path / "a.zip") == [("a.zip", Damaged)]


def test_an_archive_is_not_one_article() -> None:
    with pytest.raises(UnknownFormat, match="is not a kind of file"):
        read_bytes(zipped({"a.txt": TEXT}), "a.zip")


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such files")
def test_a_pipe_in_a_folder_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path, a__txt=TEXT)
    assert [kind for _, kind in found(tmp_path)] == [Draft, Unreadable]


def test_a_page_in_an_archive_finds_what_is_beside_it(tmp_path: Path) -> None:
    put(tmp_path, a__zip=zipped({"湖/a.html": PAGE, "湖/a_files/x.png": b"png"}))
    (page,) = inputs(tmp_path / "a.zip", wanted())
    assert isinstance(page, Source)
    assert page.beside("./a_files/x.png") == b"png"
    assert page.beside("../../etc/passwd") is None
