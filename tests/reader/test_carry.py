from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.anchor import CONTEXT, MARGIN, Orphan, describe
from reader.carry import MANY, Asked, Carried, Fate, carry
from reader.fold import fold
from reader.model import Anchor, Script
from reader.script import convert

LINES = (
    "鏡山縣生態走廊開工，𠮷田村率先試點",
    "三月五日，鏡山縣在𠮷田村舉行生態走廊開工儀式，縣長說，改革措施要一項一項落實🌱。",
    "居民搭𨋢到觀景台，可以看見整條河谷。改革措施包括河道修復和補償辦法。",
    "村裡的老人說，頭髮白了還能看見魚回來，是從前沒有想過的事👩\u200d🌾。",
    "下一步要修的是上游三座舊壩，工期兩年，費用由縣裡和鄉裡分擔。",
)
ARTICLE = "\n".join(LINES)
SMALL = "改革体體发發髮𠮷𨋢🌱\n。"


def anchor_of(text: str, quote: str, occurrence: int = 1) -> Anchor:
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    return describe(text, start, start + len(quote))


def one(former: str, quote: str, text: str, occurrence: int = 1) -> Fate:
    (fate,) = carry(former, (anchor_of(former, quote, occurrence),), text)
    return fate


def quote_of(fate: Fate) -> str:
    assert not isinstance(fate, Orphan)
    return fate.anchor.quote


