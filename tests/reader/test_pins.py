from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.changes import EditTag
from reader.codebook import Codebook
from reader.model import Tag
from reader.pins import NUMBERS, numbered, pin, pinned

SHORTCUTS = st.sampled_from(("", "0", "甲", *NUMBERS))
BOOKS = st.lists(SHORTCUTS, max_size=14).map(
    lambda shortcuts: Codebook(
        Tag(f"t{place}", f"標籤{place}𠮷", shortcut=shortcut, position=place)
        for place, shortcut in enumerate(shortcuts)
    )
)


@given(BOOKS, st.data())
def test_pinned_tags_keep_their_numbers_and_recent_ones_fill_the_rest(
    book: Codebook, data: st.DataObject
) -> None:
    recent = data.draw(
        st.lists(st.sampled_from(book.tags), unique=True) if book.tags else st.just([])
    )
    numbers, fixed = numbered(book, recent), pinned(book)
    assert list(numbers) == sorted(numbers)
    assert len({tag.id for tag in numbers.values()}) == len(numbers) == min(9, len(book.tags))
    assert {number: numbers[number] for number in fixed} == fixed
    free = [tag for number, tag in numbers.items() if number not in fixed]
    expected = [tag for tag in recent if tag not in fixed.values()]
    assert free[: len(expected)] == expected[: len(free)]


def test_of_two_with_one_number_the_first_has_it() -> None:
    first, second = Tag("a", "甲", shortcut="4"), Tag("b", "乙", shortcut="4", position=1)
    assert pinned(Codebook((second, first))) == {"4": first}


@given(BOOKS.filter(lambda book: bool(book.tags)), st.sampled_from((*NUMBERS, "")), st.data())
def test_a_number_is_of_the_tag_that_was_pinned_last(
    book: Codebook, number: str, data: st.DataObject
) -> None:
    tag = data.draw(st.sampled_from(book.tags))
    tags = {each.id: each for each in book.tags}
    for change in pin(book, tag, number).changes:
        assert isinstance(change, EditTag)
        assert change.tag == replace(tags[change.tag.id], shortcut=change.tag.shortcut)
        tags[change.tag.id] = change.tag
    assert tags[tag.id].shortcut == number
    assert not number or [each for each in tags.values() if each.shortcut == number] == [
        tags[tag.id]
    ]
