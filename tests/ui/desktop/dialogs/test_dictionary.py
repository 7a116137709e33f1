from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.dictionary import Entry, Into, Scope, entry
from reader.errors import NoSuchEntry
from tests.helpers.person import LEFT, part, type_han
from ui.desktop.dialogs.dictionary import DictionaryDialog

ENTRIES = (
    entry("沈抚", "瀋撫"),
    entry("𨋢", "電梯😀", Into.HANT_HK, Scope.ARTICLE, "a"),
    entry("总台", "總臺", Into.HANT_TW, Scope.ARTICLE, "b"),
    entry("国际在线", "国际在线", scope=Scope.USER),
)


class Kept:
    """A dictionary in memory."""

    def __init__(self) -> None:
        self.entries = list(ENTRIES)

    def put(self, new: Entry) -> None:
        self.entries = [each for each in self.entries if each.key != new.key] + [new]

    def take(self, gone: Entry) -> None:
        if gone not in self.entries:
            raise NoSuchEntry(form=gone.source)
        self.entries.remove(gone)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def dialog(qtbot: QtBot, kept: Kept) -> DictionaryDialog:
    made = DictionaryDialog(lambda: kept.entries, kept.put, kept.take, "a")
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: DictionaryDialog) -> list[list[str]]:
    tree = part(dialog, QTreeWidget)
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def field(dialog: DictionaryDialog, name: str) -> QLineEdit:
    (found,) = (each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)
    return found


def box(dialog: DictionaryDialog, name: str) -> QComboBox:
    (found,) = (each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)
    return found


def test_entries_are_listed_but_those_of_other_articles(dialog: DictionaryDialog) -> None:
    assert rows(dialog) == [
        ["沈抚", "瀋撫", "Traditional", "This library"],
        ["𨋢", "電梯😀", "Traditional (Hong Kong)", "This article"],
        ["国际在线", "国际在线", "Any script", "Everywhere"],
    ]


def test_a_word_typed_is_added(dialog: DictionaryDialog, kept: Kept) -> None:
    type_han(field(dialog, "In the source"), " 总台 ")
    type_han(field(dialog, "Shown as"), "總臺")
    QTest.keyClick(field(dialog, "Shown as"), Qt.Key.Key_Return)
    assert kept.entries[-1] == entry("总台", "總臺", Into.HANT, Scope.LIBRARY)
    assert rows(dialog)[-1][0] == "总台"
    assert field(dialog, "In the source").text() == ""


def test_script_and_place_can_be_chosen(dialog: DictionaryDialog, kept: Kept) -> None:
    dialog.offer("里面", "裏面")
    for name, value in (("For which script", Into.HANT_HK), ("Where", Scope.ARTICLE)):
        chosen = box(dialog, name)
        chosen.setCurrentIndex(chosen.findData(value.value))
    QTest.mouseClick(part(dialog, QPushButton, "Add"), LEFT)
    assert kept.entries[-1] == entry("里面", "裏面", Into.HANT_HK, Scope.ARTICLE, "a")


def test_a_form_that_cannot_be_is_told_and_kept_in_the_field(dialog: DictionaryDialog) -> None:
    dialog.offer("沈抚", "")
    QTest.mouseClick(part(dialog, QPushButton, "Add"), LEFT)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("cannot be a form in the dictionary" in text for text in said)
    assert field(dialog, "In the source").text() == "沈抚"
    dialog.offer("沈抚", "瀋𨋢")
    QTest.mouseClick(part(dialog, QPushButton, "Add"), LEFT)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert not any("cannot be a form" in text for text in said)


def test_what_is_marked_is_removed(dialog: DictionaryDialog, kept: Kept) -> None:
    remove = part(dialog, QPushButton, "Remove")
    assert not remove.isEnabled()
    part(dialog, QTreeWidget).selectAll()
    QTest.mouseClick(remove, LEFT)
    assert kept.entries == [ENTRIES[2]]
    assert not remove.isEnabled()


def test_what_is_gone_already_is_told(dialog: DictionaryDialog, kept: Kept) -> None:
    part(dialog, QTreeWidget).selectAll()
    kept.entries.clear()
    QTest.mouseClick(part(dialog, QPushButton, "Remove"), LEFT)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("There is no entry for “沈抚”" in text for text in said)


def test_an_entry_is_edited_in_the_fields(dialog: DictionaryDialog, kept: Kept) -> None:
    tree = part(dialog, QTreeWidget)
    tree.itemActivated.emit(tree.topLevelItem(1), 0)
    assert field(dialog, "In the source").text() == "𨋢"
    type_han(field(dialog, "Shown as"), "升降機")
    QTest.mouseClick(part(dialog, QPushButton, "Add"), LEFT)
    assert kept.entries[-1] == entry("𨋢", "升降機", Into.HANT_HK, Scope.ARTICLE, "a")
    assert len(kept.entries) == len(ENTRIES)


def test_the_list_is_searched_in_either_script(dialog: DictionaryDialog) -> None:
    type_han(field(dialog, "Find"), "瀋抚")
    assert [row[0] for row in rows(dialog)] == ["沈抚"]


def test_without_an_article_none_can_be_meant(qtbot: QtBot, kept: Kept) -> None:
    made = DictionaryDialog(lambda: kept.entries, kept.put, kept.take)
    qtbot.addWidget(made)
    assert box(made, "Where").findData(Scope.ARTICLE.value) == -1
    assert [row[3] for row in rows(made)] == ["This library", "Everywhere"]
