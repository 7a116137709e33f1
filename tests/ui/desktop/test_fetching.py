from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest
import trustme
from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QSsl, QSslCertificate, QSslConfiguration
from pytestqt.qtbot import QtBot

from reader.errors import (
    BadAddress,
    FetchFailed,
    PageTooLarge,
    RefusedByServer,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UnsafeCertificate,
)
from reader.web import REDIRECTS, Fetched
from tests.helpers.server import BODY, Server, serving
from ui.desktop.fetching import Fetching


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def fetching(qtbot: QtBot) -> Iterator[Fetching]:
    made = Fetching(seconds=20)
    yield made
    made.cancel()
    made.deleteLater()


def got(qtbot: QtBot, fetching: Fetching, address: str) -> Fetched:
    with qtbot.waitSignal(fetching.fetched, timeout=10_000) as done:
        fetching.fetch(address)
    assert not fetching.busy
    (page,) = done.args or []
    assert isinstance(page, Fetched)
    return page


def fault(qtbot: QtBot, fetching: Fetching, address: str) -> FetchFailed:
    with qtbot.waitSignal(fetching.failed, timeout=20_000) as done:
        fetching.fetch(address)
    assert not fetching.busy
    (found,) = done.args or []
    assert isinstance(found, FetchFailed)
    return found


@pytest.mark.parametrize("path", ["/page", "/packed", "/forward/", f"/forward/{REDIRECTS - 1}"])
def test_a_page_comes_whole(qtbot: QtBot, fetching: Fetching, server: Server, path: str) -> None:
    page = got(qtbot, fetching, server.address(path))
    assert page.data.decode() == BODY
    end = "/page" if "forward" in path else path
    assert page.address == server.address(end)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/status/404", RefusedByServer),
        ("/status/503", RefusedByServer),
        ("/forward/round", TooManyRedirects),
        ("/forward/file", BadAddress),
        ("/huge", PageTooLarge),
        ("/bomb", PageTooLarge),
        ("/broken", Unreachable),
    ],
)
def test_what_goes_wrong_is_told(
    qtbot: QtBot, fetching: Fetching, server: Server, path: str, kind: type[FetchFailed]
) -> None:
    assert isinstance(fault(qtbot, fetching, server.address(path)), kind)
    # And it is ready for the next page.
    assert got(qtbot, fetching, server.address("/page")).data.decode() == BODY


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_the_whole_must_be_there_in_time(qtbot: QtBot, server: Server, path: str) -> None:
    hasty = Fetching(seconds=0.3)
    assert isinstance(fault(qtbot, hasty, server.address(path)), TookTooLong)
    hasty.deleteLater()


def test_nothing_of_the_person_is_sent_and_no_cookie_comes_back(
    qtbot: QtBot, fetching: Fetching, server: Server
) -> None:
    fault(qtbot, fetching, server.address("/status/403"))
    got(qtbot, fetching, server.address("/page"))
    for _, headers in server.asked:
        assert set(headers) <= {
            "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection",
        }  # fmt: skip


def test_a_cancelled_page_says_nothing(qtbot: QtBot, fetching: Fetching, server: Server) -> None:
    heard: list[object] = []
    fetching.fetched.connect(heard.append)
    fetching.failed.connect(heard.append)
    fetching.fetch(server.address("/slow"))
    qtbot.waitUntil(lambda: bool(server.asked))
    fetching.cancel()
    qtbot.wait(100)
    assert heard == []
    assert not fetching.busy


def test_what_is_no_address_is_refused_at_once(fetching: Fetching) -> None:
    with pytest.raises(BadAddress):
        fetching.fetch("file:///etc/hostname")
    assert not fetching.busy


def test_nobody_there_is_told(qtbot: QtBot, fetching: Fetching) -> None:
    with serving() as gone:
        address = gone.address("/page")
    assert isinstance(fault(qtbot, fetching, address), Unreachable)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def secured(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> QSslConfiguration:
    made = QSslConfiguration.defaultConfiguration()
    pem = QByteArray(authority.cert_pem.bytes())
    made.setCaCertificates([QSslCertificate(pem, QSsl.EncodingFormat.Pem)])
    return made


def test_a_trusted_certificate_is_enough(
    qtbot: QtBot, fetching: Fetching, authority: trustme.CA
) -> None:
    fetching.trust(trusting(authority))
    with serving(secured(authority, "localhost")) as server:
        page = got(qtbot, fetching, server.address("/page", scheme="https"))
    assert page.data.decode() == BODY


@pytest.mark.parametrize("known", [True, False])
def test_a_certificate_is_never_passed_over(
    qtbot: QtBot, fetching: Fetching, authority: trustme.CA, known: bool
) -> None:
    if known:  # but it is for another name
        fetching.trust(trusting(authority))
    with serving(secured(authority, "other.example")) as server:
        found = fault(qtbot, fetching, server.address("/page", scheme="https"))
        assert isinstance(found, UnsafeCertificate)
        assert found.places["reason"]
        assert server.asked == []
