from __future__ import annotations

import pytest

from reader.errors import NotText, WrongEncoding
from reader.importers.source import Source, decode_input, nothing_beside


def test_an_input_is_named_by_where_it_came_from() -> None:
    source = Source(b"", "/data/澄湖 𠮷.TXT")
    assert (source.name, source.suffix) == ("澄湖 𠮷.TXT", ".txt")
    assert source.beside is nothing_beside
    assert source.beside("a.jpg") is None


def test_decode_input_names_the_fault() -> None:
    assert decode_input(Source("文".encode("gbk"), "a.txt", "gb2312")).encoding == "gb18030"
    with pytest.raises(WrongEncoding, match=r"“a.txt” cannot be read as klingon"):
        decode_input(Source(b"abc", "a.txt", "klingon"))
    with pytest.raises(WrongEncoding, match="latin-1"):
        decode_input(Source("澄湖市政府今天表示".encode(), "a.txt", "latin-1"))
    with pytest.raises(NotText, match="binary data"):
        decode_input(Source(b"\0\1\2\3" * 9, "a.txt"))
