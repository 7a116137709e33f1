"""Saved Chinese news pages against what people took from them: ours beside its peers.

All read the same bytes in the same process. F1 is over runs of four Han characters or Latin words;
a page is lost under 0.5. Breaks are the ends of paragraphs that are still ends of lines. A field
counts where its gold is known: the title and the outlet to the letter, of the date the day, of the
people each name; an editor is right as 編輯 or as 責編, which the gold does not tell apart.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.peers import TOOLS, Taken, tool
from tests.helpers.likeness import breaks_kept, likeness

PAGES = sorted((Path(__file__).resolve().parents[2] / "../shared/corpus/pages").glob("*.html"))
FIELDS = ("title", "date", "source", "author", "editor")
LOST = 0.5

pytestmark = pytest.mark.skipif(not PAGES, reason="the saved pages are not on this machine")


def names(text: str) -> set[str]:
    return set(filter(None, re.split(r"[\s、，,;；]+", text)))


def is_right(field: str, gold: str, said: Mapping[str, str]) -> bool:
    """Whether a tool says of a field what the gold says; white space in a title counts for none."""
    if field == "title":
        return re.sub(r"\s", "", gold) == re.sub(r"\s", "", said.get("title", ""))
    if field == "date":
        return said.get("published_at", "").startswith(gold[:10])
    if field == "source":
        return said.get("outlet", "") == gold
    if field == "author":
        return names(said.get("author", "")) == names(gold)
    told = said.get("editor", ""), said.get("responsible_editor", "")
    return any(names(gold) <= names(one) for one in told)


def measured(takes: Callable[[bytes], Taken]) -> dict[str, object]:
    """The figures of a tool over all pages."""
    scores, kept, right, known, spent = [], Counter[str](), Counter[str](), Counter[str](), []
    for page in PAGES:
        data = page.read_bytes()
        before = time.process_time()
        taken = takes(data)
        spent.append(time.process_time() - before)
        gold = page.with_suffix(".gold.txt")
        if gold.exists():
            text = gold.read_text(encoding="utf-8")
            scores.append(likeness(taken.text, text))
            held, of = breaks_kept(taken.text, text)
            kept.update(held=held, of=of)
        meta = json.loads(page.with_suffix(".meta.json").read_text(encoding="utf-8"))
        for field in FIELDS:
            if page.stem[:3] != "moz" and meta.get(field):
                known[field] += 1
                right[field] += is_right(field, meta[field], taken.said)
    return {
        "pages with gold": len(scores),
        "F1": round(mean(scores), 3),
        "lowest": round(min(scores), 3),
        "lost": sum(score < LOST for score in scores),
        "breaks": f"{kept['held']}/{kept['of']}",
        **{field: f"{right[field]}/{known[field]}" for field in FIELDS},
        "ms a page": round(mean(spent) * 1000, 1),
    }


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("whose", TOOLS)
def test_extraction(benchmark: BenchmarkFixture, say: Callable[[str], None], whose: str) -> None:
    benchmark.group = f"{len(PAGES)} saved pages"
    takes = tool(whose)
    takes(PAGES[0].read_bytes())
    figures: list[dict[str, object]] = []
    benchmark.pedantic(lambda: figures.append(measured(takes)), rounds=1)
    benchmark.extra_info |= figures[0]
    said = "  ".join(f"{name} {value}" for name, value in figures[0].items())
    say(f"{whose:<12} {said}")
