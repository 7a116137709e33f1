"""Fetching from the web for the command line: the only place where it uses the network."""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import closing
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from reader.errors import (
    PageTooLarge,
    RefusedByServer,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UnsafeCertificate,
)
from reader.web import PAGE, REDIRECTS, SECONDS, Fetched, Terms

_PIECE = 1 << 16
_FORWARDED = frozenset({301, 302, 303, 307, 308})


def fetch(
    address: str,
    terms: Terms = PAGE,
    *,
    seconds: float = SECONDS,
    trusted: ssl.SSLContext | None = None,
) -> Fetched:
    """What is at an address, forwarded as it may be. Raises a subclass of FetchFailed.

    ``trusted`` is what certificates are checked by, as a rule those the system trusts.
    """
    until = time.monotonic() + seconds
    certificates = trusted or ssl.create_default_context()
    at = terms.checked(address)
    for _ in range(REDIRECTS + 1):
        with urllib3.PoolManager(ssl_context=certificates) as pool:
            try:
                _check_where(terms, at)
                with closing(_asked(pool, at, terms, until)) as answer:
                    forwarded = answer.headers.get("location")
                    if answer.status in _FORWARDED and forwarded:
                        at = terms.checked(urljoin(at, forwarded))
                        continue
                    return Fetched(_data(answer, at, terms, until, seconds), at)
            except SSLError as fault:
                raise UnsafeCertificate(address=at, reason=_said(fault)) from fault
            except HTTPError as fault:
                raise _known(at, until, seconds) from fault
    raise TooManyRedirects(address=address, count=REDIRECTS)


def _check_where(terms: Terms, at: str) -> None:
    """Let the terms judge what a host's name stands for; one that cannot be found, the request
    will not find either."""
    if terms.asks_where(at):
        try:
            found = socket.getaddrinfo(urlsplit(at).hostname, None)
        except (OSError, UnicodeError):
            return
        terms.check_where(at, {str(where[4][0]) for where in found})


def _asked(
    pool: urllib3.PoolManager, at: str, terms: Terms, until: float
) -> urllib3.BaseHTTPResponse:
    left = max(0.01, until - time.monotonic())
    return pool.request(
        "GET",
        at,
        headers=dict(terms.headers(at)),
        redirect=False,
        retries=False,
        preload_content=False,
        timeout=urllib3.Timeout(total=left),
    )


def _data(
    answer: urllib3.BaseHTTPResponse, at: str, terms: Terms, until: float, seconds: float
) -> bytes:
    """The body, unpacked, as far as time and size allow."""
    if answer.status != 200:
        raise RefusedByServer(address=at, status=answer.status)
    data = bytearray()
    # As it comes: waiting for a whole piece, a slow server could take for ever.
    while piece := answer.read1(_PIECE, decode_content=True):
        data += piece
        if len(data) > terms.megabytes * 1024 * 1024:
            raise PageTooLarge(address=at, limit=terms.megabytes)
        if time.monotonic() > until:
            raise TookTooLong(address=at, seconds=round(seconds))
    return bytes(data)


def _known(at: str, until: float, seconds: float) -> Exception:
    if time.monotonic() > until:
        return TookTooLong(address=at, seconds=round(seconds))
    return Unreachable(address=at)


def _said(fault: BaseException) -> str:
    """What OpenSSL says of a certificate, without its codes."""
    text = getattr(fault.args[0] if fault.args else fault, "verify_message", "")
    return str(text) or str(fault)
