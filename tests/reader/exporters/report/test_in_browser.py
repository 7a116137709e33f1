"""The report as a person has it: opened from the disk in Chromium."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.exporters.base import ExportOptions
from reader.language import Language
from tests.helpers.browser import CHROMIUM, Browser
from tests.reader.exporters.report.samples import HEADINGS, WHOLE, written
from tests.reader.exporters.sample_excerpts import CLOUD_RIDGE, MIRROR_HILL, excerpt_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")

REFORMS = (
    excerpt_of(MIRROR_HILL, "*改革*要落到", "r-1", "tag-reform"),
    excerpt_of(CLOUD_RIDGE, "头发店也要减税", "r-2", "tag-tax"),
    excerpt_of(MIRROR_HILL, "在𠮷田村舉行生態走廊開工儀式🌱", "r-3", "tag-green"),
    excerpt_of(MIRROR_HILL, "搭𨋢到觀景台，頭髮", "r-4", "tag-green", note="发 *改革*"),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    """The report at a desk, by daylight. Whatever a test did to it, it asked for nothing and
    nothing in it went wrong."""
    file = tmp_path / "摘錄.html"
    file.write_bytes(written(REFORMS, WHOLE))
    browser.size(1280, 800)
    browser.media(prefers_color_scheme="light")
    browser.open(file)
    yield browser
    assert browser.requests() == [file.as_uri()]
    assert browser.complaints() == []


def texts(page: Browser, selector: str) -> list[str]:
    """What the elements that can be seen say."""
    found: list[str] = page.run(
        f"[...document.querySelectorAll({json.dumps(selector)})]"
        ".filter((each) => each.checkVisibility()).map((each) => each.textContent)"
    )
    return found


def click(page: Browser, selector: str) -> None:
    page.run(f"document.querySelector({json.dumps(selector)}).click()")


def look_for(page: Browser, words: str) -> None:
    """Type into the search, and Enter."""
    page.run("getSelection().removeAllRanges(); document.getElementById('search').select()")
    page.write(words)
    page.press("Enter")


def style(page: Browser, selector: str, name: str) -> Any:
    return page.run(f"getComputedStyle(document.querySelector({json.dumps(selector)})).{name}")


def test_scripts_change_and_every_mark_stays_on_its_characters(page: Browser) -> None:
    sources = [each.annotation.anchor.quote for each in REFORMS]
    assert texts(page, ".quote") == texts(page, ".context mark") == sources
    click(page, "[data-show=hans]")
    assert (
        texts(page, ".context mark")
        == texts(page, ".quote")
        == [
            "*改革*要落到",
            "头发店也要减税",
            "在𠮷田村举行生态走廊开工仪式🌱",
            "搭䢂到观景台，头发",
        ]
    )
    click(page, "[data-show=hant]")
    shown = [sources[0], "頭髮店也要減稅", *sources[2:]]
    assert texts(page, ".context mark") == texts(page, ".quote") == shown
    assert sorted(texts(page, ".whole mark")) == sorted(shown)
    click(page, "[data-show=original]")
    assert texts(page, ".quote") == sources


def test_the_language_of_texts_follows_the_script(page: Browser) -> None:
    quotes = "[...document.querySelectorAll('.quote')].map((each) => each.lang)"
    languages = f"[document.documentElement.lang, ...{quotes}]"
    assert page.run(languages) == ["zh", "zh-Hant", "zh-Hans", "zh-Hant", "zh-Hant"]
    click(page, "[data-show=hans]")
    assert page.run(languages) == ["zh-Hans"] * 5
    click(page, "[data-show=hant]")
    assert page.run(languages) == ["zh-Hant"] * 5
    assert page.run("document.querySelector('.bar').lang") == "zh-Hant"
    pressed = "[...document.querySelectorAll('[data-show]')].map((each) => each.ariaPressed)"
    assert page.run(pressed) == ["false", "true", "false"]


def test_what_is_converted_says_so(page: Browser) -> None:
    assert texts(page, ".converted") == []
    click(page, "[data-show=hans]")
    assert len(texts(page, ".converted")) == 2
    click(page, "[data-show=hant]")
    assert len(texts(page, ".converted")) == 1


def test_switching_keeps_the_place(page: Browser) -> None:
    page.size(700, 500)
    page.run("document.getElementById('e3').scrollIntoView()")
    top = "document.getElementById('e3').getBoundingClientRect().top"
    before = page.run(top)
    click(page, "[data-show=hans]")
    assert page.run(top) == pytest.approx(before, abs=1)


def test_a_tag_filters_with_what_is_below_it_and_counts_follow(page: Browser) -> None:
    assert texts(page, "#tags .count") == ["2", "1", "2"]
    click(page, "#tags li:nth-child(1) button")
    assert texts(page, ".number") == ["摘錄 1", "摘錄 2"]
    assert texts(page, "#status") == ["4 則摘錄中的 2 則"]
    assert texts(page, "#outline .count") == ["1", "1", "0"]
    click(page, "#tags li:nth-child(3) button")
    assert texts(page, "#status") == ["4 則摘錄"]
    assert page.run("document.querySelector('#tags button').ariaPressed") == "true"
    page.press("Escape")
    assert page.run("document.querySelector('#tags button').ariaPressed") == "false"
    assert len(texts(page, ".card")) == 4


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("減稅", "2"),
        ("减税", "2"),
        ("頭髮", "24"),
        ("头发", "24"),
        ("头发 观景", "4"),
        ("𠮷田 🌱", "13"),  # one by its quote, one by its context
        ("𨋢", "4"),
        ("改革", "1234"),  # by quote, tag, context and note
        ("<实处>", "13"),
        ("沒有這句話", ""),
    ],
)
def test_a_search_finds_both_scripts(page: Browser, words: str, found: str) -> None:
    look_for(page, words)
    assert texts(page, ".number") == [f"摘錄 {number}" for number in found]
    assert bool(texts(page, "#nothing")) is not bool(found)


def test_what_is_found_is_marked_in_the_script_that_is_shown(page: Browser) -> None:
    click(page, "[data-show=hans]")
    look_for(page, "頭髮")
    marked = page.run(
        "[...CSS.highlights.get('found')].map(({startContainer, startOffset, endOffset}) =>"
        " startContainer.data.slice(startOffset, endOffset))"
    )
    assert marked
    assert set(marked) == {"头发"}


def test_the_keyboard_searches_walks_and_shows_all(page: Browser) -> None:
    page.press("/")
    assert page.run("document.activeElement.id") == "search"
    page.write("减税")
    page.until("document.querySelectorAll('.card:not([hidden])').length === 1")
    page.press("Escape")
    assert len(texts(page, ".card")) == 4
    walked = []
    for key in "jjk":
        page.press(key)
        walked.append(page.run("document.activeElement.id"))
    assert walked == ["e1", "e2", "e1"]


def test_dark_by_the_system_and_by_the_button(page: Browser) -> None:
    light = style(page, "body", "backgroundColor")
    click(page, "#dark")
    dark = style(page, "body", "backgroundColor")
    assert (light, dark) == ("rgb(252, 250, 245)", "rgb(29, 27, 24)")
    click(page, "#dark")
    assert style(page, "body", "backgroundColor") == light
    page.run("delete document.documentElement.dataset.theme")
    page.media(prefers_color_scheme="dark")
    assert style(page, "body", "backgroundColor") == dark
    page.until("document.getElementById('dark').ariaPressed === 'true'")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_scrolls_sideways(page: Browser, width: int) -> None:
    page.size(width, 700, phone=width < 500)
    assert page.run("document.documentElement.scrollWidth") == width


def test_print_has_no_controls_and_breaks_no_card(page: Browser) -> None:
    assert texts(page, ".switch") != []
    click(page, "#dark")
    page.media("print")
    assert texts(page, ".controls") == texts(page, ".side") == []
    assert style(page, ".card", "breakInside") == "avoid"
    assert style(page, ".quote", "color") == "rgb(35, 32, 27)"
    assert len(texts(page, ".card")) == 4


def test_everything_can_be_read_without_scripts(page: Browser, tmp_path: Path) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(tmp_path / "摘錄.html")
    try:
        assert texts(page, ".quote") == [each.annotation.anchor.quote for each in REFORMS]
        assert texts(page, "#tags .name") == ["改革舉措", "稅制; *費*", "生態項目"]
        assert texts(page, ".controls") == texts(page, "#tags button") == []
    finally:
        page.call("Emulation.setScriptExecutionDisabled", value=False)


SPOKEN = {
    ("banner", ""),
    ("main", ""),
    ("complementary", "搜尋與篩選"),
    ("search", ""),
    ("navigation", "目錄"),
    ("searchbox", "搜尋，繁簡皆可"),
    ("status", ""),
    ("group", "文字"),
    ("button", "繁體"),
    ("button", "簡體"),
    ("article", "摘錄 1"),
    ("heading", "摘錄 1"),
    ("heading", "摘錄"),
}


def test_a_screen_reader_finds_its_way(page: Browser) -> None:
    end = time.monotonic() + 10
    while True:  # the browser goes on making the tree after the page has been loaded
        nodes = page.call("Accessibility.getFullAXTree")["nodes"]
        named = {
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in nodes
            if not node["ignored"]
        }
        if named >= SPOKEN or time.monotonic() > end:
            break
        time.sleep(0.1)
    assert named >= SPOKEN
    pressable = [node for node in nodes if node.get("role", {}).get("value") == "button"]
    assert all(node.get("name", {}).get("value") for node in pressable)


def test_an_excerpt_leads_to_its_place_in_the_article(page: Browser) -> None:
    page.run("document.querySelector('#e4 a[href=\"#h4\"]').click()")
    assert page.run("document.querySelector(':target').nextElementSibling.textContent") == (
        "搭𨋢到觀景台，頭髮"
    )


def test_of_an_excerpt_in_two_groups_one_is_counted(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "two.html"
    twice = [*REFORMS[:1], *REFORMS[:1]]
    file.write_bytes(written(twice, ExportOptions(language=Language.ENGLISH), HEADINGS[1:3]))
    browser.size(1280, 800)
    browser.open(file)
    click(browser, "#tags button")
    assert texts(browser, "#status") == ["Excerpts: 1"]
    assert texts(browser, "#outline .count") == ["1", "1"]
