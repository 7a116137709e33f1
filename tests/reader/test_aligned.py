"""The map between a source and what is shown, by itself."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.aligned import Aligned, Edit

# U盘里有软件 shown as 隨身碟裡有軟體: two words replaced, two characters between them.
WORDS = Aligned("隨身碟裡有軟體", (Edit(0, 2, 0, 3), Edit(4, 6, 5, 7)))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ((0, 2), (0, 3)),
        ((0, 1), (0, 3)),
        ((1, 2), (0, 3)),
        ((1, 3), (0, 4)),
        ((2, 4), (3, 5)),
        ((3, 5), (4, 7)),
        ((0, 6), (0, 7)),
        ((0, 0), (0, 0)),
        ((1, 1), (0, 0)),
        ((2, 2), (3, 3)),
        ((5, 5), (5, 5)),
        ((6, 6), (7, 7)),
    ],
)
def test_to_shown(source: tuple[int, int], shown: tuple[int, int]) -> None:
    assert WORDS.to_shown(*source) == shown


@pytest.mark.parametrize(
    ("shown", "source"),
    [
        ((1, 2), (0, 2)),
        ((2, 4), (0, 3)),
        ((3, 4), (2, 3)),
        ((6, 7), (4, 6)),
        ((4, 6), (3, 6)),
        ((2, 2), (0, 0)),
        ((3, 3), (2, 2)),
        ((6, 6), (4, 4)),
        ((7, 7), (6, 6)),
    ],
)
def test_to_source(shown: tuple[int, int], source: tuple[int, int]) -> None:
    assert WORDS.to_source(*shown) == source


def test_without_edits_the_map_is_the_identity() -> None:
    aligned = Aligned("𠮷野家\r\n😀")
    assert aligned.to_shown(1, 5) == aligned.to_source(1, 5) == (1, 5)


@st.composite
def alignments(draw: st.DrawFn) -> tuple[int, Aligned]:
    """A source length and an alignment of it with pieces of any lengths."""
    source = shown = 0
    edits = []
    sizes = st.integers(1, 4)
    for gap in draw(st.lists(st.integers(0, 3), max_size=8)):
        source, shown = source + gap, shown + gap
        here, there = draw(sizes), draw(sizes)
        edits.append(Edit(source, source + here, shown, shown + there))
        source, shown = source + here, shown + there
    tail = draw(st.integers(0, 3))
    return source + tail, Aligned("字" * (shown + tail), tuple(edits))


@given(alignments(), st.data())
def test_there_and_back_never_shrinks_and_then_stays(
    alignment: tuple[int, Aligned], data: st.DataObject
) -> None:
    length, aligned = alignment
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, length)] * 2), label="range"))
    shown = aligned.to_shown(start, end)
    back = aligned.to_source(*shown)
    assert 0 <= shown[0] <= shown[1] <= len(aligned.text)
    assert back[0] <= start
    assert start == end or back[1] >= end
    assert aligned.to_shown(*back) == shown


@given(alignments(), st.data())
def test_a_range_that_cuts_no_piece_comes_back_as_it_was(
    alignment: tuple[int, Aligned], data: st.DataObject
) -> None:
    length, aligned = alignment
    inside = {
        place for edit in aligned.edits for place in range(edit.source_start + 1, edit.source_end)
    }
    borders = st.sampled_from(sorted(set(range(length + 1)) - inside))
    start, end = sorted(data.draw(st.tuples(borders, borders), label="range"))
    assert aligned.to_source(*aligned.to_shown(start, end)) == (start, end)


@given(alignments())
def test_neighbouring_ranges_stay_in_order(alignment: tuple[int, Aligned]) -> None:
    length, aligned = alignment
    shown = [aligned.to_shown(start, start + 1) for start in range(length)]
    assert shown == sorted(shown)
    covered = 0
    for start, end in shown:
        assert start <= covered
        covered = end
    assert covered == (len(aligned.text) if length else 0)


def test_ten_thousand_ranges_over_many_pieces() -> None:
    numbers = random.Random(20240518)
    cuts = sorted(numbers.sample(range(1, 20_000), 4_000))
    edits, shift = [], 0
    for start, end in list(pairwise(cuts))[::2]:
        size = numbers.randint(1, 5)
        edits.append(Edit(start, end, start + shift, start + shift + size))
        shift += size - (end - start)
    aligned = Aligned("字" * (20_000 + shift), tuple(edits))
    for _ in range(10_000):
        start, end = sorted(numbers.sample(range(20_001), 2))
        shown = aligned.to_shown(start, end)
        back = aligned.to_source(*shown)
        assert back[0] <= start
        assert back[1] >= end
        assert aligned.to_shown(*back) == shown
