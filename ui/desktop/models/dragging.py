"""Articles under the mouse: dragged from a list or a table, dropped on a collection."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QMimeData

ARTICLES_TYPE = "application/x-gengdu-articles"


def articles_data(keys: list[str]) -> QMimeData:
    """Some articles (ids) as they are dragged. There is no text in it: nobody drops a copy."""
    data = QMimeData()
    data.setData(ARTICLES_TYPE, QByteArray(json.dumps(keys).encode()))
    return data


def articles_of(data: QMimeData) -> list[str]:
    """The ids of the articles that are dragged; none where something else is."""
    if not data.hasFormat(ARTICLES_TYPE):
        return []
    keys: list[str] = json.loads(bytes(data.data(ARTICLES_TYPE).data()))
    return keys
