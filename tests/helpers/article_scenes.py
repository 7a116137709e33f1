"""What happens around an article, as the screenshots show it: images, reprints, another text."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QWidget,
)

from reader.changes import KeepImages
from reader.importers import read_bytes
from reader.model import Image, Script
from reader.rereading import Rereading, reread
from reader.script import convert
from reader.transfer import transfer
from tests.helpers.pictures import encoded
from tests.helpers.scenes import (
    reading,
    shown,
)
from ui.desktop.commands import coding, revising
from ui.desktop.dialogs.carry import CarryDialog
from ui.desktop.dialogs.former_text import FormerTextDialog
from ui.desktop.dialogs.image_sites import ImageSitesDialog
from ui.desktop.dialogs.reprints import ReprintsDialog
from ui.desktop.dialogs.rereading import RereadingDialog
from ui.desktop.window import Window

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
    return shown(ImageSitesDialog(hosts, window))


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
    finished = QSignalSpy(window.desk.importing.finished)
    assert finished.wait(60_000)
    return window


def reprinting(window: Window) -> QWidget:
    """The list of the reprints."""
    reprinted(window)
    article = window.session.article
    assert article is not None
    return shown(ReprintsDialog(window.session.library.reprints(article.id), window))


def carrying(window: Window) -> QWidget:
    """What carrying over comes to."""
    reprinted(window)
    article, library = window.session.article, window.session.library
    assert article is not None
    source = max(library.articles(), key=lambda info: info.annotations)
    found = transfer(library.annotations(source.id), article, [])
    titles = (source.metadata.title, article.metadata.title)
    return shown(CarryDialog(found, library.codebook(), titles, window))


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
    return shown(RereadingDialog(lambda encoding: found, ("utf-8", "big5"), window))


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
    return shown(
        FormerTextDialog(article.source_text, anchor, window.theme, Script.HANT_TW, window)
    )
