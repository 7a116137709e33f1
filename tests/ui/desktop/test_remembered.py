from __future__ import annotations

import pytest

from db.library import Library
from reader.model import Reading, Script
from tests.helpers.library import snapshot
from ui.desktop.page.eye import Eye
from ui.desktop.remembered import (
    place_of,
    reading_of,
    remember,
    remember_place,
    remember_reading,
)
from ui.desktop.session import Session


def test_nothing_is_remembered_of_an_article_never_left(library: Library) -> None:
    assert place_of(library, "甲") is None
    assert reading_of(library, "甲") is None


def test_each_article_has_its_own_place_and_reading(library: Library) -> None:
    remember_place(library, "甲", Eye(7, 3, 34.0))
    remember_place(library, "乙", Eye(0, 12, 47.5))
    remember_reading(library, "甲", Reading(Script.HANT_HK, True))
    assert (place_of(library, "甲"), place_of(library, "乙")) == (Eye(7, 3, 34.0), Eye(0, 12, 47.5))
    assert reading_of(library, "甲") == Reading(Script.HANT_HK, True)
    assert reading_of(library, "乙") is None


def test_an_article_that_was_not_scrolled_leaves_no_trace(library: Library) -> None:
    before = snapshot(library.path)
    remember_place(library, "甲", Eye(0, -44, 34.0))
    assert snapshot(library.path) == before
    remember_place(library, "甲", Eye(7, 3, 34.0))
    remember_place(library, "甲", Eye(0, -44, 34.0))  # back at its top
    assert place_of(library, "甲") == Eye(0, -44, 34.0)


def test_what_is_the_same_is_not_written_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(library, "key", "𠮷")
    monkeypatch.setattr(library, "apply", lambda _: pytest.fail("something was written"))
    remember(library, "key", "𠮷")


def test_a_library_that_can_only_be_read_remembers_nothing(read_only: Session) -> None:
    before = read_only.library.path.read_bytes()
    remember_place(read_only.library, "甲", Eye(7, 3, 34.0))
    remember_reading(read_only.library, "甲", Reading(Script.HANS))
    assert place_of(read_only.library, "甲") is None
    assert read_only.library.path.read_bytes() == before


@pytest.mark.parametrize(
    "kept",
    ["", "{", "7", "[1]", '["hanja", true]', "[1, 2, 3, 4]", "[1.5, 2, 3]", "[1, 2e1, 3]"],
)
def test_what_is_damaged_is_as_if_it_had_never_been_kept(library: Library, kept: str) -> None:
    for key in ("reading:甲", "place:甲"):
        remember(library, key, kept)
    assert reading_of(library, "甲") is None
    assert place_of(library, "甲") is None


def test_a_library_that_is_gone_remembers_nothing_and_says_nothing(library: Library) -> None:
    library.path.unlink()
    remember(library, "last-article", "甲")
    assert library.setting("last-article") is None
