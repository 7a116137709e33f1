from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from reader.model import DetectedScript, Reading, Script
from reader.script import convert
from tests.helpers.articles import CODEBOOK, annotation, article, long_text
from tests.helpers.pages import ShowPage, grabbed
from tests.helpers.texts import HOSTILE, PIECES, lines
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.pieces import LONGEST, pieces
from ui.desktop.page.selection import Caret, Move, Selection

pytestmark = pytest.mark.usefixtures("qapp")

PROSE = long_text(30_000).replace("\n", "")
MARKS = 20

BITS = st.sampled_from(
    ["林", "软件", "伺服器", "𠮷", "𨋢", "👩‍🌾", "e\u0301", "か\u3099", "a", "，", " ", "\u0301"]
)
LONG = st.lists(st.tuples(BITS, st.integers(1, 3000)), min_size=1, max_size=12).map(
    lambda parts: "".join(bit * count for bit, count in parts)
)


def cuts(text: str) -> list[int]:
    return [end for _, end in pieces(text, 0, len(text))][:-1]


@given(LONG | st.builds(lambda line: line * 400, lines(HOSTILE, 12)), st.integers(0, 50))
def test_pieces_divide_the_text(text: str, start: int) -> None:
    start = min(start, len(text))
    found = pieces(text, start, len(text))
    assert (found[0][0], found[-1][1]) == (start, len(text))
    assert all(before == after for (_, before), (after, _) in pairwise(found))
    assert len(found) == 1 or all(start < end for start, end in found)


@given(LONG)
def test_no_cluster_and_no_word_is_torn(text: str) -> None:
    for cut in cuts(text):
        assert text[cut] not in "\u0301\u3099\u200d"
        assert text[cut - 1] != "\u200d"
        near = text[max(0, cut - 200) : cut + 200]
        at = cut - max(0, cut - 200)
        for script in (Script.HANS, Script.HANT_TW, Script.HANT_HK):
            shown = convert(near, script, written_in=DetectedScript.MIXED, regional_words=True)
            assert not [e for e in shown.edits if e.source_start < at < e.source_end]


@given(LONG)
def test_pieces_are_as_long_as_is_good(text: str) -> None:
    for start, end in pieces(text, 0, len(text)):
        within = text[start:end]
        assert len(within) <= LONGEST + MARKS or "\u0301" * 200 in within


def test_prose_is_cut_between_sentences() -> None:
    assert len(cuts(PROSE)) >= 5
    assert all(PROSE[cut - 1] in "。；　” " for cut in cuts(PROSE))


def test_closing_quotes_stay_with_their_sentence() -> None:
    text = ("林" * 60 + "。”） ") * 200
    assert all(text[:cut].endswith("。”） ") for cut in cuts(text))
    text = ("林" * 60 + "……」") * 200
    assert all(text[:cut].endswith("……」") for cut in cuts(text))


def test_white_space_after_a_sentence_is_the_best_place() -> None:
    text = "林" * 3000 + "。　　" + ("山" * 50 + "。") * 60
    assert cuts(text)[0] == 3003


def test_where_no_sentence_ends_a_clause_does() -> None:
    found = cuts(("林" * 40 + "，") * 300)
    assert found
    assert all(cut % 41 == 0 for cut in found)


def test_a_short_paragraph_is_whole() -> None:
    assert pieces("林" * LONGEST, 0, LONGEST) == [(0, LONGEST)]


# -- on the page


@pytest.fixture
def long() -> PageDocument:
    document = PageDocument(article(PROSE + "\n　　末段𠮷野"))
    assert len(document.items) > 6
    return document


@pytest.mark.parametrize("words", [False, True])
@pytest.mark.parametrize("script", list(Script))
def test_the_pieces_show_what_the_whole_would(
    long: PageDocument, script: Script, words: bool
) -> None:
    long.set_reading(Reading(script, words))
    block = long.article.blocks[0]
    shown = "".join(long.text(index) for index in range(len(long.items) - 1))
    assert shown == long.shown(block.start, block.end).removeprefix("　　")


