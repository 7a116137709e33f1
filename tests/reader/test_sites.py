from __future__ import annotations

import pytest

from reader.model import RemoteImage
from reader.sites import host_of, hosts


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://IMG.News.example:8080/a.png?b#c", "img.news.example"),
        ("http://[::1]:80/a", "::1"),
        ("http://me:word@a.example/", "a.example"),
        ("http://[::1", ""),
        ("http:///a", ""),
        ("圖.png", ""),
    ],
)
def test_a_host_is_told_from_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


def test_the_host_with_the_most_images_comes_first() -> None:
    addresses = ("http://b.example/1", "https://a.example/𠮷", "http://a.example/2", "http://[")
    assert hosts(RemoteImage(each, 0) for each in addresses) == ("a.example", "b.example")
    assert hosts(()) == ()
