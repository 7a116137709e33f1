from __future__ import annotations

from dataclasses import replace

import pytest

from reader.changes import Kind, Trash
from reader.coding import moved
from reader.importers import read_bytes
from reader.links import Link, link_to, link_to_passage, parse_link
from reader.model import Annotation, now
from tests.ui.desktop.conftest import OTHER
from ui.desktop.commands.links import open_link
from ui.desktop.window import Window

QUOTE = "𠮷祥街的商戶"


@pytest.fixture
def made(window: Window, article: str) -> Annotation:
    """A highlight of an article, while another article is on the page."""
    text = window.session.library.article(article).source_text
    start = text.index(QUOTE)
    key = window.session.annotate(start, start + len(QUOTE), ())
    found = window.session.library.annotation(key)
    assert found is not None
    other, _ = window.session.add_draft(read_bytes(OTHER.encode(), "白鹭湾.txt"))
    window.session.open_article(other)
    return found


def selected(window: Window) -> str:
    """The passage that is chosen on the page."""
    article, selection = window.session.article, window.page.selection
    assert article is not None
    return article.source_text[selection.start : selection.end]


def follow(window: Window, link: str) -> str:
    """Open a link; what is said over the page."""
    window.desk.banner.hide()
    open_link(window.desk, parse_link(link))
    return window.desk.banner.text if not window.desk.banner.isHidden() else ""


def test_the_article_is_opened_and_the_highlight_chosen(window: Window, made: Annotation) -> None:
    assert follow(window, link_to(made)) == ""
    assert window.session.article is not None
    assert window.session.article.id == made.article
    assert window.desk.target == made.id
    assert [each.id for each in window.desk.annotations.selected] == [made.id]
    window.desk.navigator.back()
    assert window.session.article.id != made.article


def test_a_passage_that_is_no_highlight(window: Window, made: Annotation) -> None:
    anchor = made.anchor
    link = link_to_passage(made.article, anchor.start + 1, anchor.end, anchor.quote[1:])
    assert follow(window, link) == ""
    assert selected(window) == QUOTE[1:]


def test_a_highlight_that_was_changed_is_shown_and_it_is_said(
    window: Window, made: Annotation
) -> None:
    link = link_to(made)
    window.session.open_article(made.article)
    assert window.session.article is not None
    end = made.anchor.end
    longer = moved(made, window.session.article, made.anchor.start, end + 2)
    window.session.edit(longer, "")
    assert follow(window, link) == ""
    window.session.edit(moved(made, window.session.article, end, end + 2), "")
    assert "changed since" in follow(window, link)
    assert window.desk.target == made.id


def test_a_highlight_in_the_trash_or_gone_still_leads_to_its_text(
    window: Window, made: Annotation
) -> None:
    window.session.delete_annotations([made.id])
    assert follow(window, link_to(made)) == "The highlight of this link is in the trash."
    assert selected(window) == QUOTE
    window.session.library.purge(Kind.ANNOTATION, [made.id])
    said = follow(window, link_to(made))
    assert said == "The highlight of this link is no longer in the library."
    assert selected(window) == QUOTE


def test_a_passage_that_stands_elsewhere_by_now_is_found(window: Window, made: Annotation) -> None:
    link = Link(made.article, "", 1, 1 + len(QUOTE), QUOTE)
    assert "found elsewhere" in follow(window, link.url)
    assert selected(window) == QUOTE
    beyond = Link(made.article, "", 99_990, 99_999, QUOTE)
    assert "found elsewhere" in follow(window, beyond.url)
    assert selected(window).startswith(QUOTE)


def test_a_passage_that_is_not_in_the_text(window: Window, made: Annotation) -> None:
    said = follow(window, Link(made.article, "gone", 3, 9, "沒有的話").url)
    assert said.split("\n") == [
        "The highlight of this link is no longer in the library.",
        "The passage of this link is not in the article’s present text.",
    ]
    assert window.session.article is not None
    assert window.session.article.id == made.article


def test_an_article_that_is_not_there_is_said_and_the_page_stays(
    window: Window, made: Annotation
) -> None:
    before = window.session.article
    assert "not in this library" in follow(window, Link("none", "", 0, 1, "甲").url)
    window.session.apply(Trash(Kind.ARTICLE, (made.article,), now()), "")
    assert follow(window, link_to(made)) == "The article of this link is in the trash."
    assert window.session.article is before


def test_an_id_of_another_article_is_not_followed_there(window: Window, made: Annotation) -> None:
    assert window.session.article is not None
    wrong = replace(parse_link(link_to(made)), article=window.session.article.id)
    assert "no longer in the library" in follow(window, wrong.url)
    assert window.session.article.id != made.article