@pytest.mark.parametrize("words", [False, True])
def test_there_and_back_over_the_joints(long: PageDocument, words: bool) -> None:
    long.set_reading(Reading(Script.HANT_TW, words))
    for index, item in enumerate(long.items[:-1]):
        assert long.to_item(item.start) == (index, 0)
        assert long.to_source(index, 0) == max(2, item.start)
        end = len(long.text(index))
        assert long.to_source(index, end) == item.end
        assert long.shown_range(index, item.start, item.end) == (0, end)
        for offset in range(max(2, item.end - 40), item.end):
            at, shown = long.to_item(offset)
            assert at == index
            assert long.to_source(at, shown) <= offset


def test_the_first_alone_is_indented_and_the_last_alone_has_room_below(
    long: PageDocument,
) -> None:
    flow = Flow(long, 30 * BODY)
    *parts, whole = [flow.setting(index) for index in range(len(long.items))]
    assert [part.x_of(0) for part in parts] == [2 * BODY, *[0.0] * (len(parts) - 1)]
    assert all(part.height == part.lines * part.line_height for part in parts[:-1])
    assert parts[-1].height > parts[-1].bottom
    assert whole.x_of(0) == 2 * BODY


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANT_TW])
def test_the_caret_walks_over_a_joint(long: PageDocument, script: Script) -> None:
    long.set_reading(Reading(script))
    flow = Flow(long, 30 * BODY)
    caret, joint = Caret(long, flow.setting), long.items[2].start
    at = Selection(joint - 6, joint - 6)
    forward = [at.caret]
    for _ in range(12):
        at = caret.move(at, Move.FORWARD, extend=False)
        forward.append(at.caret)
    assert joint in forward
    assert forward == sorted(set(forward))
    backward = [at.caret]
    for _ in range(12):
        at = caret.move(at, Move.BACK, extend=False)
        backward.append(at.caret)
    assert backward == forward[::-1]


@pytest.mark.parametrize("x", [0.0, 200.0, 540.0])
def test_lines_are_walked_over_a_joint(long: PageDocument, x: float) -> None:
    flow = Flow(long, 30 * BODY)
    caret, joint = Caret(long, flow.setting), long.items[2].start
    for move, step in ((Move.DOWN, 1), (Move.UP, -1)):
        at = Selection(joint - step * 100, joint - step * 100, x)
        for _ in range(10):
            before = at.caret
            at = caret.move(at, move, extend=False)
            assert (at.caret - before) * step > 0
    end = caret.move(Selection(joint - 3, joint - 3), Move.LINE_END, extend=False)
    assert end.caret < joint


def test_a_highlight_over_a_joint_is_seen_on_both_sides(show_page: ShowPage) -> None:
    on = article(PROSE)
    page, document = show_page(on)
    joint = document.items[1].start
    page.show_offset(joint)
    plain = grabbed(page)
    page.set_annotations([annotation(on, joint - 8, joint + 8, "a", ["river"])], CODEBOOK)
    marked = grabbed(page)
    for start in (joint - 6, joint + 2):
        box = page.box_of(start, start + 2)
        assert marked.copy(box) != plain.copy(box)


def test_clicks_by_a_joint_find_their_places(show_page: ShowPage) -> None:
    page, document = show_page(article(PROSE))
    joint = document.items[1].start
    page.show_offset(joint)
    for offset in (joint - 5, joint + 1):
        box = page.box_of(offset, offset + 1)
        point = QPointF(box.left() + 2, box.center().y()).toPoint()
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert page.selection.caret == offset


@given(lines(PIECES, 30).map(lambda line: (line or "林") * 700), st.sampled_from(list(Script)))
def test_every_offset_of_a_long_text_has_a_place(text: str, script: Script) -> None:
    document = PageDocument(article(text.strip() or "林"))
    document.set_reading(Reading(script, regional_words=True))
    length = len(document.article.source_text)
    places = [document.to_item(offset) for offset in range(0, length + 1, 97)]
    assert places == sorted(places)
    assert all(0 <= shown <= len(document.text(index)) for index, shown in places)
