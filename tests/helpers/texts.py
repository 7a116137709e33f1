"""Strategies for texts as they come from the world: other planes, clusters, controls, bidi."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "山", "水", "發", "发", "，", "。", "「", "」", "（", "）", "——", "……", "　", " ",
    "𠮷", "𨋢", "🌱", "👩‍🌾", "🇹🇼", "👍🏽", "e\u0301", "が", "ก็", "क्षि",
    "a", "Qing", "2024", "\t", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u0301",
)  # fmt: skip
HOSTILE = (
    *PIECES,
    "\u0000", "\u2028", "\u2029", "\u0085", "\u000b", "\u000c", "\u001f", "\u007f",
    "\u202e", "\u202c", "\u2066", "\u2069", "\u200e", "\u200f", "שלום", "مرحبا", "\ufe0f",
    "\u200d", "\U000e0101", "\ufffe", "\U0010ffff", "\u0301" * 40, "山" * 300, "x" * 500,
)  # fmt: skip

EVERYDAY = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=60)
"""Any characters a line of a frozen text can hold."""


def lines(pieces: tuple[str, ...] = PIECES, max_size: int = 80) -> st.SearchStrategy[str]:
    """Lines put together from pieces."""
    return st.lists(st.sampled_from(pieces), max_size=max_size).map("".join)


def texts(pieces: tuple[str, ...] = PIECES, most: int = 6) -> st.SearchStrategy[str]:
    """Texts of a few lines; some are empty."""
    return st.lists(lines(pieces, 40) | EVERYDAY, min_size=1, max_size=most).map("\n".join)
