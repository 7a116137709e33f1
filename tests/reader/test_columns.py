from __future__ import annotations

from dataclasses import replace

import pytest

from reader.changes import Batch, Collect, EditMetadata, Put, SetStates, SetValues, Value
from reader.columns import Edits, altered, edited
from reader.errors import UnsuitedValues
from reader.model import ArticleInfo, DetectedScript, Metadata, ReadState, now
from reader.shelf import Attribute, AttributeKind

COLUMN = Attribute("c", "信源數")
NUMBER = replace(COLUMN, kind=AttributeKind.NUMBER)


def info(key: str, outlet: str = "") -> ArticleInfo:
    return ArticleInfo(
        key, Metadata(title=f"𠮷{key}", outlet=outlet), DetectedScript.HANT, 2, "", now()
    )


def test_a_column_becomes_another_kind_where_all_values_suit() -> None:
    change = altered(NUMBER, {"a": "1,234", "b": "7"})
    assert change == Batch((Put(COLUMN), SetValues((Value("a", "c", "1234"),)), Put(NUMBER)))
    assert altered(NUMBER, {"b": "7"}) == Put(NUMBER)


def test_values_that_do_not_suit_are_named_and_nothing_is_changed() -> None:
    held = {str(number): f"約{number}家" for number in range(7)} | {"x": "3"}
    with pytest.raises(UnsuitedValues, match=r"7 values in “信源數”.*約0家、約1家.*…"):
        altered(NUMBER, held)


def test_a_choice_that_is_used_cannot_go() -> None:
    column = Attribute("c", "體裁", AttributeKind.CHOICE, ("消息",))
    with pytest.raises(UnsuitedValues, match="評論"):
        altered(column, {"a": "消息", "b": "評論"})
    assert altered(column, {"a": "消息"}) == Put(column)


def test_many_are_edited_in_one_step_and_those_that_are_so_are_left_alone() -> None:
    edits = Edits(
        {"outlet": "鏡山日報"}, {"c": "3", "d": None}, ReadState.READ, ("put",), ("take",)
    )
    found = edited((info("a"), info("b", "鏡山日報")), edits)
    assert found == Batch(
        (
            EditMetadata("a", Metadata(title="𠮷a", outlet="鏡山日報")),
            SetValues(
                (
                    Value("a", "c", "3"),
                    Value("a", "d", None),
                    Value("b", "c", "3"),
                    Value("b", "d", None),
                )
            ),
            SetStates((("a", ReadState.READ), ("b", ReadState.READ))),
            Collect("put", put=("a", "b")),
            Collect("take", take=("a", "b")),
        )
    )


def test_where_nothing_is_asked_nothing_changes() -> None:
    assert not Edits()
    assert Edits(state=ReadState.NEW)
    assert edited((info("a"),), Edits()) == Batch(())
