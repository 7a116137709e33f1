"""News and other texts of our own writing, each in one script and of one region.

``sparse`` texts have few characters that only one script uses, and words that look like the other:
乾隆 and 瞭望 in Simplified, 内 and 没 in Traditional.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "reader" / "samples"


def paragraphs(name: str) -> list[str]:
    """The paragraphs of a sample such as ``hong-kong``."""
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def windows(name: str, length: int) -> list[str]:
    """Every run of so many code points in a sample, its paragraphs joined."""
    text = "".join(paragraphs(name))
    return [text[start : start + length] for start in range(len(text) - length + 1)]
