from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadAddress, FetchFailed, PoorPage
from reader.importers import read_bytes
from reader.web import Fetched, Poverty, checked, is_address, refuse_poor
from tests.helpers.server import BODY, BRIEF, LOGIN, SCRIPTS


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://news.example/a/1.html", "https://news.example/a/1.html"),
        (" HTTP://news.example:8080/?q=改革#end ", "http://news.example:8080/?q=改革"),
        ("http://[::1]/a", "http://[::1]/a"),
    ],
)
def test_an_address_is_taken_without_its_place_in_the_page(address: str, asked: str) -> None:
    assert checked(address) == asked


@pytest.mark.parametrize(
    "address",
    [
        "", "news.example/a", "ftp://news.example/a", "file:///etc/hostname", "http://",
        "https:///a", "http://a:b@news.example/", "http://me@news.example/", "javascript:alert(1)",
        "http://news.example:99999/", "http://[::1", "http://a b.example/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    with pytest.raises(BadAddress):
        checked(address)


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for tried in (text, "http://" + text):
        with suppress(FetchFailed):
            assert checked(tried).startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("https://news.example/a", True),
        ("  http://news.example/𠮷 \n", True),
        ("見 https://news.example/a", False),
        ("https://news.example/a 改革", False),
        ("ftp://news.example/a", False),
    ],
)
def test_a_text_is_an_address_if_it_is_nothing_else(text: str, answer: bool) -> None:
    assert is_address(text) is answer


def poverty(body: str) -> object:
    page = Fetched(body.encode(), "https://news.example/a")
    (draft,) = [read_bytes(page.data, "a.html")]
    with pytest.raises(PoorPage) as refused:
        refuse_poor(page, draft)
    return refused.value.places["reason"]


def test_a_page_without_an_article_is_refused_with_the_reason() -> None:
    filler = "<p>歡迎光臨本站，請稍候片刻，正在轉到別的網頁。</p>"
    assert poverty(LOGIN.replace("請登錄", filler)) is Poverty.LOGIN
    assert poverty(SCRIPTS.replace("<div id=app></div>", filler)) is Poverty.SCRIPTS
    assert poverty(BRIEF) is Poverty.TOO_LITTLE


def test_an_article_is_none_of_these() -> None:
    page = Fetched(BODY.encode(), "https://news.example/a")
    refuse_poor(page, read_bytes(page.data, "a.html"))
