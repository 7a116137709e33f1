"""The window and its dialogs for those who use no mouse, or see no screen."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.check import Report as Checked
from db.problems import Problem
from reader.anchor import describe
from reader.annotation_history import moments
from reader.changes import Batch, Put
from reader.codebook import Codebook
from reader.codebook_csv import lines
from reader.codebook_import import plan
from reader.coding import highlight
from reader.dictionary import entry
from reader.errors import CheckCancelled, LibraryTaken
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.plan import Plan
from reader.importers import read_bytes
from reader.model import Article, FormerAnnotation, Script, Usage
from reader.query_text import parse
from reader.reprints import Reprint
from reader.rereading import Rereading, reread
from reader.shelf import Attribute, AttributeKind, Collection
from reader.transfer import Carried, Transfer
from tests.helpers.articles import CODEBOOK, near
from tests.helpers.drafts import looked_through
from tests.helpers.library import TAGS, TAX, annotation_of
from tests.helpers.person import drag_over
from tests.helpers.pictures import encoded
from ui.desktop import dialogs
from ui.desktop.commands import COMMANDS, coding
from ui.desktop.dialogs.about import AboutDialog
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.autocode import AutocodeDialog
from ui.desktop.dialogs.backups import BackupsDialog
from ui.desktop.dialogs.bring_in import BringInDialog
from ui.desktop.dialogs.carry import CarryDialog
from ui.desktop.dialogs.check import CheckDialog
from ui.desktop.dialogs.choice import ChoiceDialog
from ui.desktop.dialogs.codebook_import import CodebookImportDialog
from ui.desktop.dialogs.columns import ColumnsDialog
from ui.desktop.dialogs.crash import CrashDialog
from ui.desktop.dialogs.dictionary import DictionaryDialog
from ui.desktop.dialogs.edit_articles import EditArticlesDialog
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.dialogs.facts import FactsDialog
from ui.desktop.dialogs.former_text import FormerTextDialog
from ui.desktop.dialogs.history import HistoryDialog
from ui.desktop.dialogs.image_sites import ImageSitesDialog
from ui.desktop.dialogs.import_report import ImportReportDialog
from ui.desktop.dialogs.manual import ManualDialog
from ui.desktop.dialogs.merge import MergeDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.pick import PickDialog
from ui.desktop.dialogs.picture import PictureDialog
from ui.desktop.dialogs.preview import Preview
from ui.desktop.dialogs.recode import RecodeDialog
from ui.desktop.dialogs.recolour import RecolourDialog
from ui.desktop.dialogs.reprints import ReprintsDialog
from ui.desktop.dialogs.rereading import RereadingDialog
from ui.desktop.dialogs.script_of import ScriptOfDialog
from ui.desktop.dialogs.settings import SettingsDialog
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.dialogs.split import SplitDialog
from ui.desktop.dialogs.steps import StepsDialog
from ui.desktop.dialogs.tag import TagDialog
from ui.desktop.dialogs.taken import TakenDialog
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.dialogs.waiting import WaitingDialog
from ui.desktop.exportable import exportable, offers
from ui.desktop.manual import Words, chapters
from ui.desktop.page.pictures import Picture
from ui.desktop.report import Entry, Fate, Report
from ui.desktop.session import Session
from ui.desktop.theme import LIGHT
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def _article(window: Window) -> Article:
    assert window.session.article is not None
    return window.session.article


def _exporting(window: Window) -> ExportDialog:
    desk = window.desk
    asked = exportable(desk, offers(desk))
    return ExportDialog(asked, desk.settings, desk.tasks, desk.ask, window)


def _backups(window: Window) -> BackupsDialog:
    desk, path = window.desk, window.session.library.path
    dialog = BackupsDialog(path, desk.settings, desk.tasks, desk.backing_up, desk.ask, window)
    desk.tasks.wait()
    return dialog


def _previewing(window: Window) -> QDialog:
    preview = Preview(window.settings, window.tasks, lambda draft, _: draft, window)
    preview.ask(looked_through(encoded(64, 32)), 1, 2)
    preview.set_reprints([near("青嶺灣", "𠮷報", "2023-05-19", 0.9)])
    return preview


def _rereading(window: Window) -> Rereading:
    """What would come of reading a text with another outlet and one line more."""
    article, library = _article(window), window.session.library
    text = article.source_text.replace("雲嶺晚報", "雲嶺日報") + "完。\n"
    draft = read_bytes(text.encode(), "雲嶺.txt")
    marked = [highlight(article, article.source_text.index("雲嶺晚報"), 40, ())]
    return reread(article, library.extraction(article.id), draft, marked, {})


def _with_column(window: Window) -> Session:
    own = Attribute("a", "體裁", AttributeKind.CHOICE, ("消息", "評論"))
    window.session.apply(Put(own), "體裁")
    return window.session


MAKE: dict[type[QDialog], Callable[[Window], QDialog]] = {
    CrashDialog: lambda window: CrashDialog("Gengdu 1\n\n  main.py:1", lambda: None, window),
    TakenDialog: lambda window: TakenDialog(
        LibraryTaken(path="𠮷.gengdu", program="Gengdu", process=7, computer="書房", since="8:15"),
        window,
    ),
    BackupsDialog: _backups,
    CheckDialog: lambda window: CheckDialog(
        Checked(1, 0, (Problem("index", "", "𠮷", repairable=True),)),
        0,
        {},
        window.desk.ask,
        window,
    ),
    WaitingDialog: lambda window: WaitingDialog("改革", "𠮷", CheckCancelled, window),
    AboutDialog: lambda window: AboutDialog(window.session.library.path, window.theme, window),
    NoteDialog: lambda window: NoteDialog("改革", "𠮷", window),
    DictionaryDialog: lambda window: DictionaryDialog(
        lambda: [entry("沈抚", "瀋撫")],
        lambda _: None,
        lambda _: None,
        "",
        window,
    ),
    ExportDialog: _exporting,
    CommandPalette: lambda window: CommandPalette(window.actions_.all(), window),
    ShortcutsDialog: lambda window: ShortcutsDialog(window.actions_, window),
    FactsDialog: lambda window: FactsDialog(_article(window).metadata, (), window),
    Preview: _previewing,
    PictureDialog: lambda window: PictureDialog(
        Picture(encoded(320, 200)), window.desk.ask, window
    ),
    ScriptOfDialog: lambda window: ScriptOfDialog(_article(window), None, window),
    ChoiceDialog: lambda window: ChoiceDialog("改革", ["一", "𠮷"], window),
    HistoryDialog: lambda window: HistoryDialog(
        moments([], _state(window)), str, window.theme, writable=True, parent=window
    ),
    StepsDialog: lambda window: StepsDialog(["一"], ["𠮷"], window.theme, window),
    RecodeDialog: lambda window: RecodeDialog(CODEBOOK, ["reform"], window.theme, window),
    PickDialog: lambda window: PickDialog("改革", ["一", "𠮷"], parent=window),
    BringInDialog: lambda window: BringInDialog(
        Plan(change=Batch(()), left_out=(LeftOut("改革", Why.NOT_THERE),)),
        Codebook(),
        "a.qda",
        window.desk.ask,
        window,
    ),
    CodebookImportDialog: lambda window: CodebookImportDialog(
        plan(Codebook(), lines("改革 / 𠮷")), Codebook(), "a.csv", window
    ),
    ManualDialog: lambda window: ManualDialog(
        chapters("zh_TW"), Words(COMMANDS, window.actions()), "zh_TW", lambda: LIGHT, window
    ),
    MergeDialog: lambda window: MergeDialog(TAX, Codebook(TAGS), lambda _: "", LIGHT, window),
    RecolourDialog: lambda window: RecolourDialog(
        "改革", "#123456", LIGHT, has_below=True, parent=window
    ),
    SplitDialog: lambda window: SplitDialog(
        TAX, ["a"], ["鏡山日報"], lambda _: [], lambda *_: "", window
    ),
    TagDialog: lambda window: TagDialog(TAX, Codebook(TAGS), Usage(), lambda *_: "", LIGHT, window),
    ImageSitesDialog: lambda window: ImageSitesDialog(["img.example"], window),
    ColumnsDialog: lambda window: ColumnsDialog(_with_column(window), window.desk.ask, window),
    EditArticlesDialog: lambda window: EditArticlesDialog(
        2,
        [Attribute("a", "體裁", AttributeKind.CHOICE, ("消息",)), Attribute("b", "備註")],
        [Collection("c", "待讀")],
        window,
    ),
    SettingsDialog: lambda window: SettingsDialog(window.desk, window),
    TrashDialog: lambda window: TrashDialog(window.session.library.trash(), window),
    ReprintsDialog: lambda window: ReprintsDialog(
        [Reprint(_article(window).info, 0.8, contained=True)], window
    ),
    AutocodeDialog: lambda window: AutocodeDialog(
        window.session,
        parse("改革"),
        window.theme,
        partial(coding.new_tag, window.session),
        window,
    ),
    CarryDialog: lambda window: CarryDialog(
        _transfer(_article(window)), window.session.codebook(), ("改革", "𠮷"), window
    ),
    RereadingDialog: lambda window: RereadingDialog(
        lambda encoding: _rereading(window), ("utf-8",), window
    ),
    FormerTextDialog: lambda window: FormerTextDialog(
        _article(window).source_text,
        describe(_article(window).source_text, 0, 3),
        window.theme,
        Script.HANT_TW,
        window,
    ),
    ImportReportDialog: lambda window: ImportReportDialog(
        Report([Entry((0, 0, 0), "𠮷.txt", Fate.KNOWN, "id")]), window.desk.ask, window
    ),
}


def _state(window: Window) -> FormerAnnotation:
    found = annotation_of(_article(window), 0, 3)
    return FormerAnnotation(found, False, "", found.created_at)


def _transfer(article: Article) -> Transfer:
    """One passage that is carried over and one that is not."""
    found = annotation_of(article, 0, 3)
    return Transfer((Carried(found, found.anchor),), lost=(found,))


def focusable(whole: QWidget) -> list[QWidget]:
    """What can have the keyboard.

    But for the lists that drop down, which stand for their boxes, and labels that say nothing yet.
    """
    return [
        child
        for child in whole.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _drops_down(child)
        and not (isinstance(child, QLabel) and not child.text())
    ]


def _drops_down(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QComboBox) or (above is not None and _drops_down(above))


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(whole: QWidget) -> list[str]:
    """What a screen reader would call by nothing, or by a sign."""
    return [
        f"{type(child).__name__} {child.objectName()} {name_of(child)!r}"
        for child in focusable(whole)
        if not any(sign.isalpha() for sign in name_of(child))
    ]


def _by_arrows(widget: QWidget) -> bool:
    """Whether a button is reached from the pressed one beside it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() is not widget


