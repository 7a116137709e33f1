from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.anchor import CONTEXT, Found, Moved, Orphan, describe, resolve
from reader.fold import fold
from reader.model import Anchor

ARTICLE = (
    "鏡山生態走廊開工 𠮷田村率先試點\n"
    "三月五日，鏡山縣在𠮷田村舉行生態走廊開工儀式，縣長說，改革措施要一項一項落實🌱。\n"
    "居民搭𨋢到觀景台，可以看見整條河谷。改革措施包括河道修復和補償辦法。\n"
)
ALPHABET = "改革体體發发髮𠮷𨋢🌱 \r\n。"


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.text(ALPHABET, min_size=1, max_size=120))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def anchor_of(text: str, quote: str, occurrence: int = 1) -> Anchor:
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    return describe(text, start, start + len(quote))


@given(texts_with_spans())
def test_an_anchor_holds_what_stands_there_and_is_found(case: tuple[str, int, int]) -> None:
    text, start, end = case
    anchor = describe(text, start, end)
    assert anchor.quote == text[start:end]
    around = anchor.prefix + anchor.quote + anchor.suffix
    assert around == text[max(0, start - 32) : end + 32]
    assert len(anchor.prefix) == min(32, start)
    assert resolve(text, anchor) == Found(start, end)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 2), (3, 5), (4, 5)])
def test_no_anchor_for_an_empty_or_outer_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="4 code points"):
        describe("改革🌱。", start, end)


@given(texts_with_spans(), st.text(ALPHABET, max_size=120))
def test_whatever_is_found_is_the_quote_by_fold(case: tuple[str, int, int], other: str) -> None:
    found = resolve(other, describe(*case))
    if not isinstance(found, Orphan):
        assert fold(other[found.start : found.end]) == fold(case[0][case[1] : case[2]])


@given(st.data())
def test_a_passage_of_distinct_characters_moves_with_what_is_put_beside_it(
    data: st.DataObject,
) -> None:
    text = "".join(map(chr, range(0x2A700, 0x2A700 + 200)))
    start = data.draw(st.integers(CONTEXT, 160), label="start")
    end = data.draw(st.integers(start + 1, 200 - CONTEXT), label="end")
    at = data.draw(st.integers(0, 200), label="at")
    assume(not start < at < end)
    added = data.draw(st.text(ALPHABET, min_size=1, max_size=300), label="added")
    changed = text[:at] + added + text[at:]
    moved = Moved(start + len(added), end + len(added))
    assert resolve(changed, describe(text, start, end)) == (
        moved if at <= start else Found(start, end)
    )


def test_a_passage_whose_characters_changed_is_an_orphan() -> None:
    anchor = anchor_of(ARTICLE, "河道修復和補償辦法")
    assert resolve(ARTICLE.replace("補償辦法", "獎勵辦法"), anchor) == Orphan()


def test_a_lookalike_elsewhere_is_not_taken_for_the_passage() -> None:
    anchor = anchor_of(ARTICLE, "改革措施")
    without = ARTICLE.replace("，改革措施要一項一項落實", "")
    assert without.count("改革措施") == 1
    assert resolve(without, anchor) == Orphan()


def test_context_tells_two_occurrences_apart() -> None:
    anchor = anchor_of(ARTICLE, "改革措施", occurrence=2)
    changed = "（本報訊）" + ARTICLE
    assert resolve(changed, anchor) == Moved(anchor.start + 5, anchor.end + 5)


def test_among_equal_contexts_the_much_nearer_one_is_taken() -> None:
    text = ARTICLE * 4
    anchor = anchor_of(text, "改革措施要", occurrence=2)
    assert resolve("🌱" + text, anchor) == Moved(anchor.start + 1, anchor.end + 1)


@pytest.mark.parametrize("short_of_half", [0, 20])
def test_among_equal_contexts_none_is_taken_that_is_not_much_nearer(short_of_half: int) -> None:
    text = ARTICLE * 4
    anchor = anchor_of(text, "改革措施要", occurrence=2)
    added = "🌱" * (len(ARTICLE) // 2 - short_of_half)
    assert resolve(added + text, anchor) == Orphan()


@pytest.mark.parametrize(("same", "clear"), [(31, False), (25, False), (24, True), (0, True)])
def test_the_better_context_must_be_clearly_better_and_beats_the_nearer_place(
    same: int, clear: bool
) -> None:
    before = "".join(map(chr, range(0x5000, 0x5020)))
    after = "".join(map(chr, range(0x2A700, 0x2A720)))
    anchor = describe(before + "改革" + after, 32, 34)
    lookalike = "🌱" * (32 - same) + before[32 - same :] + "改革" + after
    found = resolve(f"🌱{lookalike}{before}改革{after}", anchor)
    assert found == (Moved(99, 101) if clear else Orphan())


def test_a_passage_is_found_in_another_script() -> None:
    anchor = anchor_of(ARTICLE, "河道修復和補償辦法")
    simplified = "新增导语。\n" + ARTICLE.replace("復", "复").replace("補償辦", "补偿办")
    assert resolve(simplified, anchor) == Moved(anchor.start + 6, anchor.end + 6)


def test_a_passage_in_its_place_in_another_script_is_moved_not_found() -> None:
    anchor = anchor_of(ARTICLE, "河道修復和補償辦法")
    simplified = ARTICLE.replace("復", "复").replace("補償辦", "补偿办")
    assert resolve(simplified, anchor) == Moved(anchor.start, anchor.end)


def test_a_whole_text_moves_though_it_has_no_context() -> None:
    assert resolve("\n改革", describe("改革", 0, 2)) == Moved(1, 3)


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor(0, 0, "", "", ""),
        Anchor(-2, 4, "", "改", "革"),
        Anchor(90, 92, "改革", "甲" * 32, ""),
    ],
)
def test_an_anchor_that_says_nothing_true_is_an_orphan(anchor: Anchor) -> None:
    assert resolve("政策。改革。", anchor) == Orphan()


def test_negative_offsets_do_not_count_from_the_end() -> None:
    assert resolve("政策改革。", Anchor(-3, -1, "改革", "甲" * 32, "乙" * 32)) == Orphan()
