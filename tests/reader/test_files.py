from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.errors import ExportFailed
from reader.files import write

DATA = "改革🌱𠮷".encode() * 100


def refused(path: Path, reason: str) -> None:
    with pytest.raises(ExportFailed) as caught:
        write(path, DATA)
    assert caught.value.places == {"path": path, "reason": reason}


def test_a_new_file_is_written_as_any_program_would(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain", tmp_path / "摘錄🌱.md"
    plain.touch()
    write(path, DATA)
    assert path.read_bytes() == DATA
    assert path.stat().st_mode == plain.stat().st_mode
    assert sorted(tmp_path.iterdir()) == sorted([plain, path])


def test_an_older_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"older")
    path.chmod(0o600)
    write(path, DATA)
    assert path.read_bytes() == DATA
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "far" / "a.md")
    write(link, DATA)
    assert link.is_symlink()
    assert (tmp_path / "far" / "a.md").read_bytes() == DATA


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "it is a folder")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "none" / "a.md", "there is no such folder")
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "a.md", "there is no such folder")


def test_a_name_no_file_can_have_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / ("長" * 200), "the name is too long")
    refused(tmp_path / "a\0b", "no file can have this name")


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    refused(link, "it is a link that leads back to itself")
    assert link.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no FIFOs")
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    refused(tmp_path / "fifo", "it is not an ordinary file")
    refused(Path("/dev/full"), "it is not an ordinary file")


def test_a_write_protected_folder_is_refused_and_the_file_kept(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    path = folder / "a.md"
    path.write_bytes(b"older")
    folder.chmod(0o555)
    refused(path, "its folder is write-protected")
    refused(folder / "new.md", "its folder is write-protected")
    folder.chmod(0o755)
    assert path.read_bytes() == b"older"
    assert list(folder.iterdir()) == [path]


def test_a_write_protected_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"older")
    path.chmod(0o444)
    refused(path, "it is write-protected")
    assert path.read_bytes() == b"older"


def test_when_the_bytes_do_not_fit_the_older_file_is_as_it_was(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "a.md"
    path.write_bytes(b"older")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        refused(path, "the file is too large for the disk")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]
