from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.model import ArticleInfo, DetectedScript, Metadata, Script
from tests.helpers.articles import HANT, article
from ui.desktop.models.articles import COLOURS, INFO, ArticleModel


def info(name: str, metadata: Metadata, script: DetectedScript) -> ArticleInfo:
    return replace(article(HANT, name=name).info, metadata=metadata, script=script)


TAIWAN = info("tw", Metadata(title="臨汐鎮種回紅樹林🌱", outlet="汐海時報"), DetectedScript.HANT)
MAINLAND = info(
    "cn",
    Metadata(title="青溪县护林员上岗", outlet="青溪晚报", author="沈若兰"),
    DetectedScript.HANS,
)
RARE = info("rare", Metadata(title="𠮷野村的𨋢停了"), DetectedScript.HANT)


@pytest.fixture
def model(qapp: object) -> ArticleModel:
    made = ArticleModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.set_articles((TAIWAN, MAINLAND, RARE), {"tw": ("#C98A00", "#1E8E6E")})
    return made


def titles(model: ArticleModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_row_is_an_article_with_its_information_and_colours(model: ArticleModel) -> None:
    assert titles(model) == ["臨汐鎮種回紅樹林🌱", "青溪县护林员上岗", "𠮷野村的𨋢停了"]
    assert [model.index(row).data(INFO) for row in range(3)] == [TAIWAN, MAINLAND, RARE]
    colours = [model.index(row).data(COLOURS) for row in range(2)]
    assert colours == [("#C98A00", "#1E8E6E"), ()]
    assert model.row_of("rare") == 2
    assert model.row_of("no such") == -1


def test_new_articles_are_put_over_the_others_without_a_reset(model: ArticleModel) -> None:
    resets, rows = QSignalSpy(model.modelReset), QSignalSpy(model.rowsInserted)
    later = [
        replace(RARE, id=name, added_at=RARE.added_at + timedelta(minutes=at))
        for name, at in (("second", 2), ("first", 1))
    ]
    assert not model.holds(["second"])
    assert model.add_newest(later)
    assert [model.row_of(name) for name in ("second", "first", "tw")] == [0, 1, 2]
    assert model.holds(["no such", "second"])
    assert (model.total, resets.count(), rows.count()) == (5, 0, 1)
    older = replace(RARE, id="older", added_at=RARE.added_at - timedelta(minutes=1))
    assert not model.add_newest([older])
    assert (model.total, model.rowCount()) == (5, 5)


def test_new_articles_that_are_not_asked_for_are_not_shown(model: ArticleModel) -> None:
    model.set_wanted("青溪")
    assert model.add_newest([replace(RARE, id="a"), replace(MAINLAND, id="b")])
    assert (model.total, titles(model)) == (5, [MAINLAND.metadata.title] * 2)
    model.set_wanted("")
    assert model.rowCount() == 5


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("护林", ["cn"]),
        ("護林員", ["cn"]),
        ("红树", ["tw"]),
        ("汐海时报", ["tw"]),
        ("沈若蘭", ["cn"]),
        ("  𠮷野 ", ["rare"]),
        ("🌱", ["tw"]),
        ("溪", ["cn"]),
        ("", ["tw", "cn", "rare"]),
        ("   ", ["tw", "cn", "rare"]),
        ("沒有", []),
    ],
)
def test_typing_narrows_in_either_script(model: ArticleModel, typed: str, found: list[str]) -> None:
    model.set_wanted(typed)
    assert [model.index(row).data(INFO).id for row in range(model.rowCount())] == found
    assert model.total == 3


def test_what_is_typed_stays_when_the_articles_change(model: ArticleModel) -> None:
    model.set_wanted("𠮷")
    model.set_articles((MAINLAND,), {})
    assert (model.rowCount(), model.total) == (0, 1)
    model.set_articles((RARE, MAINLAND), {})
    assert (model.rowCount(), model.row_of("rare"), model.row_of("cn")) == (1, 0, -1)


def test_titles_are_shown_in_the_script_and_told(model: ArticleModel) -> None:
    told = QSignalSpy(model.dataChanged)
    model.set_script(Script.HANS)
    assert titles(model) == ["临汐镇种回红树林🌱", "青溪县护林员上岗", "𠮷野村的䢂停了"]
    assert told.count() == 1
    model.set_script(Script.HANT_TW)
    assert titles(model)[1] == "青溪縣護林員上崗"
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "青溪县护林员上岗"
    assert model.index(1).data(INFO) == MAINLAND


def test_a_reader_of_the_screen_hears_what_is_shown(model: ArticleModel) -> None:
    model.set_script(Script.HANS)
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "临汐镇种回红树林🌱"


def test_there_is_nothing_under_a_row_nor_outside(model: ArticleModel) -> None:
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
