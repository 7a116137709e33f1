"""One thing of the web, fetched to its end or not at all, without holding the window up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from weakref import WeakMethod

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import (
    QHostInfo,
    QNetworkAccessManager,
    QNetworkReply,
    QNetworkRequest,
    QSslConfiguration,
    QSslError,
)

from reader.errors import (
    FetchFailed,
    PageTooLarge,
    RefusedByServer,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UnsafeCertificate,
)
from reader.web import REDIRECTS, SECONDS, Fetched, Terms

_FORWARDED = frozenset({301, 302, 303, 307, 308})
_SAVE_NOTHING = (
    QNetworkRequest.Attribute.CookieLoadControlAttribute,
    QNetworkRequest.Attribute.CookieSaveControlAttribute,
    QNetworkRequest.Attribute.AuthenticationReuseAttribute,
)


class Download(QObject):
    """Fetches one address at a time on given terms; ends with ``fetched`` or ``failed``, or is
    cancelled."""

    progressed = Signal(int, int)
    """How many bytes are here, of how many (-1 if the server does not say)."""

    fetched = Signal(object)
    """What was Fetched."""

    failed = Signal(object)
    """The FetchFailed that ended it."""

    def __init__(
        self,
        manager: QNetworkAccessManager,
        terms: Terms,
        parent: QObject | None = None,
        *,
        seconds: float = SECONDS,
    ) -> None:
        super().__init__(parent)
        self._manager, self._terms = manager, terms
        self._seconds = seconds
        self._deadline = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._deadline.timeout.connect(self._too_late)
        self._configuration = QSslConfiguration.defaultConfiguration()
        self._reply: QNetworkReply | None = None
        self._looked_up = ""
        self._data = bytearray()
        self._asked = self._at = ""
        self._forwarded = 0
        self._certificate = ""

    def trust(self, configuration: QSslConfiguration) -> None:
        """Check certificates by these; without it, by those the system trusts."""
        self._configuration = configuration

    @property
    def busy(self) -> bool:
        """Whether something is being fetched."""
        return self._reply is not None or bool(self._looked_up)

    def fetch(self, address: str) -> None:
        """Begin to fetch; FetchFailed at once if the terms refuse the address."""
        self._asked, self._forwarded = self._terms.checked(address), 0
        self._deadline.start()
        self._ask(self._asked)

    def cancel(self) -> None:
        """Stop without a word; nothing is kept."""
        self._deadline.stop()
        self._looked_up = ""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()

    def _ask(self, address: str) -> None:
        self._at, self._certificate = address, ""
        self._data.clear()
        if self._terms.asks_where(address):
            self._looked_up = address
            # Qt's answer may come when this is gone.
            _look_up(QUrl(address).host(), partial(_answer, WeakMethod(self._found), address))
        else:
            self._send()

    def _found(self, address: str, host: QHostInfo) -> None:
        """What the host's name stands for; one that cannot be found the request will not find."""
        if self._looked_up != address:
            return
        self._looked_up = ""
        try:
            numbers = (number.toString() for number in host.addresses())
            self._terms.check_where(address, numbers)
        except FetchFailed as fault:
            self._fail(fault)
        else:
            self._send()

    def _send(self) -> None:
        reply = self._reply = self._manager.get(self._request())
        reply.readyRead.connect(self._read)
        reply.sslErrors.connect(self._distrusted)
        reply.downloadProgress.connect(self._progress)
        reply.finished.connect(self._finished)

    def _request(self) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(self._at))
        request.setSslConfiguration(self._configuration)
        policy = QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, policy)
        for attribute in _SAVE_NOTHING:
            request.setAttribute(attribute, QNetworkRequest.LoadControl.Manual)
        # Qt's own limit of what may be unpacked says nothing of why; ours does.
        request.setDecompressedSafetyCheckThreshold(-1)
        for name, value in self._terms.headers(self._at).items():
            request.setRawHeader(QByteArray(name.encode()), QByteArray(value.encode()))
        return request

    def _progress(self, here: int, whole: int) -> None:
        self.progressed.emit(here, whole)

    def _read(self) -> None:
        if self._reply is None:
            return
        self._data += self._reply.readAll().data()
        if len(self._data) > self._terms.megabytes * 1024 * 1024:
            self._fail(PageTooLarge(address=self._at, limit=self._terms.megabytes))

    def _distrusted(self, errors: list[QSslError]) -> None:
        # Never passed over: the reply then ends by itself.
        self._certificate = "; ".join(error.errorString() for error in errors)

    def _finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
        if self._certificate:
            self._fail(UnsafeCertificate(address=self._at, reason=self._certificate))
        elif status in _FORWARDED and target is not None:
            self._forward(reply.url().resolved(target))
        elif reply.error() is QNetworkReply.NetworkError.NoError and status == 200:
            self._succeed()
        elif status is not None and status != 200:
            self._fail(RefusedByServer(address=self._at, status=status))
        else:
            self._fail(Unreachable(address=self._at))

    def _forward(self, target: QUrl) -> None:
        self._forwarded += 1
        if self._forwarded > REDIRECTS:
            self._fail(TooManyRedirects(address=self._asked, count=REDIRECTS))
            return
        self._let_go()
        try:
            whole = target.toString(QUrl.ComponentFormattingOption.FullyEncoded)
            self._ask(self._terms.checked(whole))
        except FetchFailed as fault:
            self._fail(fault)

    def _succeed(self) -> None:
        self._read()
        if self._reply is None:  # it was too large
            return
        fetched = Fetched(bytes(self._data), self._at)
        self._deadline.stop()
        self._let_go()
        self.fetched.emit(fetched)

    def _too_late(self) -> None:
        self._fail(TookTooLong(address=self._at, seconds=round(self._seconds)))

    def _fail(self, fault: FetchFailed) -> None:
        self.cancel()
        self.failed.emit(fault)

    def _let_go(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.deleteLater()


# The stubs take it for a method of an object.
_look_up: Callable[[str, Callable[[QHostInfo], None]], None] = getattr(QHostInfo, "lookupHost")  # noqa: B009


def _answer(
    found: WeakMethod[Callable[[str, QHostInfo], None]], address: str, host: QHostInfo
) -> None:
    take = found()
    if take is not None:
        take(address, host)
