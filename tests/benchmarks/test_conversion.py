"""Conversion with its map, beside opencc-python-reimplemented's own without one.

CPU time of one process. The texts are the paragraphs of the sample article, over and over; 1 MB and
10 MB are bytes of UTF-8. Both have converted before, so neither loads anything.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import opencc
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import resources
from reader.conversion.converter import Converter, converter
from reader.conversion.dictionaries import Dictionaries, current
from reader.importers import read_bytes
from reader.model import DetectedScript, Script
from reader.script import convert, doubts
from tests.helpers.opencc_cases import package

ROUNDS = {"article": 50, "1 MB": 5, "10 MB": 1}
MEGABYTE = 1_000_000


def sample(size: str) -> str:
    """The sample article in Traditional, or its paragraphs until they fill ``size``."""
    draft = read_bytes(resources.path("samples/qingling-bay.txt").read_bytes(), "sample.txt")
    if size == "article":
        return draft.source_text
    body = "\n".join(
        draft.source_text[block.start : block.end]
        for block in draft.blocks
        if block.kind == "paragraph"
    )
    return (body + "\n") * (int(size.split()[0]) * MEGABYTE // len(body.encode()))


def source_of(configuration: str, size: str) -> str:
    text = sample(size)
    if configuration == "t2s":
        return text
    return convert(text, Script.HANS, written_in=DetectedScript.HANT).text


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("size", ROUNDS)
@pytest.mark.parametrize("configuration", ["s2t", "t2s", "s2tw", "s2twp"])
@pytest.mark.parametrize("whose", ["ours", "package"])
def test_conversion(benchmark: BenchmarkFixture, whose: str, configuration: str, size: str) -> None:
    benchmark.group = f"conversion {configuration} {size}"
    source = source_of(configuration, size)
    run: Callable[[str], object] = (
        converter(configuration).convert if whose == "ours" else package(configuration).convert
    )
    run(source[:1000])
    benchmark.pedantic(run, (source,), rounds=ROUNDS[size])


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("size", ["article", "1 MB"])
def test_doubts(benchmark: BenchmarkFixture, size: str) -> None:
    """The benchmark's extra information names the characters other ways to read would change."""
    benchmark.group = f"doubts {size}"
    source = source_of("s2tw", size)
    found = doubts(source, Script.HANT_TW, written_in=DetectedScript.HANS)
    benchmark.extra_info["per 1,000"] = round(len(found) * 1000 / len(source), 2)
    benchmark.extra_info["differing"] = sorted(
        {
            source[max(0, doubt.start - 3) : doubt.start]
            + "|".join(doubt.candidates)
            + source[doubt.end : doubt.end + 3]
            for doubt in found
        }
    )
    benchmark.pedantic(
        doubts, (source, Script.HANT_TW), {"written_in": DetectedScript.HANS}, rounds=5
    )


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("configuration", ["s2tw", "t2s"])
@pytest.mark.parametrize("whose", ["ours", "package"])
def test_first_article(
    benchmark: BenchmarkFixture, tmp_path: Path, whose: str, configuration: str
) -> None:
    """Reading the dictionaries and showing the article."""
    benchmark.group = f"first article {configuration}"
    source = source_of(configuration, "article")
    numbers = count()

    def fresh() -> tuple[tuple[Dictionaries], dict[str, object]]:
        """The dictionaries in a place of their own, since what was read from a place is kept."""
        place = tmp_path / str(next(numbers))
        place.symlink_to(current().folder)
        return (Dictionaries(place, place / "config"),), {}

    def first(dictionaries: Dictionaries) -> None:
        if whose == "ours":
            Converter(dictionaries, configuration).convert(source)
        else:
            opencc.OpenCC(configuration).convert(source)

    benchmark.pedantic(first, setup=fresh, rounds=5)
