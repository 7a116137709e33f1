from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import kept
from reader.kept import SHORTEST, Kept

FIRST = "鏡山縣在𠮷田村舉行生態走廊開工儀式🌱，縣長說改革措施要一項一項落實，不留尾巴。"
SECOND = "居民搭𨋢到觀景台，可以看見整條河谷，河道修復和補償辦法都寫在木牌上，一目了然。"
texts = st.text("改革𠮷🌱\n", max_size=200)


@given(texts, texts, st.data())
def test_whatever_is_kept_is_the_same_text_in_both(
    former: str, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(former)))
    end = data.draw(st.integers(start, len(former)))
    found = Kept(former, text)
    home = found.home(start, end)
    if home is not None:
        assert text[home : home + end - start] == former[start:end]
        assert found.origin(home, home + end - start) == start


@given(texts, st.data())
def test_a_text_is_kept_in_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    assert Kept(text, text).home(start, len(text)) == (start if len(text) >= SHORTEST else None)


@pytest.mark.parametrize("between", ["", "\n", "甲\n乙\n", "甲乙"])
def test_what_stands_around_an_insertion_is_kept(between: str) -> None:
    former, text = f"{FIRST}\n{SECOND}\n", f"題\n{FIRST}{between}\n丙{SECOND}\n"
    found = Kept(former, text)
    for line in (FIRST, SECOND):
        start = former.index(line)
        assert found.home(start, start + len(line)) == text.index(line)


def test_lines_that_were_joined_are_kept_by_their_characters() -> None:
    joined = Kept(f"甲\n{FIRST}\n{SECOND}\n乙", f"丙\n{FIRST}{SECOND}\n丁")
    assert joined.home(2, 2 + len(FIRST)) == 2
    assert joined.home(3 + len(FIRST), 4 + len(FIRST)) == 2 + len(FIRST)


@pytest.mark.parametrize(("length", "is_kept"), [(SHORTEST, True), (SHORTEST - 1, False)])
def test_a_run_of_few_code_points_says_nothing(length: int, is_kept: bool) -> None:
    run = "".join(map(chr, range(0x2A700, 0x2A700 + length)))
    found = Kept(f"甲{run}", f"乙乙{run}丙")
    assert found.home(1, 3) == (2 if is_kept else None)
    assert found.origin(2, 4) == (1 if is_kept else None)


def test_texts_too_long_to_compare_keep_beginning_and_end(monkeypatch: pytest.MonkeyPatch) -> None:
    former = f"{FIRST}\n甲\n{SECOND}\n乙乙乙\n{FIRST}"
    text = f"{FIRST}\n丙丙\n{SECOND}\n丁\n{FIRST}"
    middle = former.index(SECOND)
    assert Kept(former, text).home(middle, middle + 5) == text.index(SECOND)
    monkeypatch.setattr(kept, "_MOST", 5)
    found = Kept(former, text)
    assert found.home(0, 5) == 0
    assert found.home(middle, middle + 5) is None
    assert found.home(len(former) - 5, len(former)) == len(text) - 5
