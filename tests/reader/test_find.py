from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.expansion import expand
from reader.find import find
from reader.fold import fold
from tests.helpers.texts import HOSTILE, lines, texts

TEXT = "改革與改进：𠮷村的軟體😀改革，\r\n鼠标 ABC abc\u3000ａｂｃ。"


def found(query: str, *, exact: bool = False) -> list[str]:
    return [TEXT[start:end] for start, end in find(TEXT, query, exact_script=exact)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("改革", ["改革", "改革"]),
        ("改進", ["改进"]),
        ("软件", ["軟體"]),
        ("滑鼠", ["鼠标"]),
        ("𠮷", ["𠮷"]),
        ("abc", ["ABC", "abc", "ａｂｃ"]),
        ("abc  abc", ["ABC abc"]),
        ("改革，鼠標", []),
        ("改革， 鼠標", ["改革，\r\n鼠标"]),
        ("", []),
        ("  ", []),
    ],
)
def test_either_script_case_and_region_is_found(query: str, hits: list[str]) -> None:
    assert found(query) == hits


def test_the_very_characters_can_be_asked_for() -> None:
    assert found("改進", exact=True) == []
    assert found("改进", exact=True) == ["改进"]
    assert found("abc", exact=True) == ["abc"]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("哈哈哈哈哈", "哈哈", ["哈哈", "哈哈"]),
        ("新演算法与算法", "算法", ["演算法", "算法"]),
        ("新算法與演算法", "演算法", ["算法", "演算法"]),
        ("哈薩克斯坦和哈萨克", "哈薩克", ["哈薩克斯坦", "哈萨克"]),
        ("\ud800改\0革\udfff", "改\0革", ["改\0革"]),
        ("\ud800改\0革\udfff", "\udfff", ["\udfff"]),
        (".*改革(", ".*", [".*"]),
        ("改革", "革改", []),
    ],
)
def test_each_hit_is_whole_and_none_overlaps(text: str, query: str, hits: list[str]) -> None:
    assert [text[start:end] for start, end in find(text, query)] == hits


@pytest.mark.parametrize("exact_script", [False, True])
def test_no_more_are_given_than_asked_for(exact_script: bool) -> None:
    every = find(TEXT, "改", exact_script=exact_script)
    assert len(every) == 3
    for limit in range(5):
        assert find(TEXT, "改", exact_script=exact_script, limit=limit) == every[:limit]


@given(texts(HOSTILE) | st.text(), lines(HOSTILE) | st.text(max_size=3), st.booleans())
def test_any_text_can_be_looked_through(text: str, query: str, exact_script: bool) -> None:
    found = find(text, query, exact_script=exact_script)
    assert found or not query.strip() or query not in text
    for start, end in found:
        assert text[start:end].strip()


@given(texts(), lines())
def test_every_hit_is_a_form_of_the_query(text: str, query: str) -> None:
    forms = ["".join(fold(form).split()) for form in expand(query)]
    last = 0
    for start, end in find(text, query):
        assert last <= start < end <= len(text)
        assert "".join(fold(text[start:end]).split()) in forms
        last = end


@given(texts(), st.data())
def test_what_stands_there_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 5)))
    query = text[start:end].strip()
    if query:
        assert find(text, query)
        assert find(text, query, exact_script=True)
