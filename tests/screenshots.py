"""Draws the windows the README shows, in both colours, several scripts and both scales.

Run by ``make screenshots``. Each picture is made by a process of its own: Qt takes the scale and
the language only at the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QTableWidget,
    QWidget,
)

from db.library import Library
from reader.annotation_history import moments
from reader.dictionary import Into, entry
from reader.dictionary import Scope as EntryScope
from reader.importers import read_bytes
from reader.model import Script
from reader.pins import NUMBERS, pin
from tests.helpers import catalogue_scenes, keeping_scenes
from tests.helpers.article_scenes import (
    carrying,
    loaded,
    looking_back,
    orphaned,
    reprinted,
    reprinting,
    rereading,
    sites,
    vacant,
)
from tests.helpers.codebook_scenes import (
    bringing_in,
    codebook,
    editing_tag,
    importing_codebook,
    merging_tags,
    narrowing,
    splitting_tag,
)
from tests.helpers.durable_scenes import crashed, damaged, noting_again, recovered, taken_elsewhere
from tests.helpers.export_scenes import exporting, exporting_by_template, exporting_csv
from tests.helpers.help_scenes import reading_manual, touring
from tests.helpers.import_scenes import imported_many, importing_many, reporting
from tests.helpers.person import delete_article
from tests.helpers.preview_scenes import choosing_encoding, correcting, previewing
from tests.helpers.scenes import (
    passages,
    passages_by_outlet,
    passages_none,
    passages_tagging,
    reading,
    shown,
)
from tests.helpers.search_scenes import autocoding, library_search, library_search_help
from tests.helpers.setting_scenes import exports, found_settings, languages, looks, privacy
from tests.helpers.shots import ROOT, SHOTS, Shot
from ui.desktop import app, settings, step_titles
from ui.desktop.commands import coding, conversion, finding, past, view
from ui.desktop.dialogs.about import AboutDialog
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.choice import ChoiceDialog
from ui.desktop.dialogs.dictionary import DictionaryDialog
from ui.desktop.dialogs.history import HistoryDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.recode import RecodeDialog
from ui.desktop.dialogs.script_of import ScriptOfDialog
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.dialogs.steps import StepsDialog
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.i18n import tr
from ui.desktop.window import Window

# The scenes that stand in another file; they are found by name, as those below are.
__all__ = [
    "autocoding",
    "bringing_in",
    "carrying",
    "choosing_encoding",
    "codebook",
    "correcting",
    "crashed",
    "damaged",
    "editing_tag",
    "exporting",
    "exporting_by_template",
    "exporting_csv",
    "exports",
    "found_settings",
    "imported_many",
    "importing_codebook",
    "importing_many",
    "languages",
    "library_search",
    "library_search_help",
    "loaded",
    "looking_back",
    "looks",
    "merging_tags",
    "narrowing",
    "noting_again",
    "orphaned",
    "passages",
    "passages_by_outlet",
    "passages_none",
    "passages_tagging",
    "previewing",
    "privacy",
    "reading",
    "reading_manual",
    "recovered",
    "reporting",
    "reprinted",
    "reprinting",
    "rereading",
    "sites",
    "splitting_tag",
    "taken_elsewhere",
    "touring",
    "vacant",
]


def main(names: list[str]) -> int:
    """Make all pictures, or those named."""
    for shot in SHOTS:
        if not names or shot.name in names:
            shot.path.parent.mkdir(parents=True, exist_ok=True)
            environment = os.environ | {"QT_SCALE_FACTOR": str(shot.scale)}
            command = [sys.executable, __file__, "--draw", shot.name]
            subprocess.run(command, env=environment, check=True)
            print(shot.path.relative_to(ROOT))
    return 0


def draw(shot: Shot) -> None:
    """Open a window on a fresh library and picture it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)
        own = settings.Settings(Path(folder) / "settings.ini")
        own.set(settings.THEME, shot.theme)
        own.set(settings.LANGUAGE, shot.language)
        own.set(settings.SCRIPT, shot.script)
        application = app.make_application(["gengdu"])
        with Library(Path(folder) / "library.gengdu") as library:
            window = Window(app.start(application, library, own), own)
            window.show()
            scenes = vars(catalogue_scenes) | vars(keeping_scenes) | globals()
            scene: Callable[[Window], QWidget] = scenes[shot.scene]
            pictured = scene(window)
            application.processEvents()
            pictured.grab().save(str(shot.path))
            window.close()


