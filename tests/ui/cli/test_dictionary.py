from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.cli.conftest import Terminal


def shown(cli: Terminal, article: str, *options: str) -> str:
    text: str = cli.done("show", article, "--script", "hans", "--json", *options).json["text"]
    return text


def test_an_entry_is_in_effect_at_once_and_until_it_is_removed(cli: Terminal, article: str) -> None:
    assert "青冈市试行" in shown(cli, article)
    said = cli.done("dictionary", "add", "青岡", "青岡").out
    assert said == "青岡 → 青岡  (any script, this library)\n"
    assert "青岡市试行" in shown(cli, article)
    assert cli.done("dictionary", "remove", "青岡").out == "青岡 → 青岡 is removed\n"
    assert "青冈市试行" in shown(cli, article)


def test_the_narrower_entry_counts(cli: Terminal, article: str) -> None:
    cli.done("dictionary", "add", "提案", "提议𨋢", "--everywhere")
    assert "居民的提议𨋢三个月" in shown(cli, article)
    cli.done("dictionary", "add", "提案", "建议")
    assert "居民的建议三个月" in shown(cli, article)
    cli.done("dictionary", "add", "提案", "案😀", "--article", article[:8])
    assert "居民的案😀三个月" in shown(cli, article)
    rows = cli.done("dictionary", "list", "--json").json
    assert [(row["scope"], row["article"], row["shown"]) for row in rows] == [
        ("library", None, "建议"),
        ("article", article, "案😀"),
        ("user", None, "提议𨋢"),
    ]


def test_an_annotation_stays_on_its_words_when_their_length_changes(
    cli: Terminal, article: str
) -> None:
    cli.done("tag", "add", "人物")
    cli.done("annotate", article, "--quote", "用人制度", "--tag", "人物")
    cli.done("dictionary", "add", "用人制度", "用人的𨋢制度", "--into", "any")
    found = cli.done("show", article, "--script", "hans", "--json").json
    (annotation,) = found["annotations"]
    place = slice(annotation["shown_start"], annotation["shown_end"])
    assert found["text"][place] == "用人的𨋢制度"
    assert found["source_text"][annotation["start"] : annotation["end"]] == "用人制度"


def test_an_export_reads_as_the_dictionary_says(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "人物")
    cli.done("annotate", article, "--quote", "推行用人制度改革", "--tag", "人物")
    cli.done("dictionary", "add", "用人制度", "用人法", "--article", article)
    out = cli.done("export", "-", "--format", "markdown", "--script", "hans").out
    assert "推行用人法改革" in out
    assert "推行用人制度改革" in out


def test_the_filter_heeds_the_persons_own_only_when_asked(cli: Terminal, tmp_path: Path) -> None:
    cli.done("dictionary", "add", "沈抚", "瀋撫", "--everywhere")
    cli.done("dictionary", "add", "新区", "新𨋢")
    file = tmp_path / "in.txt"
    file.write_bytes("沈抚新区\r\n".encode())
    convert = ("convert", "--to", "hant-tw", file)
    assert cli.bare(*convert).out == "沈撫新區\r\n"
    assert cli.bare(*convert, "--user-dictionary").out == "瀋撫新區\r\n"


def test_a_new_entry_replaces_the_one_for_the_same_script(cli: Terminal) -> None:
    for form in ("總檯", "總臺"):
        cli.done("dictionary", "add", "总台", form)
    cli.done("dictionary", "add", "总台", "總台", "--into", "hant-hk")
    rows = cli.done("dictionary", "list", "--json").json
    assert [(row["into"], row["shown"]) for row in rows] == [("hant", "總臺"), ("hant-hk", "總台")]
    cli.done("dictionary", "remove", "总台")
    assert cli.done("dictionary", "list").out == "The dictionary is empty.\n"


def test_the_table_says_where_and_for_what(cli: Terminal, article: str) -> None:
    cli.done("dictionary", "add", "沈抚", "瀋撫", "--article", article)
    cli.done("dictionary", "add", "青岡", "青岡", "--everywhere")
    out = cli.done("dictionary", "list").out
    assert "Traditional" in out
    assert f"article {article[:8]}" in out
    assert "everywhere" in out


@pytest.mark.parametrize("form", ["", " ", "a\nb", "長" * 101])
def test_a_form_that_cannot_be_is_refused_in_a_sentence(cli: Terminal, form: str) -> None:
    refused = cli("dictionary", "add", "沈抚", form)
    assert refused.status == 1
    assert "cannot be a form in the dictionary" in refused.stderr


def test_what_is_not_there_cannot_be_removed(cli: Terminal) -> None:
    cli.done("dictionary", "add", "沈抚", "瀋撫", "--everywhere")
    refused = cli("dictionary", "remove", "沈抚")
    assert refused.status == 1
    assert "There is no entry for “沈抚”" in refused.stderr


def test_one_place_at_a_time(cli: Terminal, article: str) -> None:
    refused = cli("dictionary", "add", "沈抚", "瀋撫", "--everywhere", "--article", article)
    assert refused.status == 2


def test_without_a_library_the_persons_own_are_listed(cli: Terminal) -> None:
    cli.done("dictionary", "add", "沈抚", "瀋撫", "--everywhere")
    assert not cli.library.exists()
    assert len(cli.done("dictionary", "list", "--json").json) == 1
    assert not cli.library.exists()
