"""A text of a script is drawn with the same glyphs wherever the program runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from reader.model import Script

ROOT = Path(__file__).resolve().parents[4]
LOCALES = ("C.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "zh_HK.UTF-8", "ja_JP.UTF-8")
FAMILIES = {"Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Serif CJK HK"}

# 骨直返角別置令 differ between the regions; 𠮷 and 𨋢 lie beyond U+FFFF.
PROGRAM = """
import json
from PySide6.QtGui import QGuiApplication, QTextLayout
from reader.model import BlockKind, Script
from ui.desktop.page.typesetter import Typesetter
application = QGuiApplication([])
TEXT = "骨直返角別置令，。𠮷𨋢）（「『骨a7骨』」，「直）"  # squeezed and spaced as well
drawn = {}
for script in (Script.HANS, Script.HANT_TW, Script.HANT_HK):
    setting = Typesetter().set(TEXT, BlockKind.PARAGRAPH, script)
    runs = setting.text_layout().glyphRuns()
    drawn[script] = [
        [run.rawFont().familyName(), run.glyphIndexes(), [at.toTuple() for at in run.positions()]]
        for run in runs
    ]
print(json.dumps(drawn))
"""

Drawn = list[tuple[str, list[int], list[list[float]]]]
"""The family, the glyphs and their places of each run."""


def drawn_under(locale: str) -> dict[str, Drawn]:
    """What is drawn, by script, in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": locale, "LANG": locale}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Drawn] = json.loads(done.stdout)
    return found


@pytest.mark.usefixtures("qapp")
def test_the_locale_changes_no_glyph() -> None:
    if FAMILIES - set(QFontDatabase.families()):
        pytest.skip("the typefaces of fonts-noto-cjk are not installed")
    drawn = {locale: drawn_under(locale) for locale in LOCALES}
    first = drawn[LOCALES[0]]
    assert all(found == first for found in drawn.values())
    for script, family in zip((Script.HANS, Script.HANT_TW, Script.HANT_HK), "STH", strict=True):
        for name, glyphs, _ in first[script]:
            assert name == f"Noto Serif CJK {family}{'K' if family == 'H' else 'C'}"
            assert 0 not in glyphs
    assert len({tuple(runs[0][1]) for runs in first.values()}) == 3
