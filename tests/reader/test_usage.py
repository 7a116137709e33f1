from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.codebook import Codebook
from reader.model import Tag, Usage
from reader.usage import Link, tally

BOOK = Codebook(
    [Tag("a", "改革"), Tag("b", "用人", "a"), Tag("c", "競聘", "b"), Tag("d", "生態𠮷")]
)


def test_an_annotation_counts_once_for_a_tag_and_those_below_it() -> None:
    links = [("1", "x", "a"), ("1", "x", "c"), ("2", "x", "c"), ("3", "y", "b"), ("4", "y", "gone")]
    assert tally(BOOK, links) == {
        "a": Usage(1, 1, 3, 2),
        "b": Usage(1, 1, 3, 2),
        "c": Usage(2, 1, 2, 1),
    }


@given(
    st.dictionaries(
        st.integers(0, 9),
        st.tuples(st.sampled_from("xyz"), st.sets(st.sampled_from("abcd"), min_size=1)),
    )
)
def test_it_is_what_counting_by_hand_gives(made: dict[int, tuple[str, set[str]]]) -> None:
    links: list[Link] = [
        (str(key), article, tag) for key, (article, tags) in made.items() for tag in sorted(tags)
    ]
    found = tally(BOOK, links)
    for tag in BOOK.tags:
        below = set(BOOK.subtree(tag.id))
        own = [article for article, tags in made.values() if tag.id in tags]
        whole = [article for article, tags in made.values() if below & tags]
        expected = Usage(len(own), len(set(own)), len(whole), len(set(whole)))
        assert found.get(tag.id, Usage()) == expected
