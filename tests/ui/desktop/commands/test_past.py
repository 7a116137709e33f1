from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QTreeWidget

from tests.helpers.library import snapshot
from tests.helpers.person import LEFT, answer_next, answers, delete_article, part
from tests.helpers.thorough import tries
from ui.desktop.window import Window


@pytest.fixture
def coded(window: Window, article: str) -> Window:
    """A window with an article and two tags, one on a highlight whose note was written twice."""
    session = window.session
    tags = [session.add_tag(name) for name in ("改革", "便民")]
    assert session.article is not None
    start = session.article.source_text.index("𠮷祥街")
    session.annotate(start, start + 3, (tags[0].id,), "一")
    session.edit(replace(session.annotations()[0], note="二", tags=(tags[1].id,)), "edit")
    return window


def press(dialog: QDialog, button: str) -> None:
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)


def run(window: Window, command: str) -> None:
    window.actions_.refresh()
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


# -- the history of an annotation


def put_back(window: Window, row: int) -> None:
    def answer(dialog: QDialog) -> None:
        part(dialog, QListWidget).setCurrentRow(row)
        press(dialog, "Put this state back")

    window.desk.annotations.choose(window.session.annotations()[0].id)
    answer_next(answer)
    run(window, "history")


def test_a_former_state_is_put_back_as_a_step(coded: Window) -> None:
    session = coded.session
    before = snapshot(session.library.path)
    put_back(coded, 1)
    (found,) = session.annotations()
    assert (found.note, session.codebook().paths(found.tags)) == ("一", ("改革",))
    assert session.undo_stack.undo_title == "put back what was of “𠮷祥街”"
    session.undo()
    assert snapshot(session.library.path) == before


def test_tags_that_are_gone_meanwhile_are_named_and_left_out(coded: Window) -> None:
    session = coded.session
    session.delete_tag(session.codebook().find("改革"))
    put_back(coded, 1)
    assert session.annotations()[0].note == "一"
    assert session.annotations()[0].tags == ()
    assert "gone meanwhile: 改革." in coded.desk.banner.text


def test_who_changed_it_is_told(coded: Window) -> None:
    answers(coded).lines = ["  沈  若蘭 "]
    run(coded, "coder")
    session = coded.session
    session.edit(replace(session.annotations()[0], note="三"), "edit")
    assert session.library.history(session.annotations()[0].id)[-1].coder == "沈 若蘭"


def test_without_a_highlight_there_is_no_history(coded: Window) -> None:
    run(coded, "history")
    assert "Choose a highlight first" in coded.desk.banner.text
    coded.session.open_sample()
    coded.desk.annotations.choose(coded.session.annotations()[0].id)
    run(coded, "history")
    assert "has no history before" in coded.desk.banner.text


# -- the steps


def test_several_steps_are_taken_back_at_once_and_done_again(coded: Window) -> None:
    session = coded.session

    def take_back(dialog: QDialog) -> None:
        part(dialog, QListWidget).setCurrentRow(2)
        press(dialog, "Undo 3 steps")

    answer_next(take_back)
    run(coded, "steps")
    assert [tag.name for tag in session.codebook().tags] == ["改革"]
    assert session.annotations() == []

    def do_again(dialog: QDialog) -> None:
        part(dialog, QListWidget).setCurrentRow(0)
        press(dialog, "Redo 3 steps")

    answer_next(do_again)
    run(coded, "steps")
    assert session.annotations()[0].note == "二"


# -- the trash


def choose_in_trash(*titles: str, press_on: str) -> None:
    def answer(dialog: QDialog) -> None:
        tree = part(dialog, QTreeWidget)
        tree.clearSelection()
        for title in titles:
            (item,) = tree.findItems(title, Qt.MatchFlag.MatchExactly, 1)
            item.setSelected(True)
        press(dialog, press_on)

    answer_next(answer)


def test_several_things_are_restored_as_one_step(coded: Window) -> None:
    session = coded.session
    before = snapshot(session.library.path)
    session.delete_annotations(each.id for each in session.annotations())
    session.delete_tag(session.codebook().find("便民"))
    choose_in_trash("𠮷祥街", "便民", press_on="Restore")
    run(coded, "trash")
    assert snapshot(session.library.path) == before
    assert session.undo_stack.undo_title == "restore 2 things from the trash"
    session.undo()
    assert len(session.library.trash()) == 2


def test_an_annotation_brings_its_article_back(coded: Window) -> None:
    session = coded.session
    session.delete_annotations(each.id for each in session.annotations())
    delete_article(session, session.articles()[0])
    choose_in_trash("𠮷祥街", press_on="Restore")
    run(coded, "trash")
    assert session.library.trash() == []


def test_what_is_deleted_for_good_is_asked_about_and_no_step(coded: Window) -> None:
    session = coded.session
    session.delete_annotations(each.id for each in session.annotations())
    session.delete_tag(session.codebook().find("便民"))
    for answer in (False, True):
        answers(coded).refuses = not answer
        choose_in_trash("𠮷祥街", press_on="Delete for good…")
        run(coded, "trash")
        assert len(session.library.trash()) == (1 if answer else 2)
    assert "cannot be undone" in answers(coded).confirmed[0]
    assert "1 things are gone for good; steps about" in coded.desk.banner.text
    assert session.undo_stack.undo_titles == ["delete the tag 便民"]
    session.undo()
    assert session.library.trash() == []


def test_the_whole_trash_is_emptied(coded: Window) -> None:
    session = coded.session
    for tag in session.codebook().tags:
        session.delete_tag(tag)
    delete_article(session, session.articles()[0])
    choose_in_trash(press_on="Empty the trash…")
    run(coded, "trash")
    assert session.library.trash() == []
    assert session.library.check().problems == ()
    assert not session.can_undo
    assert coded.findChildren(QLabel)


def test_each_step_is_kept_however_many_there_are(coded: Window) -> None:
    session = coded.session
    before = snapshot(session.library.path)
    steps = tries(60, 1_000)
    for number in range(steps):
        session.edit(replace(session.annotations()[0], note=str(number)), "edit")
    for _ in range(steps):
        session.undo()
    assert snapshot(session.library.path) == before
