from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fold import fold
from reader.patterns import Pattern, fold_pattern, literals
from reader.query_errors import BadPattern, SlowPattern

TEXT = "改革說明：第一批，2024年。\n第二批 GDP（增長）\n頭髮"


def found(pattern: str, *, folded: bool = True) -> list[str]:
    where = fold(TEXT) if folded else TEXT
    return [TEXT[start:end] for start, end in Pattern(pattern, folded=folded).spans(where)]


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("第[一二三]批", ["第一批", "第二批"]),
        ("说明", ["說明"]),
        ("[说話]明", ["說明"]),
        (r"\d+年", ["2024年"]),
        ("gdp", ["GDP"]),
        ("批.+$", ["批，2024年。", "批 GDP（增長）"]),
        ("^第", ["第"]),
        ("（增长）", ["（增長）"]),
        ("[一-龥]{4}", ["改革說明"]),
        (r"\p{Han}{4}", ["改革說明"]),
        ("x*", []),
        (r"\S(?=發)", ["頭"]),
    ],
)
def test_either_script_is_matched(pattern: str, hits: list[str]) -> None:
    assert found(pattern) == hits


def test_the_very_characters_can_be_asked_for() -> None:
    assert found("说明", folded=False) == []
    assert found("說明", folded=False) == ["說明"]
    assert found("gdp", folded=False) == []


@pytest.mark.parametrize("pattern", ["(", "[", "*", "\\", "[z-a]", "(?P=x)"])
def test_what_is_no_expression_is_said(pattern: str) -> None:
    with pytest.raises(BadPattern, match="is not a regular expression"):
        Pattern(pattern, folded=True)


def test_one_that_takes_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.patterns.SECONDS", 0.05)
    with pytest.raises(SlowPattern):
        Pattern("(a|aa)+b", folded=True).spans("a" * 5_000)


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        ("改革", ["改革"]),
        ("改革(開放|措施)", ["改革"]),
        ("改革|開放", []),
        ("(改革)", []),
        ("改革?開放", ["改", "開放"]),
        ("改革+開", ["改革", "開"]),
        ("改{2}", []),
        ("[改革]開", ["開"]),
        ("[]改革]開", ["開"]),
        ("[^]改]開", ["開"]),
        (r"\[改革\]", ["改革"]),
        (r"\p{改}革", ["革"]),
        ("(?#改)革", ["革"]),
        ("(?x)改 # 革", []),
        ("(?V1)[[改]革]", []),
        ("第.批", ["第", "批"]),
    ],
)
def test_what_must_stand_in_a_text(pattern: str, runs: list[str]) -> None:
    assert literals(pattern) == runs


ATOMS = st.sampled_from(
    ["改", "革", "說", "说", "[改革]", "[^改]", "(改|說)", ".", "改?", "革*", "说+", "改{0,1}", "|"]
)


@given(st.lists(ATOMS, max_size=6).map("".join), st.text("改革說说\n", max_size=12))
def test_no_match_lacks_what_must_stand_in_it(pattern: str, text: str) -> None:
    folded = fold(text)
    if Pattern(pattern, folded=True).spans(folded):
        assert all(fold(run) in folded for run in literals(pattern))


@given(st.text("改革說髮发裡a.\\d[]()-？（", max_size=12))
def test_any_text_can_be_typed(pattern: str) -> None:
    assert len(fold_pattern(pattern)) >= len(pattern)
    literals(pattern)
    with suppress(BadPattern):
        Pattern(pattern, folded=True).spans("改革")
