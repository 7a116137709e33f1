from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import article, long_text
from tests.helpers.pages import ShowPage, grabbed
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BAR, BODY, COLUMN_EM, DEFAULT, STYLES, Measures, Style
from ui.desktop.page.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("style", [*STYLES.values(), BAR])
def test_the_defaults_change_nothing(style: Style) -> None:
    assert DEFAULT.scaled(style) == style


def test_all_text_keeps_its_proportion() -> None:
    large = Measures(body=2 * BODY)
    for style in STYLES.values():
        assert large.scaled(style).size == 2 * style.size
        assert large.scaled(style).line == style.line


def test_lines_and_indents_follow_but_not_the_boxes() -> None:
    wide = Measures(line=3.8, indent=0)
    paragraph = wide.scaled(STYLES[BlockKind.PARAGRAPH])
    assert (paragraph.line, paragraph.indent) == (3.8, 0)
    assert wide.scaled(STYLES[BlockKind.TITLE]).line == 2 * STYLES[BlockKind.TITLE].line
    assert wide.scaled(STYLES[BlockKind.IMAGE]).line == STYLES[BlockKind.IMAGE].line
    assert wide.scaled(BAR).line == BAR.line


def test_a_paragraph_is_set_at_its_measures() -> None:
    measures = Measures(body=24, line=2.0, indent=1)
    setting = Typesetter(20 * 24, measures).set("林" * 60, BlockKind.PARAGRAPH, Script.HANS)
    assert setting.line_height == 48
    assert setting.x_of(0) == 24
    assert (setting.line_end(0), setting.line_end(1)) == (19, 39)


def test_a_chosen_family_draws_its_script_alone() -> None:
    if "Noto Sans CJK SC" not in QFontDatabase.families():
        pytest.skip("the typefaces of fonts-noto-cjk are not installed")
    typesetter = Typesetter(measures=Measures(hans="Noto Sans CJK SC"))
    families = {
        script: typesetter.set("林", BlockKind.PARAGRAPH, script).text_layout().font().families()[0]
        for script in (Script.HANS, Script.HANT_TW, Script.HANT_HK)
    }
    assert families[Script.HANS] == "Noto Sans CJK SC"
    assert "Serif" in families[Script.HANT_TW]
    assert "Serif" in families[Script.HANT_HK]


def test_a_family_that_is_not_there_is_passed_over() -> None:
    setting = Typesetter(measures=Measures(hans="No Such Song")).set(
        "林", BlockKind.PARAGRAPH, Script.HANS
    )
    assert "No Such Song" not in setting.text_layout().font().families()


def test_a_flow_is_set_anew() -> None:
    flow = Flow(PageDocument(article("林" * 400)), 20 * BODY)
    low = flow.setting(0).height
    flow.set_measures(Measures(line=3.8))
    assert flow.width == 20 * BODY
    assert flow.setting(0).lines * round(3.8 * BODY) == flow.setting(0).bottom
    assert flow.setting(0).height > 1.8 * low


@pytest.mark.parametrize("part", [0.0, 0.4, 0.9])
def test_the_line_at_the_top_is_held(show_page: ShowPage, part: float) -> None:
    page, document = show_page(article(long_text(12_000)))
    document.set_reading(Reading(Script.HANT_TW))
    page.verticalScrollBar().setValue(round(part * page.verticalScrollBar().maximum()))
    grabbed(page)
    eye, image = page.eye(), grabbed(page)
    assert eye is not None
    for measures in (
        Measures(body=24),
        Measures(line=2.4),
        Measures(column=24),
        Measures(indent=0),
        Measures(body=12, column=30, line=1.5, hant_tw="Noto Sans CJK TC"),
    ):
        page.set_measures(measures)
        grabbed(page)
        line = page.eye()
        assert line is not None
        assert line.offset <= eye.offset
        page.select(line.offset, eye.offset + 1)  # on one line, the one at the top
        assert page.selection_box().height() <= measures.body * measures.line + 1
        page.clear_selection()
    page.set_measures(DEFAULT)
    assert grabbed(page) == image
    assert page.eye() == eye


def test_the_column_is_a_whole_number_of_ems(show_page: ShowPage) -> None:
    page, _ = show_page(article("林" * 400))
    for body in (13, 18, 24, 40):
        page.set_measures(Measures(body=body))
        page.select(0, 100)
        width = page.selection_box().width()
        assert width % body <= 2 or body - width % body <= 2
        assert width <= min(COLUMN_EM * body, page.viewport().width())
