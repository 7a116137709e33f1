from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, answer_next, answers, mark_row, part
from tests.helpers.server import serving
from ui.desktop.commands import files
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.session import Session
from ui.desktop.settings import IMPORT_FOLDER
from ui.desktop.window import Window

NEWS = "河灣鎮種樹\n\n  𠮷慶碼頭種下兩萬株𨋢木😀，岸線退讓三百公尺。\n"
PAGE = (
    "<html><head><title>河灣鎮種樹</title></head><body><article><h1>河灣鎮種樹</h1>"
    + "<p>𠮷慶碼頭種下兩萬株𨋢木，岸線退讓三百公尺，水鳥回來了，居民都說好。</p>" * 3
    + "</article></body></html>"
)


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def source(window: Window) -> str:
    assert window.session.article is not None
    return window.session.article.source_text


# -- in


def test_files_that_were_asked_for_are_imported_and_their_folder_kept(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "剪報"
    folder.mkdir()
    path = folder / "河灣.txt"
    path.write_bytes(NEWS.replace("\n", "\r\n").encode())
    answers(window).paths = [path]
    with qtbot.waitSignal(window.desk.importing.finished):
        run(window, "import")
    assert source(window) == NEWS
    assert window.settings.get(IMPORT_FOLDER) == str(folder)


def test_asking_for_no_files_imports_nothing(window: Window) -> None:
    answers(window).paths = []
    run(window, "import")
    assert not window.desk.importing.busy
    assert window.settings.get(IMPORT_FOLDER) == ""


def test_text_of_the_clipboard_is_imported_as_it_is(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText(NEWS)
    with qtbot.waitSignal(window.desk.importing.finished):
        run(window, "paste")
    assert source(window) == NEWS
    assert window.session.library.source(window.session.articles()[0].id)[0] == NEWS.encode()


def test_a_piece_of_a_page_from_windows_keeps_its_address(qtbot: QtBot, window: Window) -> None:
    data = QMimeData()
    head = "Version:0.9\r\nStartHTML:0\r\nSourceURL:https://harbour.example/1\r\n"
    piece = f"<!--StartFragment--><p>{NEWS.strip()}</p><!--EndFragment-->"
    data.setData('application/x-qt-windows-mime;value="HTML Format"', (head + piece).encode())
    data.setHtml(piece)
    with qtbot.waitSignal(window.desk.importing.finished):
        files.take(window.desk, data)
    assert "𠮷慶碼頭種下兩萬株𨋢木😀" in source(window)
    assert window.session.articles()[0].metadata.url == "https://harbour.example/1"


def test_a_whole_page_keeps_its_own_title(qtbot: QtBot, window: Window) -> None:
    data = QMimeData()
    data.setHtml(PAGE)
    with qtbot.waitSignal(window.desk.importing.finished):
        files.take(window.desk, data)
    assert "𠮷慶碼頭種下兩萬株𨋢木" in source(window)
    assert window.session.articles()[0].metadata.title == "河灣鎮種樹"


def test_a_part_of_a_page_is_imported(qtbot: QtBot, window: Window) -> None:
    data = QMimeData()
    data.setHtml("<p>𠮷慶碼頭種下兩萬株𨋢木，岸線退讓三百公尺。</p>" * 5)
    data.setText("not this")
    with qtbot.waitSignal(window.desk.importing.finished):
        files.take(window.desk, data)
    assert "𠮷慶碼頭種下兩萬株𨋢木" in source(window)
    assert "not this" not in source(window)


def test_a_clipboard_without_text_says_so(window: Window) -> None:
    files.take(window.desk, QMimeData())
    assert "no text in the clipboard" in window.desk.banner.text


def test_a_link_that_is_dropped_or_pasted_is_fetched(window: Window, qtbot: QtBot) -> None:
    with serving() as server:
        link = QMimeData()
        link.setUrls([QUrl(server.address("/page"))])
        link.setHtml("<a href='x'>𠮷慶碼頭</a>")
        with qtbot.waitSignal(window.desk.importing.finished):
            files.take(window.desk, link)
        text = QMimeData()
        text.setText(f" {server.address('/packed')}\n")
        with qtbot.waitSignal(window.desk.importing.finished):
            files.take(window.desk, text)
        (info,) = window.session.articles()
        assert info.metadata.title == "雲嶺區推行「一站辦結」"
        assert info.metadata.url == server.address("/page")
        # The same bytes came from both.
        assert window.desk.banner.text == "1 were in the library already."


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/status/403", "refused the page (status 403)"),
        ("/brief", "it has fewer than 100 Chinese characters"),
        ("/login", "it asks to log in"),
    ],
)
def test_a_page_without_an_article_is_told(
    window: Window, qtbot: QtBot, path: str, sentence: str
) -> None:
    with serving() as server:
        answers(window).lines.append(server.address(path))
        with qtbot.waitSignal(window.desk.importing.finished):
            run(window, "import-address")
    assert sentence in window.desk.banner.text
    assert window.session.articles() == []


