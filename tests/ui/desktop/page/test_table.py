from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import article
from tests.helpers.texts import HOSTILE, lines
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.selection import Caret, Move, Selection
from ui.desktop.page.table import RowSetting, columns_of
from ui.desktop.page.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("qapp")

CELLS = st.text("林𠮷𨋢a7 ，。", max_size=60)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5).map("\t".join), min_size=1, max_size=8)
TABLE = (
    "年份\t种植面积（公顷）\t备注\n"
    "2022\t1,280\t首年，只种了河岸两侧\n"
    "2023\t12,045\t" + "补种一次；遇旱，夏天停种两个月，秋天又补回来，" * 3 + "\n"
    "2024\t310\t"
)


def set_in(row: str, width: float = 600, rows: tuple[str, ...] = ()) -> RowSetting:
    typesetter = Typesetter(width)
    return typesetter.set_row(row, Script.HANS, typesetter.columns(rows or (row,)))


@given(ROWS, st.integers(100, 1200), st.integers(8, 40))
def test_columns_stand_side_by_side_within_the_width(rows: list[str], width: int, em: int) -> None:
    columns = columns_of(rows, em, width)
    count = max(row.count("\t") for row in rows) + 1
    assert len(columns.lefts) == len(columns.widths) == len(columns.right) == count
    ends = [left + taken for left, taken in zip(columns.lefts, columns.widths, strict=True)]
    assert all(end <= left for end, left in zip(ends, columns.lefts[1:], strict=False))
    assert columns.lefts[0] == 0
    assert ends[-1] <= width + count


def test_a_short_column_keeps_what_it_needs() -> None:
    columns = columns_of(["年\t" + "林" * 200, "年\t林"], 15, 600)
    assert columns.widths[0] < 60
    assert columns.widths[1] > 500


def test_numbers_stand_to_the_right_but_not_in_the_first_column() -> None:
    rows = ["年份\t公顷\t备注", "2022\t1,280\t𠮷", "2023\t-5.5%\t", "2024\t\t3"]
    assert columns_of(rows, 15, 600).right == (False, True, False)


def test_cells_begin_at_their_columns() -> None:
    flow = Flow(PageDocument(article(TABLE, [BlockKind.TABLE] * 4)), 38 * BODY)
    source = flow.document.article.source_text
    notes = [source.index(found) for found in ("备注", "首年", "补种")]
    assert len({flow.caret(offset).left() for offset in notes}) == 1
    areas = [source.index(found) + len(found) for found in ("1,280", "12,045", "310")]
    assert max(flow.caret(at).left() for at in areas) - min(
        flow.caret(at).left() for at in areas
    ) == pytest.approx(0, abs=0.1)
    heights = [flow.setting(index).lines for index in range(4)]
    assert heights[:2] == [1, 1]
    assert heights[2] > 1


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    setting = set_in("林\t" + "山" * 90 + "\t水", 400)
    assert setting.lines > 2
    assert setting.bottom - setting.top == setting.lines * setting.line_height
    assert {setting.line_of(0), setting.line_of(len("林\t山")), setting.line_of(93)} == {0}


@given(lines((*HOSTILE, "\t", "\t"), 20), st.integers(80, 700))
def test_every_place_has_a_line_and_is_found_again(row: str, width: int) -> None:
    setting = set_in(row, width)
    for offset in range(len(row) + 1):
        number = setting.line_of(offset)
        assert 0 <= number < setting.lines
        found = setting.offset_at(setting.x_of(offset), setting.line_top(number) + 1)
        assert 0 <= found <= len(row)
    assert setting.line_start(0) == 0
    for number in range(setting.lines):
        assert setting.line_of(setting.line_start(number)) == number


@given(st.lists(st.text("林𠮷𨋢a7", max_size=40), min_size=1, max_size=4).map("\t".join))
def test_each_character_is_hit_and_boxed_in_its_cell(row: str) -> None:
    setting = set_in(row, 500)
    for offset, character in enumerate(row):
        if character == "\t":
            continue
        (box,) = setting.rectangles(offset, offset + 1)
        point = box.center()
        assert setting.offset_at(point.x(), point.y(), between=False) == offset
        assert setting.offset_at(box.left() + 1, point.y()) == offset


def test_the_caret_leaves_a_row_by_its_lines() -> None:
    kinds = [BlockKind.PARAGRAPH, *[BlockKind.TABLE] * 4]
    document = PageDocument(article(f"前\n{TABLE}\n後", kinds))
    caret = Caret(document, Flow(document, 30 * BODY).setting)
    at, seen = Selection(0, 0, 400.0), [0]
    for _ in range(40):
        at = caret.move(at, Move.DOWN, extend=False)
        if at.caret == seen[-1]:
            break
        seen.append(at.caret)
    assert seen == sorted(seen)
    assert document.index_at(seen[-1]) == len(document.items) - 1
    assert {document.index_at(offset) for offset in seen} == set(range(6))


def test_a_table_is_measured_anew_in_another_script() -> None:
    document = PageDocument(article("软件\t1\n林\t2", [BlockKind.TABLE] * 2))
    flow = Flow(document, 30 * BODY)
    assert isinstance(flow.setting(0), RowSetting)
    document.set_reading(Reading(Script.HANT_TW, regional_words=True))
    assert flow.setting(0).text_layout().text() == "軟體\u20281"


def test_two_tables_have_columns_of_their_own() -> None:
    kinds = [BlockKind.TABLE, BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.TABLE]
    document = PageDocument(article("林\t1\n段\n" + "山" * 20 + "\t1\n水\t2", kinds))
    assert [document.table(0), document.table(2), document.table(3)] == [
        range(1),
        range(2, 4),
        range(2, 4),
    ]
    flow = Flow(document, 38 * BODY)
    places = [flow.setting(index).x_of(len(document.text(index)) - 1) for index in (0, 2, 3)]
    assert places[0] != places[1]
    assert all(a == b for a, b in pairwise(places[1:]))
