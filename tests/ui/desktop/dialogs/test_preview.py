from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.errors import WrongEncoding
from reader.importers import read_bytes
from reader.model import BlockKind, Caution, Draft, Place
from tests.helpers.articles import near
from tests.helpers.drafts import FIRST, TEXT, looked_through
from tests.helpers.person import CONTROL, LEFT, mark_row, part, type_han
from tests.helpers.pictures import encoded
from ui.desktop.dialogs.preview import Preview
from ui.desktop.settings import Settings
from ui.desktop.tasks import Tasks
from ui.desktop.theme import DARK
from ui.desktop.widgets.block_list import BlockList
from ui.desktop.widgets.encoding_button import EncodingButton
from ui.desktop.widgets.reprints import Reprints


@dataclass
class Told:
    """What a preview has said."""

    imported: list[Draft] = field(default_factory=list)
    all_imported: list[Draft] = field(default_factory=list)
    skipped: int = 0

    def skip(self) -> None:
        self.skipped += 1


def reread(draft: Draft, encoding: str | None) -> Draft:
    return read_bytes(draft.raw, draft.origin, encoding)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def preview(qtbot: QtBot, settings: Settings, tasks: Tasks) -> Preview:
    made = Preview(settings, tasks, reread)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def told(preview: Preview) -> Told:
    made = Told()
    preview.import_wanted.connect(made.imported.append)
    preview.import_all_wanted.connect(made.all_imported.append)
    preview.skipped.connect(made.skip)
    return made


@pytest.fixture
def draft(qapp: QApplication) -> Draft:
    return looked_through(encoded(64, 32))


@pytest.fixture
def asked(preview: Preview, told: Told, draft: Draft, qtbot: QtBot) -> Preview:
    with qtbot.waitActive(preview):
        preview.ask(draft, 3, 12)
    return preview


def editor(preview: Preview, name: str) -> QLineEdit:
    return part(preview, QLineEdit, name)


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_han(field, text)


def texts(preview: Preview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]


def choose_encoding(preview: Preview, title: str) -> None:
    menu = part(preview, EncodingButton).menu()
    menu.aboutToShow.emit()
    (action,) = (each for each in menu.actions() if each.text().startswith(f"{title}\u2003"))
    action.trigger()


# -- what is shown


def test_it_says_which_article_this_is_and_how_it_was_read(asked: Preview) -> None:
    assert "Article 3 of 12  ·  qingling_0518.txt" in texts(asked)
    assert asked.windowTitle() == "Import preview  ·  Article 3 of 12  ·  qingling_0518.txt"
    assert part(asked, EncodingButton).text() == "Encoding: GB18030 ▾"
    assert asked.windowModality() is Qt.WindowModality.WindowModal


@pytest.mark.parametrize(
    ("number", "total", "place"),
    [
        (1, 1, "qingling_0518.txt"),
        (2, 0, "Article 2  ·  qingling_0518.txt"),
        (2, 2, "Article 2 of 2  ·  qingling_0518.txt"),
    ],
)
def test_the_last_of_all_has_no_rest(
    preview: Preview, draft: Draft, number: int, total: int, place: str
) -> None:
    preview.ask(draft, number, total)
    assert place in texts(preview)
    assert part(preview, QPushButton, "Import all").isVisible() is (number != total)


def test_the_first_field_that_is_unsure_has_the_keyboard_else_the_button(
    asked: Preview, draft: Draft
) -> None:
    assert QApplication.focusWidget() is editor(asked, "Author (not certain, please check)")
    evidence = tuple(each for each in draft.evidence if each.sure)
    asked.ask(replace(draft, evidence=evidence), 4, 12)
    assert QApplication.focusWidget() is part(asked, QPushButton, "Import this one")


def test_cautions_are_told(asked: Preview, draft: Draft) -> None:
    cautions = (Caution.IMAGES_MISSING, Caution.INCOMPLETE)
    asked.ask(replace(draft, cautions=cautions), 4, 12)
    assert " ".join(cautions) in texts(asked)
    asked.ask(draft, 5, 12)
    assert " ".join(cautions) not in texts(asked)


