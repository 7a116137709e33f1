from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListView

from reader.model import Annotation
from tests.helpers.library import revising, snapshot
from tests.helpers.person import (
    CONTROL,
    answer_next,
    answers,
    click_row,
    drag_over,
    part,
    type_han,
)
from ui.desktop.settings import CODER
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def place(window: Window, quote: str) -> tuple[int, int]:
    assert window.session.article is not None
    start = window.session.article.source_text.index(quote)
    return start, start + len(quote)


def highlight(window: Window, quote: str, *tags: str, note: str = "") -> str:
    return window.session.annotate(*place(window, quote), tags, note)


def mark(window: Window, *rows: int) -> None:
    cards = part(window.desk.annotations, QListView, "Annotations")
    for row in rows:
        modifier = CONTROL if row != rows[0] else Qt.KeyboardModifier.NoModifier
        click_row(cards, cards.model().index(row, 0), modifier)


def quotes(window: Window) -> list[str]:
    return [each.anchor.quote for each in window.session.annotations()]


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


def undo_title(window: Window) -> str:
    return window.session.undo_stack.undo_title


def recode_to(window: Window, typed: str) -> None:
    def answer(dialog: QDialog) -> None:
        type_han(part(dialog, QLineEdit), typed)
        QTest.keyClick(part(dialog, QLineEdit), Qt.Key.Key_Return)

    answer_next(answer)
    run(window, "recode")


# -- recoding


def test_marked_highlights_are_recoded_as_one_step_and_keep_their_notes(window: Window) -> None:
    old, new = (window.session.add_tag(name).id for name in ("改革", "便民"))
    highlight(window, "審批改革", old, note="見**圖**")
    highlight(window, "執照", new, old)
    highlight(window, "水質")
    before = snapshot(window.session.library.path)
    mark(window, 0, 1, 2)
    recode_to(window, "便民")
    assert [each.tags for each in window.session.annotations()] == [(new,), (new,), ()]
    assert window.session.annotations()[0].note == "見**圖**"
    assert undo_title(window) == "recode 2: 改革 to 便民"
    window.session.undo()
    assert snapshot(window.session.library.path) == before


def test_a_tag_in_the_trash_comes_back_to_what_was_recoded(window: Window) -> None:
    session = window.session
    tags = [session.add_tag(name) for name in ("改革", "便民", "舊碼")]
    highlight(window, "執照", tags[2].id, tags[0].id)
    session.delete_tag(tags[2])
    mark(window, 0)
    recode_to(window, "bianmin")
    assert undo_title(window) == "recode 改革 to 便民"
    assert session.library.taggings([only(window).id])[0].tags == (tags[2].id, tags[1].id)


def test_without_a_tag_to_replace_it_says_so(window: Window) -> None:
    run(window, "recode")
    assert "Choose a highlight first" in window.desk.banner.text
    highlight(window, "執照")
    mark(window, 0)
    run(window, "recode")
    assert "no tag on it" in window.desk.banner.text


# -- extending


@pytest.mark.parametrize(
    ("command", "quote", "wanted"),
    [
        (
            "extend-sentence",
            "二十天",
            "負責人說，改革之後辦理時間由二十天縮短為三天😀，居民少跑了許多趟。",
        ),
        ("extend-paragraph", "三月起", "雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結執照。"),
        ("extend-word", "復工", "修復工程"),
    ],
)
def test_a_highlight_grows_to_the_whole(
    window: Window, command: str, quote: str, wanted: str
) -> None:
    key = highlight(window, quote, note="見圖")
    mark(window, 0)
    run(window, command)
    assert only(window).anchor.quote == wanted
    assert (only(window).id, only(window).note) == (key, "見圖")
    assert undo_title(window) == f"extend “{quote}”"
    assert window.desk.target == key
    title = undo_title(window)
    run(window, command)  # once more there is nothing to grow to, and no step
    window.session.undo()
    assert (only(window).anchor.quote, title) == (quote, f"extend “{quote}”")


def test_several_grow_as_one_step(window: Window) -> None:
    highlight(window, "二十天")
    highlight(window, "濕地")
    mark(window, 0, 1)
    run(window, "extend-sentence")
    assert all(quote.endswith("。") for quote in quotes(window))
    assert undo_title(window) == "extend 2 highlights"
    window.session.undo()
    assert quotes(window) == ["二十天", "濕地"]


def test_a_highlight_grows_to_the_selection_that_touches_it(window: Window) -> None:
    highlight(window, "審批改革")
    drag_over(window, "改革，𠮷祥街")
    run(window, "extend-selection")
    assert only(window).anchor.quote == "審批改革，𠮷祥街"
    assert undo_title(window) == "extend “審批改革”"


