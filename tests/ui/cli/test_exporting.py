from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def annotated(cli: Terminal, article: str, other: str) -> None:
    cli.done("tag", "add", "改革 / 用人")
    cli.done("tag", "add", "生態")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "用人")
    cli.done("annotate", article, "--quote", "綠色低碳發展", "--tag", "生態")
    cli.done("annotate", other, "--quote", "湿地修复工程", "--tag", "生態")


def quotes(cli: Terminal, *filters: str) -> list[str]:
    """The quotes that the filters let through."""
    document = cli.done("export", "-", "--format", "json", *filters).json
    return [each["quote"] for each in document["annotations"]]


def test_quotes_are_the_source(cli: Terminal) -> None:
    assert quotes(cli) == ["用人制度改革", "绿色低碳发展", "湿地修复工程"]


def test_filters(cli: Terminal, article: str, other: str) -> None:
    assert quotes(cli, "--article", other[:10]) == ["湿地修复工程"]
    assert quotes(cli, "--tag", "改革") == ["用人制度改革"]
    assert quotes(cli, "--tag", "生态", "--article", article) == ["绿色低碳发展"]
    assert quotes(cli, "--outlet", "青冈日报") == ["用人制度改革", "绿色低碳发展"]
    assert quotes(cli, "--outlet", "青岡") == []


def test_a_file_gets_the_format_of_its_ending(cli: Terminal, tmp_path: Path) -> None:
    table, document = tmp_path / "out.csv", tmp_path / "out.json"
    assert cli.done("export", table).out == f"3 excerpts in {table}\n"
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    assert [row["quote"] for row in rows] == quotes(cli)
    cli.done("export", document, "--format", "md")
    assert document.read_text(encoding="utf-8").startswith("# Annotated excerpts")


def test_a_reading_stands_beside_the_quote(cli: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    cli.done("export", file, "--script", "hant-tw")
    found = json.loads(file.read_text(encoding="utf-8"))["annotations"]
    assert [each["reading"]["text"] for each in found] == [
        "用人制度改革",
        "綠色低碳發展",
        "溼地修復工程",
    ]


def test_a_report_holds_the_articles_whole_where_that_is_asked(
    cli: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "out.html"
    cli.done("export", file, "--group-by", "tag", "--language", "zh-hant")
    excerpts = file.read_text(encoding="utf-8")
    assert excerpts.count('<article class="card') == 3
    assert 'class="whole"' not in excerpts
    cli.done("export", file, "--whole-articles")
    assert file.read_text(encoding="utf-8").count('class="whole"') == 2


@pytest.mark.parametrize("name", ["out", "out.docx", "out.md"])
def test_a_format_that_is_unknown_writes_nothing(cli: Terminal, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    extra = ["--format", "docx"] if name == "out.md" else []
    result = cli("export", file, *extra)
    assert result.status == 1
    assert "Gengdu cannot export to" in result.stderr
    assert not file.exists()


def test_standard_output_needs_a_format(cli: Terminal) -> None:
    result = cli("export", "-")
    assert result.status == 2
    assert "--format" in result.stderr


def test_the_library_is_never_written_over(cli: Terminal, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(cli.library)
    before = cli.library.read_bytes()
    for target in (cli.library, link):
        result = cli("export", target, "--format", "json")
        assert result.status == 1
        assert "it is the library itself" in result.stderr
    assert cli.library.read_bytes() == before


def test_a_folder_that_is_not_there(cli: Terminal, tmp_path: Path) -> None:
    result = cli("export", tmp_path / "no" / "out.md")
    assert result.status == 1
    assert "there is no such folder" in result.stderr
