from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dictionary import (
    MOST,
    Entry,
    Into,
    Scope,
    entry,
    forms,
    from_json,
    to_json,
    with_entry,
)
from reader.errors import BadDictionaryEntry, BadDictionaryFile
from reader.model import Script
from reader.script import convert

PLACES = st.sampled_from([(Scope.USER, ""), (Scope.LIBRARY, ""), (Scope.ARTICLE, "a")])
ENTRIES = st.builds(
    lambda source, shown, into, place: Entry(source, shown, into, *place),
    st.sampled_from(["沈抚", "𨋢", "总台"]),
    st.sampled_from(["瀋撫", "𠮷😀", "總臺"]),
    st.sampled_from(Into),
    PLACES,
)


@pytest.mark.parametrize(
    ("source", "shown", "into"),
    [
        ("沈抚", "瀋撫", Into.HANT),
        ("瀋撫", "沈抚", Into.HANS),
        ("国际在线", "国际在线", Into.ANY),
        ("国际在线", "G𠮷😀", Into.ANY),
    ],
)
def test_the_form_shown_says_which_scripts_it_is_for(source: str, shown: str, into: Into) -> None:
    assert entry(source, shown).into is into


def test_what_is_said_goes_before_what_the_form_says() -> None:
    assert entry("里面", "裏面", Into.HANT_HK).into is Into.HANT_HK


@pytest.mark.parametrize("form", ["", "  ", "沈\n抚", "沈\u2028抚", "沈" * (MOST + 1)])
def test_a_form_is_one_line_that_is_neither_empty_nor_long(form: str) -> None:
    for source, shown in ((form, "瀋"), ("沈", form)):
        with pytest.raises(BadDictionaryEntry):
            entry(source, shown)


def test_a_form_of_the_most_code_points_is_taken() -> None:
    assert entry("𨋢" * MOST, "電").source == "𨋢" * MOST


def test_the_narrower_scope_goes_first() -> None:
    wide = entry("总台", "總檯", scope=Scope.USER)
    library = entry("总台", "總台")
    own = entry("总台", "總臺", scope=Scope.ARTICLE, article="a")
    assert forms([own, library, wide], Script.HANT_TW, "a") == {"总台": "總臺"}
    assert forms([own, library, wide], Script.HANT_TW, "b") == {"总台": "總台"}
    assert forms([wide], Script.HANT_HK) == {"总台": "總檯"}


def test_in_a_scope_the_entry_for_one_script_goes_first() -> None:
    both, hong_kong = entry("里面", "裡面", Into.HANT), entry("里面", "裏面", Into.HANT_HK)
    assert forms([hong_kong, both], Script.HANT_HK) == {"里面": "裏面"}
    assert forms([hong_kong, both], Script.HANT_TW) == {"里面": "裡面"}


def test_a_wide_entry_for_one_script_goes_after_a_narrow_one_for_several() -> None:
    wide = entry("里面", "裏面", Into.HANT_HK, Scope.USER)
    assert forms([entry("里面", "裡面", Into.HANT), wide], Script.HANT_HK) == {"里面": "裡面"}


def test_nothing_is_changed_in_the_original() -> None:
    assert forms([entry("总台", "總臺", Into.ANY)], Script.ORIGINAL) == {}


@given(st.lists(ENTRIES, max_size=8), st.sampled_from(Script), st.sampled_from(["a", "b"]))
def test_the_order_of_entries_does_not_matter(
    entries: list[Entry], script: Script, article: str
) -> None:
    kept = list({each.key: each for each in entries}.values())
    assert forms(kept, script, article) == forms(reversed(kept), script, article)


def test_the_words_are_shown_as_said() -> None:
    entries = (entry("沈抚", "瀋撫"), entry("国际在线", "国际在线"))
    own = forms(entries, Script.HANT_TW)
    text = "国际在线：沈抚新区的𨋢😀"
    assert convert(text, Script.HANT_TW, user_dictionary=own).text == "国际在线：瀋撫新區的𨋢😀"


def test_a_new_entry_takes_the_place_of_the_one_with_its_key() -> None:
    first, other = entry("总台", "總檯"), entry("沈抚", "瀋撫")
    later = entry("总台", "總臺")
    assert with_entry((first, other), later) == (later, other)
    assert with_entry((other,), later) == (other, later)


@given(st.lists(ENTRIES, max_size=6))
def test_a_file_gives_back_what_was_kept(entries: list[Entry]) -> None:
    own = [Entry(each.source, each.shown, each.into, Scope.USER) for each in entries]
    assert list(from_json(to_json(own), "dictionary.json")) == own


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1]",
        '[["a"]]',
        '[["a", "b", "c"]]',
        '[["", "b", "any"]]',
        '[[1, 2, "any"]]',
        "{}1",
    ],
)
def test_a_file_that_is_something_else_is_refused(text: str) -> None:
    with pytest.raises(BadDictionaryFile):
        from_json(text, "dictionary.json")


def test_the_file_can_be_read_by_people() -> None:
    text = to_json([entry("沈抚", "瀋撫", scope=Scope.USER)])
    assert "沈抚" in text
    assert json.loads(text) == [["沈抚", "瀋撫", "hant"]]
