from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import qVersion
from PySide6.QtGui import QTextLayout

from reader.model import BlockKind, Script
from tests.helpers.texts import HOSTILE, PIECES, lines
from ui.desktop import fonts
from ui.desktop.page import spacing
from ui.desktop.page.measures import BODY, COLUMN_EM
from ui.desktop.page.positions import Positions, for_qt
from ui.desktop.page.setting import Setting
from ui.desktop.page.spacing import Face, face_of
from ui.desktop.page.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("qapp")

SCRIPTS = [Script.HANS, Script.HANT_TW, Script.HANT_HK]
STOPS = "、，。．；：！？"
CLOSING = "）」』》〉】”’"
OPENING = "（「『《〈【“‘"
NOT_FIRST = STOPS + CLOSING
HAN = "山水林田湖草沙治青溪县雲嶺區發展𠮷𨋢"

CLAUSES = st.builds(
    "{}{}{}".format,
    st.text(OPENING, max_size=3),
    st.text(HAN, min_size=1, max_size=6) | st.sampled_from(["2024", "COVID-19", "Wi-Fi"]),
    st.text(NOT_FIRST, max_size=3),
)
PROSE = st.lists(CLAUSES, min_size=1, max_size=40).map("".join)
# Qt breaks no line beside a curly quote; where that leaves no break, it tears anything.
BREAKABLE = PROSE.map(lambda text: re.sub("[“”‘’]", "", text))
EMS = st.integers(min_value=8, max_value=COLUMN_EM)
WIDE = st.integers(min_value=16, max_value=COLUMN_EM)


def set_in(text: str, script: Script, ems: float = COLUMN_EM) -> Setting:
    return Typesetter(ems * BODY).set(text, BlockKind.PARAGRAPH, script)


def widths(text: str, script: Script) -> list[float]:
    """How wide each character of a short text is set, in ems."""
    setting = set_in(text, script)
    places = [setting.x_of(offset, 0) for offset in range(len(text) + 1)]
    return [round((after - before) / BODY, 2) for before, after in pairwise(places)]


def face(script: Script) -> Face:
    return face_of(fonts.serif(script, BODY), script)


squeezes = pytest.mark.skipif(
    tuple(map(int, qVersion().split("."))) < (6, 11),
    reason="before 6.11 Qt takes no features of a font from a part of a text",
)


@pytest.fixture(autouse=True)
def needs_the_typefaces() -> None:
    if "Noto Serif CJK SC" not in fonts.serif(Script.HANS, BODY).families():
        pytest.skip("the typefaces of fonts-noto-cjk are not installed")


@squeezes
@pytest.mark.parametrize(
    "text", ["林。」林", "林）（林", "林，「林", "林：“林", "林！”林", "林「『林"]
)
def test_two_marks_take_one_and_a_half_ems_in_simplified(text: str) -> None:
    _, first, second, _ = widths(text, Script.HANS)
    assert sorted((first, second)) == [0.5, 1]
    assert (first, second) == ((1, 0.5) if text[1] in OPENING else (0.5, 1))


@squeezes
def test_three_marks_take_two_ems() -> None:
    assert widths("林。」』林", Script.HANS) == [1, 0.5, 0.5, 1, 1]
    assert widths("林「『“林", Script.HANS) == [1, 1, 0.5, 0.5, 1]
    assert widths("林」，「林", Script.HANS) == [1, 0.5, 0.5, 1, 1]


def test_an_opening_mark_before_a_closing_one_keeps_its_place() -> None:
    assert widths("林（）林", Script.HANS) == [1, 1, 1, 1]


@squeezes
@pytest.mark.parametrize("script", [Script.HANT_TW, Script.HANT_HK])
def test_in_traditional_only_brackets_are_squeezed(script: Script) -> None:
    assert widths("林」）林", script) == [1, 0.5, 1, 1]
    assert widths("林）（林", script) == [1, 0.5, 1, 1]
    assert widths("林「『林", script) == [1, 1, 0.5, 1]
    assert widths("林。」，「！？林", script) == [1] * 8


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("han", ["林", "𠮷", "𨋢"])
def test_between_han_and_latin_is_a_quarter_of_an_em(script: Script, han: str) -> None:
    alone, latin = widths(f"{han}。", script)[0], sum(widths("a7", script))
    before, *inside, after = widths(f"{han}a7{han}", script)
    assert before == alone + 0.25
    assert sum(inside) == pytest.approx(latin + 0.25, abs=0.02)
    assert after == 1


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_space_of_the_source_is_space_enough(script: Script) -> None:
    before, space, *_, _ = widths("林 a7 林", script)
    assert before == 1
    assert space == widths("a a", script)[1]


def test_a_mark_that_carries_another_is_left_whole() -> None:
    assert not face(Script.HANS).spaced("林「『\u0301林").formats(Positions("林「『\u0301林"))


def test_a_typeface_that_cannot_halve_squeezes_nothing() -> None:
    assert not list(spacing._meeting("林。」）（「『", frozenset(), frozenset()))


HAN_CLASS = "[々〇㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U000323af]"
LATIN_CLASS = "[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"
UPON = "[\u0300-\u036f\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]"
SIGNS = st.text(
    HAN + "々〇㐀䶿鿿豈aZ9éΩж -" + STOPS + CLOSING + OPENING + "\u0301\u3099\ufe0f😀\r\n"
)


