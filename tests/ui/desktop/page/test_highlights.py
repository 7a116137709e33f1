from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from reader.codebook import Codebook
from reader.model import (
    Annotation,
    Article,
    BlockKind,
    DetectedScript,
    Pattern,
    Reading,
    Script,
    Tag,
)
from tests.helpers.articles import (
    CODEBOOK,
    FOREST,
    HANS,
    HANT,
    REFORM,
    RIVER,
    annotation,
    annotation_of,
    article,
)
from tests.helpers.pages import ShowPage, colours, grabbed
from ui.desktop import fonts
from ui.desktop.page.area import PADDING
from ui.desktop.page.flow import Flow
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.measures import BODY, COLUMN_EM
from ui.desktop.page.view import Page
from ui.desktop.theme import DARK, LIGHT, Theme

TEXT = "𠮷𨋢🌱雲嶺區推行林長制水質好轉，魚也回來了"

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair))),
    max_size=12,
)


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name()


def column_left(page: Page) -> float:
    return round((page.viewport().width() - COLUMN_EM * BODY) / 2)


def centres(page: Page, shown: str, script: Script) -> list[float]:
    """Where each character of the first line of a paragraph stands, by the typeface's advances."""
    metrics = QFontMetricsF(fonts.serif(script, BODY))
    left = column_left(page) + 2 * BODY
    edges = [left + metrics.horizontalAdvance(shown[:count]) for count in range(len(shown) + 1)]
    return [(start + end) / 2 for start, end in pairwise(edges)]


@given(SPANS)
def test_at_an_offset_the_shortest_span_comes_first(spans: list[tuple[int, int]]) -> None:
    on = article("山" * 90)
    found = [annotation(on, *span, f"{number:02}") for number, span in enumerate(spans)]
    highlights = Highlights(found, CODEBOOK)
    for offset in range(91):
        over = [a for a in found if a.anchor.start <= offset < a.anchor.end]
        keys = highlights.at(offset)
        assert sorted(keys) == sorted(a.id for a in over)
        lengths = [found[int(key)].anchor.end - found[int(key)].anchor.start for key in keys]
        assert lengths == sorted(lengths)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("script", list(Script))
def test_the_fill_lies_behind_the_marked_characters_alone(
    show_page: ShowPage, script: Script, theme: Theme
) -> None:
    on = article(TEXT, script=DetectedScript.HANT)
    page, document = show_page(on)
    page.set_theme(theme)
    document.set_reading(Reading(script))
    marked = annotation_of(on, "林長制水", "a", ["river"])
    page.set_annotations([marked], CODEBOOK)
    image = grabbed(page)
    drawn_as = fonts.drawn_as(script, DetectedScript.HANT)
    shown = document.text(0)
    for offset, x in enumerate(centres(page, shown, drawn_as)):
        inside = marked.anchor.start <= offset < marked.anchor.end
        expected = theme.tag_fill(RIVER.colour) if inside else QColor(theme.page)
        assert colour_at(image, x, PADDING + 6) == expected.name(), shown[offset]


def test_a_mark_on_one_astral_character_is_one_character_wide(show_page: ShowPage) -> None:
    on = article("甲𠮷乙𨋢丙")
    page, document = show_page(on)
    page.set_annotations([annotation(on, 3, 4, "a", ["reform"])], CODEBOOK)
    image = grabbed(page)
    fill, paper = LIGHT.tag_fill(REFORM.colour).name(), QColor(LIGHT.page).name()
    script = fonts.drawn_as(Script.ORIGINAL, on.info.script)
    found = [colour_at(image, x, PADDING + 6) for x in centres(page, document.text(0), script)]
    assert found == [paper, paper, paper, fill, paper]


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("鼠标", "滑鼠"),
        ("盘", "隨身碟"),
        ("U盘，", "隨身碟，"),
        ("𠮷", "𠮷"),
        ("软件、鼠", "軟體、滑鼠"),
    ],
)
def test_a_mark_on_words_of_a_region_fills_them_whole(
    show_page: ShowPage, quote: str, shown: str
) -> None:
    on = article("软件、鼠标、U盘，𠮷鸟", script=DetectedScript.HANS)
    page, document = show_page(on)
    document.set_reading(Reading(Script.HANT_TW, regional_words=True))
    marked = annotation_of(on, quote, "a", ["river"])
    page.set_annotations([marked], CODEBOOK)
    image = grabbed(page)
    first, last = document.shown_range(0, marked.anchor.start, marked.anchor.end)
    assert document.text(0)[first:last] == shown
    fill = LIGHT.tag_fill(RIVER.colour).name()
    flow = Flow(document, COLUMN_EM * BODY)
    setting = flow.setting(0)
    for offset in range(len(document.text(0))):
        (box,) = setting.rectangles(offset, offset + 1)
        colour = colour_at(image, column_left(page) + box.center().x(), PADDING + 6)
        assert (colour == fill) == (first <= offset < last), offset


