"""A thousand annotations carried over to another text of 100,000 code points.

CPU time of one process. "same" is the text once more, "edited" has a few hundred small edits,
"other script" is converted, "another" shares nothing: each passage is looked for by likeness, in
vain. Beside it stands what costs nothing to decide: looking for each quote with str.find.
"""

from __future__ import annotations

import random
import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from reader.anchor import describe
from reader.carry import Carried, carry
from reader.model import Anchor, Script
from reader.script import convert
from tests.helpers.articles import long_text

LENGTH, COUNT, EDITS = 100_000, 1_000, 300
FORMER = long_text(LENGTH)
CASES = ("same", "edited", "other script", "another")


def text_of(case: str) -> str:
    if case == "another":
        return "".join(map(chr, range(0x20000, 0x2A000))) * 2
    if case == "other script":
        return convert(FORMER, Script.HANT_TW).text
    dice, text = random.Random(7), list(FORMER)
    for _ in range(EDITS if case == "edited" else 0):
        text[dice.randrange(len(text))] = dice.choice(("", "𠮷", "改革"))
    return "".join(text)


def anchors() -> list[Anchor]:
    dice = random.Random(5)
    starts = (dice.randrange(LENGTH - 50) for _ in range(COUNT))
    return [describe(FORMER, start, start + dice.randint(2, 40)) for start in starts]


@pytest.mark.benchmark(timer=time.process_time, group="carry 1,000 annotations")
@pytest.mark.parametrize("case", CASES)
def test_carry(benchmark: BenchmarkFixture, case: str) -> None:
    text, given = text_of(case), anchors()
    fates = carry(FORMER, given, text)
    benchmark.extra_info["carried"] = sum(isinstance(fate, Carried) for fate in fates)
    benchmark.pedantic(carry, (FORMER, given, text), rounds=5)


@pytest.mark.benchmark(timer=time.process_time, group="carry 1,000 annotations")
def test_find(benchmark: BenchmarkFixture) -> None:
    given = anchors()
    benchmark.pedantic(lambda: [FORMER.find(each.quote) for each in given], rounds=5)
