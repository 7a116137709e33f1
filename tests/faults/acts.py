"""What may be done at a window, each by chance: as a person does it, as far as that is quick."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from db.selection import Selection, Shape
from reader.changes import SetMemo
from reader.exporters import EXPORTERS, ExportOptions
from reader.immutable import immutable
from reader.importers import read_bytes
from reader.model import Annotation
from reader.passage_query import PassageQuery
from reader.passages import Grouping, PassageFilter
from tests.faults.desk import command, settle
from tests.helpers.person import answers, delete_article
from ui.desktop.commands import past
from ui.desktop.views.articles import ArticlesView
from ui.desktop.views.passages import PassagesView
from ui.desktop.views.search import SearchView
from ui.desktop.window import Window
from ui.exporting import ExportOrder

MOST_ARTICLES, MOST_PASSAGES, MOST_TAGS = 12, 200, 20
"""So much is kept, so that what there is does not grow."""

WORDS = ("改革", "湿地", "𠮷祥街", "辦結", "水质", "😀", "龘", "改革 | 水稻")
DIALOGS = ("palette", "shortcuts", "trash", "steps", "dictionary", "export", "about", "own-columns")

Run = Callable[[Window, Path, random.Random], None]


@immutable
class Act:
    """Something to do, and how often beside the others."""

    run: Run
    weight: int


ACTS: dict[str, Act] = {}


def act(weight: int) -> Callable[[Run], Run]:
    """Let a function be one of them, under its name."""

    def add(run: Run) -> Run:
        ACTS[run.__name__] = Act(run, weight)
        return run

    return add


def some_passage(window: Window, chance: random.Random) -> Annotation | None:
    """One of those on the page, chosen there."""
    standing = window.session.standing()
    if not standing:
        return None
    found = chance.choice(standing)
    window.page.annotation_clicked.emit(found.id)
    return found


def to_page(window: Window) -> int:
    """Show the page; how long its text is, 0 where there is none."""
    if QApplication.activeWindow() is not window:
        window.activateWindow()
        settle()
    if window.desk.views.current is not None:
        command(window, "view-reading")
    article = window.session.article
    return article.info.length if article else 0


@act(8)
def open_article(window: Window, _: Path, chance: random.Random) -> None:
    numbers = window.session.library.find_articles()
    if numbers:
        (key,) = window.session.library.article_ids([chance.choice(numbers)])
        window.session.open_article(key)


@act(10)
def toggle(window: Window, _: Path, __: random.Random) -> None:
    command(window, "next-script")


@act(10)
def scroll(window: Window, _: Path, chance: random.Random) -> None:
    bar = window.page.verticalScrollBar()
    bar.setValue(chance.randint(0, max(1, bar.maximum())))


@act(12)
def tag(window: Window, _: Path, chance: random.Random) -> None:
    length = to_page(window)
    if not length:
        return
    start = chance.randrange(length)
    window.page.select(start, min(length, start + chance.randint(1, 40)))
    window.page.selected.emit()
    settle()
    tags = window.session.codebook().tags
    if tags and chance.random() < 0.8:
        window.desk.popup.tag_chosen.emit(chance.choice(tags).id)
    else:
        window.desk.popup.tag_named.emit(f"標籤{chance.randrange(100)}")


@act(4)
def tag_anew(window: Window, _: Path, chance: random.Random) -> None:
    tags = window.session.codebook().tags
    if to_page(window) and some_passage(window, chance) and tags:
        window.desk.popup.tag_chosen.emit(chance.choice(tags).id)


@act(4)
def untag(window: Window, _: Path, chance: random.Random) -> None:
    answers(window).choices = [0]
    if to_page(window) and some_passage(window, chance):
        command(window, "untag")


@act(4)
def note(window: Window, _: Path, chance: random.Random) -> None:
    found = some_passage(window, chance) if to_page(window) else None
    if found:
        text = f"**再看**{chance.randrange(1000)}\n\n𠮷🌾"
        window.session.edit(replace(found, note=text), "note")


@act(2)
def write_note(window: Window, _: Path, chance: random.Random) -> None:
    if to_page(window) and some_passage(window, chance):
        command(window, "note")
        window.desk.annotations.keep_note()


@act(3)
def memo(window: Window, _: Path, chance: random.Random) -> None:
    article = window.session.article
    if article and not window.session.sample:
        window.session.apply(SetMemo(article.info.id, f"想法{chance.randrange(100)}"), "memo")


@act(4)
def delete(window: Window, _: Path, chance: random.Random) -> None:
    if to_page(window) and some_passage(window, chance):
        command(window, "delete")


@act(8)
def undo(window: Window, _: Path, chance: random.Random) -> None:
    for _step in range(chance.randint(1, 4)):
        command(window, "undo")


@act(6)
def redo(window: Window, _: Path, chance: random.Random) -> None:
    for _step in range(chance.randint(1, 4)):
        command(window, "redo")


@act(3)
def bring_in(window: Window, _: Path, chance: random.Random) -> None:
    number = chance.randrange(10**6)
    line = "  雲嶺區推行改革，𠮷祥街的商戶搭𨋢上樓😀，湿地水质好转。\r\n"
    text = f"第{number}號公報\r\n2024-03-05 來源:雲嶺晚報\r\n\r\n" + line * chance.randint(5, 80)
    key, _new = window.session.add_draft(read_bytes(text.encode(), f"{number}.txt"))
    window.session.open_article(key)


@act(4)
def search(window: Window, _: Path, chance: random.Random) -> None:
    command(window, "view-search")
    view = window.desk.views.current
    assert isinstance(view, SearchView)
    line = view.findChildren(QLineEdit)[0]
    line.setText(chance.choice(WORDS))
    QTest.keyClick(line, Qt.Key.Key_Return)
    view._slices.finish()


@act(4)
def passages(window: Window, _: Path, chance: random.Random) -> None:
    command(window, "view-passages")
    view = window.desk.views.current
    assert isinstance(view, PassagesView)
    wanted = PassageFilter(text=chance.choice(("", *WORDS[:3])))
    view.set_query(PassageQuery(wanted, chance.choice(list(Grouping))))


@act(3)
def articles(window: Window, _: Path, chance: random.Random) -> None:
    command(window, "view-articles")
    view = window.desk.views.current
    assert isinstance(view, ArticlesView)
    view.findChildren(QLineEdit)[0].setText(chance.choice(("", "公報", "雲嶺")))


@act(4)
def find(window: Window, _: Path, chance: random.Random) -> None:
    if to_page(window):
        command(window, "find")
        window.desk.find_bar.findChildren(QLineEdit)[0].setText(chance.choice(WORDS))
        settle()
        command(window, "find-next")
        window.desk.find_bar.hide()


@act(2)
def export(window: Window, folder: Path, chance: random.Random) -> None:
    exporter = chance.choice([each for each in EXPORTERS if each.name != "template"])
    order = ExportOrder(Selection(), Shape(), exporter, ExportOptions())
    path = folder / f"excerpts{exporter.suffix}"
    window.desk.exporting.start(path, window.session.library.path, order)
    while window.desk.exporting.busy:
        window.tasks.wait()
        settle()
    path.unlink(missing_ok=True)


@act(3)
def open_dialog(window: Window, _: Path, chance: random.Random) -> None:
    QTimer.singleShot(0, window, leave_dialog)
    command(window, chance.choice(DIALOGS))


def leave_dialog() -> None:
    """Put away the dialog that is open, if one is."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


@act(1)
def theme(window: Window, _: Path, chance: random.Random) -> None:
    command(window, f"theme-{chance.choice(('light', 'sepia', 'dark'))}")


@act(2)
def go_back(window: Window, _: Path, chance: random.Random) -> None:
    command(window, chance.choice(("back", "forward")))


def tidy(window: Window) -> None:
    """Take out what there is too much of, for good."""
    session, library = window.session, window.session.library
    infos = library.articles()
    if len(infos) > MOST_ARTICLES:
        delete_article(session, infos[-1])
    found = library.annotations()
    if len(found) > MOST_PASSAGES:
        session.delete_annotations([each.id for each in found[: MOST_PASSAGES // 2]])
    book = session.codebook().tags
    if len(book) > MOST_TAGS:
        session.delete_tag(book[0])
    trash = library.trash()
    if len(trash) > MOST_PASSAGES:
        past.purge(window.desk, trash)
    assert QApplication.activeModalWidget() is None
