"""The model of passages: rows, groups, pages, scripts; tried without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from db.library import Library
from reader.changes import AddAnnotation, Batch, Kind, Trash
from reader.dictionary import entry
from reader.model import Reading, Script, now
from reader.passages import Around, Grouping, Order, Passage, PassageFilter
from tests.helpers.coded import code
from tests.helpers.library import TRADITIONAL, add, annotation_of, draft_of
from ui.desktop.models import passages
from ui.desktop.models.passages import HEAD, PASSAGE, PassageModel
from ui.desktop.models.shown_passage import ShownPassage, shown_passage
from ui.desktop.session import Session

MakeModel = Callable[..., PassageModel]


@pytest.fixture
def keys(session: Session) -> dict[str, str]:
    return code(session)


@pytest.fixture
def make(library: Library, keys: dict[str, str]) -> MakeModel:
    def made(grouping: Grouping = Grouping.NONE, around: Around = Around.SENTENCE) -> PassageModel:
        model = PassageModel(library)
        found = library.find_passages(PassageFilter(), grouping, Order.OLDEST)
        model.set_found(found, grouping, around)
        return model

    return made


def texts(model: PassageModel) -> list[str]:
    """Each row: a quote, or the title of a group with the number of its passages."""
    rows = []
    for row in range(model.rowCount()):
        head, shown = (model.index(row).data(role) for role in (HEAD, PASSAGE))
        rows.append(f"{head.title} {head.count}" if head else shown.text[shown.start : shown.end])
    return rows


def test_without_groups_there_is_a_row_for_each_passage(make: MakeModel) -> None:
    assert texts(make()) == [
        "審批改革一次辦結😀",
        "改革一次辦結😀，𠮷祥街",
        "濕地公園",
        "改革头一年不求高产",
        "𨋢边的湿地",
        "濕地公園",
    ]


def test_a_passage_of_several_tags_stands_in_several_groups(make: MakeModel) -> None:
    model = make(Grouping.TAG)
    assert texts(model) == [
        *("改革 3", "審批改革一次辦結😀", "改革头一年不求高产", "濕地公園"),
        *("生態 1", "改革一次辦結😀，𠮷祥街"),
        *("生態 / 公園 2", "濕地公園", "濕地公園"),
        *("Without a tag 1", "𨋢边的湿地"),
    ]
    twice = model.number(3)
    assert model.rows_of({twice}) == [3, 8]
    assert (model.found.passages, model.found.articles, model.found.outlets) == (6, 3, 2)


@pytest.mark.parametrize(
    ("grouping", "titles"),
    [
        (Grouping.ARTICLE, {"雲嶺區推行𠮷祥街改革 3", "白鹭湾试种水稻 2", "江東舊碼頭 1"}),
        (Grouping.OUTLET, {"雲嶺晚報 4", "白鹭湾周报 2"}),
        (Grouping.YEAR, {"2022 3", "2023 2", "2024 1"}),
    ],
)
def test_groups_have_names_and_counts(
    make: MakeModel, grouping: Grouping, titles: set[str]
) -> None:
    model = make(grouping)
    heads = {
        f"{head.title} {head.count}"
        for row in range(model.rowCount())
        if (head := model.index(row).data(HEAD))
    }
    assert heads == titles
    assert model.index(0).data() == model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_stands_over_a_group_cannot_be_marked(make: MakeModel) -> None:
    model = make(Grouping.OUTLET)
    selectable = Qt.ItemFlag.ItemIsSelectable
    marked = [bool(model.flags(model.index(row)) & selectable) for row in range(model.rowCount())]
    assert marked == [not model.is_head(row) for row in range(model.rowCount())]


def test_numbers_between_rows_leave_the_names_of_groups_out(make: MakeModel) -> None:
    model = make(Grouping.TAG)
    last = model.rowCount() - 1
    assert model.numbers(0, last) == model.found.rows
    for first in range(last + 1):
        for end in range(first, last + 1):
            expected = [
                model.number(row) for row in range(first, end + 1) if not model.is_head(row)
            ]
            assert list(model.numbers(first, end)) == expected


def test_a_row_says_all_of_a_passage(make: MakeModel) -> None:
    model = make()
    words = model.index(5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.split("\n") == [
        "濕地公園",
        "雲嶺晚報",
        "2024-01-02",
        "生態 / 公園; 改革",
        "江東舊碼頭",
    ]


def test_quotes_are_shown_in_the_script_that_is_read(make: MakeModel) -> None:
    model = make()
    first = model.index(0).data(PASSAGE)
    assert first.text == "審批改革一次辦結😀，𠮷祥街的商戶三天拿到執照。"
    model.set_reading(Reading(Script.HANS), (entry("辦結", "办妥了"),))
    shown = model.index(0).data(PASSAGE)
    assert shown.text == "审批改革一次办妥了😀，𠮷祥街的商户三天拿到执照。"
    assert shown.text[shown.start : shown.end] == "审批改革一次办妥了😀"
    assert shown.passage.annotation.anchor.quote == "審批改革一次辦結😀"
    model.set_reading(Reading(Script.HANT_TW), ())
    assert texts(model)[3] == "改革頭一年不求高產"


def test_a_tag_that_was_looked_for_comes_first(library: Library, keys: dict[str, str]) -> None:
    model, found = PassageModel(library), library.find_passages(PassageFilter(), Grouping.NONE)
    for name in ("改革", "公園"):
        model.set_found(found, Grouping.NONE, Around.NOTHING, {keys[name]})
        assert model.index(0).data(PASSAGE).tags[0][0].name == name


def test_one_that_is_gone_leaves_a_row_without_a_value(make: MakeModel, library: Library) -> None:
    model = make()
    (key,) = library.passage_ids([model.number(1)])
    library.apply(Trash(Kind.ANNOTATION, (key,), now()))
    shown = [model.index(row).data(PASSAGE) for row in range(model.rowCount())]
    assert [each is None for each in shown] == [False, True, False, False, False, False]
    assert model.index(1).data() == ""
    assert model.index(2).data(PASSAGE).text.startswith("濕地公園")


def test_only_the_pages_looked_at_are_read(
    library: Library, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = add(library, draft_of(TRADITIONAL))
    many = [annotation_of(article, at % 60, at % 60 + 3) for at in range(1000)]
    library.apply(Batch(tuple(map(AddAnnotation, many))))
    read: list[int] = []
    load = library.load_passages

    def noted(rows: Sequence[int], around: Around = Around.SENTENCE) -> list[Passage]:
        read.append(len(rows))
        return load(rows, around)

    monkeypatch.setattr(library, "load_passages", noted)
    model = PassageModel(library)
    model.set_found(library.find_passages(PassageFilter()), Grouping.NONE, Around.NOTHING)
    assert model.rowCount() == 1000
    assert read == []
    for row in (500, 501, 549, 500):
        model.index(row).data(PASSAGE)
    assert read == [passages.PAGE]
    for row in range(0, 1000, passages.PAGE):
        model.index(row).data(PASSAGE)
    assert len(read) == 1000 // passages.PAGE
    model.index(500).data(PASSAGE)  # among the last pages, it is still there
    assert len(read) == 1000 // passages.PAGE
    model.index(0).data(PASSAGE)  # the first has gone meanwhile
    assert len(read) == 1000 // passages.PAGE + 1


ANY = st.text(st.sampled_from("改革𠮷𨋢😀发头。，\n\u3000a"), max_size=900)


@given(before=ANY, quote=ANY.filter(bool), after=ANY, script=st.sampled_from(Script))
def test_the_quote_is_where_it_is_said_to_be(
    sample_passage: Passage, before: str, quote: str, after: str, script: Script
) -> None:
    anchor = replace(sample_passage.annotation.anchor, quote=quote)
    annotation = replace(sample_passage.annotation, anchor=anchor)
    given_passage = replace(sample_passage, annotation=annotation, before=before, after=after)
    shown = shown_passage(given_passage, Around.PARAGRAPH, Reading(script), (), ())
    assert isinstance(shown, ShownPassage)
    assert "\n" not in shown.text
    assert len(shown.text) < 900
    original = shown_passage(given_passage, Around.PARAGRAPH, Reading(), (), ())
    said = original.text[original.start : original.end]
    if len(quote) <= 320:
        assert said == quote.replace("\n", " ")
    else:
        assert said.startswith(quote[:240].replace("\n", " "))
        assert said.endswith(quote[-80:].replace("\n", " "))


@pytest.fixture(scope="module")
def sample_passage(tmp_path_factory: pytest.TempPathFactory) -> Passage:
    with Library(tmp_path_factory.mktemp("one") / "one.gengdu") as library:
        article = add(library, draft_of(TRADITIONAL))
        library.apply(AddAnnotation(annotation_of(article, 0, 3)))
        (found,) = library.load_passages(library.find_passages(PassageFilter()).rows)
    return found
