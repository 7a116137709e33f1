from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import ExportCancelled
from reader.exporters import EXPORTERS, ExportOptions, exported
from reader.exporters.uses import Use, uses
from reader.exporters.watched import Watched
from tests.reader.exporters.sample_excerpts import ATTRIBUTES, CODEBOOK, EXCERPTS, listed

MATERIAL = replace(listed(), headings=["甲"] * 3 + ["乙"] * 5)
LISTS = "{% for s in sections %}{% for e in s.excerpts %}{{ e.quote }}{% endfor %}{% endfor %}"
OPTIONS = ExportOptions(template=LISTS)


def test_what_is_watched_is_written_as_ever() -> None:
    for exporter in EXPORTERS:
        seen: list[int] = []
        watched = Watched(MATERIAL, seen.append)
        assert exported(exporter, watched, OPTIONS) == exported(exporter, MATERIAL, OPTIONS)


def test_it_tells_how_far_it_is() -> None:
    seen: list[int] = []
    watched = Watched(MATERIAL, seen.append)
    read = [each for section in watched.sections() for each in section.excerpts]
    assert read == list(EXCERPTS)
    assert seen == list(range(1, 9))
    assert list(watched.excerpts()) == list(EXCERPTS)
    assert seen == [*range(1, 9), *range(1, 9)]
    assert len(list(watched.articles())) == 2
    assert seen[-2:] == [1, 2]
    assert (watched.codebook, watched.attributes, watched.grouped) == (CODEBOOK, ATTRIBUTES, True)


def test_it_ends_where_it_is_told_to() -> None:
    def until_one(done: int) -> None:
        if done > 1:
            raise ExportCancelled

    for exporter in EXPORTERS:
        # A codebook is of tags alone.
        if exporter.name != "qdc":
            with pytest.raises(ExportCancelled):
                exported(exporter, Watched(MATERIAL, until_one), OPTIONS)


def test_every_format_says_what_it_heeds() -> None:
    heeded = {exporter.name: uses(exporter) for exporter in EXPORTERS}
    assert Use.GROUPS in heeded["markdown"]
    assert Use.TEMPLATE not in heeded["markdown"]
    assert Use.TEMPLATE in heeded["template"]
    assert Use.GROUPS not in heeded["csv"]
    assert Use.TAG_COLUMNS in heeded["csv"]
