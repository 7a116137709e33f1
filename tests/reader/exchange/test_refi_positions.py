from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.refi_positions import Counting, Fit, Selection, counting_of, fit
from reader.importers.freeze import freeze

PIECES = ("改革", "𠮷", "𨋢", "🌱", "\r\n", "\n", "。", "a b")
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


def counted(text: str, offset: int, counting: Counting) -> int:
    """The position of an offset in the frozen text as a program counts it: the slow way."""
    before, pairs = 0, text.removeprefix("\ufeff")
    units = re.findall("\r\n|.", pairs, re.DOTALL)
    if counting.mark:
        before += 1
    for unit in units[:offset]:
        if unit == "\r\n":
            before += 2 if counting.pairs else 1
        else:
            before += 2 if counting.utf16 and unit > "\uffff" else 1
    return before


@given(TEXTS, st.booleans(), st.booleans(), st.booleans(), st.data())
def test_every_way_of_counting_leads_to_the_frozen_text(
    text: str, mark: bool, pairs: bool, utf16: bool, data: st.DataObject
) -> None:
    whole = "\ufeff" * mark + text
    counting = Counting(whole, mark, pairs, utf16)
    offset = data.draw(st.integers(0, len(freeze(text))))
    assert counting.offset(counted(whole, offset, counting)) == offset


@given(TEXTS, st.booleans(), st.booleans(), st.booleans(), st.data())
def test_quotes_tell_how_was_counted(
    text: str, mark: bool, pairs: bool, utf16: bool, data: st.DataObject
) -> None:
    whole = "\ufeff" * mark + text
    frozen = freeze(whole)
    counting = Counting(whole, mark, pairs, utf16)
    starts = data.draw(st.lists(st.integers(0, len(frozen) - 1), min_size=1, max_size=4))
    spans = [(start, data.draw(st.integers(start + 1, len(frozen)))) for start in starts]
    selections = [
        Selection(counted(whole, start, counting), counted(whole, end, counting), frozen[start:end])
        for start, end in spans
    ]
    found = counting_of(whole, frozen, selections)
    for (start, end), each in zip(spans, selections, strict=True):
        read = found.offset(each.start), found.offset(each.end)
        # Another way may do as well, as where the same words follow themselves: never worse.
        assert None not in read
        assert fit(each.name, frozen[read[0] : read[1]]) is Fit.EXACT
        assert frozen[read[0] : read[1]] == frozen[start:end]


def test_positions_that_split_a_character_or_lie_outside_are_none() -> None:
    counting = Counting("a𠮷b", utf16=True)
    assert [counting.offset(at) for at in range(-1, 6)] == [None, 0, 1, None, 2, 3, None]
    assert Counting("ab").offset(3) is None


def test_without_names_the_standard_counts() -> None:
    text = "\ufeff𠮷一\r\n二"
    assert counting_of(text, freeze(text), [Selection(0, 2, "")]) == Counting(text)


def test_without_names_a_selection_beyond_the_end_tells() -> None:
    text = "一\r\n二\r\n三四"
    assert counting_of(text, freeze(text), [Selection(6, 8, "")]) == Counting(text, pairs=True)


@pytest.mark.parametrize(
    ("name", "passage", "expected"),
    [
        ("改革措施", "改革措施", Fit.EXACT),
        ("第一行\n第二行", "第一行\n第二行", Fit.EXACT),
        ("第一行 第二行", "第一行\n第二行", Fit.SPACED),
        ("第一行第二行", "第一行\n\u3000\u3000第二行 ", Fit.LOOSE),
        ("改\ufffd革", "改\u0007革", Fit.EXACT),
        ("國務院公布…", "國務院公布改革措施", Fit.LOOSE),
        ("國務院公布...", "國務院公布改革措施", Fit.LOOSE),
        ("國務院公布…", "務院公布改革措施，", Fit.OTHER),
        ("For some reason babies", "For some reason babies are not", Fit.LOOSE),
        ("改革", "革继", Fit.OTHER),
        ("𠮷野家", "𠮷野家的", Fit.OTHER),
        ("", "改革", Fit.NOTHING),
        (" \n", "改革", Fit.NOTHING),
        ("…", "改革", Fit.NOTHING),
        ("damage done by fatty foods", "He said " * 30, Fit.NOTHING),
    ],
)
def test_what_a_name_says(name: str, passage: str, expected: Fit) -> None:
    assert fit(name, passage) is expected
