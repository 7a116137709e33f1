from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.immutable import immutable
from reader.importers import read_bytes
from reader.model import Article
from tests.helpers.library import snapshot
from tests.helpers.person import LEFT, answer_next, answers, delete_article, part
from tests.helpers.reprints import OTHER_EVENT, STORY, noted, shortened, traditional
from ui.desktop.panels.reprints_link import ReprintsLink
from ui.desktop.session import Session
from ui.desktop.settings import CODER
from ui.desktop.window import Window

AGAIN = noted(shortened(traditional(STORY)))
KEPT, LOST = "秦阿婆带来一包紫皮豇豆", "明年春天同邻近两市交换"


def bytes_of(title: str, outlet: str, text: str) -> bytes:
    return f"{title}\r\n2024-03-05 08:30 来源：{outlet}\r\n\r\n{text}".encode()


@immutable
class Printed:
    """An article, its reprint, and one of something else."""

    story: Article
    again: Article
    other: Article


@pytest.fixture
def printed(session: Session) -> Printed:
    """All three in the library, the first on the page with two highlights."""

    def added(title: str, outlet: str, text: str) -> Article:
        key, _ = session.add_draft(read_bytes(bytes_of(title, outlet, text), f"{title}.txt"))
        return session.library.article(key)

    story = added("松溪启用种子银行", "松溪晚报", STORY)
    again = added("種子借出去，收成還回來", "鏡山日報", AGAIN)
    other = added("夜航恢复", "汀洲报", OTHER_EVENT)
    session.open_article(story.id)
    tag = session.add_tag("种子")
    for quote in (KEPT, LOST):
        start = story.source_text.index(quote)
        session.annotate(start, start + len(quote), (tag.id,), "見**圖**")
    return Printed(story, again, other)


def link(window: Window) -> ReprintsLink:
    return part(window, ReprintsLink)


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def rows(dialog: QDialog, name: str) -> list[list[str]]:
    """The texts of a list that is shown in a dialog."""
    table = part(dialog, QTreeWidget, name)
    items = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(table.columnCount())] for item in items if item]


# -- listing


def test_the_link_counts_the_reprints_of_what_is_on_the_page(
    window: Window, session: Session, printed: Printed
) -> None:
    assert link(window).isVisible()
    assert link(window).text() == "Reprints: 1"
    session.open_article(printed.other.id)
    assert not link(window).isVisible()
    session.open_article(printed.again.id)
    assert link(window).isVisible()
    delete_article(session, printed.story.info)
    assert not link(window).isVisible()
    session.undo()
    assert link(window).isVisible()
    session.close_article()
    assert not link(window).isVisible()


def test_a_click_lists_them_and_enter_opens_one(
    window: Window, session: Session, printed: Printed
) -> None:
    def open_it(dialog: QDialog) -> None:
        (row,) = rows(dialog, "Reprints of this article")
        assert row[:3] == ["種子借出去，收成還回來", "鏡山日報", "2024-03-05"]
        assert row[3].endswith("%")
        assert row[4] == "in part"
        QTest.keyClick(dialog.findChildren(QTreeWidget)[0], Qt.Key.Key_Return)

    answer_next(open_it)
    QTest.mouseClick(link(window), LEFT)
    assert session.article is not None
    assert session.article.id == printed.again.id


