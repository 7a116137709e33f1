"""One stage beside the plainest way to do what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.conversion.compiled import build, split
from reader.conversion.dictionaries import LengthChanged
from reader.conversion.lexicon import Lexicon
from reader.conversion.policy import Policy
from reader.conversion.stage import Characters, Places, Stage, spliced

LETTERS = "甲乙丙𠮷"
Layers = Sequence[Mapping[str, str]]

words = st.text(LETTERS + "丁", min_size=1, max_size=4)
layers = st.lists(
    st.dictionaries(words, st.text(LETTERS + "戊", min_size=1, max_size=3), max_size=8),
    min_size=1,
    max_size=3,
)
texts = st.text(LETTERS + "丁😀\r\n\0\ud800", max_size=24)


def stage_of(lists: Layers) -> Stage:
    return build([split(entries) for entries in lists], regional=True)


def longest(lists: Layers, text: str) -> str:
    """Each layer in turn, the longest word first, then the leftmost, on what is still free."""
    values: dict[int, str] = {}
    taken = [False] * len(text)
    for entries in lists:
        for length in range(4, 0, -1):
            for start in range(len(text) - length + 1):
                word = text[start : start + length]
                if word in entries and not any(taken[start : start + length]):
                    taken[start : start + length] = [True] * length
                    values.update(dict.fromkeys(range(start, start + length), ""))
                    values[start] = entries[word]
    return "".join(values.get(place, character) for place, character in enumerate(text))


def forward(lists: Layers, text: str) -> str:
    """At each place the first layer with a word that begins there, and its longest."""
    if not text:
        return ""
    for entries in lists:
        for length in range(4, 0, -1):
            if text[:length] in entries:
                return entries[text[:length]] + forward(lists, text[length:])
    return text[0] + forward(lists, text[1:])


@pytest.mark.parametrize(
    ("policy", "plainly"), [(Policy.LONGEST, longest), (Policy.FORWARD, forward)]
)
@given(lists=layers, text=texts)
def test_words_count_as_the_policy_says(
    policy: Policy, plainly: Callable[[Layers, str], str], lists: Layers, text: str
) -> None:
    assert stage_of(lists).convert(text, policy)[0] == plainly(lists, text)


@given(layers, texts)
def test_backward_is_forward_in_a_mirror(lists: Layers, text: str) -> None:
    first = {key: value for key, value in lists[0].items() if len(key) > 1}
    mirrored = {key[::-1]: value[::-1] for key, value in first.items()}
    shown = stage_of([first]).convert(text, Policy.BACKWARD)[0]
    assert shown[::-1] == forward([mirrored], text[::-1])


@given(layers, texts, st.integers(0, 30), st.sampled_from(Policy))
def test_a_word_that_does_not_fit_is_no_word(
    lists: Layers, text: str, edge: int, policy: Policy
) -> None:
    stage = stage_of(lists)
    shown, _ = stage.convert(text, policy, lambda start, end: not start < edge < end)
    apart = [stage.convert(part, policy)[0] for part in (text[:edge], text[edge:])]
    assert shown == "".join(apart)


@given(layers, texts, st.sampled_from(Policy))
def test_the_words_named_are_all_that_is_not_by_character(
    lists: Layers, text: str, policy: Policy
) -> None:
    plain: dict[str, str] = {}
    for entries in reversed(lists):
        plain |= {key: value for key, value in entries.items() if len(key) == 1 == len(value)}
    later = [key for entries in lists[1:] for key in entries if len(key) > 1]
    if not any(one in key[1:] for key in later for one in plain):
        shown, found = stage_of(lists).convert(text, policy)
        assert shown == spliced(Characters(plain).convert(text), found)


def test_another_length_needs_a_stage_of_regional_words() -> None:
    words_of = Lexicon([{"U盘": "隨身碟"}])
    assert Stage({}, words_of, regional=True).convert("U盘", Policy.LONGEST)[0] == "隨身碟"
    with pytest.raises(LengthChanged):
        Stage({}, words_of, regional=False)


@pytest.mark.parametrize("count", [3, 300])
def test_characters_are_exchanged_at_once(count: int) -> None:
    """Few are replaced one after the other, but never where one leads to the next."""
    ring = {chr(0x4E00 + place): chr(0x4E00 + (place + 1) % count) for place in range(count)}
    text = "".join(ring) + "\u9fff𠮷"
    assert Characters(ring).convert(text) == "".join(ring.values()) + "\u9fff𠮷"


@pytest.mark.parametrize("key", ["说", "𫍲"])
def test_a_long_text_is_converted_to_its_end(key: str) -> None:
    many = {chr(code): "x" for code in range(0x3400, 0x3500)} | {key: "說"}
    for entries in ({key: "說"}, many):
        assert Characters(entries).convert("𠮷" * 200_000 + key) == "𠮷" * 200_000 + "說"


def test_places_are_found_by_a_character_and_its_neighbour() -> None:
    places = Places({"头发": 1, "发展": 0, "𠮷野家": 0, "面": 0})
    assert list(places.in_text("发，头发也发展，面𠮷野")) == [3, 5, 8, 9]
    assert list(Places({}).in_text("头发")) == []


@given(st.lists(st.sampled_from(["发展", "头发", "x", "\n"]), max_size=40).map("".join))
def test_places_are_the_same_whatever_stands_before(text: str) -> None:
    places = Places({"头发": 1, "发展": 0})
    before = "x" * 65_535
    moved = [place - len(before) for place in places.in_text(before + text)]
    assert moved == list(places.in_text(text))
