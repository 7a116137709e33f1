"""Articles of our own writing on one event, and what becomes of one that is printed again."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from reader.model import Region, Script
from reader.reprints import Shingles, shingles
from reader.script import convert
from tests.helpers.library import blocks_of

_FOLDER = Path(__file__).resolve().parents[1] / "reader" / "reprints"


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


STORY = _text("seed-bank")
SAME_EVENT = _text("seed-bank-by-another")
OTHER_EVENT = _text("ferry")

NOTE = (
    "　　编者按：本文原载《松溪晚报》，本网转载时略有删节，标题为编者所加，观点不代表本网立场。\n"
)


def own(text: str) -> Shingles:
    """The shingles of a text whose lines are paragraphs."""
    return shingles(text, blocks_of(text))


def traditional(text: str) -> str:
    """As a paper of Taiwan would print it, in its words."""
    return convert(text, Script.HANT_TW, regional_words=True, region=Region.MAINLAND).text


def shortened(text: str) -> str:
    """Without its last third."""
    return text[: len(text) * 2 // 3]


def noted(text: str) -> str:
    """Under an editor's note."""
    return NOTE + text


def edited(text: str, share: float, chance: random.Random) -> str:
    """With this share of its characters taken out, doubled, or replaced by another of the text."""
    signs: list[str] = []
    for sign in text:
        if sign == "\n" or chance.random() >= share:
            signs.append(sign)
        else:
            other = chance.choice(text.replace("\n", ""))
            signs.append(chance.choice(("", sign * 2, other)))
    return "".join(signs)


PRINTED_AGAIN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "with a note": noted,
    "shortened": shortened,
    "in Traditional": traditional,
    "in Traditional, shortened, with a note": lambda text: noted(shortened(traditional(text))),
    "with its lines broken anew": lambda text: text.replace("。", "。\n"),
    "with other signs": lambda text: text.translate(str.maketrans("“”，", "「」,")),
}

_COMMON = (
    "的",
    "了",
    "在",
    "和",
    "是",
    "有",
    "今年",
    "记者",
    "表示",
    "介绍",
    "居民",
    "目前",
    "工作",
)


def invented(chance: random.Random, length: int, topic: int = 0) -> str:
    """A text of that many characters or more, of words that nobody wrote in this order before.

    Texts of one ``topic`` share names and set phrases, as those on one subject do.
    """
    subject = random.Random(topic)
    names = ["".join(_words(subject, 2)) for _ in range(12)]
    phrases = ["".join(_words(subject, 6)) for _ in range(6)]
    parts: list[str] = []
    made = 0
    while made < length:
        words = [*_words(chance, 7), *chance.choices(_COMMON, k=5), chance.choice(names)]
        if chance.random() < 0.1:
            words.append(chance.choice(phrases))
        chance.shuffle(words)
        parts.append("".join(words) + chance.choice(("，", "。", "。\n")))
        made += len(parts[-1])
    return "".join(parts)


def _words(chance: random.Random, count: int) -> list[str]:
    return ["".join(chr(chance.randrange(0x4E00, 0x9000)) for _ in range(2)) for _ in range(count)]
