"""An assistive program that listens: what Qt is told for it, in order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


class Listener:
    """Notes what is told; it goes on to Qt all the same."""

    def __init__(self) -> None:
        self.events: list[QAccessibleEvent] = []

    @property
    def kinds(self) -> list[str]:
        """The kinds of all events."""
        return [event.type().name for event in self.events]

    @property
    def announced(self) -> list[str]:
        """The sentences that were to be read out."""
        return [
            event.message()
            for event in self.events
            if isinstance(event, QAccessibleAnnouncementEvent)
        ]


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch, *, active: bool = True) -> Iterator[Listener]:
    """Note what is told while an assistive program is at work, or while none is."""
    listener, tell = Listener(), QAccessible.updateAccessibility

    def note(event: QAccessibleEvent) -> None:
        listener.events.append(event)
        tell(event)

    with monkeypatch.context() as patch:
        patch.setattr(QAccessible, "updateAccessibility", note)
        # Without a screen, older Qt takes no setActive.
        patch.setattr(QAccessible, "isActive", lambda: active)
        yield listener
