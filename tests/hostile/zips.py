"""Archives that swell, lie, lead out or break off."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zlib
from functools import partial
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from tests.helpers.archives import zipped
from tests.hostile.registry import MB, NEWS, add, hostile

_LOCAL, _ENTRY, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


def _patched(data: bytes, mark: bytes, at: int, value: bytes) -> bytes:
    """The archive with other bytes at a place of the first record that starts with a mark."""
    place = data.find(mark) + at
    return data[:place] + value + data[place + len(value) :]


@hostile("flat-bomb.zip", "times its packed size")
def flat_bomb() -> bytes:
    return zipped({"a.txt": b"\0" * (150 * MB)})


@hostile("many-bombs.zip", "times its packed size")
def many_bombs() -> bytes:
    bomb = zipped({"0.txt": b" " * (20 * MB)})
    return zipped({f"{at}.zip": bomb for at in range(100)})


@hostile("bomb-in-bomb.zip", "times its packed size")
def bomb_of_archives() -> bytes:
    inner = zipped({"a.txt": b"\0" * (2 * MB)}, packed=False)
    return zipped({"b.zip": inner})


@hostile("nested.zip", "is an archive within archives")
def nested() -> bytes:
    data = zipped({"a.txt": NEWS})
    for _ in range(50):
        data = zipped({"a.zip": data})
    return data


@hostile("quine.zip", "is damaged")
def quine() -> bytes:
    """An archive with an entry whose data is the archive itself, from its first byte on."""
    name = b"a.zip"
    size = 30 + len(name) + 46 + len(name) + 22
    local = struct.pack("<4s5H3I2H", _LOCAL, 20, 0, 0, 0, 0, 0, size, size, len(name), 0) + name
    entry = struct.pack(
        "<4s6H3I5H2I", _ENTRY, 20, 20, 0, 0, 0, 0, 0, size, size, len(name), 0, 0, 0, 0, 0, 0
    )
    start = len(local)
    end = struct.pack("<4s4H2IH", _END, 0, 0, 1, 1, len(entry + name), start, 0)
    return local + entry + name + end


@hostile("overlapping.zip", "is damaged", 1)
def overlapping() -> bytes:
    """A thousand entries that all say they are the same packed bytes (Fifield, 2019)."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("0000.txt", NEWS * 100)
        (first,) = archive.infolist()
        for at in range(1, 1_000):
            other = ZipInfo(f"{at:04}.txt")
            for field in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(other, field, getattr(first, field))
            archive.filelist.append(other)
    return made.getvalue()


@hostile("says-little.zip", "is damaged")
def says_little() -> bytes:
    """An entry that is larger than both its headers say."""
    data = zipped({"a.txt": NEWS * 100}, packed=False)
    for mark, at in ((_LOCAL, 22), (_ENTRY, 24)):
        data = _patched(data, mark, at, struct.pack("<I", 10))
    return data


@hostile("says-much.zip")
def says_much() -> bytes:
    """An entry that is smaller than both its headers say: four gigabytes."""
    data = zipped({"a.txt": NEWS})
    for mark, at in ((_LOCAL, 22), (_ENTRY, 24)):
        data = _patched(data, mark, at, struct.pack("<I", 0xFFFFFFF0))
    return data


@hostile("60000.zip", "over 20000 files")
def sixty_thousand_entries() -> bytes:
    return zipped({f"{at}.txt": "" for at in range(60_000)}, packed=False)


@hostile("60000-said-to-be-1.zip", "over 20000 files")
def a_count_that_lies() -> bytes:
    data = sixty_thousand_entries()
    end = data.rfind(_END)
    return data[: end + 8] + struct.pack("<HH", 1, 1) + data[end + 12 :]


@hostile("directory.zip", "over 20000 files")
def a_directory_of_gigabytes() -> bytes:
    data = zipped({"a.txt": NEWS})
    end = data.rfind(_END)
    return data[: end + 12] + struct.pack("<I", 0xF0000000) + data[end + 16 :]


@hostile("names.zip", "over 20000 files")
def names_of_megabytes() -> bytes:
    """Five hundred names of 63,000 bytes each."""
    return zipped({f"{at:04}{'湖' * 21_000}.txt": "" for at in range(500)}, packed=False)


