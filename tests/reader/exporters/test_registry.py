from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import UnknownExportFormat
from reader.exporters import EXPORTERS, exporter_for, names


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
