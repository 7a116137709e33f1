from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import BlockKind, Script
from tests.helpers.texts import HOSTILE, PIECES, lines
from ui.desktop.page.measures import BODY, COLUMN_EM, STYLES
from ui.desktop.page.setting import Setting
from ui.desktop.page.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("qapp")

DRAWN = st.sampled_from([Script.HANS, Script.HANT_TW, Script.HANT_HK])
KINDS = st.sampled_from(list(BlockKind))
EMS = st.integers(min_value=8, max_value=COLUMN_EM)
HAN = "山水林田湖草沙治青溪县雲嶺區發展𠮷𨋢"
NOT_FIRST = "，。、；：！？）」』"
NOT_LAST = "（「『"

CLAUSES = st.builds(
    "{}{}{}".format,
    st.text(NOT_LAST, max_size=2),
    st.text(HAN, min_size=1, max_size=6),
    st.text(NOT_FIRST, max_size=2),
)
PROSE = st.lists(CLAUSES, min_size=1, max_size=40).map("".join)
LEFT_TO_RIGHT = st.text(HAN + NOT_FIRST + NOT_LAST + "🌱aQ7", max_size=200)
# A flag stands after a Han character: Qt 6.11 takes one apart that follows another emoji.
CLUSTERS = st.lists(
    st.sampled_from(
        [
            ["山"],
            ["𠮷"],
            ["𨋢"],
            ["e\u0301"],
            ["👩‍🌾"],
            ["林", "🇹🇼"],
            ["👍🏽"],
            ["か\u3099"],
            ["ก็"],
            ["a"],
        ]
    ),
    max_size=60,
).map(lambda groups: [cluster for group in groups for cluster in group])

OVERHANG = 1.05
"""Pixels by which Qt draws a line in whose last glyph reaches beyond its own em."""


def set_in(text: str, kind: BlockKind, script: Script, ems: int) -> Setting:
    return Typesetter(ems * BODY).set(text, kind, script)


def broken(setting: Setting, text: str) -> list[str]:
    """The text line by line, as it was broken."""
    return [text[setting.line_start(n) : setting.line_end(n)] for n in range(setting.lines)]


@given(PROSE, DRAWN, EMS)
def test_no_line_begins_or_ends_with_a_mark_that_must_not(
    text: str, script: Script, ems: int
) -> None:
    made = broken(set_in(text, BlockKind.PARAGRAPH, script, ems), text)
    assert "".join(made) == text
    assert not [line for line in made[1:] if line[0] in NOT_FIRST]
    assert not [line for line in made[:-1] if line[-1] in NOT_LAST]


@given(st.text(HAN, min_size=30, max_size=200), DRAWN, EMS)
def test_full_lines_end_at_the_right_edge(text: str, script: Script, ems: int) -> None:
    layout = set_in(text, BlockKind.PARAGRAPH, script, ems).text_layout()
    for number in range(layout.lineCount() - 1):
        runs = layout.lineAt(number).glyphRuns()
        rightmost = max(point.x() for run in runs for point in run.positions())
        assert rightmost + BODY == pytest.approx(ems * BODY, abs=OVERHANG)


@given(PROSE, EMS)
def test_lines_stretched_by_the_rules_end_there_too(text: str, ems: int) -> None:
    setting = set_in(text, BlockKind.PARAGRAPH, Script.HANS, ems)
    for number in range(setting.lines - 1):
        right = setting.x_of(setting.line_end(number), number)
        assert right == pytest.approx(setting.width, abs=OVERHANG)


@given(CLUSTERS, EMS)
def test_the_caret_steps_over_whole_clusters(clusters: list[str], ems: int) -> None:
    text = "".join(clusters)
    setting = set_in(text, BlockKind.PARAGRAPH, Script.HANS, ems)
    edges = [len("".join(clusters[:count])) for count in range(len(clusters) + 1)]
    forward = [0]
    while (after := setting.next_offset(forward[-1], 1)) != forward[-1]:
        forward.append(after)
    backward = [len(text)]
    while (before := setting.next_offset(backward[-1], -1)) != backward[-1]:
        backward.append(before)
    assert forward == backward[::-1] == edges


@given(CLUSTERS, EMS)
def test_no_point_is_inside_a_cluster(clusters: list[str], ems: int) -> None:
    setting = set_in("".join(clusters), BlockKind.PARAGRAPH, Script.HANS, ems)
    edges = {len("".join(clusters[:count])) for count in range(len(clusters) + 1)}
    found = {
        setting.offset_at(x, setting.line_top(number))
        for number in range(setting.lines)
        for x in range(-5, ems * BODY + 5, 6)
    }
    assert found <= edges


def test_no_pair_of_surrogates_holds_the_caret() -> None:
    text = "ก็\U000e0101山"
    setting = set_in(text, BlockKind.PARAGRAPH, Script.HANS, 20)
    reached = [0]
    for _ in text:
        reached.append(setting.next_offset(reached[-1], 1))
    assert reached[-1] == len(text)


@given(lines(HOSTILE, 30), DRAWN, EMS)
def test_lines_divide_the_text(text: str, script: Script, ems: int) -> None:
    setting = set_in(text, BlockKind.PARAGRAPH, script, ems)
    assert setting.line_start(0) == 0
    assert setting.line_end(setting.lines - 1) == len(text)
    for number in range(1, setting.lines):
        assert setting.line_start(number) == setting.line_end(number - 1)
    for number in range(setting.lines):
        for offset in range(setting.line_start(number), setting.line_end(number)):
            assert setting.line_of(offset) == number
    assert setting.line_of(len(text)) == setting.lines - 1


