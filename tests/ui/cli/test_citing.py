from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from reader.citations import GB_T_7714, OFFERED
from tests.ui.cli.conftest import Terminal


@pytest.fixture
def annotated(cli: Terminal, article: str) -> str:
    cli.done("tag", "add", "生態")
    cli.done("annotate", article, "--quote", "綠色低碳發展", "--tag", "生態")
    return article


def test_the_styles_that_are_offered_are_listed_first(cli: Terminal) -> None:
    lines = cli.done("styles").out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(OFFERED) + 1]] == list(OFFERED)
    assert "gengdu styles --all" in lines[-1]
    assert not cli.library.exists()


def test_all_styles_by_name(cli: Terminal) -> None:
    names = cli.done("styles", "--all").out.splitlines()
    assert names[0] == GB_T_7714
    assert {"nature", "apa", "vancouver-ama"} <= set(names)


def test_an_export_cites_in_the_style_that_is_named(
    cli: Terminal, annotated: str, tmp_path: Path
) -> None:
    table = tmp_path / "out.csv"
    cli.done("export", table, "--style", GB_T_7714)
    (row,) = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline=""))
    assert row["citation"].startswith("青冈市") or row["citation"].startswith("青岡市")
    assert "[N]. 青岡日報, 2023-05-18" in row["citation"]
    (excerpt,) = cli.done("export", "-", "--format", "json", "--style", "apa").json["annotations"]
    assert "(2023, May 18)" in excerpt["citation"]


def test_the_language_is_that_of_headings(cli: Terminal, annotated: str) -> None:
    options = ("--format", "json", "--style", "apa", "--language", "zh-hant")
    (excerpt,) = cli.done("export", "-", *options).json["annotations"]
    assert "(2023, 5月18日)" in excerpt["citation"]


def test_an_unknown_style_is_said_and_nothing_is_written(
    cli: Terminal, annotated: str, tmp_path: Path
) -> None:
    for style in ("gost", str(tmp_path / "none.csl")):
        result = cli("export", tmp_path / "out.md", "--style", style)
        assert result.status == 1
        assert style in result.stderr
    assert not (tmp_path / "out.md").exists()


@pytest.mark.parametrize(
    ("name", "begins"),
    [("out.bib", "@article{gengdu-"), ("out.ris", "TY  - NEWS"), ("out.csl.json", "[\n{")],
)
def test_bibliographies_by_their_endings(
    cli: Terminal, annotated: str, tmp_path: Path, name: str, begins: str
) -> None:
    cli.done("export", tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert f"gengdu-{annotated}" in text
