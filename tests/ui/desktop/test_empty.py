"""What a window says where there is nothing yet, or nothing is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.changes import Put
from reader.shelf import Collection
from tests.helpers.person import drag_over, part
from ui.desktop.commands import files
from ui.desktop.dialogs.columns import ColumnsDialog
from ui.desktop.dialogs.dictionary import DictionaryDialog
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.pick import PickDialog
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.panels.library import ARTICLES, COLLECTIONS, OUTLINE, TAGS
from ui.desktop.session import Session
from ui.desktop.window import Window


def said(within: QWidget) -> str:
    """All that its labels say."""
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())


def test_every_tab_of_an_empty_library_says_what_to_do(window: Window) -> None:
    library = window.desk.library
    expected = {
        ARTICLES: "No articles yet. Import a file",
        TAGS: "No tags yet. Select a passage",
        COLLECTIONS: "No collections yet. Right-click here",
        OUTLINE: "The headings of an article stand here",
    }
    for tab, text in expected.items():
        library.show_tab(tab)
        assert text in said(library)
    assert "What you highlight in an article stands here" in said(window.desk.annotations)


def test_every_view_of_an_empty_library_says_what_to_do(window: Window) -> None:
    for view, text in (
        ("passages", "Nothing is highlighted in this library yet."),
        ("search", "Type what you look for"),
        ("articles", "No articles yet. Import a file"),
    ):
        window.actions_[f"view-{view}"].trigger()
        assert window.desk.views.current is not None
        assert text in said(window.desk.views.current)


@pytest.mark.usefixtures("article")
def test_what_finds_nothing_says_so(window: Window, session: Session) -> None:
    library, annotations = window.desk.library, window.desk.annotations
    part(library, QLineEdit, "Filter articles").setText("龘龘")
    assert "No title or outlet is like that. Enter searches all texts." in said(library)
    part(library, QLineEdit, "Filter articles").clear()
    assert "like that" not in said(library)
    session.annotate(0, 3, (session.add_tag("改革").id,))
    assert "Select a passage" not in said(annotations)
    part(annotations, QLineEdit, "Filter annotations").setText("龘龘")
    assert "No annotation of this article is like that." in said(annotations)
    part(annotations, QLineEdit, "Filter annotations").clear()
    assert "like that" not in said(annotations)


@pytest.mark.usefixtures("article")
def test_an_empty_collection_and_an_article_without_headings_say_so(
    window: Window, session: Session
) -> None:
    library = window.desk.library
    session.apply(Put(Collection("c", "待讀")), "待讀")
    library.show_collection("c")
    assert "This collection is empty. Drag articles onto its name" in said(library)
    library.show_tab(OUTLINE)
    assert "This article has no headings." in said(library)


@pytest.mark.usefixtures("article")
def test_a_filter_of_the_table_that_finds_nothing_says_so(qtbot: QtBot, window: Window) -> None:
    window.actions_["view-articles"].trigger()
    view = window.desk.views.current
    assert view is not None
    part(view, QLineEdit, "Filter the table").setText("龘龘")
    qtbot.waitUntil(lambda: "No article is like that." in said(view))


@pytest.mark.usefixtures("article")
def test_the_first_tag_is_asked_for_where_it_is_typed(window: Window) -> None:
    drag_over(window, "𠮷祥街")
    assert "No tags yet. Type a name and press Enter" in said(window.desk.popup)
    part(window.desk.popup, QLineEdit).setText("改革")
    part(window.desk.popup, QLineEdit).textEdited.emit("改革")
    assert "No tags yet" not in said(window.desk.popup)


def test_the_tags_of_a_sample_go_with_it(
    session: Session, make_window: Callable[[Session], Window]
) -> None:
    session.open_sample()
    window = make_window(session)
    session.close_article()
    window.desk.library.show_tab(TAGS)
    assert "No tags yet" in said(window.desk.library)


DIALOGS: dict[str, tuple[Callable[[Window], QDialog], str]] = {
    "columns": (
        lambda window: ColumnsDialog(window.session, window.desk.ask, window),
        "No columns of your own yet.",
    ),
    "dictionary": (
        lambda window: DictionaryDialog(lambda: (), lambda _: None, lambda _: None, "", window),
        "No entries yet.",
    ),
    "trash": (lambda window: TrashDialog([], window), "The trash is empty."),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_an_empty_dialog_says_what_it_is_for(qtbot: QtBot, window: Window, name: str) -> None:
    make, text = DIALOGS[name]
    dialog = make(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert text in said(dialog)


def test_what_is_typed_in_vain_is_answered(qtbot: QtBot, window: Window, session: Session) -> None:
    session.delete_tag(session.add_tag("改革"))
    for dialog, text in (
        (CommandPalette(window.actions_.all(), window), "No command is called that."),
        (PickDialog("改革", ["一", "𠮷"], parent=window), "Nothing here is like that."),
        (TrashDialog(session.library.trash(), window), "Nothing here is like that."),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert text not in said(dialog)
        dialog.findChildren(QLineEdit)[0].setText("龘龘")
        assert text in said(dialog)


def test_an_export_of_nothing_says_what_to_do_first(qtbot: QtBot, window: Window) -> None:
    desk = window.desk
    asked = files.exportable(desk, files.offers(desk))
    dialog = ExportDialog(asked, desk.settings, desk.tasks, desk.ask, window)
    qtbot.addWidget(dialog)
    preview = part(dialog, QPlainTextEdit, "How the file begins")
    assert preview.placeholderText().startswith("Nothing is highlighted here yet.")
    dialog.reject()