@given(SIGNS | lines(HOSTILE, 40) | PROSE, st.sampled_from(SCRIPTS))
def test_places_are_those_that_patterns_find(text: str, script: Script) -> None:
    squeezed, set_in_face = face(script).spaced(text), face(script)
    between = f"{HAN_CLASS}(?={LATIN_CLASS})|{LATIN_CLASS}(?={HAN_CLASS})"
    opens, closes = (
        f"[{''.join(sorted(marks))}]" for marks in (set_in_face.opening, set_in_face.closing)
    )
    meeting = f"{closes}(?={closes}|{opens})|(?<={opens}){opens}(?!{UPON})"
    assert squeezed._wide == {found.start() for found in re.finditer(between, text)}
    assert squeezed._tight == {found.start() for found in re.finditer(meeting, text)}


@given(lines(HOSTILE, 40) | PROSE, st.sampled_from(SCRIPTS))
def test_formats_lie_apart_and_inside_the_text(text: str, script: Script) -> None:
    positions = Positions(text)
    ranges = [(f.start, f.start + f.length) for f in face(script).spaced(text).formats(positions)]
    assert all(0 <= start < end <= positions.length for start, end in ranges)
    assert all(end <= start for (_, end), (start, _) in pairwise(sorted(ranges)))


@given(BREAKABLE, st.sampled_from(SCRIPTS), WIDE)
def test_no_line_begins_or_ends_with_a_mark_that_must_not(
    text: str, script: Script, ems: int
) -> None:
    setting = set_in(text, script, ems)
    made = [text[setting.line_start(n) : setting.line_end(n)] for n in range(setting.lines)]
    assert "".join(made) == text
    assert not [line for line in made[1:] if line[0] in NOT_FIRST]
    assert not [line for line in made[:-1] if line[-1] in OPENING]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("ems", range(10, COLUMN_EM + 1))
def test_nor_with_a_curly_quote(script: Script, ems: int) -> None:
    text = "县长说：“树种下去不算完。”推行“林长制”“河长制”，看管2024“新苗”的‘护林员’都来了。" * 4
    setting = set_in(text, script, ems)
    made = [text[setting.line_start(n) : setting.line_end(n)] for n in range(setting.lines)]
    assert not [line for line in made[1:] if line[0] in NOT_FIRST]
    assert not [line for line in made[:-1] if line[-1] in OPENING]


@given(BREAKABLE, st.sampled_from(SCRIPTS), WIDE)
def test_both_edges_are_straight(text: str, script: Script, ems: int) -> None:
    setting = set_in(text, script, ems)
    for number in range(setting.lines):
        first, end = setting.line_start(number), setting.line_end(number)
        assert setting.x_of(first, number) == (2 * BODY if number == 0 else 0)
        if number < setting.lines - 1 and end - first > 1:  # one alone has nothing to stretch
            assert setting.x_of(end, number) == pytest.approx(setting.width, abs=1.05)


@given(PROSE, st.sampled_from(SCRIPTS), EMS)
def test_what_hangs_over_an_edge_is_blank(text: str, script: Script, ems: int) -> None:
    setting = set_in(text, script, ems)
    layout: QTextLayout = setting.text_layout()
    at = face(script)
    for number in range(setting.lines):
        line = layout.lineAt(number)
        first, last = setting.line_start(number), setting.line_end(number) - 1
        left = 2 * BODY if number == 0 else 0
        assert line.x() == left or text[first] in at.opening
        assert line.x() in (left, left - BODY / 2)
        over = line.x() + line.width() - setting.width
        assert over <= 0 or text[last] in at.closing or over == BODY / 4


@given(PROSE, st.sampled_from(SCRIPTS), EMS)
def test_boxes_stay_in_the_column_and_points_find_their_characters(
    text: str, script: Script, ems: int
) -> None:
    setting = set_in(text, script, ems)
    for offset in range(len(text)):
        (box,) = setting.rectangles(offset, offset + 1)
        assert 0 <= box.left() < box.right() <= setting.width + 1.05
        middle = box.center()
        assert setting.offset_at(middle.x(), middle.y(), between=False) == offset
        assert setting.offset_at(box.left() + 1, middle.y()) == offset


@given(lines(PIECES, 60).filter(bool), st.sampled_from(SCRIPTS), EMS)
def test_the_caret_passes_the_same_places_as_without_squeezing(
    text: str, script: Script, ems: int
) -> None:
    squeezed = set_in(text, script, ems)
    plain = QTextLayout(for_qt(text), fonts.serif(script, BODY))
    plain.beginLayout()
    plain.createLine()
    plain.endLayout()
    places, at = [0], 0
    while (after := squeezed.next_offset(at, 1)) != at:
        places.append(at := after)
    positions = Positions(text)
    assert all(plain.isValidCursorPosition(positions.to_utf16(place)) for place in places)
    assert places[-1] == len(text)


def test_a_full_line_takes_a_stop_that_needs_but_half_an_em() -> None:
    text = "（" + "林" * 16 + "）" + "。" + "山" * 30  # 18 ems with the indent, squeezed to 17.5
    setting = set_in(text, Script.HANS, 20)
    assert text[: setting.line_end(0)].endswith("。")
