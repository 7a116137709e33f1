"""Texts cut to the room there is for them."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """A text of at most ``most`` characters (code points), an ellipsis for what is left out."""
    return text if len(text) <= most else text[: most - 1] + "…"
