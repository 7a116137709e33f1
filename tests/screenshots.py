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
from dataclasses import dataclass, replace
from functools import partial
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
from reader.annotation_history import moments
from reader.arranging import archive
from reader.changes import KeepImages
from reader.codebook_csv import lines
from reader.codebook_import import plan
from reader.dictionary import Into, entry
from reader.dictionary import Scope as EntryScope
from reader.errors import EmptyInput, NoTextLayer, Unreadable
from reader.importers import read_bytes
from reader.model import Caution, Image, Script
from reader.pins import NUMBERS, pin
from reader.reasons import Reason
from reader.rereading import Rereading, reread
from reader.script import convert
from reader.transfer import transfer
from tests.helpers import catalogue_scenes
from tests.helpers.pictures import encoded
from tests.helpers.preview_scenes import choosing_encoding, correcting, previewing
from tests.helpers.scenes import (
    passages,
    passages_by_outlet,
    passages_none,
    passages_tagging,
    reading,
)
from ui.desktop import app, settings, step_titles
from ui.desktop.commands import coding, conversion, finding, merging, past, revising, view
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.carry import CarryDialog
from ui.desktop.dialogs.choice import ChoiceDialog
from ui.desktop.dialogs.codebook_import import CodebookImportDialog
from ui.desktop.dialogs.dictionary import DictionaryDialog
from ui.desktop.dialogs.export import ExportDialog, Scope
from ui.desktop.dialogs.former_text import FormerTextDialog
from ui.desktop.dialogs.history import HistoryDialog
from ui.desktop.dialogs.image_sites import ImageSitesDialog
from ui.desktop.dialogs.import_report import ImportReportDialog
from ui.desktop.dialogs.merge import MergeDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.recode import RecodeDialog
from ui.desktop.dialogs.reprints import ReprintsDialog
from ui.desktop.dialogs.rereading import RereadingDialog
from ui.desktop.dialogs.script_of import ScriptOfDialog
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.dialogs.split import SplitDialog
from ui.desktop.dialogs.steps import StepsDialog
from ui.desktop.dialogs.tag import TagDialog
from ui.desktop.dialogs.trash import TrashDialog
from ui.desktop.i18n import tr
from ui.desktop.panels.codebook import refusal
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.progress import Progress
from ui.desktop.report import Entry, Fate, Report
from ui.desktop.window import Window

