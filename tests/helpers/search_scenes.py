"""Scenes for the screenshots: searching the whole library, and tagging what was found."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QTreeView, QWidget

from reader.importers import read_bytes
from reader.query_text import parse
from ui.desktop.commands import coding
from ui.desktop.dialogs.autocode import AutocodeDialog
from ui.desktop.views.search import SearchView
from ui.desktop.window import Window

_NEWS = (
    (
        "審批改革滿一年：二十九項證照當日辦結",
        "2023-03-11 08:40:00",
        "青嶺日報",
        "青嶺市推行審批改革已滿一年，二十九項證照可以當日辦結。",
        "商戶說，改革之後少跑了許多趟；負責人說，改革措施還要延伸到縣區。",
        "𠮷祥街的窗口把改革舉措寫在牆上，居民可以對照。",
    ),
    (
        "生态走廊二期：改革资金怎么花",
        "2023-02-27 17:05:00",
        "潮声周刊",
        "生态走廊二期的改革资金由县财政统一拨付，用途逐项公开。",
        "专家认为，改革措施的成效要看水质，而不是看种了多少树。",
    ),
    (
        "舊碼頭改建濕地公園一期開放",
        "2023-04-02 10:21:00",
        "江東新聞網",
        "一期四十二公頃四月起向居民開放，門票改革之後不再收費。",
    ),
    (
        "末位调整制度改革征求意见",
        "2022-12-30 14:12:00",
        "江东新闻网",
        "用人制度改革征求意见稿公布，末位调整的期限由一年改为两年。",
        "意见稿说，改革不搞一刀切。",
    ),
)


def _fill(window: Window) -> None:
    window.session.adopt_sample()
    for title, when, outlet, *paragraphs in _NEWS:
        text = f"{title}\n{when}來源:{outlet}\n\n" + "".join(f"　　{each}\n" for each in paragraphs)
        window.session.add_draft(read_bytes(text.encode(), f"{title}.txt"))


def library_search(window: Window) -> QWidget:
    """What was found in the whole library, the second article unfolded."""
    _fill(window)
    window.actions_["view-search"].trigger()
    view = window.desk.views.currentWidget()
    assert isinstance(view, SearchView)
    view.search_for("改革 NOT 稅")
    view._slices.finish()
    (tree,) = view.findChildren(QTreeView)
    tree.expand(tree.model().index(1, 0))
    tree.setCurrentIndex(tree.model().index(1, 0, tree.model().index(1, 0)))
    return window


def library_search_help(window: Window) -> QWidget:
    """A search with a fault, its syntax unfolded."""
    library_search(window)
    view = window.desk.views.currentWidget()
    assert isinstance(view, SearchView)
    view._bar.set_text("改革 (措施 | 生態")
    view._bar._help.click()
    return window


def autocoding(window: Window) -> QWidget:
    """Every sentence that is about to be tagged."""
    _fill(window)
    make = partial(coding.new_tag, window.session)
    dialog = AutocodeDialog(window.session, parse("改革"), window.theme, make, window)
    dialog.show()
    dialog._slices.finish()
    dialog._choose(window.session.codebook().tags[0].id)
    model = dialog._model
    dialog._list.setCurrentIndex(model.index(2))
    model.tick(on=False, article=model.article(model.index(5)))
    return dialog
