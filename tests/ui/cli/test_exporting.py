from __future__ import annotations

import csv
import io
import json
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import docx
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


def test_tags_have_columns_where_they_are_asked_for(cli: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "out.tsv"
    cli.done("export", table, "--tag-columns")
    text = io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")
    rows = list(csv.DictReader(text, delimiter="\t"))
    assert [row["改革 / 用人"] for row in rows] == ["1", "0", "0"]
    assert [row["生態"] for row in rows] == ["0", "1", "1"]


def test_a_json_file_holds_the_articles_whole(cli: Terminal, article: str) -> None:
    document = cli.done("export", "-", "--format", "json", "--article", article).json
    (whole,) = document["articles"]
    shown = cli.done("show", article, "--json").json
    assert (whole["source_text"], whole["sha256"]) == (shown["source_text"], shown["sha256"])
    assert sha256(b64decode(whole["raw"])).hexdigest() == whole["sha256"]


def test_a_reading_stands_beside_the_quote(cli: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    cli.done("export", file, "--script", "hant-tw")
    found = json.loads(file.read_text(encoding="utf-8"))["annotations"]
    assert [each["reading"]["text"] for each in found] == [
        "用人制度改革",
        "綠色低碳發展",
        "溼地修復工程",
    ]


@pytest.mark.parametrize("name", ["out", "out.odt", "out.md"])
def test_a_format_that_is_unknown_writes_nothing(cli: Terminal, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    extra = ["--format", "odt"] if name == "out.md" else []
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


def test_documents_hold_the_quotes_of_the_source(
    cli: Terminal, article: str, tmp_path: Path
) -> None:
    source = cli.done("show", article, "--json").json["source_text"]
    quote = source[source.index("副主任𨋢田") : source.index("第一項提案")]
    assert "😀\n" in quote
    cli.done("annotate", article, "--quote", quote, "--tag", "生態")
    word, text, org = (tmp_path / f"out.{ending}" for ending in ("docx", "txt", "org"))
    for file in (word, text, org):
        assert cli.done("export", file, "--order", "newest-article").out.startswith("4 excerpts in")
    read = docx.Document(str(word)).paragraphs
    found = [each.text for each in read if each.style and each.style.name == "Quote"]
    assert sorted(found) == sorted(quotes(cli))
    assert quote in found
    assert quote.replace("\n", "\n    ") in text.read_text(encoding="utf-8")
    assert quote.replace("\n", "\\\\\n") in org.read_text(encoding="utf-8")


def test_an_update_keeps_what_was_written_into_the_file(
    cli: Terminal, article: str, tmp_path: Path
) -> None:
    file = tmp_path / "out.md"
    cli.done("export", file, "--update", "--tag", "改革")
    file.write_text(file.read_text(encoding="utf-8") + "\n我的結論。\n", encoding="utf-8")
    cli.done("annotate", article, "--quote", "街區議事廳", "--tag", "改革")
    assert cli.done("export", file, "--update", "--tag", "改革").out == f"2 excerpts in {file}\n"
    text = file.read_text(encoding="utf-8")
    assert "> 街區議事廳\n" in text
    assert "> 用人制度改革\n" in text
    assert text.count("我的結論。") == 1


def test_an_update_is_for_some_formats_and_whole_files(cli: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    result = cli("export", file, "--update")
    assert (result.status, file.exists()) == (2, False)
    assert "--update is for markdown, org, not for csv" in result.stderr
    assert cli("export", "-", "--format", "md", "--update").status == 2
    damaged = tmp_path / "out.md"
    damaged.write_text("<!-- gengdu:begin n-1 -->\n", encoding="utf-8")
    result = cli("export", damaged, "--update")
    assert result.status == 1
    assert "damaged at line 1" in result.stderr