# The scenes that stand in another file; they are found by name, as those below are.
__all__ = [
    "choosing_encoding",
    "correcting",
    "passages",
    "passages_by_outlet",
    "passages_none",
    "passages_tagging",
    "previewing",
    "reading",
]

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "resources" / "screenshots"
"""Where those of the README go; the others are only looked at, in ``build``."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. ``scene`` is a function that this module knows, or `catalogue_scenes`."""

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
    Shot("trash-dark", "deleting", theme="dark", language="zh_CN"),
    Shot("history", "remembering"),
    Shot("history-dark", "remembering", theme="dark", language="zh_CN"),
    Shot("steps", "stepping"),
    Shot("steps-dark", "stepping", theme="dark", language="zh_CN"),
    Shot("recode", "recoding"),
    Shot("cards", "noted"),
    Shot("cards-dark", "noted", theme="dark", language="zh_CN", script="hans"),
    Shot("script-of", "telling"),
    Shot("note", "noting"),
    Shot("welcome", "welcoming"),
    Shot("welcome-dark-simplified", "welcoming", theme="dark", language="zh_CN"),
    Shot("codebook", "codebook"),
    Shot("codebook-dark", "codebook", theme="dark", language="zh_CN"),
    Shot("codebook-narrowed", "narrowing"),
    Shot("tag-editor", "editing_tag"),
    Shot("tag-editor-dark", "editing_tag", theme="dark"),
    Shot("merge", "merging_tags"),
    Shot("split", "splitting_tag", theme="dark"),
    Shot("codebook-import", "importing_codebook"),
    Shot("sample", "guest", language="en"),
    Shot("reading-sepia", "reading", theme="sepia", script="hans"),
    Shot("reading-white-2x", "searching", theme="white", script="hant-hk", scale=2),
    Shot("typography", "setting_type"),
    Shot("doubt", "doubting", script="hant-tw"),
    Shot("importing", "importing_many"),
    Shot("importing-dark", "importing_many", theme="dark", language="zh_CN"),
    Shot("imported", "imported_many"),
    Shot("imported-dark", "imported_many", theme="dark"),
    Shot("import-report", "reporting"),
    Shot("import-report-dark", "reporting", theme="dark", language="zh_CN"),
    Shot("dictionary", "defining", language="zh_CN"),
    Shot("images", "vacant"),
    Shot("images-dark", "vacant", theme="dark", language="zh_CN"),
    Shot("images-loaded", "loaded"),
    Shot("images-loaded-dark", "loaded", theme="dark", language="zh_CN"),
    Shot("image-sites", "sites"),
    Shot("reprints", "reprinting"),
    Shot("reprints-dark", "reprinting", theme="dark", language="zh_CN", script="hans"),
    Shot("reprints-window", "reprinted"),
    Shot("reprints-window-dark", "reprinted", theme="dark"),
    Shot("carry", "carrying"),
    Shot("carry-dark", "carrying", theme="dark", language="zh_CN"),
    Shot("preview", "previewing"),
    Shot("preview-dark", "previewing", theme="dark", language="zh_CN"),
    Shot("preview-sepia-2x", "previewing", theme="sepia", language="en", scale=2),
    Shot("preview-encodings", "choosing_encoding"),
    Shot("facts", "correcting"),
    Shot("rereading", "rereading"),
    Shot("rereading-dark", "rereading", theme="dark", language="zh_CN"),
    Shot("orphans", "orphaned"),
    Shot("former-text", "looking_back", theme="sepia"),
    Shot("passages", "passages", kept=True),
    Shot("passages-dark", "passages_by_outlet", theme="dark", language="zh_CN", script="hans"),
    Shot("passages-2x", "passages", scale=2),
    Shot("passages-tagging", "passages_tagging"),
    Shot("passages-empty", "passages_none", language="en"),
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
    return _shown(TagDialog(tag, book, used, why, window.theme, window))


def merging_tags(window: Window) -> QWidget:
    """Choosing the tag that another is merged into."""
    codebook(window)
    book = window.session.codebook()
    told = partial(merging._told, window.desk, book, book.tags[1])
    return _shown(MergeDialog(book.tags[1], book, told, window.theme, window))


def splitting_tag(window: Window) -> QWidget:
    """Dividing the passages of a tag."""
    codebook(window)
    library, tag = window.session.library, window.session.codebook().tags[1]
    found = library.carriers([tag.id])
    outlets = library.coded_outlets()
    return _shown(SplitDialog(tag, found, outlets, lambda _: found, lambda *_: "", window))


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
    return _shown(CodebookImportDialog(made, book, "編碼簿.csv", window))


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


