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
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QTableWidget,
    QWidget,
)

from db.library import Library
from reader.changes import KeepImages
from reader.dictionary import Into, entry
from reader.dictionary import Scope as EntryScope
from reader.importers import read_bytes
from reader.model import Image, Script
from reader.pins import NUMBERS, pin
from tests.helpers import catalogue_scenes
from tests.helpers.pictures import encoded
from ui.desktop import app, settings
from ui.desktop.commands import coding, conversion, finding, view
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.choice import ChoiceDialog
from ui.desktop.dialogs.dictionary import DictionaryDialog
from ui.desktop.dialogs.export import ExportDialog, Scope
from ui.desktop.dialogs.image_sites import ImageSitesDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.script_of import ScriptOfDialog
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.i18n import tr
from ui.desktop.window import Window

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "resources" / "screenshots"
"""Where those of the README go; the others are only looked at, in ``build``."""

NEWS = (
    ("河岸還綠：舊碼頭改建濕地公園一期開放", "2023-04-02 10:21:00", "江東新聞網"),
    ("末位調整滿一年，四十一名幹部離開崗位", "2023-03-11 08:40:00", "青嶺日報"),
    ("碳賬戶試點走進三個街區", "2023-02-27 17:05:00", "潮聲週刊"),
    ("招商地圖上線：缺什麼、去哪找一目了然", "2023-01-15 09:00:00", "江東新聞網"),
    ("古城牆遺址公園方案公示", "2022-12-30 14:12:00", "潮聲週刊"),
)
"""Headlines of our own invention, so that the list is not empty."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. ``scene`` is a function of this module or of `catalogue_scenes`."""

    name: str
    scene: str
    theme: str = "light"
    language: str = "zh_TW"
    script: str = "original"
    scale: int = 1
    kept: bool = False

    @property
    def path(self) -> Path:
        """Where it is put."""
        return (KEPT if self.kept else ROOT / "build" / "screenshots") / f"{self.name}.png"


SHOTS = (
    Shot("tagging", "tagging", kept=True),
    Shot("reading-simplified", "reading", theme="dark", language="zh_CN", script="hans", kept=True),
    Shot("export", "exporting", kept=True),
    Shot("reading", "reading"),
    Shot("tagging-dark", "tagging", theme="dark", script="hans"),
    Shot("reading-2x", "reading", scale=2),
    Shot("tagging-dark-2x", "tagging", "dark", "zh_CN", "hans", 2),
    Shot("commands", "commanding", language="en"),
    Shot("shortcuts", "keys"),
    Shot("shortcut-taken", "taken", theme="dark", language="zh_CN"),
    Shot("picker", "picking"),
    Shot("note-on-card", "note_on_card"),
    Shot("highlight-mode", "marking_mode", theme="dark", language="zh_CN", script="hans"),
    Shot("pin", "pinning"),
    Shot("trash", "deleting"),
    Shot("script-of", "telling"),
    Shot("note", "noting"),
    Shot("welcome", "welcoming"),
    Shot("welcome-dark-simplified", "welcoming", theme="dark", language="zh_CN"),
    Shot("codebook", "codebook"),
    Shot("sample", "guest", language="en"),
    Shot("reading-sepia", "reading", theme="sepia", script="hans"),
    Shot("reading-white-2x", "searching", theme="white", script="hant-hk", scale=2),
    Shot("typography", "setting_type"),
    Shot("doubt", "doubting", script="hant-tw"),
    Shot("dictionary", "defining", language="zh_CN"),
    Shot("images", "vacant"),
    Shot("images-dark", "vacant", theme="dark", language="zh_CN"),
    Shot("images-loaded", "loaded"),
    Shot("images-loaded-dark", "loaded", theme="dark", language="zh_CN"),
    Shot("image-sites", "sites"),
    Shot("articles", "tabled"),
    Shot("articles-dark", "tabled", theme="dark", language="zh_CN", script="hans"),
    Shot("articles-list", "listed"),
    Shot("collections", "collected"),
    Shot("columns", "own_columns"),
    Shot("edit-articles", "editing_articles"),
)


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
        own = settings.Settings(Path(folder) / "settings.ini")
        own.set(settings.THEME, shot.theme)
        own.set(settings.LANGUAGE, shot.language)
        own.set(settings.SCRIPT, shot.script)
        application = app.make_application(["gengdu"])
        with Library(Path(folder) / "library.gengdu") as library:
            window = Window(app.start(application, library, own), own)
            window.show()
            scenes = vars(catalogue_scenes) | globals()
            scene: Callable[[Window], QWidget] = scenes[shot.scene]
            pictured = scene(window)
            application.processEvents()
            pictured.grab().save(str(shot.path))
            window.close()


