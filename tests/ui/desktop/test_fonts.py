from __future__ import annotations

import itertools
from typing import Protocol

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.model import DetectedScript, Script
from ui.desktop import fonts

CONVERTED = (Script.HANS, Script.HANT_TW, Script.HANT_HK)

pytestmark = pytest.mark.usefixtures("qapp")


class Face(Protocol):
    def __call__(self, script: Script, pixels: float, *, bold: bool = False) -> QFont: ...


@pytest.mark.parametrize("written", DetectedScript)
def test_the_original_is_drawn_as_what_it_is_written_in(written: DetectedScript) -> None:
    simplified = written is DetectedScript.HANS
    expected = Script.HANS if simplified else Script.HANT_TW
    assert fonts.drawn_as(Script.ORIGINAL, written) is expected


@pytest.mark.parametrize("script", CONVERTED)
@pytest.mark.parametrize("written", DetectedScript)
def test_a_conversion_is_drawn_as_itself(script: Script, written: DetectedScript) -> None:
    assert fonts.drawn_as(script, written) is script


@pytest.mark.parametrize("face", [fonts.serif, fonts.sans], ids=["serif", "sans"])
@pytest.mark.parametrize("script", CONVERTED)
def test_a_face_has_size_and_weight_and_no_feature_that_asks_the_locale(
    face: Face, script: Script
) -> None:
    plain, bold = face(script, 17.6), face(script, 12, bold=True)
    assert (plain.pixelSize(), plain.bold()) == (18, False)
    assert (bold.pixelSize(), bold.bold()) == (12, True)
    locl = QFont.Tag("locl")
    assert plain.isFeatureSet(locl)
    assert plain.featureValue(locl) == 0


def test_only_what_is_installed_is_asked_for() -> None:
    installed = set(QFontDatabase.families())
    for script in CONVERTED:
        for font in (fonts.serif(script, 18), fonts.sans(script, 13)):
            if fonts.has_han():
                assert set(font.families()) <= installed


def test_no_two_scripts_and_no_two_kinds_share_a_first_face() -> None:
    first = [
        table[script][0]
        for table, script in itertools.product((fonts._SERIF, fonts._SANS), CONVERTED)
    ]
    assert len(set(first)) == len(first) == 6


def test_a_machine_without_the_typefaces_is_recognised(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts._present.cache_clear()
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Sans"])
    try:
        assert not fonts.has_han()
        assert fonts.serif(Script.HANS, 18).pixelSize() == 18
        monkeypatch.setattr(QFontDatabase, "families", lambda: ["SimSun"])
        fonts._present.cache_clear()
        assert fonts.has_han()
        assert fonts.serif(Script.HANS, 18).families() == ["SimSun"]
    finally:
        fonts._present.cache_clear()
