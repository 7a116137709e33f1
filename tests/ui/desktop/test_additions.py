from __future__ import annotations

from reader.changes import Affected
from reader.model import Draft
from tests.helpers.library import draft_of, snapshot
from ui.desktop.additions import MOST_ERASED, Additions
from ui.desktop.session import Session


def drafts(count: int) -> list[Draft]:
    return [draft_of(f"{number}號公報\n𠮷田村🌱\n") for number in range(count)]


def listen(session: Session) -> list[Affected]:
    heard: list[Affected] = []
    session.changed.connect(heard.append)
    return heard


def test_nothing_is_told_before_it_is_asked_for_and_then_all_at_once(session: Session) -> None:
    heard, additions = listen(session), Additions(session)
    first, second = (additions.add(draft)[0] for draft in drafts(2))
    assert (heard, session.can_undo, additions.untold) == ([], False, True)
    additions.tell()
    additions.tell()
    assert heard == [Affected(articles=frozenset({first, second}))]
    assert session.undo_stack.undo_title == "import 2 articles"
    assert not additions.untold


def test_what_comes_later_joins_the_step_even_under_another_one(session: Session) -> None:
    before = snapshot(session.library.path)
    additions = Additions(session)
    for draft in drafts(3):
        additions.add(draft)
        additions.tell()
    session.add_tag("改革")
    additions.add(draft_of("又一篇\n"))
    additions.tell()
    assert session.undo_stack.undo_title == "add the tag 改革"
    session.undo()
    assert session.undo_stack.undo_title == "import 4 articles"
    session.undo()
    assert not session.can_undo
    assert snapshot(session.library.path) == before


def test_after_an_undo_the_rest_is_a_step_of_its_own(session: Session) -> None:
    additions = Additions(session)
    for draft in drafts(2):
        additions.add(draft)
    additions.tell()
    session.undo()
    additions.add(draft_of("又一篇\n"))
    additions.tell()
    assert session.undo_stack.undo_title == "import “又一篇\n”"
    session.undo()
    assert session.articles() == []


def test_what_is_known_is_neither_told_nor_undone(session: Session) -> None:
    (draft,) = drafts(1)
    key, _ = session.add_draft(draft)
    heard, additions = listen(session), Additions(session)
    assert additions.add(draft) == (key, False)
    additions.tell()
    assert heard == []


def test_a_very_large_import_goes_to_the_trash_when_it_is_undone(session: Session) -> None:
    additions = Additions(session)
    for draft in drafts(MOST_ERASED + 1):
        additions.add(draft)
    additions.tell()
    assert session.undo_stack.undo_title == f"import {MOST_ERASED + 1} articles"
    session.undo()
    assert session.articles() == []
    assert len(session.library.trash()) == MOST_ERASED + 1
    session.redo()
    assert len(session.articles()) == MOST_ERASED + 1
