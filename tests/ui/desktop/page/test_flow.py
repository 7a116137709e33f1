from __future__ import annotations

import gc

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import HANS, HANT, article, long_text
from tests.helpers.texts import texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import KEPT, Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.setting import Setting

pytestmark = pytest.mark.usefixtures("qapp")

HEIGHT = 600.0
LONG = article(long_text(12_000))
KINDS = st.lists(st.sampled_from(list(BlockKind)), max_size=6)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow with at least one item, in any script, folded or not."""
    text = draw(texts()) + "\n末段𠮷野"
    document = PageDocument(article(text, draw(KINDS)))
    document.set_reading(Reading(draw(st.sampled_from(list(Script)))))
    for item in document.items:
        if item.folds and draw(st.booleans()):
            document.toggle_fold(item.block)
    note(f"{document.reading.script} {document.article.source_text!a} {document.items}")
    return Flow(document, draw(st.integers(min_value=8, max_value=38)) * BODY)


def set_all(flow: Flow) -> None:
    for index in range(len(flow.document.items)):
        flow.setting(index)


@settings(max_examples=40)
@given(
    st.floats(min_value=0, max_value=1).map(lambda part: round(part * 15_000)),
    st.lists(st.integers(min_value=-500, max_value=500), min_size=1, max_size=12),
    st.sampled_from(list(Script)),
)
def test_what_is_in_sight_does_not_move(start: int, steps: list[int], script: Script) -> None:
    document = PageDocument(LONG)
    document.set_reading(Reading(script))
    flow = Flow(document, 30 * BODY)
    top = flow.settle(float(start), HEIGHT, from_below=False)
    for step in steps:
        # A line that is in sight before the step and after it.
        held = flow.eye(top + max(0, step) + (HEIGHT - abs(step)) / 2).offset
        was = flow.caret(held).top() - top
        top = flow.settle(top + step, HEIGHT, from_below=step < 0)
        assert flow.caret(held).top() - top == was - step


@given(flows(), st.floats(min_value=0, max_value=1), st.booleans())
def test_after_settling_all_in_sight_is_exact(flow: Flow, part: float, from_below: bool) -> None:
    top = flow.settle(part * flow.height, HEIGHT, from_below=from_below)
    height = flow.height
    for index in flow.visible(top, HEIGHT):
        flow.setting(index)
    assert flow.height == height
    assert flow.settle(top, HEIGHT, from_below=from_below) == top


@given(flows(), st.integers(min_value=-60, max_value=3000))
def test_the_eye_finds_again_what_it_saw(flow: Flow, top: int) -> None:
    set_all(flow)
    eye = flow.eye(top)
    assert flow.top_of(eye) == top


@given(flows(), st.integers(min_value=-60, max_value=3000), st.sampled_from(list(Script)))
def test_the_eye_stays_through_another_script(flow: Flow, top: int, other: Script) -> None:
    set_all(flow)
    eye, script = flow.eye(top), flow.document.reading.script
    flow.document.set_reading(Reading(other))
    set_all(flow)
    assert flow.document.to_item(eye.offset)[0] in range(len(flow.document.items))
    flow.top_of(eye)
    flow.document.set_reading(Reading(script))
    set_all(flow)
    assert flow.top_of(eye) == top


def test_the_eye_sees_the_line_at_the_top() -> None:
    flow = Flow(PageDocument(article("　　" + "林" * 100)), 20 * BODY)
    line = flow.setting(0).line_height
    assert (flow.eye(0).offset, flow.eye(0).hidden) == (2, 0)
    assert (flow.eye(line + 5).offset, flow.eye(line + 5).hidden) == (20, 5)


@settings(max_examples=60)
@given(flows())
def test_a_point_finds_the_caret_that_stands_there(flow: Flow) -> None:
    document = flow.document
    set_all(flow)
    for index, item in enumerate(document.items):
        setting, shown, after = flow.setting(index), -1, 0
        while not item.folds and after != shown:
            shown = after
            number = setting.line_of(shown)
            caret = flow.caret(document.to_source(index, shown))
            found, offset = flow.hit(QPointF(caret.left(), caret.center().y()))
            at = document.to_item(offset)[1]
            assert found == index
            assert setting.line_start(number) <= at <= setting.line_end(number)
            # Characters without a width give several carets one place.
            assert setting.x_of(at, number) == caret.left()
            after = setting.next_offset(shown, 1)


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("text", [HANS, HANT])
def test_each_character_of_prose_is_hit(text: str, script: Script) -> None:
    document = PageDocument(article(text))
    document.set_reading(Reading(script))
    flow = Flow(document, 20 * BODY)
    for offset, character in enumerate(document.article.source_text):
        if character in "　\n\u200d🌾👩":
            continue
        index, _ = document.to_item(offset)
        (box,) = flow.boxes(index, offset, offset + 1)
        point = box.translated(0, flow.top(index)).center()
        assert flow.hit(point, between=False) == (index, offset)
        assert flow.hit(QPointF(box.left() + 1, point.y())) == (index, offset)


def test_points_beyond_the_text_find_its_ends() -> None:
    flow = Flow(PageDocument(article("青溪\n𠮷野")), 20 * BODY)
    assert flow.hit(QPointF(-500, -500)) == (0, 0)
    assert flow.hit(QPointF(5000, 5000)) == (1, 5)


def alive(width: float) -> int:
    """How many settings of a width there are in memory."""
    return sum(isinstance(it, Setting) and it.width == width for it in gc.get_objects())


def test_only_so_many_settings_are_kept() -> None:
    document = PageDocument(article("\n".join(f"第{n}段" for n in range(KEPT + 50))))
    width = 37 * BODY - 0.5
    flow = Flow(document, width)
    for script in (Script.ORIGINAL, Script.HANT_TW):
        document.set_reading(Reading(script))
        set_all(flow)
        assert alive(width) <= KEPT
    assert flow.setting(KEPT + 49) is flow.setting(KEPT + 49)
    flow.setting(0)
    assert alive(width) <= KEPT


def test_the_least_recently_used_goes_first() -> None:
    document = PageDocument(article("\n".join(f"第{n}段" for n in range(KEPT + 50))))
    flow = Flow(document, 20 * BODY)
    first, second = flow.setting(0), flow.setting(1)
    for index in range(2, KEPT + 1):
        flow.setting(index)
        flow.setting(0)
    assert flow.setting(0) is first
    assert flow.setting(1) is not second


def test_a_width_sets_everything_anew() -> None:
    flow = Flow(PageDocument(LONG), 30 * BODY)
    set_all(flow)
    high = flow.height
    flow.set_width(15 * BODY)
    set_all(flow)
    assert flow.width == 15 * BODY
    assert flow.height > 1.8 * high


def test_a_bar_says_what_it_folds() -> None:
    text = "正文\n　　版权声明：不得转载\n联系电话"
    kinds = [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE]
    document = PageDocument(article(text, kinds))
    flow = Flow(document, 38 * BODY)
    folded = flow.setting(1).text_layout().text()
    assert "版权声明" in folded
    assert "2" in folded
    document.set_reading(Reading(Script.HANT_TW))
    assert "版權聲明" in flow.setting(1).text_layout().text()
    document.toggle_fold(1)
    flow.refold()
    assert flow.setting(1).text_layout().text() != folded
    assert flow.boxes(1, 0, 99) == []


def test_folding_takes_the_room_away() -> None:
    text = "正文\n" + "版权声明\n" * 8
    document = PageDocument(article(text, [BlockKind.PARAGRAPH, *[BlockKind.BOILERPLATE] * 8]))
    flow = Flow(document, 38 * BODY)
    set_all(flow)
    short = flow.height
    document.toggle_fold(1)
    flow.refold()
    set_all(flow)
    assert flow.height > short + 8 * 20
    document.toggle_fold(1)
    flow.refold()
    set_all(flow)
    assert flow.height == short
