"""How the page is set, from the person's settings to the page's measures and back."""

from __future__ import annotations

from reader.model import Script
from ui.desktop.page.measures import Measures
from ui.desktop.settings import (
    BODY_SIZE,
    COLUMN_WIDTH,
    FACE_HANS,
    FACE_HANT_HK,
    FACE_HANT_TW,
    FIRST_INDENT,
    LINE_HEIGHT,
    Number,
    Setting,
    Settings,
)

FACES: dict[Script, Setting[str]] = {
    Script.HANS: FACE_HANS,
    Script.HANT_TW: FACE_HANT_TW,
    Script.HANT_HK: FACE_HANT_HK,
}
"""The typeface chosen for each script; empty for the first that is installed."""

NUMBERS: tuple[Number, ...] = (BODY_SIZE, COLUMN_WIDTH, LINE_HEIGHT, FIRST_INDENT)
"""What can be made more or less, in the order of the panel."""


def measures(settings: Settings) -> Measures:
    """The measures that the settings name."""
    return Measures(
        body=int(settings.get(BODY_SIZE)),
        column=int(settings.get(COLUMN_WIDTH)),
        line=settings.get(LINE_HEIGHT),
        indent=settings.get(FIRST_INDENT),
        hans=settings.get(FACE_HANS),
        hant_tw=settings.get(FACE_HANT_TW),
        hant_hk=settings.get(FACE_HANT_HK),
    )


def step(settings: Settings, number: Number, steps: int) -> None:
    """Make a measure greater (or less) by some of its steps, within its bounds."""
    wanted = round(settings.get(number) + steps * number.step, 2)
    settings.set(number, min(max(number.least, wanted), number.most))
