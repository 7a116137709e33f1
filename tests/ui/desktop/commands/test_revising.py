from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QListView, QPushButton, QTextEdit, QTreeWidget

from db.library import Library
from reader.importers import read_bytes
from reader.model import Annotation
from tests.helpers.library import revising, snapshot
from tests.helpers.person import LEFT, answer_next, click_row, drag_over, part
from tests.ui.desktop.conftest import ARTICLE
from ui.desktop.models.annotations import ANNOTATION
from ui.desktop.session import Session
from ui.desktop.window import Window

STAYS, ASKED, LOST = "一次辦結執照", "辦理時間由廿天縮短為三天😀", "𠮷祥街共有三百家店鋪"
BIG5 = (
    "雲嶺區推出改革\r\n2024-03-05 來源：雲嶺晚報\r\n\r\n"
    "　　雲嶺區三月起推行審批改革，商戶一次辦結執照。\r\n"
)


@pytest.fixture
def older(window: Window, session: Session, article: str) -> Window:
    """A window on an article whose text an older importer made, with three highlights and a tag."""
    whole = session.library.article(article)
    text = whole.source_text.replace("二十天", "廿天").rstrip("\n") + f"\n\n{LOST}。\n"
    session.apply(revising(whole, text), "as it was read once")
    tag = session.add_tag("改革")
    for quote in (STAYS, ASKED, LOST):
        start = text.index(quote)
        session.annotate(start, start + len(quote), (tag.id,))
    return window


@pytest.fixture
def reread(older: Window) -> Window:
    """The same window, with the article read anew and nothing taken: two orphans."""
    run(older, "reread", accept)
    return older


def run(window: Window, command: str, answer: Callable[[QDialog], None] | None = None) -> None:
    window.actions_.refresh()
    assert window.actions_[command].isEnabled()
    if answer:
        answer_next(answer)
    window.actions_[command].trigger()


def accept(dialog: QDialog) -> None:
    button = part(dialog, QPushButton, "Read anew")
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def cards(window: Window) -> QListView:
    return part(window.desk.annotations, QListView, "Annotations")


def rows(window: Window) -> list[Annotation]:
    model = cards(window).model()
    return [model.index(row, 0).data(ANNOTATION) for row in range(model.rowCount())]


def orphans(window: Window) -> list[str]:
    article = window.session.article
    assert article is not None
    found = window.session.annotations()
    return [each.anchor.quote for each in found if not each.stands_on(article.info)]


def point_at(window: Window, quote: str) -> None:
    """Click the card of a quote."""
    row = [each.anchor.quote for each in rows(window)].index(quote)
    click_row(cards(window), cards(window).model().index(row, 0))


def text_of(window: Window) -> str:
    assert window.session.article is not None
    return window.session.article.source_text


def test_what_would_change_is_told_and_giving_up_changes_nothing(
    older: Window, library: Library
) -> None:
    before = snapshot(library.path)
    told: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        for tree in dialog.findChildren(QTreeWidget):
            items = map(tree.topLevelItem, range(tree.topLevelItemCount()))
            told.append([item.text(1) for item in items if item is not None])

    run(older, "reread", look)
    edits, fates, fields = told
    assert len(edits) == 2
    assert fates == [ASKED, LOST]
    assert fields == []
    assert snapshot(library.path) == before


def test_it_is_one_step_that_undo_takes_back_whole(older: Window, library: Library) -> None:
    before, text = snapshot(library.path), text_of(older)
    run(older, "reread", accept)
    assert "二十天" in text_of(older)
    assert orphans(older) == [ASKED, LOST]
    assert older.session.standing()[0].anchor.quote == STAYS
    assert "2 highlights were not found" in older.desk.banner.text
    older.session.undo()
    assert text_of(older) == text
    assert snapshot(library.path) == before
    older.session.redo()
    assert orphans(older) == [ASKED, LOST]
    assert library.check().problems == ()


def test_what_is_ticked_goes_along(older: Window) -> None:
    def take(dialog: QDialog) -> None:
        item = part(dialog, QTreeWidget, "Highlights").topLevelItem(0)
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Checked)
        accept(dialog)

    run(older, "reread", take)
    quotes = [each.anchor.quote for each in older.session.standing()]
    assert quotes == [STAYS, "辦理時間由二十天縮短為三天😀"]
    assert orphans(older) == [LOST]


def test_an_orphan_is_never_painted(reread: Window) -> None:
    page, session = reread.page, reread.session
    for orphan in [each for each in session.annotations() if each not in session.standing()]:
        for offset in range(len(text_of(reread))):
            assert orphan.id not in page._highlights.at(offset)
    painted = page.grab().toImage()
    for quote in (ASKED, LOST):
        point_at(reread, quote)
        reread.actions_["delete"].trigger()
    assert orphans(reread) == []
    page.clear_selection()
    assert page.grab().toImage() == painted


def test_orphans_stand_last_and_are_counted(reread: Window) -> None:
    assert [each.anchor.quote for each in rows(reread)] == [STAYS, ASKED, LOST]
    for order in ("order-time", "order-tag", "order-place"):
        run(reread, order)
        assert {each.anchor.quote for each in rows(reread)[1:]} == {ASKED, LOST}
    assert reread.session.articles()[0].annotations == 3