def reading(window: Window) -> QWidget:
    """The sample in the middle of a small library."""
    window.session.adopt_sample()
    key = window.session.articles()[0].id
    for title, when, outlet in reversed(NEWS):
        text = f"{title}\n{when}來源:{outlet}\n\n  {title}。\n"
        window.session.add_draft(read_bytes(text.encode(), f"{title}.txt"))
    window.session.open_article(key)
    return window


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


def codebook(window: Window) -> QWidget:
    """The tags with their counts."""
    reading(window)
    window.actions_["codebook"].trigger()
    return window


def guest(window: Window) -> QWidget:
    """The first start."""
    return window


def welcoming(window: Window) -> QWidget:
    """An empty library."""
    window.session.close_article()
    return window


def exporting(window: Window) -> QWidget:
    """The export dialog."""
    return _shown(ExportDialog({Scope.ARTICLE: 6, Scope.LIBRARY: 128}, window))


def commanding(window: Window) -> QWidget:
    """The command palette."""
    return _shown(CommandPalette(window.actions_.all(), window))


def keys(window: Window) -> QWidget:
    """The page of shortcuts."""
    return _shown(ShortcutsDialog(window.actions_, window))


def telling(window: Window) -> QWidget:
    """What the article is written in."""
    assert window.session.article is not None
    return _shown(ScriptOfDialog(window.session.article, None, window))


def taken(window: Window) -> QWidget:
    """The page of shortcuts, where a key that is taken was pressed."""
    dialog = ShortcutsDialog(window.actions_, window)
    _shown(dialog)
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
    return _shown(ChoiceDialog(tr("Pin {tag} to a number").format(tag="水環境"), rows, window))


def noting(window: Window) -> QWidget:
    """A note being written."""
    return _shown(NoteDialog(tr("Note"), "與 2022 年做法對照。\n\n- 誰受理\n- 誰負責", window))


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
    return _shown(dialog)


ILLUSTRATED = """<html><head><title>舊碼頭改建濕地公園</title></head><body><article>
<h1>河岸還綠：舊碼頭改建濕地公園一期開放</h1><p>2023-04-02 10:21:00 來源：江東新聞網</p>
<p>江東新區的舊碼頭停用九年之後改建為濕地公園，一期四十二公頃四月起向居民開放。</p>
<p><img src="https://img1.jiangdong.example/a.png" alt="岸線退讓三百公尺，老吊車留作觀景台"></p>
<p>園區把硬化的護岸換成緩坡，種回蘆葦與𠮷祥草，水質半年內由劣五類升至三類。</p>
<p><img src="https://cdn.pictures.example/b.png"></p>
<p>負責人說，公園不收門票，也不設圍欄；漲水的日子步道會提前關閉。</p></article></body></html>"""
"""A page of our own whose images are elsewhere."""


def vacant(window: Window) -> QWidget:
    """Images that are not loaded, one of them with what a click offers."""
    reading(window)
    key, _ = window.session.add_draft(read_bytes(ILLUSTRATED.encode(), "https://a.example/1.html"))
    window.session.open_article(key)
    article = window.session.article
    assert article is not None
    window.page.set_caret(article.source_text.index("老吊車"))
    return window


def loaded(window: Window) -> QWidget:
    """The same, with pictures."""
    vacant(window)
    assert window.session.article is not None
    info = window.session.article.info
    window.page.set_caret(0)
    remote = window.session.library.remote_images(info.id)
    shapes = zip(remote, ((900, 420, "#7d9b86"), (420, 240, "#b9a27f")), strict=True)
    images = tuple(Image(encoded(*shape), "image/png", one.block) for one, shape in shapes)
    window.session.keep_images(KeepImages(info.id, info.version, images))
    return window


def sites(window: Window) -> QWidget:
    """The sites whose images are loaded."""
    hosts = ["cdn.pictures.example", "img1.jiangdong.example", "static.chaosheng.example"]
    return _shown(ImageSitesDialog(hosts, window))


def deleting(window: Window) -> QWidget:
    """The trash after some deletions."""
    reading(window)
    window.session.delete_annotations(window.session.annotations()[:2])
    window.session.delete_tag(window.session.codebook().tags[0])
    return _shown(TrashDialog(window.session.library.trash(), window))


def _shown(dialog: QDialog) -> QWidget:
    dialog.show()
    return dialog


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        draw(next(shot for shot in SHOTS if shot.name == sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
