from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.overlap import Layout, Segment, Span, lanes, segments


@st.composite
def span_lists(draw: st.DrawFn) -> list[Span]:
    starts = draw(st.lists(st.integers(0, 30), max_size=14))
    ends = [draw(st.integers(start + 1, start + 12)) for start in starts]
    keys = draw(st.permutations([f"k{number}" for number in range(len(starts))]))
    return [Span(*each) for each in zip(starts, ends, keys, strict=True)]


def keys_over(spans: list[Span], offset: int) -> tuple[str, ...]:
    """What the module promises, said of one code point."""
    over = [span for span in spans if span.start <= offset < span.end]
    over.sort(key=lambda span: (-(span.end - span.start), span.start, span.key))
    return tuple(span.key for span in over)


@given(span_lists())
def test_segments_say_of_each_code_point_which_spans_lie_over_it(spans: list[Span]) -> None:
    painted = {
        offset: segment.keys
        for segment in segments(spans)
        for offset in range(segment.start, segment.end)
    }
    expected = {offset: keys_over(spans, offset) for offset in range(45)}
    assert painted == {offset: keys for offset, keys in expected.items() if keys}


@given(span_lists())
def test_segments_are_ordered_disjoint_and_as_long_as_can_be(spans: list[Span]) -> None:
    made = segments(spans)
    assert all(segment.start < segment.end and segment.keys for segment in made)
    for one, other in pairwise(made):
        assert one.end <= other.start
        assert one.end < other.start or one.keys != other.keys


@given(span_lists())
def test_spans_that_overlap_never_share_a_lane(spans: list[Span]) -> None:
    given_lanes = lanes(spans)
    assert given_lanes.keys() == {span.key for span in spans}
    for one, other in combinations(spans, 2):
        if one.start < other.end and other.start < one.end:
            assert given_lanes[one.key] != given_lanes[other.key]


@given(span_lists())
def test_there_are_as_few_lanes_as_can_be(spans: list[Span]) -> None:
    deepest = max((len(keys_over(spans, offset)) for offset in range(45)), default=0)
    assert set(lanes(spans).values()) == set(range(deepest))


def test_nesting_goes_from_the_longest_to_the_shortest() -> None:
    spans = [Span(2, 4, "short"), Span(0, 9, "long"), Span(1, 6, "early"), Span(2, 7, "late")]
    assert segments(spans) == (
        Segment(0, 1, ("long",)),
        Segment(1, 2, ("long", "early")),
        Segment(2, 4, ("long", "early", "late", "short")),
        Segment(4, 6, ("long", "early", "late")),
        Segment(6, 7, ("long", "late")),
        Segment(7, 9, ("long",)),
    )


def test_spans_that_touch_share_a_lane_and_no_segment() -> None:
    spans = [Span(0, 3, "a"), Span(3, 5, "b")]
    assert segments(spans) == (Segment(0, 3, ("a",)), Segment(3, 5, ("b",)))
    assert lanes(spans) == {"a": 0, "b": 0}


def test_no_spans_make_nothing() -> None:
    assert segments([]) == ()
    assert lanes([]) == {}


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3)])
def test_a_span_is_never_empty(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty span"):
        Span(start, end, "a")


def test_ten_thousand_spans() -> None:
    spans = [Span(number * 7, number * 7 + 40, f"{number:05}") for number in range(10_000)]
    made = segments(spans)
    assert max(len(segment.keys) for segment in made) == 6
    assert made[0].start == 0
    assert made[-1].end == spans[-1].end
    assert max(lanes(spans).values()) == 5


def laid_out(layout: Layout) -> tuple[list[Segment], dict[str, int]]:
    clusters = layout.over(0, 100)
    found = [segment for cluster in clusters for segment in cluster.segments]
    return found, {key: lane for cluster in clusters for key, lane in cluster.lanes.items()}


@given(span_lists(), st.data())
def test_a_layout_in_which_spans_come_and_go_is_that_of_what_is_there(
    spans: list[Span], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(spans), unique=True)) if spans else []
    layout = Layout(kept)
    for span in data.draw(st.permutations(spans)):
        if span in kept:
            layout.take(span)
            kept.remove(span)
        else:
            layout.put(span)
            kept.append(span)
        assert laid_out(layout) == (list(segments(kept)), lanes(kept))


@given(span_lists(), st.integers(0, 45), st.integers(0, 9))
def test_clusters_over_a_range_hold_all_spans_that_touch_it(
    spans: list[Span], start: int, length: int
) -> None:
    found = [
        span for cluster in Layout(spans).over(start, start + length) for span in cluster.spans
    ]
    touching = [span for span in spans if span.start < start + length and start < span.end]
    assert set(touching) <= set(found)


def test_what_is_not_there_cannot_be_taken() -> None:
    with pytest.raises(ValueError, match="not in list"):
        Layout([Span(0, 3, "a")]).take(Span(0, 3, "b"))
