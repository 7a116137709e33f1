"""How well a colour can be told from its ground."""

from __future__ import annotations

LEAST = 3.0
"""What bars and swatches need (WCAG 2.2, criterion 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours ``#RRGGBB``, 1 to 21 (WCAG 2.2, dfn-contrast-ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