def test_reprints_are_of_one_draft_alone(asked: Preview, draft: Draft) -> None:
    asked.set_reprints([near("青嶺灣", "𠮷報", "2023-05-19", 0.9)])
    assert part(asked, Reprints).isVisible()
    asked.ask(draft, 4, 12)
    assert not part(asked, Reprints).isVisible()


# -- what is answered


def test_the_button_imports_the_draft_as_it_is(asked: Preview, told: Told, draft: Draft) -> None:
    QTest.mouseClick(part(asked, QPushButton, "Import this one"), LEFT)
    assert told == Told(imported=[draft])
    assert not asked.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_and_enter_import_from_anywhere(
    asked: Preview, told: Told, draft: Draft, qtbot: QtBot, key: Qt.Key
) -> None:
    places: list[QWidget] = [part(asked, BlockList), editor(asked, "Title")]
    for place in places:
        asked.ask(draft, 3, 12)
        place.setFocus()
        QTest.keyClick(place, key, CONTROL)
        qtbot.waitUntil(lambda: not asked.isVisible())
    assert told == Told(imported=[draft, draft])


def test_enter_in_a_field_imports_nothing(asked: Preview, told: Told) -> None:
    QTest.keyClick(editor(asked, "Title"), Qt.Key.Key_Return)
    assert asked.isVisible()
    assert told == Told()


def test_all_the_rest_can_be_imported(asked: Preview, told: Told, draft: Draft) -> None:
    QTest.mouseClick(part(asked, QPushButton, "Import all"), LEFT)
    assert told == Told(all_imported=[draft])


def test_escape_and_the_button_and_the_cross_skip(asked: Preview, told: Told, draft: Draft) -> None:
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    asked.ask(draft, 4, 12)
    QTest.mouseClick(part(asked, QPushButton, "Skip"), LEFT)
    asked.ask(draft, 5, 12)
    asked.close()
    assert told == Told(skipped=3)
    assert not asked.isVisible()


def test_what_was_changed_comes_in(asked: Preview, told: Told, draft: Draft) -> None:
    blocks = part(asked, BlockList)
    mark_row(blocks, blocks.model().index(FIRST, 0))
    QTest.keyClick(blocks, Qt.Key.Key_Space)
    retype(editor(asked, "Outlet"), "𠮷報😀")
    QTest.keyClick(editor(asked, "Outlet"), Qt.Key.Key_Return, CONTROL)
    (imported,) = told.imported
    assert imported.metadata == replace(draft.metadata, outlet="𠮷報😀")
    assert [each.field for each in imported.evidence if each.place is Place.PERSON] == ["outlet"]
    assert imported.blocks[FIRST].kind is BlockKind.BOILERPLATE
    assert imported.source_text == draft.source_text == TEXT.replace("\r", "")


def test_the_line_said_to_be_the_title_fills_the_field(asked: Preview) -> None:
    blocks = part(asked, BlockList)
    mark_row(blocks, blocks.model().index(FIRST + 3, 0))
    QTest.keyClick(blocks, Qt.Key.Key_1)
    assert editor(asked, "Title").text().startswith("濕地公園的修復工程")


def test_a_value_that_cannot_be_holds_the_import_up(asked: Preview, told: Told) -> None:
    retype(editor(asked, "Date"), "昨天")
    QTest.mouseClick(part(asked, QPushButton, "Import this one"), LEFT)
    assert asked.isVisible()
    assert told == Told()
    assert QApplication.focusWidget() is editor(asked, "Date")
    retype(editor(asked, "Date"), "2023年5月19日")
    QTest.mouseClick(part(asked, QPushButton, "Import this one"), LEFT)
    assert told.imported[0].metadata.published_at == "2023-05-19"


def test_what_was_typed_for_one_draft_is_not_of_the_next(asked: Preview, draft: Draft) -> None:
    retype(editor(asked, "Editor"), "許知遠")
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    asked.reject()
    asked.ask(draft, 4, 12)
    assert editor(asked, "Editor").text() == "方硯"


# -- reading again