# -- by any edits


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text after random edits, and the ranges of the former one that were not touched."""
    pieces: list[str] = []
    untouched: list[tuple[int, int]] = []
    at = 0
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(at, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 3, 30, 90])))
        pieces += [text[at:start], draw(st.text(SMALL, max_size=40))]
        untouched.append((at, start))
        at = end
    untouched.append((at, len(text)))
    return "".join([*pieces, text[at:]]), untouched


@st.composite
def spans_of(draw: st.DrawFn, text: str) -> list[tuple[int, int]]:
    starts = draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=8))
    lengths = st.integers(1, 40)
    return [(start, min(len(text), start + draw(lengths))) for start in starts]


@settings(deadline=None)
@given(st.text(SMALL, min_size=1, max_size=160), st.data())
def test_what_is_carried_or_asked_is_the_new_texts_own(former: str, data: st.DataObject) -> None:
    text, _ = data.draw(edits_of(former), label="text")
    anchors = [describe(former, *span) for span in data.draw(spans_of(former), label="spans")]
    for anchor, fate in zip(anchors, carry(former, anchors, text), strict=True):
        if not isinstance(fate, Orphan):
            assert fate.anchor == describe(text, fate.anchor.start, fate.anchor.end)
        if isinstance(fate, Carried):
            assert fold(fate.anchor.quote) == fold(anchor.quote)


@settings(deadline=None)
@given(st.text(SMALL, min_size=1, max_size=160), st.data())
def test_those_carried_stay_as_they_were_to_each_other(former: str, data: st.DataObject) -> None:
    text, _ = data.draw(edits_of(former), label="text")
    anchors = [describe(former, *span) for span in data.draw(spans_of(former), label="spans")]
    fates = zip(anchors, carry(former, anchors, text), strict=True)
    carried = [(old, fate.anchor) for old, fate in fates if isinstance(fate, Carried)]
    for (one, new), (other, there) in combinations(sorted(carried, key=lambda x: x[0].start), 2):
        if other.start < one.end:
            assert there.start - new.start == other.start - one.start
        else:
            assert there.start >= new.end


@settings(deadline=None)
@given(st.sampled_from(list(Script)), st.data())
def test_an_untouched_passage_with_its_context_is_always_carried(
    script: Script, data: st.DataObject
) -> None:
    text, untouched = data.draw(edits_of(ARTICLE), label="text")
    (start, end), *_ = data.draw(spans_of(ARTICLE), label="span")
    first, last = max(0, start - CONTEXT), min(len(ARTICLE), end + CONTEXT)
    shown = convert(text, script).text
    (fate,) = carry(ARTICLE, (describe(ARTICLE, start, end),), shown)
    if any(a <= first and last <= b for a, b in untouched):
        assert isinstance(fate, Carried)
        assert fold(fate.anchor.quote) == fold(ARTICLE[start:end])


@settings(deadline=None)
@given(st.data())
def test_a_passage_that_is_gone_is_never_carried(data: st.DataObject) -> None:
    (start, end), *_ = data.draw(spans_of(ARTICLE), label="span")
    quote = fold(ARTICLE[start:end])
    text, _ = data.draw(edits_of(ARTICLE[:start] + ARTICLE[end:]), label="text")
    (fate,) = carry(ARTICLE, (describe(ARTICLE, start, end),), text)
    if fold(ARTICLE).count(quote) == 1 and len(quote) > 3 and quote not in fold(text):
        assert not isinstance(fate, Carried)


# -- carried


def test_an_unchanged_text_carries_everything_where_it_is() -> None:
    anchors = [describe(ARTICLE, at, at + 3) for at in range(0, len(ARTICLE) - 3, 7)]
    assert carry(ARTICLE, anchors, ARTICLE) == tuple(map(Carried, anchors))


def test_a_short_quote_moves_with_its_context() -> None:
    fate = one(ARTICLE, "改革", "（本報訊）" + ARTICLE, occurrence=2)
    assert isinstance(fate, Carried)
    assert fate.anchor.start == anchor_of(ARTICLE, "改革", 2).start + 5


def test_an_equal_quote_in_the_same_place_alone_is_not_enough() -> None:
    text = "，".join("風雨" for _ in range(40))
    anchor = describe(ARTICLE, 20, 22)
    same_place = text[:20] + anchor.quote + text[22:]
    assert carry(ARTICLE, (anchor,), same_place) == (Orphan(),)


@pytest.mark.parametrize(("agreeing", "is_carried"), [(30, True), (29, False)])
def test_of_quote_and_context_32_code_points_in_a_row_must_agree(
    agreeing: int, is_carried: bool
) -> None:
    before = "".join(map(chr, range(0x2A700, 0x2A720)))
    after = "".join(map(chr, range(0x2A800, 0x2A820)))
    former = before + "改革" + after
    text = "🌱" * 40 + before[32 - agreeing :] + "改革" + "🌱" * 40
    (fate,) = carry(former, (describe(former, 32, 34),), text)
    assert isinstance(fate, Carried) is is_carried


@pytest.mark.parametrize(("same", "is_carried"), [(31 - MARGIN, True), (32 - MARGIN, False)])
def test_a_lookalike_is_told_by_eight_code_points_of_context(same: int, is_carried: bool) -> None:
    before = "".join(map(chr, range(0x2A700, 0x2A720)))
    after = "".join(map(chr, range(0x2A800, 0x2A820)))
    former = before + "改革" + after
    lookalike = "🌱" * 40 + before[32 - same :] + "改革" + "🌱" * 40
    text = f"{lookalike}甲{before[1:]}改革乙{lookalike[:20]}"
    (fate,) = carry(former, (describe(former, 32, 34),), text)
    assert isinstance(fate, Carried) is is_carried


def test_a_long_quote_moves_without_its_context_if_it_is_the_only_one() -> None:
    text = f"別處的開頭。\n{LINES[4]}\n別處的結尾。"
    assert quote_of(one(ARTICLE, LINES[4], text)) == LINES[4]
    assert isinstance(one(ARTICLE, LINES[4], text), Carried)


def test_the_twin_that_is_left_is_not_taken_for_the_one_that_is_gone() -> None:
    former = f"{LINES[0]}\n{LINES[4]}\n{LINES[1]}\n{LINES[2]}\n{LINES[4]}\n{LINES[3]}"
    text = f"{LINES[0]}\n{LINES[1]}\n{LINES[2]}\n{LINES[4]}\n{LINES[3]}"
    assert one(former, LINES[4], text, occurrence=1) == Orphan()
    assert isinstance(one(former, LINES[4], text, occurrence=2), Carried)


def test_of_repeated_texts_each_stays_in_its_place() -> None:
    former = "\n".join([ARTICLE] * 4)
    for occurrence in (1, 2, 3, 4):
        anchor = anchor_of(former, "改革措施包括", occurrence)
        (fate,) = carry(former, (anchor,), "🌱\n" + former)
        assert fate == Carried(describe("🌱\n" + former, anchor.start + 2, anchor.end + 2))


def test_a_quote_in_too_many_places_goes_with_its_kept_run_alone() -> None:
    former = f"{ARTICLE}\n" + "改革。" * (MANY + 1)
    assert isinstance(one(former, "改革", f"新\n{former}", occurrence=1), Carried)
    cut = former.replace("縣長說，", "").replace("要一項", "")
    assert not isinstance(one(former, "改革", cut, occurrence=1), Carried)


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW, Script.HANT_HK])
def test_a_text_in_another_script_carries(script: Script) -> None:
    text = "新增導語。\n" + convert(ARTICLE, script).text
    fate = one(ARTICLE, "河道修復和補償辦法", text)
    assert isinstance(fate, Carried)
    assert fold(fate.anchor.quote) == fold("河道修復和補償辦法")


def test_a_whole_short_text_is_carried_without_context() -> None:
    assert carry("改革", (describe("改革", 0, 2),), "\n改革") == (
        Carried(describe("\n改革", 1, 3)),
    )


def test_paragraphs_that_change_places_are_asked_rather_than_moved() -> None:
    former = "\n".join(LINES)
    text = "\n".join((LINES[3], LINES[4], LINES[0], LINES[1], LINES[2]))
    anchors = [describe(former, former.index(line), former.index(line) + 20) for line in LINES[1:]]
    fates = carry(former, anchors, text)
    asked = [fate for fate in fates if isinstance(fate, Asked)]
    assert len(asked) == 2
    assert {fate.similarity for fate in asked} == {1.0}
    assert all(quote_of(fate) == anchor.quote for fate, anchor in zip(fates, anchors, strict=True))


# -- asked


def test_a_passage_of_which_a_word_changed_is_asked() -> None:
    text = ARTICLE.replace("補償辦法", "獎勵辦法")
    fate = one(ARTICLE, "河道修復和補償辦法", text)
    assert isinstance(fate, Asked)
    assert fate.anchor.quote == "河道修復和獎勵辦法"
    assert 0.9 < fate.similarity < 1


def test_a_passage_that_was_rewritten_is_an_orphan_though_its_context_stands() -> None:
    assert one(ARTICLE, "補償辦法", ARTICLE.replace("補償辦法", "木棧道🌱")) == Orphan()


def test_a_passage_that_was_another_one_is_not_proposed() -> None:
    other = LINES[4].replace("三座", "五座")
    former = f"{ARTICLE}\n{other}"
    text = former.replace(LINES[4] + "\n", "")
    assert text.endswith(other)
    assert one(former, "上游三座舊壩，工期兩年", text) == Orphan()


def test_two_places_alike_are_no_place() -> None:
    changed = ARTICLE.replace("補償辦法", "獎勵辦法")
    assert one(ARTICLE, "河道修復和補償辦法", f"{changed}\n{changed}") == Orphan()


@pytest.mark.parametrize("text", ["", "\n", "𠮷", "完全是另一篇文章，說的是另一件事。"])
def test_in_another_text_nothing_is_found(text: str) -> None:
    anchors = [anchor_of(ARTICLE, quote) for quote in ("改革措施", "𨋢", LINES[2])]
    assert carry(ARTICLE, anchors, text) == (Orphan(),) * 3


def test_no_annotations_no_work() -> None:
    assert carry(ARTICLE, (), "🌱") == ()


def test_the_order_asked_in_is_the_order_of_the_answer() -> None:
    anchors = [anchor_of(ARTICLE, "舊壩"), replace(anchor_of(ARTICLE, "試點"))]
    first, second = carry(ARTICLE, anchors, "🌱" + ARTICLE)
    assert (quote_of(first), quote_of(second)) == ("舊壩", "試點")
