from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import EmptyQuote, NoSuchOccurrence, QuoteNotFound, QuoteNotUnique
from reader.fold import fold
from reader.quotes import find_quote, locate_quote, occurrences

TEXT = "𠮷田村的改革🌱\n頭髮與出發，理发店。\n改革措施，搭𨋢上樓。\n"
ALPHABET = "改革发發髮𠮷𨋢🌱\n "


@given(st.text(ALPHABET, max_size=40), st.text(ALPHABET, min_size=1, max_size=3))
def test_every_place_is_found_by_fold(text: str, quote: str) -> None:
    length = len(quote)
    places = tuple(
        (start, start + length)
        for start in range(len(text) - length + 1)
        if fold(text[start : start + length]) == fold(quote)
    )
    if places:
        assert find_quote(text, quote) == places
    else:
        assert find_quote(text, quote) == tuple(occurrences(fold(text), fold(quote).strip()))


def test_places_that_overlap_all_count() -> None:
    assert find_quote("哈哈哈哈", "哈哈") == ((0, 2), (1, 3), (2, 4))


def test_an_empty_quote_is_nowhere() -> None:
    assert find_quote(TEXT, "") == ()
    assert list(occurrences(TEXT, "")) == []


@pytest.mark.parametrize("quote", ["頭髮與出發", "头发与出发", "头髮與出发"])
def test_a_quote_in_any_script_names_the_source_passage(quote: str) -> None:
    start, end = locate_quote(TEXT, quote)
    assert TEXT[start:end] == "頭髮與出發"


@pytest.mark.parametrize("quote", ["𠮷田村", "🌱", "搭𨋢"])
def test_offsets_are_code_points(quote: str) -> None:
    start = TEXT.index(quote)
    assert locate_quote(TEXT, quote) == (start, start + len(quote))


@pytest.mark.parametrize("quote", ["改革🌱\r\n头发", "改革🌱\r頭髮", "改革🌱\n頭髮"])
def test_line_ends_of_any_kind_match(quote: str) -> None:
    start, end = locate_quote(TEXT, quote)
    assert TEXT[start:end] == "改革🌱\n頭髮"


def test_white_space_around_a_quote_is_dropped_only_if_it_must_be() -> None:
    assert locate_quote(TEXT, "\r\n搭𨋢 ") == locate_quote(TEXT, "搭𨋢")
    start, end = locate_quote(TEXT, "\n改革")
    assert TEXT[start:end] == "\n改革"


def test_the_typed_characters_decide_between_scripts() -> None:
    start = TEXT.index("理发") + 1
    assert locate_quote(TEXT, "发") == (start, start + 1)
    assert locate_quote(TEXT, " 髮 ") == (TEXT.index("髮"), TEXT.index("髮") + 1)


def test_a_quote_that_is_there_twice_asks_which() -> None:
    with pytest.raises(QuoteNotUnique) as caught:
        locate_quote(TEXT, "改革")
    assert caught.value.places == {"quote": "改革", "count": 2}


def test_a_number_says_which_by_fold_in_order() -> None:
    starts = [TEXT.index(character) for character in "髮發发"]
    assert [locate_quote(TEXT, "发", number)[0] for number in (1, 2, 3)] == starts


@pytest.mark.parametrize("number", [-1, 0, 3])
def test_a_number_beyond_the_occurrences_is_named(number: int) -> None:
    with pytest.raises(NoSuchOccurrence) as caught:
        locate_quote(TEXT, "改革", number)
    assert caught.value.places == {"quote": "改革", "count": 2, "number": number}


@pytest.mark.parametrize("quote", ["", " ", "\u3000\r\n"])
def test_an_empty_quote_is_refused(quote: str) -> None:
    with pytest.raises(EmptyQuote):
        locate_quote(TEXT, quote)


@pytest.mark.parametrize("occurrence", [None, 1])
def test_an_absent_quote_is_named(occurrence: int | None) -> None:
    with pytest.raises(QuoteNotFound, match="吉田村"):
        locate_quote(TEXT, "吉田村", occurrence)
