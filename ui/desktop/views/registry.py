"""The views, in the order in which the bar offers them. A new one is a module and a line here."""

from __future__ import annotations

from ui.desktop.views.base import ViewKind

VIEWS: tuple[ViewKind, ...] = ()
"""Each module is imported by ``make``, when the view is first shown."""
