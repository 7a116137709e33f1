"""Windows as the screenshots show them: a small library, read and coded."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from reader.importers import read_bytes
from reader.passage_query import PassageQuery
from reader.passages import Around, Grouping, How, PassageFilter, Relation, Term
from ui.desktop.commands import coding
from ui.desktop.views.passages import PassagesView
from ui.desktop.window import Window

NEWS = (
    ("河岸還綠：舊碼頭改建濕地公園一期開放", "2023-04-02 10:21:00", "江東新聞網"),
    ("末位調整滿一年，四十一名幹部離開崗位", "2023-03-11 08:40:00", "青嶺日報"),
    ("碳賬戶試點走進三個街區", "2023-02-27 17:05:00", "潮聲週刊"),
    ("招商地圖上線：缺什麼、去哪找一目了然", "2023-01-15 09:00:00", "江東新聞網"),
    ("古城牆遺址公園方案公示", "2022-12-30 14:12:00", "潮聲週刊"),
)
"""Headlines of our own invention, so that the list is not empty."""


def reading(window: Window) -> QWidget:
    """The sample in the middle of a small library."""
    window.session.adopt_sample()
    key = window.session.articles()[0].id
    for title, when, outlet in reversed(NEWS):
        text = f"{title}\n{when}來源:{outlet}\n\n  {title}。\n"
        window.session.add_draft(read_bytes(text.encode(), f"{title}.txt"))
    window.session.open_article(key)
    return window


REPORTS = (
    (
        "幹部聘任改為全員競聘\n2023-05-18 08:10來源:青嶺日報\n\n"
        "  管委會宣布，幹部聘任改為全員競聘，考核結果每季公開，連續兩季墊底者調離崗位。\n"
        "  騰出的編制優先用於生態修復一線，由治理機制專班統一調配。\n",
        (
            ("幹部聘任改為全員競聘，考核結果每季公開", "用人制度 治理機制", ""),
            ("騰出的編制優先用於生態修復一線", "治理機制 用人制度", "兩類標籤重疊：讓出編制。"),
        ),
    ),
    (
        "末位調整滿一年\n2023-03-11 08:40來源:青嶺日報\n\n"
        "  一年後回看，四十一名幹部離開崗位，其中十七人轉入街道，六人辭職。\n",
        (("四十一名幹部離開崗位", "用人制度", ""),),
    ),
    (
        "聘期三年之後\n2022-11-20 10:00来源:江东新闻网\n\n"
        "  聘期三年、能上能下的说法，在江东并未写进条例，试验区只在办法里提了一句。\n",
        (("聘期三年、能上能下", "用人制度 試驗田比喻", "與條例原文對照。"),),
    ),
    (
        "揭榜修河\n2022-10-08 09:30來源:潮聲週刊\n\n"
        "  以「揭榜」代替任命，河岸修復的負責人由此產生，任期與工期同長。\n",
        (("「揭榜」代替任命", "用人制度 公園與濕地", ""),),
    ),
    (
        "績效工資拉開差距\n2022-08-31 15:20來源:江東新聞網\n\n"
        "  人事科說，績效工資的差距拉到三倍，仍有人不願競聘。\n",
        (("績效工資的差距拉到三倍", "用人制度", ""),),
    ),
)
"""Reports of our own invention: a text, and what is coded in it with which tags and note."""


def passages(window: Window) -> QWidget:
    """The passages of a tag, in a period, that overlap others."""
    view = _coded(window)
    book = window.session.codebook()
    wanted = PassageFilter(
        every=(Term(book.find("用人制度").id),), since="2022-01", until="2023-06"
    )
    view.set_query(PassageQuery(wanted))
    return window


def passages_by_outlet(window: Window) -> QWidget:
    """All passages by outlet, some marked."""
    view = _coded(window)
    view.set_query(PassageQuery(grouping=Grouping.OUTLET, around=Around.PARAGRAPH))
    view.list.mark(set(view.listed()[1:3]))
    return window


def passages_tagging(window: Window) -> QWidget:
    """Tags offered for all passages of a filter."""
    view = _coded(window)
    view.set_query(PassageQuery(grouping=Grouping.TAG))
    view.list.selectAll()
    coding.open_popup(window.desk)
    return window


def passages_none(window: Window) -> QWidget:
    """A filter that finds nothing."""
    view = _coded(window)
    book = window.session.codebook()
    relation = Relation(How.NEAR, Term(book.find("生態項目").id))
    view.set_query(PassageQuery(PassageFilter(text="龘龘", relation=relation, noted=True)))
    return window


def _coded(window: Window) -> PassagesView:
    """A library with some coded reports, and the view over its passages."""
    reading(window)
    session = window.session
    first = session.article
    for parent, names in (
        ("改革舉措", ("行政審批", "用人制度", "招商與產業鏈")),
        ("生態項目", ("公園與濕地", "水環境", "治理機制")),
        ("話語與修辭", ("試驗田比喻",)),
    ):
        for name in (parent, *names):
            if all(tag.name != name for tag in session.codebook().tags):
                above = None if name == parent else session.codebook().find(parent).id
                session.add_tag(name, above)
    for text, coded in reversed(REPORTS):
        key, _ = session.add_draft(read_bytes(text.encode(), "report.txt"))
        session.open_article(key)
        assert session.article is not None
        for quote, tags, note in coded:
            start = session.article.source_text.index(quote)
            keys = [session.codebook().find(name).id for name in tags.split()]
            session.annotate(start, start + len(quote), keys, note)
    assert first is not None
    session.open_article(first.id)
    window.actions_["codebook"].trigger()
    window.actions_["view-passages"].trigger()
    view = window.desk.views.current
    assert isinstance(view, PassagesView)
    return view


def shown(dialog: QDialog) -> QWidget:
    """The same dialog, shown."""
    dialog.show()
    return dialog
