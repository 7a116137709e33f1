from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import UnknownExportFormat
from reader.exporters import EXPORTERS, Exporter, exporter_for, names
from reader.exporters.bibtex import BibTeX
from reader.exporters.csl_json import CslJson
from reader.exporters.csv_table import CsvTable, TsvTable
from reader.exporters.formats import Format
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.markdown import Markdown
from reader.exporters.org import Org
from reader.exporters.qdc import Qdc
from reader.exporters.qdpx import Qdpx
from reader.exporters.report.page import Report
from reader.exporters.ris import Ris
from reader.exporters.template import Template
from reader.exporters.text import Text
from reader.exporters.web_annotation import WebAnnotation
from reader.exporters.word import Word
from reader.exporters.xlsx import Xlsx

LOADED: tuple[Exporter, ...] = (
    Markdown(),
    Text(),
    Org(),
    Word(),
    Report(),
    CsvTable(),
    TsvTable(),
    Xlsx(),
    JsonLossless(),
    WebAnnotation(),
    Qdpx(),
    Qdc(),
    BibTeX(),
    Ris(),
    CslJson(),
    Template(),
)
"""Each exporter as the type checker knows it; the registry loads them by their names."""


def test_what_is_listed_is_what_is_loaded() -> None:
    assert len(EXPORTERS) == len(LOADED)
    for listed, own in zip(EXPORTERS, LOADED, strict=True):
        assert isinstance(listed, Format)
        assert type(listed.load()) is type(own)
        assert (listed.name, listed.title, listed.suffix) == (own.name, own.title, own.suffix)


def test_every_exporter_is_found_by_name_and_by_file_ending() -> None:
    assert {"markdown", "csv", "tsv", "xlsx", "json", "jsonld"} <= set(names())
    assert len(set(names())) == len(EXPORTERS)
    for exporter in EXPORTERS:
        assert exporter_for(exporter.name, Path("摘錄.xyz")) is exporter
        assert exporter_for(exporter.name.upper(), Path("摘錄")) is exporter
        # A template may make a file of any ending, so it never goes before a format of its own.
        own = exporter_for("markdown", Path()) if exporter.name == "template" else exporter
        assert exporter_for(exporter.suffix, Path("摘錄")) is own
        assert exporter_for(None, Path(f"摘錄🌱.v2{exporter.suffix.upper()}")) is own
        assert exporter.title


@pytest.mark.parametrize(
    ("name", "path", "named"),
    [
        ("gif", "a.md", "gif"),
        (None, "a.gif", ".gif"),
        (None, "摘錄", "摘錄"),
        ("", "a.md", "a.md"),
    ],
)
def test_an_unknown_format_is_named_with_those_there_are(
    name: str | None, path: str, named: str
) -> None:
    with pytest.raises(UnknownExportFormat) as caught:
        exporter_for(name, Path(path))
    assert caught.value.places == {"format": named, "formats": ", ".join(names())}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.csl.json", "csl-json"),
        ("A.CSL.JSON", "csl-json"),
        ("csl.json", "json"),
        ("a.xcsl.json", "json"),
        (".csl.json", "json"),
    ],
)
def test_the_longest_ending_counts(path: str, name: str) -> None:
    assert exporter_for(None, Path("摘錄") / path).name == name
