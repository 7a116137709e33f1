"""What other programs write to the library shows in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import AddAnnotation, AddTag, Affected, EditAnnotation, Kind, PutEntry, Trash
from reader.coding import highlight
from reader.dictionary import entry
from reader.model import Draft, Tag, now
from ui.desktop.following import Following
from ui.desktop.session import Session
from ui.desktop.window import Window


@pytest.fixture
def following(window: Window, article: str) -> Following:
    assert article
    return Following(window.session, window)


def look(following: Following) -> None:
    """As the timer does, until what was seen has come to rest."""
    following.look()
    following.look()


def test_nothing_is_announced_of_what_this_window_writes(
    following: Following, session: Session
) -> None:
    heard: list[Affected] = []
    session.add_tag("改革")
    session.changed.connect(heard.append)
    look(following)
    assert heard == []


def test_articles_tags_and_highlights_of_others_appear(
    following: Following, window: Window, session: Session, other_draft: Draft
) -> None:
    article = session.article
    assert article is not None
    mine = session.annotate(0, 3, ())
    with Library(session.library.path) as other:
        other.add_draft(other_draft)
        other.apply(AddTag(Tag("t", "生態𠮷")))
        theirs = highlight(article, 4, 8, ("t",))
        other.apply(AddAnnotation(theirs))
        look(following)
    assert [each.id for each in session.annotations()] == [mine, theirs.id]
    assert window.desk.library.articles.model.rowCount() == 2
    assert window.desk.library.codebook.model.codebook.get("t").name == "生態𠮷"
    assert len(window.desk.annotations.listed) == 2


def test_what_others_change_and_delete_is_shown(following: Following, session: Session) -> None:
    first, second = session.annotate(0, 3, ()), session.annotate(4, 8, ())
    with Library(session.library.path) as other:
        found = other.annotation(first)
        assert found is not None
        other.apply(EditAnnotation(replace(found, note="𨋢邊", modified_at=now())))
        other.apply(Trash(Kind.ANNOTATION, (second,), now()))
        look(following)
    assert [each.note for each in session.annotations()] == ["𨋢邊"]


def test_an_article_that_others_delete_leaves_the_page(
    following: Following, session: Session, article: str
) -> None:
    with Library(session.library.path) as other:
        other.apply(Trash(Kind.ARTICLE, (article,), now()))
        look(following)
    assert session.article is None


def test_an_entry_of_the_dictionary_made_elsewhere_holds_here(
    following: Following, session: Session
) -> None:
    heard: list[Affected] = []
    session.changed.connect(heard.append)
    with Library(session.library.path) as other:
        other.apply(PutEntry(entry("沈抚", "瀋撫")))
        look(following)
    assert [each.dictionary for each in heard] == [True]


def test_while_others_go_on_writing_it_is_shown_now_and_then(
    following: Following, session: Session
) -> None:
    heard: list[Affected] = []
    session.changed.connect(heard.append)
    with Library(session.library.path) as other:
        for number in range(following.patience):
            assert heard == []
            other.apply(AddTag(Tag(f"t{number}", f"改革{number}")))
            following.look()
    assert len(heard) == 1