@pytest.mark.parametrize("script", list(Script))
def test_a_mark_over_lines_and_paragraphs_fills_each_of_its_characters(
    show_page: ShowPage, script: Script
) -> None:
    on = article(HANS * 2 + "\r\n" + HANT)
    page, document = show_page(on)
    document.set_reading(Reading(script))
    start, end = on.source_text.index("三百"), on.source_text.index("二公頃")
    page.set_annotations([annotation(on, start, end, "a", ["forest"])], CODEBOOK)
    image = grabbed(page)
    flow = Flow(document, COLUMN_EM * BODY)
    fill = LIGHT.tag_fill(FOREST.colour).name()
    for offset, character in enumerate(on.source_text):
        index, _ = document.to_item(offset)
        boxes = flow.boxes(index, offset, offset + 1)
        if boxes and "\u4e00" <= character < "\ua000":
            x = column_left(page) + boxes[0].center().x()
            y = PADDING + flow.top(index) + boxes[0].top() + 6
            assert (colour_at(image, x, y) == fill) == (start <= offset < end), offset


def overlapping(on: Article) -> list[Annotation]:
    return [
        annotation_of(on, "雲嶺區推行林長制水質", "outer", ["reform"]),
        annotation_of(on, "林長制", "inner", ["river"]),
    ]


def test_where_spans_overlap_the_innermost_fills_and_each_has_a_bar(show_page: ShowPage) -> None:
    on = article(TEXT)
    page, document = show_page(on)
    page.set_annotations(overlapping(on), CODEBOOK)
    image = grabbed(page)
    xs = centres(page, document.text(0), fonts.drawn_as(Script.ORIGINAL, on.info.script))
    outer, inner = xs[TEXT.index("推")], xs[TEXT.index("長")]
    assert colour_at(image, outer, PADDING + 6) == LIGHT.tag_fill(REFORM.colour).name()
    assert colour_at(image, inner, PADDING + 6) == LIGHT.tag_fill(RIVER.colour).name()
    whole = range(round(xs[TEXT.index("林")]) - 8, round(xs[TEXT.index("制")]) + 8)
    for tag in (REFORM, RIVER):
        assert longest_row(image, whole, tag.colour) > len(whole) // 2


def near(found: QColor, wanted: QColor) -> bool:
    off = (
        found.red() - wanted.red(),
        found.green() - wanted.green(),
        found.blue() - wanted.blue(),
    )
    return max(map(abs, off)) < 60


def longest_row(image: QImage, xs: range, colour: str) -> int:
    """How many pixels of a colour, or nearly, the row under the first line has most of."""
    wanted = QColor(colour)
    rows = range(PADDING + 27, PADDING + 38)
    return max(sum(near(image.pixelColor(x, y), wanted) for x in xs) for y in rows)


def test_a_tags_pattern_shows_in_its_bar(show_page: ShowPage) -> None:
    on = article(TEXT)
    page, document = show_page(on)
    xs = centres(page, document.text(0), fonts.drawn_as(Script.ORIGINAL, on.info.script))
    across = range(round(xs[3]), round(xs[14]))
    shares = {}
    for pattern in Pattern:
        tag = Tag("tag", "碼", colour="#2F7FC1", pattern=pattern)
        page.set_annotations([annotation(on, 3, 15, "a", ["tag"])], Codebook((tag,)))
        shares[pattern] = longest_row(grabbed(page), across, tag.colour) / len(across)
    assert shares[Pattern.SOLID] > 0.98
    assert 0.55 < shares[Pattern.DASHED] < 0.9
    assert 0.25 < shares[Pattern.DOTTED] < 0.55


def test_no_tag_is_still_seen(show_page: ShowPage) -> None:
    on = article(TEXT)
    page, document = show_page(on)
    before = grabbed(page)
    page.set_annotations([annotation(on, 3, 6, "a", ["gone"])], CODEBOOK)
    x = centres(page, document.text(0), fonts.drawn_as(Script.ORIGINAL, on.info.script))[4]
    assert colour_at(before, x, PADDING + 6) == QColor(LIGHT.page).name()
    assert colour_at(grabbed(page), x, PADDING + 6) not in (QColor(LIGHT.page).name(), "#000000")


def test_a_mark_in_a_notice_is_seen_once_it_is_unfolded(show_page: ShowPage) -> None:
    on = article("正文\n版权声明林长制", [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE])
    page, _ = show_page(on)
    page.set_annotations([annotation_of(on, "林长制", "a", ["forest"])], CODEBOOK)
    fill = LIGHT.tag_fill(FOREST.colour)
    assert not shows(grabbed(page), fill)
    page.show_offset(on.source_text.index("林"))
    assert shows(grabbed(page), fill)


def shows(image: QImage, colour: QColor) -> bool:
    return colour.name() in colours(image)


def test_three_lanes_are_drawn_and_the_deeper_are_not(show_page: ShowPage) -> None:
    on = article(TEXT)
    page, _ = show_page(on)
    colours = ["#C98A00", "#2F7FC1", "#1E8E6E", "#B2508F"]
    tags = [Tag(f"t{n}", f"碼{n}", colour=colour) for n, colour in enumerate(colours)]
    marks = [annotation(on, 3, 16 - n, f"a{n}", [f"t{n}"]) for n in range(4)]
    page.set_annotations(marks, Codebook(tags))
    image = grabbed(page)
    left = round(column_left(page) + 5 * BODY)
    rows = [longest_row(image, range(left + 10, left + 100), colour) for colour in colours]
    assert rows[:3] == [90, 90, 90]
    assert rows[3] == 0
