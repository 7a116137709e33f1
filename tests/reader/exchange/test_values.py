from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.exchange.values import decoded, encoded
from reader.model import BlockKind, Image, Pattern, Tag
from reader.shelf import Attribute, AttributeKind

AT = datetime(2024, 3, 5, 8, 15, 0, 250_000, tzinfo=UTC)


@dataclass(frozen=True)
class Thing:
    at: datetime
    count: int
    kind: BlockKind = BlockKind.TITLE
    parts: tuple[Image, ...] = ()


def found(name: str) -> bytes:
    if name != "blob":
        raise ValueError(name)
    return b"\0\xff"


def test_a_value_comes_back() -> None:
    thing = Thing(AT, 3, BlockKind.QUOTE, (Image(b"\0\xff", "image/png", 2),))
    told = encoded(thing, lambda data: "blob")
    assert told["at"] == "2024-03-05T08:15:00.250Z"
    assert told["parts"] == [{"data": "blob", "media_type": "image/png", "block": 2}]
    assert decoded(Thing, told, found) == thing


@pytest.mark.parametrize("parent", [None, "above"])
def test_what_may_be_nothing_comes_back(parent: str | None) -> None:
    tag = Tag("t", "𠮷", parent, "#112233", Pattern.DOTTED, "說明", "1", 4, "memo", True)
    assert decoded(Tag, encoded(tag, str), found) == tag


def test_a_field_that_is_not_there_is_as_its_class_has_it() -> None:
    column = decoded(Attribute, {"id": "a", "name": "n", "later": [1]}, found)
    assert column == Attribute("a", "n", AttributeKind.TEXT)


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        "text",
        {},
        {"at": "2024-03-05T08:15:00Z"},
        {"at": "2024-03-05T08:15:00", "count": 1},
        {"at": "yesterday", "count": 1},
        {"at": 5, "count": 1},
        {"at": "2024-03-05T08:15:00Z", "count": "1"},
        {"at": "2024-03-05T08:15:00Z", "count": True},
        {"at": "2024-03-05T08:15:00Z", "count": 1.5},
        {"at": "2024-03-05T08:15:00Z", "count": 1, "kind": "no such kind"},
        {"at": "2024-03-05T08:15:00Z", "count": 1, "kind": []},
        {"at": "2024-03-05T08:15:00Z", "count": 1, "parts": {}},
        {
            "at": "2024-03-05T08:15:00Z",
            "count": 1,
            "parts": [{"data": "gone", "media_type": "", "block": 0}],
        },
    ],
)
def test_what_is_no_such_value_is_refused(told: Any) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        decoded(Thing, told, found)