def test_another_encoding_is_read_at_once_and_corrections_stand(
    asked: Preview, told: Told, qtbot: QtBot
) -> None:
    text = "青嶺灣試驗區啟動「一窗辦結」\r\n2023-05-18 來源：青嶺日報\r\n\r\n　　掛出新牌。\r\n"
    wrong = read_bytes(text.encode("big5hkscs"), "a.txt", "cp1252")
    asked.ask(wrong, 1, 1)
    retype(editor(asked, "Outlet (not certain, please check)"), "𠮷報")
    choose_encoding(asked, "Big5-HKSCS")
    qtbot.waitUntil(lambda: part(asked, EncodingButton).text() == "Encoding: Big5-HKSCS ▾")
    assert editor(asked, "Title").text() == "青嶺灣試驗區啟動「一窗辦結」"
    assert editor(asked, "Outlet").text() == "𠮷報"
    assert str(part(asked, BlockList).model().index(0, 0).data()).startswith("青嶺灣試驗區")
    choose_encoding(asked, "Windows-1252")
    assert asked.draft.source_text == wrong.source_text
    assert asked.draft.metadata.outlet == "𠮷報"


def test_while_it_is_read_it_can_only_be_skipped(
    qtbot: QtBot, settings: Settings, tasks: Tasks, draft: Draft
) -> None:
    gone: list[int] = []
    preview = Preview(settings, tasks, reread)
    qtbot.addWidget(preview)
    preview.skipped.connect(lambda: gone.append(1))
    preview.ask(draft, 1, 2)
    choose_encoding(preview, "GB18030")  # it is read so already
    assert part(preview, BlockList).isEnabled()
    preview._read_as("cp1252")
    assert not part(preview, BlockList).isEnabled()
    assert not part(preview, QPushButton, "Import this one").isEnabled()
    assert "Reading…" in texts(preview)
    preview.reject()
    tasks.wait()
    QApplication.processEvents()
    assert gone == [1]
    assert preview.draft is draft
    preview.ask(draft, 2, 2)
    assert part(preview, BlockList).isEnabled()


def test_what_cannot_be_read_so_is_told_and_stays(
    qtbot: QtBot, settings: Settings, tasks: Tasks, draft: Draft
) -> None:
    def refuse(draft: Draft, encoding: str | None) -> Draft:
        raise WrongEncoding(name="青嶺😀", encoding=encoding)

    preview = Preview(settings, tasks, refuse)
    qtbot.addWidget(preview)
    preview.ask(draft, 1, 2)
    preview._read_as("cp1252")
    qtbot.waitUntil(lambda: any("“青嶺😀” cannot be read as cp1252" in t for t in texts(preview)))
    assert part(preview, BlockList).isEnabled()
    assert preview.draft is draft


def test_a_draft_that_was_not_decoded_has_no_encoding(asked: Preview, draft: Draft) -> None:
    asked.ask(replace(draft, encoding=""), 1, 1)
    assert not part(asked, EncodingButton).isVisible()


# -- how it looks


def test_its_size_is_remembered(
    asked: Preview, qtbot: QtBot, settings: Settings, tasks: Tasks
) -> None:
    asked.resize(710, 605)
    asked.reject()
    again = Preview(settings, tasks, reread)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (710, 605)


def test_it_is_drawn_in_the_theme(asked: Preview) -> None:
    asked.set_theme(DARK)
    blocks = part(asked, BlockList)
    blocks.clearSelection()
    image = blocks.viewport().grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    assert DARK.ink.lower() in {image.pixelColor(*point).name() for point in points}


def test_tab_goes_from_the_head_through_parts_and_fields_to_the_buttons(asked: Preview) -> None:
    part(asked, EncodingButton).setFocus()
    names: list[str] = []
    for _ in range(12):
        found = QApplication.focusWidget()
        assert found is not None
        names.append(found.accessibleName() or str(found.property("text")))
        QTest.keyClick(found, Qt.Key.Key_Tab)
    assert names == [
        "Encoding: GB18030",
        "Parts of the article",
        "Title",
        "Outlet",
        "Date",
        "Author (not certain, please check)",
        "Editor",
        "Responsible editor",
        "Address",
        "Skip",
        "Import all",
        "Import this one",
    ]
