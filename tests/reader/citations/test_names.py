from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.citations.names import MOST_NAMES, split_names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("", ()),
        ("陸采薇", ("陸采薇",)),
        ("陆采薇、方砚，王五;赵六", ("陆采薇", "方砚", "王五", "赵六")),
        ("陸采薇 方硯", ("陸采薇", "方硯")),
        ("陸采薇\u3000歐陽修文", ("陸采薇", "歐陽修文")),
        ("王 五", ("王五",)),
        ("𠮷田 茂子", ("𠮷田", "茂子")),
        ("John Smith", ("John Smith",)),
        ("John Smith, 王五", ("John Smith", "王五")),
        ("新华社", ("新华社",)),
        ("甲\n乙", ("甲", "乙")),
    ],
)
def test_names_are_told_apart_and_kept_whole(value: str, names: tuple[str, ...]) -> None:
    assert split_names(value) == names


@given(st.text("王五、， ;/AB\u3000𠮷\n", max_size=400))
def test_no_name_is_empty_or_holds_a_separator(value: str) -> None:
    names = split_names(value)
    assert len(names) <= MOST_NAMES
    for name in names:
        assert name.strip() == name != ""
        assert not set(name) & set("、，;/\n")
