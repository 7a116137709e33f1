from __future__ import annotations

import struct
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Damaged, ImportFailed, Locked, TooMuch, Unreadable
from reader.importers.archives import MB, Allowance, Archive
from reader.importers.sniff import Content
from reader.importers.zip_directory import directory, directory_size
from tests.helpers.archives import zipped

TEXT = "澄湖市政府今天表示，𠮷家小店🙂也會重開。"


def opened(data: bytes, *, files: int = 9, each: int = 5 * MB, total: int = 9 * MB) -> Archive:
    return Archive(data, "/data/新聞.zip", Allowance(files, each, total), Content.ZIP)


def test_files_are_read_by_name() -> None:
    archive = opened(zipped({"a.txt": TEXT, "湖/𠮷.txt": b"\xff", "空/": ""}))
    assert archive.names == ("a.txt", "湖/𠮷.txt")
    assert archive.read("a.txt").decode() == TEXT
    assert archive.find("湖/𠮷.txt") == b"\xff"
    assert archive.find("none.txt") is None
    assert "a.txt" in archive


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_names_in_an_old_encoding_are_read(encoding: str) -> None:
    name = "湖水今天變清了新聞.txt"
    old = name.encode(encoding)
    plain = "x" * (len(old) - 4) + ".txt"
    data = zipped({plain: TEXT}).replace(plain.encode(), old)
    assert opened(data).names == (name,)


def test_too_many_files() -> None:
    with pytest.raises(TooMuch, match=r"“新聞\.zip” is more .* over 9 files"):
        opened(zipped({f"{at}.txt": "" for at in range(10)}))


def test_a_list_of_files_too_long_to_read_is_not_read() -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    end = data.rfind(b"PK\5\6")
    data[end + 12 : end + 16] = struct.pack("<I", 900_000_000)
    assert directory_size(bytes(data)) == 900_000_000
    with pytest.raises(TooMuch, match="over 9 files"):
        opened(bytes(data))


def test_a_list_of_files_in_a_wide_archive_counts_too() -> None:
    data = zipped({"a.txt": TEXT})
    end = data.rfind(b"PK\5\6")
    wide = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 1, 1, 900_000_000, 0)
    locator = b"PK\6\7" + struct.pack("<IQI", 0, end, 1)
    assert directory_size(data[:end] + wide + locator + data[end:]) == 900_000_000


def test_the_list_of_files_holds_their_names() -> None:
    assert b"a.txt" in directory(zipped({"a.txt": TEXT}), 4096)
    assert directory(b"PK\3\4 no end", 4096) == b""
    assert directory_size(b"PK\5\6 cut") == 0


def test_a_bomb_is_not_unpacked() -> None:
    data = zipped({"a.txt": b"\0" * (4 * MB)})
    with pytest.raises(TooMuch, match="over 200 times its packed size"):
        opened(data).read("a.txt")


def test_a_file_over_its_allowance() -> None:
    data = zipped({"a.txt": b"\0" * (2 * MB)}, packed=False)
    with pytest.raises(TooMuch, match="over 1 MB when unpacked"):
        opened(data, each=MB).read("a.txt")


def test_what_is_unpacked_adds_up() -> None:
    archive = opened(zipped({"a": b"a" * MB, "b": b"b" * MB}, packed=False), total=MB + 9)
    archive.read("a")
    with pytest.raises(TooMuch, match="over 1 MB when unpacked"):
        archive.read("b")


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped({"a.txt": b"\0" * (2 * MB)}, packed=False))
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        data[data.find(mark) + at : data.find(mark) + at + 4] = struct.pack("<I", 10)
    with pytest.raises(ImportFailed):
        opened(bytes(data), each=MB).read("a.txt")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "湖/../../a.txt", "C:/a.txt"])
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(Unreadable, match="its name leads out of the archive"):
        opened(zipped({name: TEXT})).read(name)


def test_a_locked_file() -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[data.find(b"PK\1\2") + 8] |= 1
    with pytest.raises(Locked, match=r"“a\.txt” is locked"):
        opened(bytes(data)).read("a.txt")


def test_a_link_is_no_file() -> None:
    data = bytearray(zipped({"a.txt": "/etc/passwd"}))
    at = data.find(b"PK\1\2")
    data[at + 5] = 3  # made on Unix
    data[at + 38 : at + 42] = struct.pack("<I", 0o120777 << 16)
    assert opened(bytes(data)).names == ()


def test_an_entry_without_a_name_is_none() -> None:
    data = zipped({"x.txt": TEXT, "a.txt": TEXT})
    assert opened(data.replace(b"x.txt", b"\0.txt")).names == ("a.txt",)


def test_a_cut_archive_is_damaged() -> None:
    data = zipped({"a.txt": TEXT * 50})
    with pytest.raises(Damaged, match="could not be read as a ZIP archive"):
        opened(data[: len(data) // 2])


@given(st.data())
def test_any_damage_is_a_plain_fault(data: st.DataObject) -> None:
    whole = bytearray(zipped({"a.txt": TEXT * 9, "湖.txt": TEXT}))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ImportFailed):
        archive = opened(bytes(whole))
        for name in archive.names:
            assert isinstance(archive.read(name), bytes)


def test_no_more_of_a_bomb_is_unpacked_than_shows_that_it_is_one() -> None:
    data = zipped({"a.txt": b"\0" * (40 * MB)})
    archive = opened(data, each=99 * MB, total=99 * MB)
    tracemalloc.start()
    try:
        with pytest.raises(TooMuch, match="over 200 times its packed size"):
            archive.read("a.txt")
        assert tracemalloc.get_traced_memory()[1] < 30 * MB
    finally:
        tracemalloc.stop()
