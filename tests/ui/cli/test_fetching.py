from __future__ import annotations

import ssl
import time
from collections.abc import Iterator

import pytest
import trustme

from reader.errors import (
    BadAddress,
    PageTooLarge,
    RefusedByServer,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UnsafeCertificate,
)
from reader.web import REDIRECTS
from tests.helpers.server import BODY, Server, serving
from ui.cli.fetching import fetch


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def test_a_page_comes_whole(server: Server) -> None:
    page = fetch(server.address("/page"))
    assert page.data.decode() == BODY
    assert page.address == server.address("/page")


def test_a_packed_page_is_unpacked(server: Server) -> None:
    assert fetch(server.address("/packed")).data.decode() == BODY


def test_nothing_of_the_person_is_sent_and_no_cookie_comes_back(server: Server) -> None:
    with pytest.raises(RefusedByServer):
        fetch(server.address("/status/403"))
    fetch(server.address("/page"))
    for _, headers in server.asked:
        assert set(headers) <= {
            "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection",
        }  # fmt: skip


@pytest.mark.parametrize("path", ["/forward/", f"/forward/{REDIRECTS - 1}"])
def test_it_goes_where_it_is_forwarded(server: Server, path: str) -> None:
    page = fetch(server.address(path))
    assert page.data.decode() == BODY
    assert page.address == server.address("/page")


@pytest.mark.parametrize("path", ["/forward/round", f"/forward/{REDIRECTS}"])
def test_it_does_not_go_round_for_ever(server: Server, path: str) -> None:
    with pytest.raises(TooManyRedirects):
        fetch(server.address(path))
    assert len(server.asked) == REDIRECTS + 1


def test_it_is_not_forwarded_to_a_file(server: Server) -> None:
    with pytest.raises(BadAddress):
        fetch(server.address("/forward/file"))


@pytest.mark.parametrize("status", [204, 401, 403, 404, 410, 429, 500, 503])
def test_a_refusal_names_its_status(server: Server, status: int) -> None:
    with pytest.raises(RefusedByServer, match=str(status)):
        fetch(server.address(f"/status/{status}"))


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_the_whole_must_be_there_in_time(server: Server, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(TookTooLong):
        fetch(server.address(path), seconds=0.4)
    assert time.monotonic() - begun < 10  # it does end, which is what is asked here


@pytest.mark.parametrize("path", ["/huge", "/bomb"])
def test_the_size_has_a_limit_packed_or_not(server: Server, path: str) -> None:
    with pytest.raises(PageTooLarge):
        fetch(server.address(path))


def test_a_page_that_breaks_off_is_not_taken(server: Server) -> None:
    with pytest.raises(Unreachable):
        fetch(server.address("/broken"))


def test_nobody_there_is_told() -> None:
    with serving() as gone:
        address = gone.address("/page")
    with pytest.raises(Unreachable):
        fetch(address)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def secured(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_a_trusted_certificate_is_enough(authority: trustme.CA) -> None:
    with serving(secured(authority, "localhost")) as server:
        page = fetch(server.address("/page", scheme="https"), trusted=trusting(authority))
    assert page.data.decode() == BODY


def test_a_certificate_nobody_vouches_for_is_not_passed_over(authority: trustme.CA) -> None:
    with serving(secured(authority, "localhost")) as server:
        with pytest.raises(UnsafeCertificate):
            fetch(server.address("/page", scheme="https"))
        assert server.asked == []


def test_a_certificate_for_another_name_is_not_passed_over(authority: trustme.CA) -> None:
    with serving(secured(authority, "other.example")) as server:
        with pytest.raises(UnsafeCertificate):
            fetch(server.address("/page", scheme="https"), trusted=trusting(authority))
        assert server.asked == []