def tagging(window: Window) -> QWidget:
    """A selection with the popup beside it."""
    reading(window)
    article = window.session.article
    assert article is not None
    start = article.source_text.index("沿岸七座倉庫改作書店")
    window.page.show_offset(start - 60)
    window.page.select(start, start + 18)
    coding.open_popup(window.desk)
    return window


def guest(window: Window) -> QWidget:
    """The first start."""
    return window


def welcoming(window: Window) -> QWidget:
    """An empty library."""
    window.session.close_article()
    return window


def commanding(window: Window) -> QWidget:
    """The command palette."""
    return shown(CommandPalette(window.actions_.all(), window))


def keys(window: Window) -> QWidget:
    """The page of shortcuts."""
    return shown(ShortcutsDialog(window.actions_, window))


def introducing(window: Window) -> QWidget:
    """Which Gengdu this is, and a licence."""
    dialog = AboutDialog(Path("/home/lin/新聞/文庫.gengdu"), window.theme, window)
    return shown(dialog)


def telling(window: Window) -> QWidget:
    """What the article is written in."""
    assert window.session.article is not None
    return shown(ScriptOfDialog(window.session.article, None, window))


def taken(window: Window) -> QWidget:
    """The page of shortcuts, where a key that is taken was pressed."""
    dialog = ShortcutsDialog(window.actions_, window)
    shown(dialog)
    table = dialog.findChildren(QTableWidget)[0]
    table.setCurrentCell(2, 0)
    table.clicked.emit(table.currentIndex())
    table.findChildren(QKeySequenceEdit)[0].setKeySequence("S")
    return dialog


def picking(window: Window) -> QWidget:
    """Tags found by pinyin for several cards."""
    tagging(window)
    window.page.clear_selection()
    window.actions_["annotations"].trigger()
    lists = window.desk.annotations.findChildren(QListView)
    next(each for each in lists if each.accessibleName() == tr("Annotations")).selectAll()
    coding.open_popup(window.desk)
    window.desk.popup.findChildren(QLineEdit)[0].insert("st")
    window.desk.popup.findChildren(QLineEdit)[0].textEdited.emit("st")
    return window


def note_on_card(window: Window) -> QWidget:
    """A note being written on its card."""
    reading(window)
    coding.note_on(window.desk, window.session.annotations()[1].id)
    return window


def marking_mode(window: Window) -> QWidget:
    """Highlight mode with a pinned tag, the codebook beside it."""
    reading(window)
    book = window.session.codebook()
    for tag, number in zip(book.tags, "137", strict=False):
        window.session.apply(pin(window.session.codebook(), tag, number), "pin")
    window.actions_["codebook"].trigger()
    window.actions_["highlight-mode"].trigger()
    return window


def pinning(window: Window) -> QWidget:
    """Choosing a number for a tag."""
    rows = [f"{number}\u2002{tr('recent tags')}" for number in NUMBERS]
    return shown(ChoiceDialog(tr("Pin {tag} to a number").format(tag="水環境"), rows, window))


def noting(window: Window) -> QWidget:
    """A note being written."""
    return shown(NoteDialog(tr("Note"), "與 2022 年做法對照。\n\n- 誰受理\n- 誰負責", window))


