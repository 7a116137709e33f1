"""Tooltips of texts that come from anywhere."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """A tooltip that shows a text as it stands, in lines of a readable width.

    Qt takes for markup what looks like it, and would load files that it names.
    """
    return f"<p>{escape(text)}</p>" if text else ""