@hostile("dictionary.zip", "takes too long or too much memory")
def a_dictionary_of_gigabytes() -> bytes:
    """An entry that asks for four gigabytes to be unpacked with (LZMA's dictionary)."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_LZMA) as archive:
        archive.writestr("a.txt", NEWS)
    data = made.getvalue()
    at = 30 + len("a.txt") + 4 + 1
    return data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :]


@hostile("entries-of-nothing.zip", "is empty")
def entries_of_nothing() -> bytes:
    return zipped({f"{at}.txt": "" for at in range(200)})


def _tar() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        entry = tarfile.TarInfo("../../a.txt")
        entry.size = len(NEWS.encode())
        archive.addfile(entry, io.BytesIO(NEWS.encode()))
    return made.getvalue()


@hostile("bomb.gz", "is not a kind of file Gengdu reads")
def gzip_bomb() -> bytes:
    return gzip.compress(b"\0" * MB)


@hostile("bomb.txt", "its content is a gzip archive")
def gzip_bomb_as_text() -> bytes:
    return gzip.compress(b"\0" * MB)


@hostile("bomb.html", "its content is a bzip2 archive")
def bzip2_bomb_as_page() -> bytes:
    return bz2.compress(b"\0" * MB)


@hostile("bomb.docx", "its content is an XZ archive")
def xz_bomb_as_document() -> bytes:
    return lzma.compress(b"\0" * MB)


@hostile("a.tar", "is not a kind of file Gengdu reads")
def tar_that_leads_out() -> bytes:
    return _tar()


@hostile("a.7z", "is not a kind of file Gengdu reads")
def seven_zip() -> bytes:
    return b"7z\xbc\xaf\x27\x1c\0\4" + zlib.compress(b"\0" * MB)


@hostile("a.rar", "is not a kind of file Gengdu reads")
def rar() -> bytes:
    return b"Rar!\x1a\x07\x01\0" + bytes(range(256))


def _of_one(name: str) -> bytes:
    return zipped({name: NEWS})


for _at, _name in enumerate(
    ("../../etc/a.txt", "/etc/a.txt", "C:/a.txt", "C:\\a.txt", "a/../../a.txt", "..\\..\\a.txt")
):
    add("zips", f"out-{_at}.zip", partial(_of_one, _name), "its name leads out of the archive")


@hostile("unc.zip", "its name leads out of the archive")
def a_name_on_another_machine() -> bytes:
    return zipped({"湖//server/share/a.txt": NEWS}).replace("湖/".encode(), b"\\\\\\\\")


@hostile("controls.zip", "", None)
def names_with_controls() -> bytes:
    names = {"a\nb\x1b[2J\u202e.txt": NEWS, "\r.txt": NEWS + "2"}
    return zipped(names)


@hostile("link.zip", "holds nothing that Gengdu reads")
def a_link() -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        entry = ZipInfo("passwd.txt")
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


@hostile("linked-folder.zip", "")
def a_link_to_a_folder() -> bytes:
    """A link, and a file that would stand in what it links to."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        entry = ZipInfo("out")
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, "/etc")
        archive.writestr("out/a.txt", NEWS)
    return made.getvalue()


def _cut(share: float) -> bytes:
    data = zipped({f"{at}.txt": f"{NEWS}{at}" for at in range(9)})
    return data[: int(share * len(data))]


for _at, _share in enumerate((0.05, 0.3, 0.6, 0.9, 0.97, 0.999)):
    add("zips", f"cut-{_at}.zip", partial(_cut, _share), "is damaged")


@hostile("checksum.zip", "is damaged")
def wrong_checksum() -> bytes:
    return _patched(zipped({"a.txt": NEWS}), _ENTRY, 16, b"\1\2\3\4")


@hostile("bits.zip", "is damaged")
def broken_bits() -> bytes:
    return _patched(zipped({"a.txt": NEWS * 9}), _LOCAL, 45, b"\xff\xff\xff\xff")


@hostile("locked.zip", "is locked")
def locked() -> bytes:
    return _patched(zipped({"a.txt": NEWS}), _ENTRY, 8, b"\1")


@hostile("method.zip", "is damaged")
def unknown_method() -> bytes:
    data = zipped({"a.txt": NEWS})
    return _patched(_patched(data, _LOCAL, 8, b"\x63"), _ENTRY, 10, b"\x63")


@hostile("two-ends.zip", "", None)
def two_ends() -> bytes:
    """An archive whose comment is the end of another."""
    first, second = zipped({"a.txt": NEWS}), zipped({"b.txt": NEWS + "2"})
    end = second.rfind(_END)
    return second[: end + 20] + struct.pack("<H", len(first)) + first


@hostile("stored.zip", "over 3000000 characters")
def stored() -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for at in range(2):
            archive.writestr(f"{at}.txt", f"{at}" * (40 * MB))
    return made.getvalue()
