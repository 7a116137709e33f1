"""Fetching pages of the web for the window, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager

from reader.web import PAGE, SECONDS
from ui.desktop.download import Download


class Fetching(Download):
    """Fetches the page of an article; a Fetched comes of it."""

    def __init__(self, parent: QObject | None = None, *, seconds: float = SECONDS) -> None:
        manager = QNetworkAccessManager()
        super().__init__(manager, PAGE, parent, seconds=seconds)
        manager.setParent(self)