def reprinted(window: Window) -> QWidget:
    """An article that has just come in, two others being the same."""
    reading(window)
    article = window.session.article
    assert article is not None
    text = article.source_text
    for title, outlet, whole in (
        ("晴嶺灣岸線還給市民之後", "江東新聞網", convert(text, Script.HANS).text),
        ("一條岸線的七年", "潮聲週刊", text[: len(text) * 3 // 5]),
    ):
        head = f"{title}\n2023-04-09 10:21:00來源:{outlet}\n\n"
        window.desk.importing.add_bytes((head + whole.split("\n", 2)[2]).encode(), f"{title}.txt")
    return window


def reprinting(window: Window) -> QWidget:
    """The list of the reprints."""
    reprinted(window)
    article = window.session.article
    assert article is not None
    return _shown(ReprintsDialog(window.session.library.reprints(article.id), window))


def carrying(window: Window) -> QWidget:
    """What carrying over comes to."""
    reprinted(window)
    article, library = window.session.article, window.session.library
    assert article is not None
    source = max(library.articles(), key=lambda info: info.annotations)
    found = transfer(library.annotations(source.id), article, [])
    titles = (source.metadata.title, article.metadata.title)
    return _shown(CarryDialog(found, library.codebook(), titles, window))


def _revised(window: Window) -> Rereading:
    """What would come of the sample if a sentence of it were another and its end were gone."""
    reading(window)
    session, article = window.session, window.session.article
    assert article is not None
    quote = session.annotations()[1].anchor.quote
    text = article.source_text.replace(quote, f"{quote[:9]}兩個季度{quote[13:]}")
    draft = read_bytes(text.rsplit("\n", 3)[0].encode(), "a.txt")
    kept = session.library.extraction(article.id)
    return reread(article, kept, draft, session.annotations(), {})


def rereading(window: Window) -> QWidget:
    """What reading an article anew would change."""
    found = _revised(window)
    return _shown(RereadingDialog(lambda encoding: found, ("utf-8", "big5"), window))


def orphaned(window: Window) -> QWidget:
    """Highlights that were not found, and the passage most like one."""
    change = _revised(window).change((), ())
    assert change is not None
    window.session.apply(change, "read anew")
    orphan = next(e for e in window.session.annotations() if e not in window.session.standing())
    coding.open_annotation(window.desk, orphan.id)
    revising.find_place(window.desk)
    return window


def looking_back(window: Window) -> QWidget:
    """The text that an orphan stands on."""
    reading(window)
    article = window.session.article
    assert article is not None
    anchor = window.session.annotations()[1].anchor
    return _shown(
        FormerTextDialog(article.source_text, anchor, window.theme, Script.HANT_TW, window)
    )


def deleting(window: Window) -> QWidget:
    """The trash after some deletions."""
    reading(window)
    session = window.session
    session.delete_annotations(each.id for each in session.annotations()[:2])
    session.delete_tag(session.codebook().tags[0])
    session.delete_article(session.articles()[-1])
    return _shown(TrashDialog(session.library.trash(), window))


def remembering(window: Window) -> QWidget:
    """What became of a highlight that two people worked on."""
    noted(window)
    session = window.session
    key = session.annotations()[0].id
    found = moments(session.library.history(key), session.library.state_of(key))
    names = past.tag_names(window.desk)
    return _shown(
        HistoryDialog(found, names.__getitem__, window.theme, writable=True, parent=window)
    )


def stepping(window: Window) -> QWidget:
    """What was done, some of it undone."""
    noted(window)
    for _ in range(2):
        window.session.undo()
    stack = window.session.undo_stack
    return _shown(StepsDialog(stack.undo_titles, stack.redo_titles, window.theme, window))


def recoding(window: Window) -> QWidget:
    """A tag in the place of another."""
    reading(window)
    codebook = window.session.codebook()
    carried = window.session.annotations()[0].tags
    return _shown(RecodeDialog(codebook, carried, window.theme, window))


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


def _report() -> Report:
    """An import of many files that went as such imports go."""
    new = [Entry((at, 0, 0), f"{at}.html", Fate.IMPORTED, str(at)) for at in range(5, 312)]
    rebuilt = (Caution.REBUILT,)
    empty, scan = EmptyInput(name="空白.html"), NoTextLayer(name="掃描公報.pdf")
    gone = Unreadable(name="草稿.docx", reason=Reason.NOT_READABLE)
    said = [
        Entry((0, 0, 0), "濕地公報.pdf", Fate.IMPORTED, "a", cautions=rebuilt),
        Entry((1, 0, 0), "碳賬戶試點走進三個街區.html", Fate.KNOWN, "b"),
        Entry((2, 0, 0), "空白.html", Fate.FAILED, fault=empty),
        Entry((3, 0, 0), "掃描公報.pdf", Fate.FAILED, fault=scan),
        Entry((4, 0, 0), "草稿.docx", Fate.FAILED, fault=gone),
    ]
    return Report([*said, *new], inputs=312)


def importing_many(window: Window) -> QWidget:
    """In the middle of an import, with a folder that is watched."""
    reading(window)
    line = window.findChildren(StatusLine)[0]
    line.set_progress(Progress(312, 10_000, "古城牆遺址公園方案公示_青嶺日報.html", 12))
    line.show_watched("/home/lin/下載", "")
    return window


def imported_many(window: Window) -> QWidget:
    """After it: the sentence that leads to the report."""
    reading(window)
    window.desk.importing.finished.emit(_report())
    return window


def reporting(window: Window) -> QWidget:
    """The report itself."""
    reading(window)
    return _shown(ImportReportDialog(_report(), window.desk.ask, window))


def _shown(dialog: QDialog) -> QWidget:
    dialog.show()
    return dialog


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        draw(next(shot for shot in SHOTS if shot.name == sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
