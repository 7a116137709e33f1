"""Which typeface draws which script, and how Qt is kept from choosing for itself.

Noto's ``locl`` feature replaces glyphs by the process's locale, so that under zh_CN a Taiwan face
draws mainland forms. With ``locl`` off and a family a script, every locale draws the same glyphs.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.model import DetectedScript, Script

_SERIF = {
    Script.HANS: ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun"),
    Script.HANT_TW: ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU"),
    Script.HANT_HK: ("Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", "PMingLiU"),
}
_SANS = {
    Script.HANS: ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    Script.HANT_TW: ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    Script.HANT_HK: ("Noto Sans CJK HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"),
}

_WRITING = {
    Script.HANS: QFontDatabase.WritingSystem.SimplifiedChinese,
    Script.HANT_TW: QFontDatabase.WritingSystem.TraditionalChinese,
    Script.HANT_HK: QFontDatabase.WritingSystem.TraditionalChinese,
}

PACKAGE = "fonts-noto-cjk"
"""The Debian package that has all of the first choices."""


def drawn_as(script: Script, written_in: DetectedScript) -> Script:
    """The script whose typeface suits: the original is drawn as what it is written in."""
    if script is not Script.ORIGINAL:
        return script
    return Script.HANS if written_in is DetectedScript.HANS else Script.HANT_TW


def serif(script: Script, pixels: float, *, bold: bool = False, family: str = "") -> QFont:
    """A reading face for a script (not ``ORIGINAL``), ``pixels`` an em; ``family`` goes first."""
    chosen = (family,) if family else ()
    return _font(chosen + _SERIF[script], _SANS[script], pixels, bold)


def sans(script: Script, pixels: float, *, bold: bool = False) -> QFont:
    """An interface face for a script (not ``ORIGINAL``), ``pixels`` an em."""
    return _font(_SANS[script], _SERIF[script], pixels, bold)


def families(script: Script) -> list[str]:
    """The installed families that suit a script (not ``ORIGINAL``), our own choices first."""
    found = QFontDatabase.families(_WRITING[script])
    own = _installed(_SERIF[script]) + _installed(_SANS[script])
    return list(dict.fromkeys((*own, *found)))


def has_han() -> bool:
    """Whether any face can draw Han characters."""
    return any(_installed(families) for table in (_SERIF, _SANS) for families in table.values())


def _font(first: tuple[str, ...], second: tuple[str, ...], pixels: float, bold: bool) -> QFont:
    # Only installed ones: for an absent first family Qt searches all fonts for an alias.
    font = QFont()
    families = _installed(first) + _installed(second)
    if families:
        font.setFamilies(list(families))
    font.setPixelSize(round(pixels))
    font.setBold(bold)
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(family for family in families if family in _present())


@cache
def _present() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
