from __future__ import annotations

import dataclasses
import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.codebook import PALETTE
from ui.desktop.theme import DARK, LIGHT, THEMES, UNTAGGED, Theme, mix, palette, style_sheet

both = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
GROUNDS = ("page", "panel", "card", "chrome", "selected")


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    parts = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (linear(part / 255) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The contrast ratio, 1 to 21 (WCAG 2.2, dfn-contrast-ratio)."""
    dark, light = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@both
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "soft"])
def test_text_can_be_read_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@both
def test_links_buttons_and_selected_text_can_be_read(theme: Theme) -> None:
    assert contrast(theme.accent, theme.card) >= 4.5
    assert contrast(theme.accent, theme.page) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for text in (theme.ink, theme.soft):  # quotes and captions are soft, and selected too
        assert contrast(text, theme.selection) >= 4.5


@both
@pytest.mark.parametrize("colour", [*PALETTE, UNTAGGED])
def test_a_tag_can_be_seen_and_its_text_read(theme: Theme, colour: str) -> None:
    assert contrast(theme.tag_colour(colour), theme.page) >= 3
    assert contrast(theme.tag_colour(colour), theme.panel) >= 3
    assert contrast(theme.tag_colour(colour), theme.card) >= 3
    for text in (theme.ink, theme.soft):
        assert contrast(text, theme.tag_fill(colour)) >= 4.5


@both
@pytest.mark.parametrize("ground", ["panel", "card"])
def test_the_outline_of_what_is_unsure_can_be_seen(theme: Theme, ground: str) -> None:
    assert contrast(theme.unsure, getattr(theme, ground)) >= 3
    assert theme.unsure not in (theme.accent, theme.line)


@both
def test_the_tags_of_a_theme_pair_with_the_palette(theme: Theme) -> None:
    assert len(theme.tags) == len(PALETTE)
    assert len({theme.tag_colour(colour).name() for colour in PALETTE}) == len(PALETTE)
    for shown, colour in zip(theme.tags, PALETTE, strict=True):
        assert theme.tag_colour(colour) == QColor(shown)


def test_a_colour_of_ones_own_is_made_lighter_in_the_dark_only() -> None:
    own = QColor("#204060")
    assert LIGHT.tag_colour("#204060") == own
    assert DARK.tag_colour("#204060").lightnessF() > own.lightnessF()
    assert DARK.tag_colour("#F0E0C0") == QColor("#F0E0C0")


@both
def test_a_fill_is_the_tag_laid_thin_over_the_page(theme: Theme) -> None:
    for colour in PALETTE:
        fill, tag, page = theme.tag_fill(colour), theme.tag_colour(colour), QColor(theme.page)
        assert fill.alpha() == 255
        for part in ("red", "green", "blue"):
            top, bottom = getattr(tag, part)(), getattr(page, part)()
            expected = bottom + (top - bottom) * theme.fill
            assert getattr(fill, part)() == pytest.approx(expected, abs=0.51)


def test_a_mix_has_its_ends() -> None:
    over, under = QColor("#102030"), QColor("#F0E0D0")
    assert mix(over, under, 0) == under
    assert mix(over, under, 1) == over


@both
def test_a_theme_knows_whether_it_is_dark_and_is_found_by_name(theme: Theme) -> None:
    assert theme.is_dark is (theme.name == "dark")
    assert THEMES[theme.name] is theme


@both
def test_the_style_sheet_has_no_place_left_and_all_braces_close(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet


@both
def test_the_style_sheet_uses_the_colours_of_its_theme_alone(theme: Theme) -> None:
    own = {
        value.upper()
        for field in dataclasses.fields(theme)
        if isinstance(value := getattr(theme, field.name), str)
    }
    used = {found.upper() for found in re.findall(r"#[0-9A-Fa-f]{6}\b", style_sheet(theme))}
    assert used
    assert used <= {*own, theme.unsure.upper()}


@both
def test_widgets_of_qt_draw_in_the_same_colours(theme: Theme) -> None:
    made, role = palette(theme), QPalette.ColorRole
    assert made.color(role.Window) == QColor(theme.panel)
    assert made.color(role.Text) == QColor(theme.ink)
    assert made.color(role.Highlight) == QColor(theme.selected)
    assert contrast(made.color(role.Text), made.color(role.Base)) >= 4.5
    assert contrast(made.color(role.HighlightedText), made.color(role.Highlight)) >= 4.5
    for field in (role.Base, role.Window):
        assert contrast(made.color(role.PlaceholderText), made.color(field)) >= 4.5
    assert contrast(made.color(role.ToolTipText), made.color(role.ToolTipBase)) >= 4.5
    assert contrast(made.color(role.ButtonText), made.color(role.Button)) >= 4.5
    disabled = made.color(QPalette.ColorGroup.Disabled, role.Text)
    assert disabled == QColor(theme.faint)


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(
    r"(?<![\w-])(color|background|selection-color|selection-background-color): (#\w+)"
)


@both
def test_what_the_style_sheet_puts_on_a_ground_can_be_read(theme: Theme) -> None:
    pairs = 0
    for selector, body in RULE.findall(style_sheet(theme)):
        given = dict(COLOUR.findall(body))
        for text, ground in (
            ("color", "background"),
            ("placeholder-text-color", "background"),
            ("selection-color", "selection-background-color"),
        ):
            # What cannot be used now need not be read (WCAG 2.2, 1.4.3).
            if text in given and ground in given and ":disabled" not in selector:
                pairs += 1
                assert contrast(given[text], given[ground]) >= 4.5, selector
    assert pairs > 8


@both
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_is_for_can_be_read_in_it(
    qtbot: QtBot, theme: Theme, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    """Qt draws it half transparent unless the style sheet names its colour."""
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(theme))
    field.ensurePolished()
    drawn = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert drawn.alpha() == 255
    assert contrast(drawn, theme.card) >= 4.5
