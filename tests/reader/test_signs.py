from __future__ import annotations

import re
import sys
from unicodedata import category

from reader import signs


def everything(characters: str) -> set[str]:
    inside = re.compile(f"[{characters}]")
    return {
        character for character in map(chr, range(sys.maxunicode + 1)) if inside.match(character)
    }


def test_the_classes_hold_what_unicode_says() -> None:
    every = list(map(chr, range(sys.maxunicode + 1)))
    assert everything(signs.punctuation()) == {one for one in every if category(one)[0] == "P"}
    joining = set("\u200d🏻🏼🏽🏾🏿") | set(map(chr, range(0xE0020, 0xE0080)))
    assert everything(signs.marks()) == {one for one in every if category(one)[0] == "M"} | joining


def test_no_sign_is_of_two_kinds() -> None:
    kinds = [everything(kind) for kind in (signs.STOPS, signs.CLOSING, signs.GOING_ON)]
    assert len(set.union(*kinds)) == sum(map(len, kinds))
    assert not set.union(*kinds) & everything(signs.marks())
