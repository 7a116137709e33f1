"""A server on this machine that behaves, or misbehaves, as its paths say."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.helpers.images import png

BODY = (
    "<html><head><title>雲嶺區推行「一站辦結」</title></head><body><article><h1>雲嶺區推行「一站辦結」"
    "</h1><p>2024-03-05 08:30:00 來源：雲嶺晚報</p>"
    + "<p>雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結執照，居民少跑了許多趟，水質好轉。</p>" * 6
    + "</article></body></html>"
)
LOGIN = "<html><body><form><input name=u><input type='password' name=p></form>請登錄</body></html>"
SCRIPTS = "<html><body><div id=app></div>" + "<script src=a.js></script>" * 9 + "</body></html>"
BRIEF = "<html><body><p>此頁不存在，或已移到別處。</p></body></html>"

HTML = "text/html; charset=utf-8"

_TEXTS = {"/page": BODY, "/login": LOGIN, "/scripts": SCRIPTS, "/brief": BRIEF}
_PIECE = b"\0" * (1 << 20)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><script/></svg>'


class Server(ThreadingHTTPServer):
    """Remembers the headers of each request; ``over`` ends what is still being sent."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()

    def address(self, path: str, *, scheme: str = "http") -> str:
        """The address of a path."""
        host = "localhost" if scheme == "https" else "127.0.0.1"
        return f"{scheme}://{host}:{self.server_address[1]}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer as the path says."""
        self.server.asked.append((self.path, dict(self.headers)))
        path = urlsplit(self.path).path  # whole where this stands for a proxy
        kind, _, rest = path.lstrip("/").partition("/")
        answers = {
            "forward": self._forward,
            "status": self._status,
            "slow": self._slow,
            "huge": self._huge,
            "bomb": self._bomb,
            "broken": self._broken,
            "silent": self._silent,
            "packed": self._packed,
            "image": self._image,
        }
        if path in _TEXTS:
            self._send(_TEXTS[path].encode())
        elif kind in answers:
            answers[kind](rest)
        else:
            self._status("404")

    def _image(self, rest: str) -> None:
        """A PNG of the size in the address, or what passes for one."""
        passing = {
            "svg": (SVG, "image/svg+xml"),
            "html": (BODY.encode(), "image/png"),
            "pixels": (png(1, 1).replace(b"\0\0\0\1" * 2, b"\0\0\x4e\x20" * 2), "image/png"),
            "large": (png(300, 200) + b"\0" * (10 << 20), "image/png"),
            "half": (png(300, 200)[:60], "image/png"),
        }
        width, _, height = rest.partition("x")
        if rest in passing:
            data, kind = passing[rest]
        else:
            data, kind = png(int(width), int(height.partition("-")[0])), "image/png"
        self._send(data, ("Set-Cookie", "seen=1"), kind=kind)

    def _send(
        self, data: bytes, *headers: tuple[str, str], status: int = 200, kind: str = HTML
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _forward(self, rest: str) -> None:
        """To the path in the address, or round and round."""
        target = {"": "/page", "round": "/forward/round", "file": "file:///etc/hostname"}
        chain = int(rest) if rest.isdigit() else None
        where = target.get(rest, rest) if chain is None else f"/forward/{chain - 1}"
        self._send(b"", ("Location", "/page" if chain == 0 else where), status=302)

    def _status(self, rest: str) -> None:
        self._send("拒絕".encode(), ("Set-Cookie", "seen=1"), status=int(rest))

    def _slow(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        while not self.server.over.wait(0.05):
            self.wfile.write(b"x")

    def _silent(self, _: str) -> None:
        self.server.over.wait(20)

    def _huge(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(_PIECE)

    def _bomb(self, _: str) -> None:
        packed = gzip.compress(b"\0" * (64 << 20), 9)
        self._send(packed, ("Content-Encoding", "gzip"))

    def _packed(self, _: str) -> None:
        self._send(gzip.compress(BODY.encode()), ("Content-Encoding", "gzip"))

    def _broken(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"<html>")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(secured: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that runs in a thread while the context lasts, with TLS if ``secured``."""
    server = Server()
    if secured is not None:
        server.socket = secured.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