DOUBTFUL = """旧厂房改建的发明馆开馆
2023-05-06 09:30来源：江东新闻网

　　馆内最早的展品包括发动机和织机。讲解员说，这些机器被发明出来时，少数组织参与制造，
干和不干大不一样；展板也展示了如何修复它们。

　　沈抚两地的师傅各带来一台样机，国际在线作了直播。
"""
"""An article of our own in which words can be found in more than one way."""


def searching(window: Window) -> QWidget:
    """Something found on the page, and a highlight whose ends can be dragged."""
    reading(window)
    finding.open_find(window.desk)
    part = window.desk.find_bar.findChild(QLineEdit)
    assert part is not None
    part.setText("审批")
    return window


def setting_type(window: Window) -> QWidget:
    """The panel for how the page looks."""
    reading(window)
    window.show_typography()
    return window._typography


def doubting(window: Window) -> QWidget:
    """A doubtful character with its card."""
    reading(window)
    key, _ = window.session.add_draft(read_bytes(DOUBTFUL.encode(), "a.txt"))
    window.session.open_article(key)
    view.show_in(window.desk, Script.HANT_TW)
    conversion.next_doubt(window.desk)
    return window


def defining(window: Window) -> QWidget:
    """The dictionary."""
    entries = [
        entry("沈抚", "瀋撫"),
        entry("国际在线", "国际在线", scope=EntryScope.USER),
        entry("括发动", "括發動", Into.HANT_TW),
    ]
    dialog = DictionaryDialog(lambda: entries, entries.append, entries.remove, "1", window)
    dialog.offer("总台", "總臺")
    return shown(dialog)


def deleting(window: Window) -> QWidget:
    """The trash after some deletions."""
    reading(window)
    session = window.session
    session.delete_annotations(each.id for each in session.annotations()[:2])
    session.delete_tag(session.codebook().tags[0])
    delete_article(session, session.articles()[-1])
    return shown(TrashDialog(session.library.trash(), window))


def remembering(window: Window) -> QWidget:
    """What became of a highlight that two people worked on."""
    noted(window)
    session = window.session
    key = session.annotations()[0].id
    found = moments(session.library.history(key), session.library.state_of(key))
    names = past.tag_names(window.desk)
    return shown(
        HistoryDialog(found, names.__getitem__, window.theme, writable=True, parent=window)
    )


def stepping(window: Window) -> QWidget:
    """What was done, some of it undone."""
    noted(window)
    for _ in range(2):
        window.session.undo()
    stack = window.session.undo_stack
    return shown(StepsDialog(stack.undo_titles, stack.redo_titles, window.theme, window))


def recoding(window: Window) -> QWidget:
    """A tag in the place of another."""
    reading(window)
    codebook = window.session.codebook()
    carried = window.session.annotations()[0].tags
    return shown(RecodeDialog(codebook, carried, window.theme, window))


def noted(window: Window) -> QWidget:
    """Cards with notes in Markdown and with who made them."""
    reading(window)
    session = window.session
    session.settings.set(settings.CODER, "沈若蘭")
    session.library.coder = "沈若蘭"
    first, second, *_ = session.annotations()
    others = [tag.id for tag in session.codebook().tags if tag.id not in first.tags]
    note = "**對照** 2022 年的做法：\n\n- 誰受理\n- 誰負責"
    title = step_titles.noted(first)
    session.edit(replace(first, note=note, tags=(others[0],)), title)
    session.library.coder = "林禾"
    now = session.annotations()[0]
    session.edit(replace(now, note=note.replace("2022", "2021")), title)
    session.move_annotation(session.annotations()[0], first.anchor.start, first.anchor.end + 6)
    marked_up = replace(second, note="見〈[公報](https://a.example)〉，*待查*")
    session.edit(marked_up, step_titles.noted(second))
    session.annotate(second.anchor.start + 2, second.anchor.end + 8, others[1:3])
    return window


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        draw(next(shot for shot in SHOTS if shot.name == sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
