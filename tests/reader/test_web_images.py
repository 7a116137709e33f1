from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadAddress, FetchFailed, ImageRefused, RefusedByServer, Unreachable
from reader.importers.page_images import MOST_EACH, MOST_TOTAL
from reader.model import Image, RemoteImage
from reader.web import HEADERS, PAGE
from reader.web_images import (
    Basket,
    ImageTerms,
    Refusal,
    by_address,
    is_inside,
    refusal_of,
)
from tests.helpers.images import png
from tests.helpers.server import BODY, SVG

NEWS = "https://news.example/a/1.html"
PUBLIC = ImageTerms(NEWS, NEWS)


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "LOCALHOST.", "a.localhost", "router", "printer.local", "nas.lan",
        "wiki.internal", "x.home.arpa", "127.0.0.1", "127.9.9.9", "127.1", "0x7f.1", "2130706433",
        "0x7f000001", "0", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "[::1]", "::", "fe80::1",
        "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::",
        "１２７．０．０．１", "127。0。0。1", "①②⑦.0.0.1", "",
    ],
)  # fmt: skip
def test_what_is_within_is_known_however_it_is_spelled(host: str) -> None:
    assert is_inside(host)


@pytest.mark.parametrize(
    "host",
    [
        "news.example",
        "img1.a.example.",
        "93.184.216.34",
        "2606:2800:220:1::",
        "新聞.example",
        "a.b1",
    ],
)
def test_what_is_public_is_not(host: str) -> None:
    assert not is_inside(host)


@given(st.text(max_size=20))
def test_any_text_is_judged(host: str) -> None:
    assert is_inside(host) in (True, False)
    with suppress(FetchFailed):
        assert PUBLIC.checked(f"http://{host}/a.png").startswith("http://")


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8080/off", "https://router/reboot", "http://[::1]/", "http://192.168.1.1/a"],
)
@pytest.mark.parametrize("origin", [NEWS, "/home/lin/頁.html", "C:\\頁.html", ""])
def test_an_article_from_elsewhere_shows_nothing_from_within(origin: str, address: str) -> None:
    # However often the page says it is from there.
    terms = ImageTerms(address, origin)
    with pytest.raises(ImageRefused) as refused:
        terms.checked(address)
    assert refusal_of(refused.value) is Refusal.INSIDE


def test_an_article_from_within_shows_what_is_there() -> None:
    within = ImageTerms("", "http://192.168.1.20/wiki/1")
    assert within.checked("http://192.168.1.21/a.png") == "http://192.168.1.21/a.png"
    assert not within.asks_where("http://192.168.1.21/a.png")


def test_a_name_is_judged_by_what_it_stands_for() -> None:
    assert PUBLIC.asks_where("https://img.example/a.png")
    PUBLIC.check_where("https://img.example/a.png", ["93.184.216.34", "2606:2800:220:1::"])
    PUBLIC.check_where("https://img.example/a.png", [])
    with pytest.raises(ImageRefused):
        PUBLIC.check_where("https://img.example/a.png", ["93.184.216.34", "127.0.0.1"])
    # The article was fetched from this host, wherever it stands.
    assert not PUBLIC.asks_where("https://news.example/b.png")
    PUBLIC.check_where("https://news.example/b.png", ["10.0.0.1"])
    assert not PAGE.asks_where("http://localhost/")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname", "data:image/png;base64,", "ftp://a.example/a", "//a.example/a",
        "http://me:word@img.example/a.png",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(BadAddress) as refused:
        PUBLIC.checked(address)
    assert refusal_of(refused.value) is Refusal.BAD_ADDRESS


@pytest.mark.parametrize(
    ("article", "image", "named"),
    [
        (NEWS, "https://img.example/a.png", NEWS),
        (f"{NEWS}#top", "https://img.example/a.png", NEWS),
        (NEWS, "http://img.example/a.png", "https://news.example/"),
        ("http://news.example/?q=改革 𠮷", "http://img.example/a",
         "http://news.example/?q=%E6%94%B9%E9%9D%A9%20%F0%A0%AE%B7"),
        ("http://新聞.example/%E6%94%B9", "https://img.example/a",
         "http://xn--efvv70d.example/%E6%94%B9"),
        ("http://me:word@news.example/", "http://img.example/a", ""),
        ("/home/lin/頁.html", "http://img.example/a", ""),
        ("", "http://img.example/a", ""),
    ],
)  # fmt: skip
def test_the_article_is_named_as_where_a_request_comes_from(
    article: str, image: str, named: str
) -> None:
    headers = dict(ImageTerms(article, "").headers(image))
    assert headers.pop("Referer", "") == named
    assert headers == {**HEADERS, "Accept": "image/*"}


def test_an_article_that_does_not_say_its_address_is_named_by_where_it_was_fetched() -> None:
    assert ImageTerms("", NEWS).headers("https://img.example/")["Referer"] == NEWS


# -- what is kept


def put(data: bytes, basket: Basket | None = None) -> Basket:
    basket = basket or Basket()
    basket.put("https://a.example/1", (3, 1), data)
    return basket


def test_an_image_is_kept_for_each_block_that_shows_it() -> None:
    data = png()
    assert put(data).kept == (Image(data, "image/png", 1), Image(data, "image/png", 3))
    assert by_address(
        [RemoteImage("a", 3), RemoteImage("b", 0), RemoteImage("a", 1)]
    ) == {"a": (3, 1), "b": (0,)}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Refusal.NO_IMAGE),
        (SVG, Refusal.NO_IMAGE),
        (BODY.encode(), Refusal.NO_IMAGE),
        (png()[:12], Refusal.NO_IMAGE),
        (png(1, 1), Refusal.TOO_SMALL),
        (png(79, 400), Refusal.TOO_SMALL),
        (png(400, 49), Refusal.TOO_SMALL),
        (b"GIF89a\x60\xea\x60\xea", Refusal.TOO_MANY_PIXELS),
    ],
)
def test_what_is_not_kept_has_a_reason(data: bytes, why: Refusal) -> None:
    basket = put(data)
    assert (basket.kept, basket.refused) == ((), {"https://a.example/1": why})


def test_all_together_have_a_limit() -> None:
    basket, large = Basket(), png() + bytes(MOST_EACH - len(png()))
    for _ in range(MOST_TOTAL // MOST_EACH):
        put(large, basket)
    before = basket.full
    put(png(), basket)
    assert (before, basket.full) == (False, True)
    assert basket.total == MOST_TOTAL
    assert basket.refused == {"https://a.example/1": Refusal.TOO_MUCH}


def test_a_fault_of_fetching_is_a_reason() -> None:
    basket = Basket()
    basket.refuse("a", RefusedByServer(address="a", status=404))
    basket.refuse("b", Unreachable(address="b"))
    basket.leave(["c"], Refusal.TOO_SLOW)
    assert list(basket.refused.values()) == [
        Refusal.REFUSED, Refusal.UNREACHABLE, Refusal.TOO_SLOW,
    ]  # fmt: skip