def test_tags_and_notes_of_an_orphan_can_be_edited(reread: Window) -> None:
    other = reread.session.add_tag("稅制")
    point_at(reread, LOST)
    run(reread, "tag")
    reread.desk.popup.tag_chosen.emit(other.id)
    (orphan,) = (each for each in rows(reread) if each.anchor.quote == LOST)
    assert other.id in orphan.tags
    reread.desk.annotations.note_written.emit(orphan.id, "還在𨋢邊")
    (noted,) = (each for each in rows(reread) if each.anchor.quote == LOST)
    assert (noted.note, noted.version) == ("還在𨋢邊", 2)


def test_pointing_at_an_orphan_selects_nothing_and_says_so(reread: Window) -> None:
    point_at(reread, LOST)
    assert not reread.page.selection
    assert reread.desk.target
    run(reread, "what-is-here")
    said = [label.toolTip() for label in reread._status.findChildren(type(reread._status._said))]
    assert any(text.startswith(f"Not found in this text: {LOST}") for text in said)


def test_going_from_one_to_the_next_passes_over_orphans(reread: Window) -> None:
    run(reread, "next-annotation")
    assert reread.desk.annotations.selected[0].anchor.quote == STAYS
    run(reread, "next-annotation")
    assert reread.desk.annotations.selected[0].anchor.quote == STAYS
    assert reread.desk.banner.text == "There is no other annotation that way."


def test_an_end_of_an_orphan_cannot_be_moved(reread: Window) -> None:
    point_at(reread, LOST)
    before = reread.session.annotations()
    for command in ("end-later", "start-earlier"):
        run(reread, command)
    assert reread.session.annotations() == before


def test_an_orphan_is_put_on_what_is_selected(reread: Window, library: Library) -> None:
    point_at(reread, LOST)
    drag_over(reread, "濕地公園的修復")
    run(reread, "find-place")
    assert orphans(reread) == [ASKED]
    (put,) = (each for each in rows(reread) if each.anchor.quote == "濕地公園的修復")
    assert put.version == 3
    assert library.check().problems == ()
    reread.session.undo()
    assert orphans(reread) == [ASKED, LOST]


def test_the_passage_most_like_it_is_shown_and_taken_with_a_click(reread: Window) -> None:
    point_at(reread, ASKED)
    run(reread, "find-place")
    selection = reread.page.selection
    assert text_of(reread)[selection.start : selection.end] == "辦理時間由二十天縮短為三天😀"
    assert orphans(reread) == [ASKED, LOST]
    assert "% like it" in reread.desk.banner.text
    QTest.mouseClick(part(reread.desk.banner, QPushButton, "Put it here"), LEFT)
    assert orphans(reread) == [LOST]


def test_where_no_passage_is_like_it_that_is_said(reread: Window) -> None:
    point_at(reread, LOST)
    run(reread, "find-place")
    assert reread.desk.banner.text.startswith("No passage of this text is like it.")
    point_at(reread, STAYS)
    run(reread, "find-place")
    assert reread.desk.banner.text.startswith("Choose one of the highlights")
    run(reread, "former-text")
    assert orphans(reread) == [ASKED, LOST]


def test_the_former_text_is_shown_with_the_passage(reread: Window) -> None:
    seen: list[str] = []
    point_at(reread, LOST)
    run(
        reread,
        "former-text",
        lambda dialog: seen.append(part(dialog, QTextEdit).toPlainText()),
    )
    assert "廿天" in seen[0]
    assert LOST in seen[0]


def test_what_is_highlighted_after_that_stands_on_the_new_text(reread: Window) -> None:
    start = text_of(reread).index("水質")
    key = reread.session.annotate(start, start + 2, ())
    assert key in {each.id for each in reread.session.standing()}
    assert reread.page._highlights.at(start) == [key]


def test_a_text_read_in_the_wrong_encoding_is_read_in_another(
    window: Window, session: Session
) -> None:
    key, _ = session.add_draft(read_bytes(BIG5.encode("big5"), "雲嶺.txt", "latin-1"))
    session.open_article(key)
    session.annotate(2, 9, ())

    def choose(dialog: QDialog) -> None:
        box = part(dialog, QComboBox, "Read as")
        box.setCurrentIndex(box.findData("utf-8"))
        assert not part(dialog, QPushButton, "Read anew").isEnabled()
        box.setCurrentIndex(box.findData("big5"))
        accept(dialog)

    run(window, "reread", choose)
    assert text_of(window) == BIG5.replace("\r\n", "\n")
    assert len(orphans(window)) == 1
    assert session.library.extraction(key).encoding in ("big5", "big5hkscs", "cp950")


def test_where_nothing_changes_there_is_nothing_to_agree_to(window: Window, article: str) -> None:
    seen: list[bool] = []
    run(
        window,
        "reread",
        lambda dialog: seen.append(part(dialog, QPushButton, "Read anew").isEnabled()),
    )
    assert seen == [False]


def test_a_guest_and_a_library_that_is_read_only_are_not_read_anew(
    window: Window,
    make_window: Callable[[Session], Window],
    read_only: Session,
    tmp_path: Path,
) -> None:
    assert not window.actions_["reread"].isEnabled()
    window.session.open_sample()
    window.actions_.refresh()
    assert not window.actions_["reread"].isEnabled()
    read_only.open_last()
    assert not make_window(read_only).actions_["reread"].isEnabled()


def test_the_text_is_what_was_imported(older: Window) -> None:
    run(older, "reread", accept)
    assert text_of(older) == read_bytes(ARTICLE.encode(), "雲嶺.txt").source_text
