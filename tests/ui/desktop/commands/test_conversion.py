from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton

from db.library import Library
from reader.dictionary import Into, Scope, entry
from reader.importers import read_bytes
from reader.model import DetectedScript, Region
from tests.helpers.person import LEFT, answer_next, part, type_han
from ui.desktop.page.document import PageDocument
from ui.desktop.session import Session
from ui.desktop.settings import DOUBTS
from ui.desktop.window import Window

TEXT = """发明馆开馆
2024-05-06 来源：云岭晚报

  展品包括发动机和织机，𨋢边的机器被发明出来时😀，国际在线作了直播。
"""


@pytest.fixture
def document(window: Window, session: Session) -> PageDocument:
    key, _ = session.add_draft(read_bytes(TEXT.replace("\n", "\r\n").encode(), "发明.txt"))
    session.open_article(key)
    run(window, "traditional")
    assert session.document is not None
    return session.document


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def shown(document: PageDocument, quote: str) -> str:
    start = document.article.source_text.index(quote)
    return document.shown(start, start + len(quote))


def test_one_click_puts_a_choice_into_the_dictionary(
    window: Window, session: Session, document: PageDocument
) -> None:
    run(window, "next-doubt")
    run(window, "next-doubt")
    assert shown(document, "被发明") == "被髮明"
    eye = window.page.eye()
    QTest.mouseClick(part(window.desk.doubt_card, QPushButton, "發"), LEFT)
    assert shown(document, "被发明") == "被發明"
    assert window.page.eye() == eye
    assert session.library.dictionary() == (entry("被发明", "被發明", Into.HANT_TW),)
    session.undo()
    assert shown(document, "被发明") == "被髮明"
    assert session.library.dictionary() == ()


def test_after_the_last_doubt_it_says_so(window: Window, document: PageDocument) -> None:
    for _ in range(3):
        run(window, "next-doubt")
    assert window.desk.banner.text == "There is no doubtful character below this place."


def test_marks_are_switched_and_remembered(window: Window, document: PageDocument) -> None:
    assert window.actions_["doubts"].isChecked()
    run(window, "doubts")
    assert not window.settings.get(DOUBTS)
    assert not window.actions_["doubts"].isChecked()


def test_the_dialog_begins_with_what_is_selected_and_is_in_effect_at_once(
    window: Window, session: Session, document: PageDocument
) -> None:
    start = document.article.source_text.index("国际在线")
    window.page.select(start, start + 4)
    seen: list[str] = []

    def person(dialog: QDialog) -> None:
        fields = dialog.findChildren(QLineEdit)
        seen.extend(field.text() for field in fields[:2])
        type_han(fields[1], "国际在线")
        QTest.mouseClick(part(dialog, QPushButton, "Add"), LEFT)
        seen.append(shown(document, "国际在线"))

    answer_next(person)
    run(window, "dictionary")
    assert seen == ["国际在线", "國際在線", "国际在线"]
    assert (window.page.selection.start, window.page.selection.end) == (start, start + 4)
    assert session.library.dictionary() == (entry("国际在线", "国际在线", Into.ANY),)


def test_the_persons_own_dictionary_serves_another_library(
    window: Window, session: Session, document: PageDocument, tmp_path: Path
) -> None:
    session.put_entry(entry("被发明", "被發明", scope=Scope.USER))
    assert session.library.dictionary() == ()
    with Library(tmp_path / "other.gengdu") as library:
        second = Session(library, window.settings)
        key, _ = second.add_draft(read_bytes(TEXT.encode(), "发明.txt"))
        second.open_article(key)
        assert second.document is not None
        second.document.set_reading(document.reading)
        assert shown(second.document, "被发明") == "被發明"
    session.undo()
    assert shown(document, "被发明") == "被髮明"


def test_an_entry_for_an_article_holds_there_alone(
    session: Session, document: PageDocument
) -> None:
    key = document.article.id
    session.put_entry(entry("发明", "發明𠮷", scope=Scope.ARTICLE, article=key))
    assert shown(document, "被发明") == "被發明𠮷"
    other, _ = session.add_draft(read_bytes(TEXT.replace("馆", "院").encode(), "b.txt"))
    session.open_article(other)
    assert session.document is not None
    assert "𠮷" not in shown(session.document, "被发明")


def test_highlights_follow_a_word_that_is_now_longer(
    window: Window, session: Session, document: PageDocument
) -> None:
    start = document.article.source_text.index("国际在线")
    window.page.select(start, start + 4)
    before = window.page.box_of(start, start + 4).width()
    session.put_entry(entry("国际在线", "國際線上電視台", Into.HANT))
    assert window.page.box_of(start, start + 4).width() > before
    assert shown(document, "国际在线") == "國際線上電視台"


def test_a_choice_on_the_guest_leaves_it_a_guest(window: Window, session: Session) -> None:
    session.open_sample()
    session.put_entry(entry("倉庫", "倉𨋢", Into.HANS))
    assert session.sample is not None
    assert session.articles() == []


def test_a_dictionary_that_is_none_is_told_and_left(
    make_window: Callable[[Session], Window], session: Session, article: str
) -> None:
    path = platformdirs.user_config_path("gengdu") / "dictionary.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{", encoding="utf-8")
    session.open_article(article)
    window = make_window(session)
    assert "“dictionary.json” is not a dictionary of Gengdu" in window.desk.banner.text
    assert path.read_text(encoding="utf-8") == "{"


def say(script: str, region: str) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        for box, text in zip(dialog.findChildren(QComboBox), (script, region), strict=True):
            box.setCurrentText(text)
        dialog.accept()

    return answer


def origin(session: Session) -> tuple[DetectedScript, Region]:
    """What the page takes the article for; the library's list says the same script."""
    assert session.document is not None
    (info,) = session.library.articles()
    assert info.script is session.document.article.info.script
    return info.script, session.document.region


def test_what_the_person_says_of_the_script_decides_the_conversion(
    window: Window, session: Session, document: PageDocument
) -> None:
    assert shown(document, "发动机") == "發動機"
    eye = window.page.eye()
    answer_next(say("Traditional", "Hong Kong"))
    run(window, "script-of")
    assert shown(document, "发动机") == "发动机"
    assert origin(session) == (DetectedScript.HANT, Region.HONG_KONG)
    assert window.page.eye() == eye
    session.undo()
    assert shown(document, "发动机") == "發動機"
    assert origin(session) == (DetectedScript.HANS, Region.UNKNOWN)
    session.redo()
    session.open_article(document.article.id)
    assert session.document is not None
    assert shown(session.document, "发动机") == "发动机"
    assert origin(session) == (DetectedScript.HANT, Region.HONG_KONG)


@pytest.mark.usefixtures("document")
def test_saying_what_is_known_is_no_step(window: Window, session: Session) -> None:
    before = session.undo_stack.undo_title
    answer_next(lambda dialog: dialog.accept())
    run(window, "script-of")
    answer_next(lambda dialog: dialog.reject())
    run(window, "script-of")
    assert session.undo_stack.undo_title == before


def test_a_library_that_can_only_be_read_is_told_nothing(
    make_window: Callable[[Session], Window], read_only: Session
) -> None:
    read_only.open_last()
    assert not make_window(read_only).actions_["script-of"].isEnabled()
