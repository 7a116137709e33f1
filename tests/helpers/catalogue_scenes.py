"""What the pictures of the catalogue show: the table of articles, collections, own columns."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from reader.catalogue import ArticleFilter, Comparison, Condition
from reader.changes import Collect, Put, SetMemo, SetStates, SetValues, Value
from reader.importers import read_bytes
from reader.model import ReadState
from reader.shelf import Attribute, AttributeKind, Collection
from ui.desktop.dialogs.columns import ColumnsDialog
from ui.desktop.dialogs.edit_articles import EditArticlesDialog
from ui.desktop.views.articles import ArticlesView
from ui.desktop.window import Window

NEWS = (
    ("河岸還綠：舊碼頭改建濕地公園一期開放", "2023-04-02 10:21:00", "江東新聞網"),
    ("末位調整滿一年，四十一名幹部離開崗位", "2023-03-11 08:40:00", "青嶺日報"),
    ("碳賬戶試點走進三個街區", "2023-02-27 17:05:00", "潮聲週刊"),
    ("招商地圖上線：缺什麼、去哪找一目了然", "2023-01-15 09:00:00", "江東新聞網"),
    ("古城牆遺址公園方案公示", "2022-12-30 14:12:00", "潮聲週刊"),
)
"""Headlines of our own invention."""


def listed(window: Window) -> QWidget:
    """A library with collections, columns of one's own, a memo, articles read and unread."""
    session = window.session
    session.adopt_sample()
    for title, when, outlet in reversed(NEWS):
        text = f"{title}\n{when}來源:{outlet}\n\n  {title}。\n"
        session.add_draft(read_bytes(text.encode(), f"{title}.txt"))
    infos = session.articles()
    for key, name, kind, choices in (
        ("type", "體裁", AttributeKind.CHOICE, ("消息", "通訊", "評論")),
        ("source", "信源數", AttributeKind.NUMBER, ()),
    ):
        session.apply(Put(Attribute(key, name, kind, choices)), name)
    filled = zip(
        infos, ("消息", "通訊", "消息", "評論", "消息"), ("3", "12", "4", "1", "7"), strict=False
    )
    values = [(info, (("type", one), ("source", other))) for info, one, other in filled]
    session.apply(
        SetValues(tuple(Value(info.id, key, held) for info, both in values for key, held in both)),
        "",
    )
    ids = [info.id for info in infos]
    for place, (name, held) in enumerate(
        (("濕地與公園", ids[:4]), ("江東改革 2022—2023", ids[2:5]), ("待讀", ids[:1]))
    ):
        session.apply(Put(Collection(name, name, place)), name)
        session.apply(Collect(name, tuple(held)), name)
    states = ((ids[1], ReadState.READ), (ids[2], ReadState.READING), (ids[3], ReadState.READ))
    session.apply(SetStates(states), "")
    session.apply(SetMemo(ids[-1], "與江東 2022 年的報道**對照**：同一句話換了主語。"), "")
    return window


def collected(window: Window) -> QWidget:
    """The collections, and the articles of one."""
    listed(window)
    window.desk.library.focus("collections")
    return window


def tabled(window: Window) -> QWidget:
    """The table of articles with some conditions, a cell that does not suit its column."""
    collected(window)
    window.actions_["view-articles"].trigger()
    table = window.desk.views.currentWidget()
    assert isinstance(table, ArticlesView)
    wanted = ArticleFilter(since="2022", conditions=(Condition("source", Comparison.LEAST, "3"),))
    table.filter.set_wanted(wanted)
    table.sort_by(table.model.keys.index("published"))
    return window


def own_columns(window: Window) -> QWidget:
    """The columns of one's own."""
    listed(window)
    dialog = ColumnsDialog(window.session, window.desk.ask, window)
    dialog.show()
    return dialog


def editing_articles(window: Window) -> QWidget:
    """Several articles being edited."""
    listed(window)
    library = window.session.library
    dialog = EditArticlesDialog(58, library.attributes(), library.collections(), window)
    outlet = dialog.field("outlet").editor
    assert isinstance(outlet, QLineEdit)
    outlet.setText("江東新聞網")
    outlet.textEdited.emit("江東新聞網")
    dialog.show()
    return dialog