def test_what_is_typed_and_is_no_address_is_told_at_once(window: Window) -> None:
    answers(window).lines.append("news.example/1.html")
    run(window, "import-address")
    assert "must begin with http:// or https://" in window.desk.banner.text


def test_an_empty_text_is_told_and_nothing_is_imported(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText(" \n ")
    with qtbot.waitSignal(window.desk.importing.finished):
        run(window, "paste")
    assert "is empty" in window.desk.banner.text
    assert window.session.articles() == []


def test_files_that_are_pasted_go_before_their_names(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "河 灣&.txt"
    path.write_bytes(NEWS.encode())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    with qtbot.waitSignal(window.desk.importing.finished):
        files.take(window.desk, data)
    assert source(window) == NEWS


# -- the sample, deleting and the trash


def test_the_sample_is_shown_and_put_away_again(window: Window) -> None:
    run(window, "sample")
    assert window.session.sample is not None
    run(window, "delete-article")
    assert window.session.article is None
    assert window.session.articles() == []
    assert window.session.library.trash() == []


def test_beside_the_sample_the_article_that_is_marked_is_deleted(
    window: Window, article: str
) -> None:
    run(window, "sample")
    listed = part(window.desk.library, QTableView, "Articles")
    mark_row(listed, listed.model().index(0, 0))
    run(window, "delete-article")
    assert window.session.sample is not None
    assert [found.id for found in window.session.library.trash()] == [article]


def test_the_article_on_the_page_is_deleted_and_comes_back(window: Window, article: str) -> None:
    run(window, "delete-article")
    assert window.session.article is None
    assert "雲嶺區推出「一站辦結」改革" in window.desk.banner.text
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Undo"), LEFT)
    assert [info.id for info in window.session.articles()] == [article]


def test_the_article_on_the_page_is_deleted_though_the_filter_hides_it(
    window: Window, article: str
) -> None:
    window.desk.library._field.setText("沒有")
    run(window, "delete-article")
    assert [found.id for found in window.session.library.trash()] == [article]


def restore(pick: str) -> Callable[[QDialog], None]:
    """Mark what has this title in the trash and bring it back."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, TrashDialog)
        tree = dialog._list
        tree.clearSelection()
        for row in range(tree.topLevelItemCount()):
            item = tree.topLevelItem(row)
            assert item is not None
            item.setSelected(item.text(1) == pick)
        QTest.mouseClick(part(dialog, QPushButton, "Restore"), LEFT)

    return choose


def test_a_tag_comes_back_with_those_that_went_with_it(window: Window, article: str) -> None:
    session = window.session
    above = session.add_tag("生態")
    below = session.add_tag("濕地", above.id)
    lower = session.add_tag("𠮷灣", below.id)
    other = session.add_tag("改革")
    session.annotate(0, 2, (lower.id,))
    before = session.codebook().tags
    session.delete_tag(other)
    session.delete_tag(above)
    answer_next(restore("生態"))
    run(window, "trash")
    tags = session.codebook()
    assert {tag.id for tag in tags.tags} == {above.id, below.id, lower.id}
    assert [found.tags for found in session.annotations()] == [(lower.id,)]
    answer_next(restore("改革"))
    run(window, "trash")
    assert session.codebook().tags == before
    session.undo()
    session.undo()
    assert session.codebook().tags == ()


def test_an_article_comes_back_with_its_highlights(window: Window, article: str) -> None:
    window.session.annotate(0, 3, ())
    run(window, "delete-article")
    answer_next(restore("雲嶺區推出「一站辦結」改革"))
    run(window, "trash")
    window.session.open_article(article)
    assert len(window.session.annotations()) == 1


def test_closing_the_trash_restores_nothing(window: Window, article: str) -> None:
    run(window, "delete-article")
    answer_next(lambda dialog: dialog.reject())
    run(window, "trash")
    assert len(window.session.library.trash()) == 1


def test_what_has_no_place_any_more_is_told(window: Window) -> None:
    tag = window.session.add_tag("改革")
    window.session.delete_tag(tag)
    window.session.add_tag("改革")
    answer_next(restore("改革"))
    run(window, "trash")
    assert "already a tag “改革”" in window.desk.banner.text


def test_a_library_that_can_only_be_read_says_so_when_something_is_brought_in(
    qtbot: QtBot, read_only: Session, make_window: Callable[[Session], Window], tmp_path: Path
) -> None:
    window = make_window(read_only)
    path = tmp_path / "河灣.txt"
    path.write_bytes(NEWS.encode())
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add_bytes(NEWS.encode(), "a.txt")
    assert "read-only" in window.desk.banner.text
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.add([path, path])
    assert "read-only" in window.desk.banner.text
    assert "1 were left out" in window.desk.banner.text


def test_quitting_closes_the_window(window: Window) -> None:
    run(window, "quit")
    assert window.isHidden()