def by_tab(qtbot: QtBot, whole: QWidget, start: QWidget) -> list[QWidget]:
    """What Tab reaches from a widget until it is there again."""
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    reached: list[QWidget] = []
    while len(reached) < 100:
        QTest.keyClick(QApplication.focusWidget() or whole, Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        assert found is not None
        reached.append(found)
        if found is start:
            return reached
    raise AssertionError(f"Tab does not come back to {start}: {reached}")


def test_every_control_of_the_window_has_a_name(window: Window, session: Session) -> None:
    tag = session.add_tag("改革")
    session.annotate(0, 3, (tag.id,))
    drag_over(window, "𠮷祥街")
    assert len(focusable(window)) > 20
    assert nameless(window) == []
    assert nameless(window._typography) == []


def test_the_dialogs_tried_are_all_there_are() -> None:
    modules = [
        importlib.import_module(f"{dialogs.__name__}.{found.name}")
        for found in pkgutil.iter_modules(dialogs.__path__)
    ]
    declared = {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, QDialog)
        and thing.__module__ == module.__name__
    }
    bases = {base for dialog in declared for base in dialog.__mro__[1:]}
    assert declared - bases == set(MAKE)


@pytest.mark.parametrize("kind", MAKE, ids=lambda kind: str(kind.__name__))
def test_every_control_of_a_dialog_has_a_name_and_is_reached_by_tab(
    window: Window, session: Session, qtbot: QtBot, kind: type[QDialog]
) -> None:
    session.delete_tag(session.add_tag("改革"))
    dialog = MAKE[kind](window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert focusable(dialog)
    assert nameless(dialog) == []
    wanted = {
        child
        for child in focusable(dialog)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _by_arrows(child)
    }
    first = dialog.focusWidget() or dialog.nextInFocusChain()
    assert first is not None
    assert wanted <= set(by_tab(qtbot, dialog, first))


def test_tab_goes_round_the_window_and_the_parts_are_a_key_away(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.annotate(0, 3, (session.add_tag("改革").id,))
    reached = by_tab(qtbot, window, window.page)
    wanted = {
        child
        for child in focusable(window)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.window() is window
    }
    assert wanted <= set(reached)
    for command, part_of in (
        ("articles", window.desk.library),
        ("codebook", window.desk.library),
        ("annotations", window.desk.annotations),
        ("page", window.page),
    ):
        window.actions_[command].trigger()
        found = QApplication.focusWidget()
        assert found is not None
        assert found is part_of or part_of.isAncestorOf(found)


def test_tab_follows_the_eye(window: Window, session: Session, qtbot: QtBot) -> None:
    """The bar above, the pane on the left, the page, the pane on the right, and round again."""
    session.annotate(0, 3, (session.add_tag("改革").id,))
    parts = (window._top_bar, window.desk.library, window._stack, window.desk.annotations)
    reached = [
        number
        for found in by_tab(qtbot, window, window.page)
        for number, part in enumerate(parts)
        if part.isAncestorOf(found)
    ]
    begin = reached.index(0)
    assert reached[begin:] + reached[:begin] == sorted(reached)
    assert set(reached) == {0, 1, 2, 3}
