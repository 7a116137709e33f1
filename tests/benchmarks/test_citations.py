"""10,000 excerpts of 2,000 articles cited, beside citeproc-py asked for each article once.

CPU time of one process. The articles are of ten years and were added over one; they have up to four
authors. Each style is cited in once, so what is kept from one
citation to the next is made within the time.
"""

from __future__ import annotations

import random
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from pytest_benchmark.fixture import BenchmarkFixture

from reader.citations import GB_T_7714
from reader.citations.items import csl_item
from reader.citations.rendering import citation
from reader.language import Language
from reader.model import ArticleInfo, DetectedScript, Metadata

ARTICLES, EACH = 2_000, 5


def articles() -> list[ArticleInfo]:
    chance = random.Random(7714)
    return [article(number, chance) for number in range(ARTICLES)]


def article(number: int, chance: random.Random) -> ArticleInfo:
    printed = date(2014, 1, 1) + timedelta(days=chance.randrange(3_650))
    added = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=chance.randrange(365))
    known = Metadata(
        title=f"鏡山生態走廊開工之{number}",
        outlet="鏡山日報",
        author="、".join(["陸采薇", "方硯", "何歸", "林禾"][: chance.randrange(5)]),
        published_at=printed.isoformat(),
        url=f"https://news.example/{number}",
    )
    return ArticleInfo(str(number), known, DetectedScript.HANT, 1, "", added)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("style", [GB_T_7714, "apa"])
@pytest.mark.parametrize("whose", ["ours", "package"])
def test_citations(benchmark: BenchmarkFixture, whose: str, style: str) -> None:
    benchmark.group = f"citations {style}"
    benchmark.pedantic(ours if whose == "ours" else package, (style, articles()), rounds=1)


def ours(style: str, infos: list[ArticleInfo]) -> list[str]:
    return [citation(info, style, Language.ENGLISH) for info in infos for _ in range(EACH)]


def package(style: str, infos: list[ArticleInfo]) -> list[str]:
    program = CitationStylesStyle(style, validate=False)
    return [one_of_package(program, info) for info in infos]


def one_of_package(program: CitationStylesStyle, info: ArticleInfo) -> str:
    source = CiteProcJSON([{**csl_item(info), "editor": []}])
    made = CitationStylesBibliography(program, source, formatter.plain)
    made.register(Citation([CitationItem(info.id)]))
    (line,) = made.bibliography()
    return str(line)
