from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.catalogue import ArticleFilter, Comparison, Condition, filter_json, filter_value
from reader.model import DetectedScript, ReadState
from reader.passages import Term

WORDS = st.sampled_from(["", "青溪晚报", '"𠮷/ 🌱'])
FILTERS = st.builds(
    ArticleFilter,
    text=WORDS,
    outlets=st.lists(WORDS, max_size=2).map(tuple),
    since=st.sampled_from(["", "2022"]),
    states=st.lists(st.sampled_from(ReadState), max_size=2).map(tuple),
    script=st.none() | st.sampled_from(DetectedScript),
    tags=st.lists(st.builds(Term, WORDS, st.booleans()), max_size=2).map(tuple),
    coded=st.none() | st.booleans(),
    collection=WORDS,
    conditions=st.lists(st.builds(Condition, WORDS, st.sampled_from(Comparison), WORDS)).map(tuple),
)


@given(FILTERS)
def test_a_filter_comes_back_from_its_json(wanted: ArticleFilter) -> None:
    assert filter_value(filter_json(wanted)) == wanted


def test_a_filter_for_everything_is_short() -> None:
    assert filter_json(ArticleFilter()) == "{}"


@pytest.mark.parametrize("text", ["", "[]", '{"colour": 1}', '{"states": ["lost"]}'])
def test_what_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        filter_value(text)
