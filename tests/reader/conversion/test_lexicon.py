from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.conversion.lexicon import Lexicon
from reader.conversion.policy import Match

words = st.text("甲乙𠮷", min_size=1, max_size=5)
lists = st.lists(st.dictionaries(words, st.just("值"), max_size=6), max_size=2)


def everywhere(layers: list[dict[str, str]], text: str) -> list[Match]:
    """Every word at every place."""
    return [
        Match(start, end, layer, entries[text[start:end]])
        for start in range(len(text))
        for layer, entries in enumerate(layers)
        for end in range(len(text), start, -1)
        if text[start:end] in entries
    ]


def connected(matches: list[Match], place: int) -> set[Match]:
    """Those that hang together with one that covers ``place``."""
    found = {match for match in matches if match.start <= place < match.end}
    while True:
        more = {
            match
            for match in matches
            if any(match.start < one.end and one.start < match.end for one in found)
        }
        if more == found:
            return found
        found = more


@given(lists, st.text("甲乙𠮷丙\n\ud800", min_size=1, max_size=20), st.data())
def test_what_hangs_together_around_a_place(
    layers: list[dict[str, str]], text: str, data: st.DataObject
) -> None:
    # The lists of a stage never have a character alone that an earlier list has, nor two of them.
    place = data.draw(st.integers(0, len(text) - 1))
    alone: set[str] = set()
    for entries in layers:
        for key in [key for key in entries if key[0] in alone or key in alone]:
            del entries[key]
        alone |= {key for key in entries if len(key) == 1}
    found = Lexicon(layers).covering(text, place)
    expected = connected(everywhere(layers, text), place)
    assert set(found) == expected
    assert found == sorted(found, key=lambda match: (match.start, match.layer, -match.end))


def test_no_word_covers_a_place_of_its_own() -> None:
    lexicon = Lexicon([{"头发": "頭髮"}])
    assert lexicon.covering("头发光", 2) == []
    assert lexicon.covering("头", 0) == []
    assert Lexicon([]).covering("头", 0) == []


def test_a_word_that_does_not_fit_does_not_connect() -> None:
    lexicon = Lexicon([{"甲乙": "", "乙丙": "", "丙丁": ""}])
    found = lexicon.covering("甲乙丙丁", 0, lambda start, _: start != 1)
    assert found == [Match(0, 2, 0, "")]
