from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import HANS, HANT, article
from tests.helpers.texts import HOSTILE, texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.selection import Caret, Move, Selection

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = st.lists(st.sampled_from(list(BlockKind)), max_size=6)


@st.composite
def documents(draw: st.DrawFn, pieces: tuple[str, ...] = HOSTILE) -> PageDocument:
    document = PageDocument(article(draw(texts(pieces, 4)) + "\n末段", draw(KINDS)))
    document.set_reading(Reading(draw(st.sampled_from(list(Script)))))
    for item in document.items:
        if item.folds and draw(st.booleans()):
            document.toggle_fold(item.block)
    note(f"{document.reading.script} {document.article.source_text!a} {document.items}")
    return document


def caret_over(document: PageDocument, width: float = 12 * BODY) -> Caret:
    return Caret(document, Flow(document, width).setting)


def walk(caret: Caret, start: int, move: Move) -> list[int]:
    """Where the caret stands, move by move, until it stays."""
    offsets = [start]
    selection = Selection(start, start)
    while (moved := caret.move(selection, move, extend=False)).caret != selection.caret:
        selection = moved
        offsets.append(moved.caret)
    return offsets


def stops(document: PageDocument) -> list[int]:
    """Every source offset before a grapheme that is shown, and after each item's last one."""
    flow = Flow(document, 12 * BODY)
    found: list[int] = []
    for index, item in enumerate(document.items):
        shown = [0]
        while not item.folds and (
            (after := flow.setting(index).next_offset(shown[-1], 1)) != shown[-1]
        ):
            shown.append(after)
        if not item.folds or item.folded:
            found += [document.to_source(index, offset) for offset in shown]
    return found


@settings(max_examples=60)
@given(documents())
def test_forward_visits_every_boundary_once(document: PageDocument) -> None:
    expected = stops(document)
    assert walk(caret_over(document), expected[0], Move.FORWARD) == expected


@settings(max_examples=60)
@given(documents())
def test_back_visits_them_all_the_other_way(document: PageDocument) -> None:
    end = len(document.article.source_text)
    places = [document.to_item(offset) for offset in walk(caret_over(document), end, Move.BACK)]
    assert places == [document.to_item(offset) for offset in reversed(stops(document))]


@settings(max_examples=60)
@given(documents(), st.sampled_from([Move.UP, Move.DOWN]))
def test_up_and_down_visit_every_line(document: PageDocument, move: Move) -> None:
    # In a table they stay in their column.
    assume(not any(item.kind is BlockKind.TABLE for item in document.items))
    flow = Flow(document, 12 * BODY)
    for index in range(len(document.items)):
        flow.setting(index)
    caret = Caret(document, flow.setting)
    start = stops(document)[0 if move is Move.DOWN else -1]
    selection = Selection(start, start)
    tops = [flow.caret(selection.caret).top()]
    for _ in range(2000):
        moved = caret.move(selection, move, extend=False)
        if moved.caret == selection.caret:
            break
        selection = moved
        tops.append(flow.caret(moved.caret).top())
    lines = [
        flow.top(index) + setting.line_top(number)
        for index, item in enumerate(document.items)
        if not item.folds or item.folded
        for setting in [flow.setting(index)]
        for number in range(setting.lines if not item.folds else 1)
    ]
    assert tops == (lines if move is Move.DOWN else lines[::-1])


@pytest.mark.parametrize(("column", "lines"), [(0, 1), (1, 3)])
def test_in_a_table_up_and_down_stay_in_their_column(column: int, lines: int) -> None:
    row = "林場\t" + "山" * 24
    document = PageDocument(article(f"{row}\n末段", [BlockKind.TABLE]))
    caret, flow = caret_over(document), Flow(document, 12 * BODY)
    x = flow.setting(0).x_of(row.index("山") if column else 0) + 2
    end = len(document.article.source_text)
    selection = Selection(end, end, x)
    seen = []
    for _ in range(9):
        selection = caret.move(selection, Move.UP, extend=False)
        if selection.caret not in seen:
            seen.append(selection.caret)
    assert len(seen) == lines
    assert all((offset >= row.index("山")) == bool(column) for offset in seen)


