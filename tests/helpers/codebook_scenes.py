"""The codebook and its dialogs, as the screenshots show them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QWidget,
)

from db.holdings import LibraryHoldings
from reader.arranging import archive
from reader.codebook import Codebook
from reader.codebook_csv import lines
from reader.codebook_import import plan
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.plan import plan as plan_bundle
from reader.model import Tag
from reader.pins import pin
from tests.helpers.scenes import (
    reading,
    shown,
)
from ui.desktop.commands import merging
from ui.desktop.dialogs.bring_in import BringInDialog
from ui.desktop.dialogs.codebook_import import CodebookImportDialog
from ui.desktop.dialogs.merge import MergeDialog
from ui.desktop.dialogs.split import SplitDialog
from ui.desktop.dialogs.tag import TagDialog
from ui.desktop.names import refusal
from ui.desktop.window import Window


def codebook(window: Window) -> QWidget:
    """The tags with their counts, one of them pinned and one archived, and the menu of one."""
    reading(window)
    book = window.session.codebook()
    window.session.apply(pin(book, book.tags[1], "1"), "pin")
    window.session.apply(archive(book, [book.roots()[-1].id], archived=True), "archive")
    window.actions_["show-archived"].trigger()
    window.actions_["codebook"].trigger()
    window.desk.library.codebook.choose(book.tags[2].id)
    return window


def narrowing(window: Window) -> QWidget:
    """Tags found by the initials of their pinyin."""
    codebook(window)
    window.desk.library.codebook.tree.keyboardSearch("z")
    return window


def editing_tag(window: Window) -> QWidget:
    """Everything about one tag."""
    codebook(window)
    book = window.session.codebook()
    said = "凡**領導職務**以公開方式選任者。\n\n- 不含街道一級"
    tag = replace(book.tags[1], description=said, colour="#E8C060")
    used = window.desk.library.codebook.used(tag)
    why = partial(refusal, book)
    return shown(TagDialog(tag, book, used, why, window.theme, window))


def merging_tags(window: Window) -> QWidget:
    """Choosing the tag that another is merged into."""
    codebook(window)
    book = window.session.codebook()
    told = partial(merging._told, window.desk, book, book.tags[1])
    return shown(MergeDialog(book.tags[1], book, told, window.theme, window))


def splitting_tag(window: Window) -> QWidget:
    """Dividing the passages of a tag."""
    codebook(window)
    library, tag = window.session.library, window.session.codebook().tags[1]
    found = library.carriers([tag.id])
    outlets = library.coded_outlets()
    return shown(SplitDialog(tag, found, outlets, lambda _: found, lambda *_: "", window))


def importing_codebook(window: Window) -> QWidget:
    """What a file with a codebook would change."""
    codebook(window)
    book = window.session.codebook()
    table = (
        "path,description,colour\n"
        f"{book.path(book.tags[1].id)},公開選任的職務,\n治理 / 問責,何人負責,#C8552B\n"
        "治理 / 公開,,red\n治理 / 督查,查辦與回覆,\n"
    )
    made = plan(book, lines(table))
    return shown(CodebookImportDialog(made, book, "編碼簿.csv", window))


def bringing_in(window: Window) -> QWidget:
    """What a project of another program would bring in."""
    codebook(window)
    library = window.session.library
    first = library.article(max(library.articles(), key=lambda info: info.length).id)
    left = (
        LeftOut("街區議事廳的第二項提案仍在討論，尚未表決", Why.NOT_UNIQUE),
        LeftOut("採訪錄音第三段.mp3", Why.NOT_TEXT),
        LeftOut("編碼日誌：為什麼把「公開」分成兩類", Why.NOT_KEPT),
    )
    tags = (Tag("gov", "治理"), Tag("open", "政務公開", "gov"))
    texts = [first.source_text[at : at + 24] for at in range(60, 300, 40)]
    quotes = tuple(Quoted(article=first.id, quote=text) for text in texts)
    bundle = Bundle(tags=tags, quoted=quotes, left_out=left)
    made = plan_bundle(bundle, LibraryHoldings(library), "林禾")
    book = Codebook((*window.session.codebook().tags, *made.tags))
    return shown(BringInDialog(made, book, "濕地研究.qda", window.desk.ask, window))
