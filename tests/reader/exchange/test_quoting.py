from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.bundle import Quoted, Why
from reader.exchange.quoting import place_quote
from reader.fold import fold

TEXT = "甲地改革有成。\n　　乙地改革有成🌱，𠮷田村的頭髮店。\n乙地改革有成"


def test_a_quote_in_the_other_script_is_found() -> None:
    place = place_quote(TEXT, Quoted(quote="𠮷田村的头发店"))
    assert isinstance(place, tuple)
    assert TEXT[slice(*place)] == "𠮷田村的頭髮店"


def test_white_space_of_a_page_does_not_matter() -> None:
    place = place_quote(TEXT, Quoted(quote="甲地改革有成。 乙地 改革有成🌱"))
    assert place == (0, TEXT.index("🌱") + 1)


def test_context_tells_several_places_apart() -> None:
    quoted = Quoted(quote="改革有成", prefix="乙地", suffix="🌱，𠮷田村的頭髮")
    assert place_quote(TEXT, quoted) == (12, 16)
    assert place_quote(TEXT, Quoted(quote="改革有成", prefix="甲地")) is Why.NOT_UNIQUE


def test_position_tells_them_apart_where_context_does_not_speak_against_it() -> None:
    assert place_quote(TEXT, Quoted(quote="改革有成", start=12)) == (12, 16)
    assert place_quote(TEXT, Quoted(quote="改革有成", start=11)) is Why.NOT_UNIQUE
    against = Quoted(quote="改革有成", start=2, suffix="🌱，𠮷田村的頭髮店")
    assert place_quote(TEXT, against) == (12, 16)


def test_what_is_not_there_is_said() -> None:
    assert place_quote(TEXT, Quoted(quote="稅制")) is Why.NOT_THERE
    assert place_quote(TEXT, Quoted(quote=" \n")) is Why.EMPTY
    assert place_quote("改" * 3_000, Quoted(quote="改", start=5)) is Why.NOT_UNIQUE


@given(st.text("改革𠮷😀头頭 \n", min_size=1, max_size=30), st.data())
def test_a_place_always_says_what_the_quote_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = place_quote(text, Quoted(quote=text[start:end], start=start))
    if not isinstance(place, Why):
        found = "".join(text[slice(*place)].split())
        assert fold(found) == fold("".join(text[start:end].split()))
