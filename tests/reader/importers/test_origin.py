from __future__ import annotations

import pytest

from reader.errors import NotText, WrongEncoding
from reader.importers.origin import address_of, decode_input, name_of, suffix_of


@pytest.mark.parametrize(
    ("origin", "name", "suffix", "address"),
    [
        ("/tmp/澄湖 𠮷.TXT", "澄湖 𠮷.TXT", ".txt", ""),
        ("https://lake.example/a/b.shtml?x=1.pdf#c.d", None, ".shtml", None),
        ("https://lake.example", None, "", None),
        ("HTTP://[bad/新聞.html", None, ".html", None),
        ("", "", "", ""),
    ],
)
def test_parts(origin: str, name: str | None, suffix: str, address: str | None) -> None:
    assert name_of(origin) == (origin if name is None else name)
    assert suffix_of(origin) == suffix
    assert address_of(origin) == (origin if address is None else address)


def test_decode_input_names_the_fault() -> None:
    assert decode_input("文".encode("gbk"), "a.txt", "gb2312").encoding == "gb18030"
    with pytest.raises(WrongEncoding, match=r"“a.txt” cannot be read as klingon"):
        decode_input(b"abc", "a.txt", "klingon")
    with pytest.raises(WrongEncoding, match="latin-1"):
        decode_input("澄湖市政府今天表示".encode(), "a.txt", "latin-1")
    with pytest.raises(NotText, match="binary data"):
        decode_input(b"\0\1\2\3" * 9, "a.txt", None)