def test_giving_up_opens_nothing(window: Window, session: Session, printed: Printed) -> None:
    answer_next(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    run(window, "reprints")
    assert session.article is not None
    assert session.article.id == printed.story.id


@pytest.mark.parametrize("command", ["reprints", "carry"])
def test_where_there_are_none_that_is_said(
    window: Window, session: Session, printed: Printed, command: str
) -> None:
    session.open_article(printed.other.id)
    run(window, command)
    assert window.desk.banner.text == "No reprint of this article is in the library."


def test_the_sample_has_none(window: Window, session: Session) -> None:
    session.open_sample()
    assert not link(window).isVisible()
    run(window, "reprints")
    assert window.desk.banner.text == "No reprint of this article is in the library."


def test_what_a_draft_is_like_is_known_before_it_is_stored(
    library: Library, printed: Printed
) -> None:
    draft = read_bytes(bytes_of("再说种子", "云岭晚报", STORY), "a.txt")
    first, second = library.reprints_of(draft)
    assert (first.info.metadata.title, first.similarity) == ("松溪启用种子银行", 1.0)
    assert second.info.metadata.outlet == "鏡山日報"
    assert 0.5 < second.similarity < 1


# -- carrying over


def test_what_can_be_carried_is_shown_beside_its_place_and_is_one_step(
    window: Window, session: Session, printed: Printed
) -> None:
    session.settings.set(CODER, "禾")
    before = snapshot(session.library.path)

    def look(dialog: QDialog) -> None:
        found = rows(dialog, "Passages that are carried over")
        assert found == [[KEPT, "秦阿婆帶來一包紫皮豇豆", "种子"]]
        assert rows(dialog, "Passages that cannot be placed") == [[LOST, "种子"]]
        QTest.mouseClick(part(dialog, QPushButton, "Carry over"), LEFT)

    answer_next(look)
    run(window, "carry")
    (made,) = session.library.annotations(printed.again.id)
    (source,) = (a for a in session.annotations() if a.anchor.quote == KEPT)
    assert made.anchor.quote == "秦阿婆帶來一包紫皮豇豆"
    assert (made.tags, made.note, made.coder) == (source.tags, "見**圖**", "禾")
    assert made.id != source.id
    title = "1 annotations were carried over to “種子借出去，收成還回來”."
    assert window.desk.banner.text == title
    session.undo()
    assert snapshot(session.library.path) == before
    session.redo()
    assert session.library.annotations(printed.again.id) == [made]


def test_from_a_reprint_to_the_page_and_only_what_is_not_there(
    window: Window, session: Session, printed: Printed
) -> None:
    answer_next(lambda dialog: QTest.mouseClick(part(dialog, QPushButton, "Carry over"), LEFT))
    run(window, "carry")
    quote = "还回两倍"
    start = printed.story.source_text.index(quote)
    session.annotate(start, start + len(quote), ())
    session.open_article(printed.again.id)
    answers(window).choices = [1]

    def look(dialog: QDialog) -> None:
        assert rows(dialog, "Passages that are carried over") == [[quote, "還回兩倍", ""]]
        texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
        assert "1 are coded alike there already." in texts
        QTest.mouseClick(part(dialog, QPushButton, "Carry over"), LEFT)

    answer_next(look)
    run(window, "carry")
    assert answers(window).offered == [
        [
            "To “松溪启用种子银行” (松溪晚报): 1",
            "From “松溪启用种子银行” (松溪晚报): 3",
        ]
    ]
    assert {a.anchor.quote for a in session.annotations()} == {
        "還回兩倍",
        "秦阿婆帶來一包紫皮豇豆",
    }
    assert session.library.check().problems == ()


def test_what_is_unticked_stays_behind(window: Window, session: Session, printed: Printed) -> None:
    def untick(dialog: QDialog) -> None:
        table = part(dialog, QTreeWidget, "Passages that are carried over")
        item = table.topLevelItem(0)
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Unchecked)
        go = part(dialog, QPushButton, "Carry over")
        assert not go.isEnabled()
        item.setCheckState(0, Qt.CheckState.Checked)
        assert go.isEnabled()
        dialog.reject()

    before = snapshot(session.library.path)
    answer_next(untick)
    run(window, "carry")
    assert snapshot(session.library.path) == before


def test_giving_up_on_which_way_changes_nothing(
    window: Window, session: Session, printed: Printed
) -> None:
    session.open_article(printed.again.id)
    session.annotate(0, 5, ())
    before = snapshot(session.library.path)
    answers(window).choices = [None]
    run(window, "carry")
    assert len(answers(window).offered[0]) == 2
    assert snapshot(session.library.path) == before


def test_without_annotations_anywhere_that_is_said(
    window: Window, session: Session, printed: Printed
) -> None:
    session.delete_annotations(each.id for each in session.annotations())
    run(window, "carry")
    said = "There are no annotations on this article nor on its reprints."
    assert window.desk.banner.text == said


# -- importing


def test_an_import_says_that_the_like_is_there_and_shows_it(
    qtbot: QtBot, window: Window, session: Session, printed: Printed
) -> None:
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        window.desk.importing.add_bytes(bytes_of("再说种子", "云岭晚报", STORY), "a.txt")
    assert window.desk.banner.text == "Much like 2 others in the library."
    assert link(window).text() == "Reprints: 2"
    seen: list[int] = []

    def count(dialog: QDialog) -> None:
        seen.append(len(rows(dialog, "Reprints of this article")))

    answer_next(count)
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Show reprints"), LEFT)
    assert seen == [2]


def test_an_import_of_something_else_says_nothing(
    qtbot: QtBot, window: Window, printed: Printed
) -> None:
    text = "　　港城今天放晴，气温回升到二十四度，市民出门晒被子。"
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        window.desk.importing.add_bytes(bytes_of("放晴", "云岭晚报", text), "b.txt")
    assert not window.desk.banner.isVisible()
