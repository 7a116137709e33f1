from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation_history import Edit, edit_of, moments, put_back
from reader.model import Annotation, FormerAnnotation
from tests.helpers.articles import AT, CODEBOOK, HANT, annotation_of, article, moved_to

ON = article(HANT)
FIRST = annotation_of(ON, "濕地復育計畫", "a", ("reform",))
TAGGED = replace(FIRST, tags=("river", "forest"), note="見圖一")
MOVED = moved_to(ON, TAGGED, "水鳥👩\u200d🌾")


def at(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def former(
    state: Annotation, coder: str, minutes: int, *, deleted: bool = False
) -> FormerAnnotation:
    return FormerAnnotation(state, deleted, coder, at(minutes))


FORMER = [
    former(FIRST, "林", 1),
    former(TAGGED, "沈", 2),
    former(MOVED, "林", 3),
    former(MOVED, "沈", 4, deleted=True),
]
PRESENT = former(MOVED, "", 0)


def test_each_state_has_who_made_it_and_when_the_newest_first() -> None:
    found = moments(FORMER, PRESENT)
    assert [(each.coder, each.at) for each in found] == [
        ("沈", at(4)),
        ("林", at(3)),
        ("沈", at(2)),
        ("林", at(1)),
        ("沈", AT),
    ]
    assert [each.deleted for each in found] == [False, True, False, False, False]


def test_it_says_what_changed() -> None:
    restored, trashed, moved, tagged, made = moments(FORMER, PRESENT)
    assert (made.put_on, made.former, made.is_moved) == (("reform",), None, False)
    assert (tagged.put_on, tagged.taken_off) == (("river", "forest"), ("reform",))
    assert tagged.note_edit == Edit(0, "", "見圖一")
    assert moved.is_moved
    assert not moved.put_on + moved.taken_off
    assert not moved.note_edit
    assert (trashed.is_trashed, trashed.is_restored) == (True, False)
    assert (restored.is_trashed, restored.is_restored) == (False, True)


def test_what_never_changed_was_made_once() -> None:
    (made,) = moments([], former(FIRST, "", 0))
    assert (made.annotation, made.coder, made.at) == (FIRST, "沈", AT)


def test_many_states_are_no_trouble() -> None:
    many = [former(FIRST, "林", 1)] * 5_000
    newest = moments(many, PRESENT)[0]
    assert newest == newest
    assert repr(newest)


def test_a_state_is_put_back_without_tags_that_are_gone() -> None:
    state = replace(FIRST, tags=("gone", "reform"), note="舊")
    change, gone = put_back(state, MOVED, CODEBOOK, AT + timedelta(minutes=9))
    assert gone == ("gone",)
    edited = change.annotation
    assert (edited.tags, edited.note, edited.anchor) == (("reform",), "舊", FIRST.anchor)
    assert edited.modified_at == at(9)


def test_on_another_text_the_passage_stays_where_it_stands() -> None:
    present = replace(MOVED, version=2)
    change, _ = put_back(FIRST, present, CODEBOOK, AT)
    assert (change.annotation.version, change.annotation.anchor) == (2, MOVED.anchor)
    assert change.annotation.tags == FIRST.tags


@given(st.text("甲乙𠮷😀\n"), st.text("甲乙𠮷😀\n"))
def test_an_edit_makes_the_new_text_of_the_old(old: str, new: str) -> None:
    edit = edit_of(old, new)
    end = edit.start + len(edit.lost)
    assert old[edit.start : end] == edit.lost
    assert old[: edit.start] + edit.came + old[end:] == new
    assert bool(edit) == (old != new)