def test_of_several_at_the_selection_it_asks_which(window: Window) -> None:
    highlight(window, "審批")
    highlight(window, "改革，")
    answers(window).choices = [1]
    drag_over(window, "批改")
    run(window, "extend-selection")
    assert quotes(window) == ["審批", "批改革，"]
    assert [len(rows) for rows in answers(window).offered] == [2]


def test_without_a_selection_or_a_highlight_there_it_says_so(window: Window) -> None:
    run(window, "extend-selection")
    assert "Select what the highlight" in window.desk.banner.text
    drag_over(window, "水質")
    run(window, "extend-selection")
    assert "no highlight at the selection" in window.desk.banner.text
    window.page.clear_selection()
    run(window, "extend-word")
    assert "Choose a highlight first" in window.desk.banner.text


# -- splitting, duplicating, joining


def test_a_highlight_is_parted_at_the_caret_as_one_step(window: Window) -> None:
    tag = window.session.add_tag("改革")
    key = highlight(window, "審批改革，𠮷祥街的商戶", tag.id, note="見圖")
    before = snapshot(window.session.library.path)
    window.page.set_caret(place(window, "𠮷祥街")[0])
    run(window, "split")
    first, second = window.session.annotations()
    assert quotes(window) == ["審批改革，", "𠮷祥街的商戶"]
    assert (first.id, first.note, second.note) == (key, "見圖", "")
    assert first.tags == second.tags == (tag.id,)
    assert undo_title(window) == "split “審批改革，𠮷祥街的商戶”"
    window.session.undo()
    assert snapshot(window.session.library.path) == before


def test_it_is_parted_where_a_selection_inside_begins(window: Window) -> None:
    highlight(window, "審批改革")
    drag_over(window, "批")
    run(window, "split")
    assert quotes(window) == ["審", "批改革"]


def test_outside_of_a_highlight_there_is_nothing_to_part(window: Window) -> None:
    highlight(window, "審批改革")
    window.page.set_caret(place(window, "審批改革")[0])
    run(window, "split")
    assert "inside a highlight" in window.desk.banner.text
    assert quotes(window) == ["審批改革"]


def test_a_double_is_in_the_name_of_who_codes_now(window: Window) -> None:
    tag = window.session.add_tag("改革")
    key = highlight(window, "審批改革", tag.id, note="見圖")
    window.session.settings.set(CODER, "沈")
    mark(window, 0)
    run(window, "duplicate")
    (made,) = [each for each in window.session.annotations() if each.id != key]
    assert (made.anchor.quote, made.tags) == ("審批改革", (tag.id,))
    assert (made.note, made.coder) == ("", "沈")
    assert window.desk.target == made.id
    assert undo_title(window) == "duplicate “審批改革”"


def test_marked_highlights_that_touch_become_one(window: Window) -> None:
    one, two = (window.session.add_tag(name).id for name in ("甲", "乙"))
    first = highlight(window, "審批", one, note="子")
    highlight(window, "批改革", two, note="丑")
    before = snapshot(window.session.library.path)
    mark(window, 0, 1)
    run(window, "join")
    found = only(window)
    assert (found.id, found.anchor.quote, found.tags) == (first, "審批改革", (one, two))
    assert found.note == "子\n\n丑"
    assert undo_title(window) == "join 2 highlights into “審批”"
    window.session.undo()
    assert snapshot(window.session.library.path) == before


def test_what_does_not_touch_or_is_alone_is_not_joined(window: Window) -> None:
    highlight(window, "審批")
    highlight(window, "水質")
    mark(window, 0)
    run(window, "join")
    assert "Mark two highlights" in window.desk.banner.text
    mark(window, 0, 1)
    run(window, "join")
    assert "touch or overlap" in window.desk.banner.text
    assert len(quotes(window)) == 2


def test_what_stands_on_a_former_text_keeps_its_passage(window: Window) -> None:
    session = window.session
    highlight(window, "二十天")
    assert session.article is not None
    whole = session.article
    session.library.apply(revising(whole, "新的\n" + whole.source_text))
    session.open_article(whole.id)
    before = snapshot(session.library.path)
    mark(window, 0)
    for command in ("extend-sentence", "duplicate", "end-later", "start-earlier"):
        run(window, command)
    assert snapshot(session.library.path) == before
    assert replace(only(window), version=2) != only(window)


def test_the_sample_comes_into_the_library_with_what_is_recoded(window: Window) -> None:
    session = window.session
    session.open_sample()
    mark(window, 0)
    held = session.annotations()[0]
    other = next(tag for tag in session.codebook().tags if tag.id not in held.tags)
    recode_to(window, other.name)
    assert session.sample is None
    assert other.id in session.annotations()[0].tags
