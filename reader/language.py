"""The languages that an export and a citation can speak."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The language of headings and labels (BCP 47)."""

    ENGLISH = "en"
    TRADITIONAL = "zh-Hant"
    SIMPLIFIED = "zh-Hans"