@given(LEFT_TO_RIGHT, DRAWN, EMS, st.data())
def test_boxes_cover_exactly_the_range(
    text: str, script: Script, ems: int, data: st.DataObject
) -> None:
    setting = set_in(text, BlockKind.PARAGRAPH, script, ems)
    offsets = st.integers(min_value=0, max_value=len(text))
    start, end = sorted((data.draw(offsets), data.draw(offsets)))
    boxes = list(setting.rectangles(start, end))
    tops = [box.top() for box in boxes]
    assert tops == sorted(set(tops))
    assert all(box.height() == setting.line_height for box in boxes)
    for offset in range(len(text)):
        (one,) = setting.rectangles(offset, offset + 1)
        inside = any(box.contains(one.center()) for box in boxes)
        assert inside == (start <= offset < end)
    single = sum(one.width() for o in range(start, end) for one in setting.rectangles(o, o + 1))
    assert sum(box.width() for box in boxes) == pytest.approx(single, abs=0.05)


@given(LEFT_TO_RIGHT.filter(bool), EMS)
def test_boxes_stand_where_the_caret_does(text: str, ems: int) -> None:
    setting = set_in(text, BlockKind.PARAGRAPH, Script.HANT_TW, ems)
    for offset in range(len(text)):
        (box,) = setting.rectangles(offset, offset + 1)
        assert box.left() == setting.x_of(offset)
        assert box.top() == setting.line_top(setting.line_of(offset))
        assert box.right() == pytest.approx(setting.x_of(offset + 1, setting.line_of(offset)))


@given(LEFT_TO_RIGHT.filter(bool), EMS)
def test_a_point_in_a_box_is_on_its_character(text: str, ems: int) -> None:
    setting = set_in(text, BlockKind.PARAGRAPH, Script.HANS, ems)
    for offset in range(len(text)):
        (box,) = setting.rectangles(offset, offset + 1)
        middle = box.center()
        assert setting.offset_at(middle.x(), middle.y(), between=False) == offset
        assert setting.offset_at(box.left() + 1, middle.y()) == offset


@pytest.mark.parametrize("mark", ["\ufeff", "\ufffe"])
def test_a_byte_order_mark_in_the_text_shifts_nothing(mark: str) -> None:
    with_mark = set_in(mark + "青𠮷溪", BlockKind.TABLE, Script.HANS, 20)
    without = set_in("青𠮷溪", BlockKind.TABLE, Script.HANS, 20)
    assert with_mark.line_end(0) == 4
    widths = [
        next(made.rectangles(offset, offset + 1)).width()
        for made, offset in ((with_mark, 3), (without, 2))
    ]
    assert widths[0] == pytest.approx(widths[1], abs=0.02)


def test_an_empty_range_has_no_box() -> None:
    setting = set_in("青溪", BlockKind.PARAGRAPH, Script.HANS, 20)
    assert list(setting.rectangles(1, 1)) == list(setting.rectangles(2, 1)) == []


@given(lines(PIECES, 60), KINDS, DRAWN, EMS)
def test_heights_are_whole_pixels(text: str, kind: BlockKind, script: Script, ems: int) -> None:
    setting = set_in(text, kind, script, ems)
    assert {setting.height % 1, setting.top % 1, setting.line_height % 1} == {0.0}
    assert setting.bottom - setting.top == setting.lines * setting.line_height
    tops = [setting.line_top(number) for number in range(setting.lines)]
    assert [setting.line_at(top) for top in tops] == list(range(setting.lines))
    assert setting.line_at(-50) == 0
    assert setting.line_at(setting.height + 50) == setting.lines - 1


@given(st.integers(min_value=1, max_value=400), KINDS, DRAWN, EMS)
def test_the_estimate_is_exact_for_han(
    length: int, kind: BlockKind, script: Script, ems: int
) -> None:
    typesetter = Typesetter(ems * BODY)
    setting = typesetter.set("林" * length, kind, script)
    assert typesetter.estimate(length, kind) == setting.height


def test_a_bar_is_as_high_as_thought() -> None:
    typesetter = Typesetter()
    assert typesetter.set_bar("▸  版权声明", Script.HANS).height == typesetter.estimate_bar()


def test_the_first_line_of_a_paragraph_is_indented_by_two_ems() -> None:
    setting = set_in("林" * 100, BlockKind.PARAGRAPH, Script.HANS, COLUMN_EM)
    assert setting.x_of(0) == 2 * BODY
    assert setting.x_of(setting.line_start(1)) == 0
    assert setting.line_end(0) == COLUMN_EM - 2
    assert setting.line_end(1) - setting.line_start(1) == COLUMN_EM


def test_every_kind_of_block_has_a_style() -> None:
    assert set(STYLES) == set(BlockKind)


def test_each_script_is_drawn_in_its_own_face() -> None:
    drawn = {}
    for script in (Script.HANS, Script.HANT_TW, Script.HANT_HK):
        runs = set_in("骨直", BlockKind.PARAGRAPH, script, 20).text_layout().glyphRuns()
        drawn[script] = tuple(glyph for run in runs for glyph in run.glyphIndexes())
        assert all(drawn[script]), f"{unicodedata.name('骨')} is not in the face of {script}"
    assert drawn[Script.HANS] != drawn[Script.HANT_TW]
