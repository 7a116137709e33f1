from __future__ import annotations

import pytest

from ui.cli.addresses import is_address


@pytest.mark.parametrize("text", ["https://a.example/1", "HTTP://a", "ftp://a"])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["a.html", "/https://a", "C:\\a.html", "c:/a", "議://a", "file:///a", ""]
)
def test_everything_else(text: str) -> None:
    assert not is_address(text)
