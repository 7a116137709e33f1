from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from db.library import Library
from reader.catalogue import ArticleFilter
from reader.changes import (
    AddAnnotation,
    AddTag,
    Affected,
    EditMetadata,
    Kind,
    SetMemo,
    SetStates,
    Trash,
)
from reader.model import Article, Metadata, ReadState, Script, Tag, now
from tests.helpers.library import add, draft_of, minutes, quoting
from ui.desktop.models.articles import COLOURS, INFO, MEMO, ArticleModel
from ui.desktop.models.dragging import articles_of
from ui.desktop.models.paged import KEPT, PAGE

TITLES = ("臨汐鎮種回紅樹林🌱", "青溪县护林员上岗", "𠮷野村的𨋢停了")


@pytest.fixture
def kept(library: Library) -> list[Article]:
    """Three articles, the newest addition first."""
    outlets = ("汐海時報", "青溪晚报", "")
    made = [
        add(library, draft_of(f"{title}\n改革{number}。", outlet), at=minutes(9 - number))
        for number, (title, outlet) in enumerate(zip(TITLES, outlets, strict=True))
    ]
    for article, title, outlet in zip(made, TITLES, outlets, strict=True):
        metadata = Metadata(title=title, outlet=outlet, author="沈若兰" if "县" in title else "")
        library.apply(EditMetadata(article.id, metadata))
    return [library.article(article.id) for article in made]


@pytest.fixture
def model(qapp: object, library: Library, kept: list[Article]) -> ArticleModel:
    made = ArticleModel(library)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.reload()
    return made


def titles(model: ArticleModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_row_is_an_article_with_its_information_colours_and_memo(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    assert titles(model) == list(TITLES)
    assert [model.index(row).data(INFO) for row in range(3)] == [each.info for each in kept]
    library.apply(AddTag(Tag("t", "改革", colour="#1E8E6E")))
    library.apply(AddAnnotation(quoting(kept[1], "改革", "t")))
    library.apply(SetMemo(kept[2].id, "**疑**"))
    model.refresh()
    assert [model.index(row).data(COLOURS) for row in range(3)] == [(), ("#1E8E6E",), ()]
    assert [model.index(row).data(MEMO) for row in range(3)] == [False, False, True]
    assert model.row_of(kept[2].id) == 2
    assert model.row_of("no such") == -1


def test_new_articles_are_put_over_the_others_as_far_as_they_are_wanted(
    model: ArticleModel, library: Library
) -> None:
    new = add(library, draft_of("青溪縣又種下𨋢木\n岸線退讓。"), at=minutes(10))
    assert model.changed(Affected(articles=frozenset({new.id})))
    assert titles(model) == ["青溪縣又種下𨋢木", *TITLES]
    model.set_wanted(ArticleFilter(text="青溪"))
    other = add(library, draft_of("臨汐鎮又種下𠮷木\n岸線退讓。"), at=minutes(11))
    assert not model.changed(Affected(articles=frozenset({other.id})))
    assert (titles(model), model.total) == (["青溪縣又種下𨋢木", TITLES[1]], 5)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("护林", [1]),
        ("護林員", [1]),
        ("红树", [0]),
        ("汐海时报", [0]),
        ("沈若蘭", [1]),
        ("  𠮷野 ", [2]),
        ("🌱", [0]),
        ("溪", [1]),
        ("", [0, 1, 2]),
        ("   ", [0, 1, 2]),
        ("沒有", []),
    ],
)
def test_typing_narrows_in_either_script(
    model: ArticleModel, typed: str, found: list[int], kept: list[Article]
) -> None:
    model.set_wanted(ArticleFilter(text=typed))
    ids = [model.index(row).data(INFO).id for row in range(model.rowCount())]
    assert ids == [kept[at].id for at in found]
    assert model.total == 3


def test_what_is_typed_stays_when_the_articles_change(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    model.set_wanted(ArticleFilter(text="𠮷"))
    applied = library.apply(Trash(Kind.ARTICLE, (kept[2].id,), now()))
    assert model.changed(applied.affected)
    assert (model.rowCount(), model.total) == (0, 2)
    assert model.changed(library.apply(applied.inverse).affected)
    assert (model.rowCount(), model.row_of(kept[2].id), model.row_of(kept[0].id)) == (1, 0, -1)


def test_what_changes_in_an_article_resets_nothing(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    reset, told = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.index(0).data()
    affected = library.apply(SetStates(((kept[0].id, ReadState.READ),))).affected
    assert not model.changed(affected)
    assert model.index(0).data(INFO).state is ReadState.READ
    affected = library.apply(AddAnnotation(quoting(kept[0], "改革"))).affected
    assert not model.changed(affected)
    assert model.index(0).data(INFO).annotations == 1
    assert (reset.count(), told.count()) == (0, 2)


def test_an_article_that_no_longer_holds_what_is_typed_leaves(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    model.set_wanted(ArticleFilter(text="汐海"))
    changed = EditMetadata(kept[0].id, replace(kept[0].metadata, outlet="潮聲週刊"))
    assert model.changed(library.apply(changed).affected)
    assert model.rowCount() == 0


def test_one_that_is_gone_meanwhile_is_an_empty_row(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    library.apply(Trash(Kind.ARTICLE, (kept[1].id,), now()))
    model.refresh()
    assert [model.index(row).data() for row in range(3)] == [TITLES[0], None, TITLES[2]]


def test_titles_are_shown_in_the_script_and_told(model: ArticleModel) -> None:
    told = QSignalSpy(model.dataChanged)
    model.set_script(Script.HANS)
    assert titles(model) == ["临汐镇种回红树林🌱", "青溪县护林员上岗", "𠮷野村的䢂停了"]
    assert told.count() == 1
    model.set_script(Script.HANT_TW)
    assert titles(model)[1] == "青溪縣護林員上崗"
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "青溪县护林员上岗"


def test_a_reader_of_the_screen_hears_what_is_shown(
    model: ArticleModel, library: Library, kept: list[Article]
) -> None:
    model.set_script(Script.HANS)
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(said) == "临汐镇种回红树林🌱 (unread)"
    library.apply(SetStates(((kept[0].id, ReadState.READ),)))
    model.refresh()
    assert model.index(0).data(said) == "临汐镇种回红树林🌱"


def test_there_is_nothing_under_a_row_nor_outside(model: ArticleModel) -> None:
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_can_be_dragged_as_articles(model: ArticleModel, kept: list[Article]) -> None:
    data = model.mimeData([model.index(2), model.index(0)])
    assert articles_of(data) == [kept[0].id, kept[2].id]
    assert not data.hasText()


def test_pages_are_read_where_one_looks_and_few_are_kept(qapp: object, library: Library) -> None:
    for number in range(PAGE * 2 + 1):
        add(library, draft_of(f"第{number}篇\n𠮷。"), at=minutes(number))
    model = ArticleModel(library)
    model.reload()
    last = model.rowCount() - 1
    assert (last, model.index(last).data()) == (100, "第0篇\n𠮷。")
    assert list(model._rows._pages) == [2]
    model.index(0).data()
    model.index(last).data()
    assert list(model._rows._pages) == [0, 2]
    assert KEPT * PAGE < 1000
