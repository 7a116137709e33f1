from __future__ import annotations

import pytest

from reader.likeness import LONGEST, PASSAGE_SIMILAR, SIMILAR, Like, Likeness

BEFORE = "".join(map(chr, range(0x2A700, 0x2A720)))
AFTER = "".join(map(chr, range(0x2A800, 0x2A820)))
PASSAGE = "".join(map(chr, range(0x2A900, 0x2A924)))
FILLER = "".join(map(chr, range(0x4E00, 0x4E00 + 300)))


def anywhere(start: int, end: int) -> bool:
    return True


def changed(text: str, count: int) -> str:
    """A text with that many code points, evenly spread, replaced by others."""
    at = {number * len(text) // count for number in range(count)} if count else set()
    return "".join("🌱" if place in at else sign for place, sign in enumerate(text))


def found(text: str, passage: str = PASSAGE) -> Like | None:
    return Likeness(text).find(BEFORE, passage, AFTER, anywhere)


def test_the_very_same_is_wholly_like() -> None:
    text = FILLER + BEFORE + PASSAGE + AFTER + FILLER
    assert found(text) == Like(332, 368, 1.0)


def test_a_passage_with_a_word_more_is_found_from_end_to_end() -> None:
    text = FILLER + BEFORE + PASSAGE[:20] + "和補償" + PASSAGE[20:] + AFTER
    like = found(text)
    assert like is not None
    assert text[like.start : like.end] == PASSAGE[:20] + "和補償" + PASSAGE[20:]


def test_what_is_put_beside_a_passage_does_not_come_into_it() -> None:
    text = FILLER + BEFORE + "，據說" + PASSAGE + "🌱🌱" + AFTER
    like = found(text)
    assert like is not None
    assert text[like.start : like.end] == PASSAGE


@pytest.mark.parametrize(("count", "is_found"), [(30, True), (31, False)])
def test_passage_and_context_must_be_similar_enough(count: int, is_found: bool) -> None:
    # Of the hundred code points, so many differ; half of them stand in the passage.
    whole = BEFORE + changed(PASSAGE, 9) + AFTER
    text = FILLER + changed(BEFORE, count - 9) + whole[32:] + FILLER
    assert (1 - count / 100 >= SIMILAR) is is_found
    assert (found(text) is not None) is is_found


@pytest.mark.parametrize(("count", "is_found"), [(18, True), (19, False)])
def test_the_passage_itself_must_be_similar_enough(count: int, is_found: bool) -> None:
    text = FILLER + BEFORE + changed(PASSAGE, count) + AFTER
    assert (1 - count / len(PASSAGE) >= PASSAGE_SIMILAR) is is_found
    assert (found(text) is not None) is is_found


@pytest.mark.parametrize(("count", "is_found"), [(10, True), (9, False)])
def test_the_best_place_must_be_clearly_the_best(count: int, is_found: bool) -> None:
    other = BEFORE + changed(PASSAGE, count) + AFTER
    like = found(FILLER + other + FILLER[::-1] + BEFORE + PASSAGE + AFTER)
    assert (like is not None) is is_found


def test_a_place_that_is_not_allowed_is_not_given() -> None:
    text = FILLER + BEFORE + PASSAGE + AFTER
    assert Likeness(text).find(BEFORE, PASSAGE, AFTER, lambda start, end: start > 332) is None


@pytest.mark.parametrize("text", ["", "🌱", BEFORE + AFTER, FILLER])
def test_where_nothing_is_like_it_nothing_is_found(text: str) -> None:
    assert found(text) is None


def test_a_text_shorter_than_what_is_looked_for() -> None:
    assert found(BEFORE[-9:] + PASSAGE + AFTER[:3]) is None
    like = Likeness(PASSAGE).find("", changed(PASSAGE, 2), "", anywhere)
    assert like is not None
    assert (like.start, like.end) == (0, 36)


@pytest.mark.parametrize(("length", "is_found"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_very_long_passage_is_not_looked_for(length: int, is_found: bool) -> None:
    passage = "".join(map(chr, range(0x20000, 0x20000 + length)))
    like = found(FILLER + BEFORE + passage + AFTER, passage)
    assert (like is not None) is is_found
