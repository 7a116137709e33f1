"""How like a text taken from a page is to the text a person took from it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_EDGE = 6
_LEAST = 4


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four Han characters or Latin words of a text."""
    words = re.findall(r"[\u3400-\u9fff]|[A-Za-z0-9]+", text)
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def likeness(text: str, gold: str) -> float:
    """F1 over runs of four Han characters or Latin words."""
    ours, theirs = grams(text), grams(gold)
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())


def breaks_kept(text: str, gold: str) -> tuple[int, int]:
    """Of the ends of gold's paragraphs that a text holds, how many it ends a line at; and all."""
    flat = re.sub(r"\n+", "\n", re.sub(r"[^\S\n]", "", text))
    paragraphs = [re.sub(r"\s", "", line) for line in gold.splitlines()]
    told = [paragraph for paragraph in paragraphs if len(paragraph) >= _LEAST]
    kept = merged = 0
    for before, after in pairwise(told):
        kept += f"{before[-_EDGE:]}\n{after[:_EDGE]}" in flat
        merged += before[-_EDGE:] + after[:_EDGE] in flat
    return kept, kept + merged
