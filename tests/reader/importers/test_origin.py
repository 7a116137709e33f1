from __future__ import annotations

import pytest

from reader.importers.origin import address_of, name_of, suffix_of


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