def test_the_column_is_kept_over_a_short_line() -> None:
    document = PageDocument(article("林" * 30 + "\n短\n" + "山" * 30))
    flow = Flow(document, 38 * BODY)
    caret = Caret(document, flow.setting)
    selection = Selection(20, 20)
    across = flow.caret(20).left()
    short = caret.move(selection, Move.DOWN, extend=False)
    assert short.caret == document.items[1].end
    below = caret.move(short, Move.DOWN, extend=False)
    assert flow.caret(below.caret).left() == across
    back = caret.move(caret.move(below, Move.UP, extend=False), Move.UP, extend=False)
    assert back.caret == 20


def test_moving_sideways_forgets_the_column() -> None:
    document = PageDocument(article("林" * 30 + "\n短\n" + "山" * 30))
    caret = caret_over(document, 38 * BODY)
    short = caret.move(Selection(20, 20), Move.DOWN, extend=False)
    aside = caret.move(short, Move.BACK, extend=False)
    assert aside.x is None
    below = caret.move(aside, Move.DOWN, extend=False)
    assert below.caret == document.items[2].start


@pytest.mark.parametrize("move", [Move.UP, Move.DOWN])
def test_the_right_edge_is_a_column_like_any_other(move: Move) -> None:
    # The last line is full: its end stands at the right edge, where the next line would begin.
    text = "山" * 18 + "水" * 20 + "林" * 20
    flow = Flow(PageDocument(article(text + "\n" + text)), 20 * BODY)
    caret = Caret(flow.document, flow.setting)
    at = len(text) if move is Move.UP else 17
    selection = Selection(at, at, x=20 * BODY)
    tops = []
    for _ in range(2):
        selection = caret.move(selection, move, extend=False)
        tops.append(flow.caret(selection.caret).top())
    line = flow.setting(0).line_height
    assert tops == ([line, 0] if move is Move.UP else [line, 2 * line])


@pytest.mark.parametrize("move", list(Move))
@given(st.data())
def test_shift_extends_and_its_lack_does_not(move: Move, data: st.DataObject) -> None:
    document = PageDocument(article(HANS + "\n" + HANT))
    caret = caret_over(document)
    offsets = st.integers(min_value=0, max_value=len(document.article.source_text))
    selection = Selection(data.draw(offsets), data.draw(offsets))
    plain = caret.move(selection, move, extend=False)
    extended = caret.move(selection, move, extend=True)
    assert plain.anchor == plain.caret == extended.caret
    assert extended.anchor == selection.anchor
    assert extended.start == min(selection.anchor, extended.caret)
    assert extended.end == max(selection.anchor, extended.caret)
    assert bool(extended) == (extended.anchor != extended.caret)


def test_line_edges_stay_on_the_line() -> None:
    document = PageDocument(article("　　" + "林𠮷" * 25))
    flow = Flow(document, 20 * BODY)
    caret = Caret(document, flow.setting)
    setting = flow.setting(0)
    middle = document.to_source(0, setting.line_start(1) + 5)
    start = caret.move(Selection(middle, middle), Move.LINE_START, extend=False)
    end = caret.move(Selection(middle, middle), Move.LINE_END, extend=False)
    assert start.caret == document.to_source(0, setting.line_start(1))
    assert end.caret == document.to_source(0, setting.line_end(1) - 1)
    last = caret.move(Selection(52, 52), Move.LINE_END, extend=False)
    assert last.caret == 52


@given(documents())
def test_start_and_end_are_those_of_the_text(document: PageDocument) -> None:
    caret = caret_over(document)
    length = len(document.article.source_text)
    assert caret.move(Selection(1, 1), Move.START, extend=False) == Selection(0, 0)
    assert caret.move(Selection(0, 0), Move.END, extend=True) == Selection(0, length)


def test_a_selection_has_its_ends_in_order() -> None:
    backwards = Selection(9, 4)
    assert (backwards.start, backwards.end, bool(backwards)) == (4, 9, True)
    assert not replace(backwards, anchor=4)
