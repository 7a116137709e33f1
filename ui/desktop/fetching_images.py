"""Fetching the images of an article for the window, a few at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager

from reader.errors import FetchFailed
from reader.model import RemoteImage
from reader.web import Fetched
from reader.web_images import (
    ALL_SECONDS,
    AT_ONCE,
    SECONDS,
    Basket,
    ImageTerms,
    Refusal,
    by_address,
)
from ui.desktop.download import Download


class ImageFetching(QObject):
    """Fetches the images of one article; each address is asked for once."""

    progressed = Signal(int, int)
    """How many addresses are done, of how many."""

    finished = Signal(object)
    """The Basket of what came."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        seconds: float = SECONDS,
        all_seconds: float = ALL_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._manager = QNetworkAccessManager(self)
        self._seconds = seconds
        self._deadline = QTimer(self, singleShot=True, interval=round(all_seconds * 1000))
        self._deadline.timeout.connect(partial(self._leave_rest, Refusal.TOO_SLOW))
        self._terms = ImageTerms()
        self._wanted: dict[str, tuple[int, ...]] = {}
        self._waiting: deque[str] = deque()
        self._running: dict[str, Download] = {}
        self._basket = Basket()
        self._busy = False

    def fetch(self, images: Iterable[RemoteImage], terms: ImageTerms) -> None:
        """Begin to fetch these images, at least one."""
        self._terms, self._basket = terms, Basket()
        self._wanted = by_address(images)
        self._busy = True
        self._waiting.extend(self._wanted)
        self._deadline.start()
        self.progressed.emit(0, len(self._wanted))
        self._go_on()

    def cancel(self) -> None:
        """Ask for no more; what has come is kept, and of the rest nothing is said."""
        self._stop()
        self._finish()

    def _go_on(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            self._begin(self._waiting.popleft())
        if not self._running:
            self._finish()

    def _begin(self, address: str) -> None:
        download = Download(self._manager, self._terms, self, seconds=self._seconds)
        download.fetched.connect(partial(self._came, address))
        download.failed.connect(partial(self._failed, address))
        self._running[address] = download
        try:
            download.fetch(address)
        except FetchFailed as fault:
            self._basket.refuse(address, fault)
            self._let_go(address)

    def _came(self, address: str, fetched: Fetched) -> None:
        self._basket.put(address, self._wanted[address], fetched.data)
        self._let_go(address)
        if self._basket.full:
            self._leave_rest(Refusal.TOO_MUCH)
        else:
            self._done()

    def _failed(self, address: str, fault: FetchFailed) -> None:
        self._basket.refuse(address, fault)
        self._let_go(address)
        self._done()

    def _done(self) -> None:
        left = len(self._waiting) + len(self._running)
        self.progressed.emit(len(self._wanted) - left, len(self._wanted))
        self._go_on()

    def _leave_rest(self, why: Refusal) -> None:
        self._basket.leave([*self._waiting, *self._running], why)
        self._stop()
        self._finish()

    def _stop(self) -> None:
        self._waiting.clear()
        for address in list(self._running):
            self._running[address].cancel()
            self._let_go(address)

    def _let_go(self, address: str) -> None:
        self._running.pop(address).deleteLater()

    def _finish(self) -> None:
        if not self._busy:  # cancelled while progress was told
            return
        self._busy = False
        self._deadline.stop()
        self.finished.emit(self._basket)
