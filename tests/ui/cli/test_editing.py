from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.pdfs import Set, pdf
from tests.ui.cli.conftest import ARTICLE, Terminal


def test_facts_are_corrected_and_the_rest_stays(cli: Terminal, article: str) -> None:
    before = cli.done("show", article, "--json").json
    arguments = ("--outlet", "𠮷報😀", "--date", "民國112年5月19日 19:46", "--editor", "")
    edited = cli.done("edit", article[:8], *arguments, "--json").json
    assert (edited["outlet"], edited["editor"]) == ("𠮷報😀", "")
    assert edited["published_at"] == "2023-05-19T19:46"
    after = cli.done("show", article, "--json").json
    changed = {key for key in after if after[key] != before[key]}
    assert changed == {"outlet", "editor", "published_at", "evidence"}
    assert after["source_text"] == ARTICLE.replace("\r\n", "\n")


def test_what_a_person_said_is_the_evidence_then(cli: Terminal, article: str) -> None:
    cli.done("edit", article, "--author", "林一舟", "--url", "https://a.example/新聞#段")
    evidence = cli.done("show", article, "--json").json["evidence"]
    by_field = {each["field"]: each for each in evidence}
    own = {"text": "林一舟", "place": "a person", "sure": True}
    assert by_field["author"] == {"field": "author", **own}
    assert by_field["url"]["text"] == "https://a.example/新聞#段"
    assert by_field["outlet"]["place"] == "masthead"
    assert "青岡日報" in by_field["outlet"]["text"]


def test_a_person_is_told_which_article_it_was(cli: Terminal, article: str) -> None:
    told = cli.done("edit", article, "--title", "議事廳\r\n試行").out
    assert told == f"{article[:8]}  議事廳 試行\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--date", "昨天"), "“昨天” is not a date."),
        (("--url", "javascript:1"), "“javascript:1” is not an address"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    cli: Terminal, article: str, arguments: tuple[str, str], sentence: str
) -> None:
    before = cli.done("show", article, "--json").json
    result = cli("edit", article, "--outlet", "𨋢報", *arguments, "--json")
    assert (result.status, result.stdout) == (1, b"")
    assert result.stderr.startswith(sentence)
    assert cli.done("show", article, "--json").json == before


def test_nothing_to_change_is_wrong_usage(cli: Terminal, article: str) -> None:
    result = cli("edit", article)
    assert (result.status, result.stderr) == (2, "Say what to change, as in --outlet TEXT.\n")


def test_an_article_that_is_not_there(cli: Terminal, article: str) -> None:
    result = cli("edit", "zzz", "--title", "改")
    assert (result.status, result.stderr) == (1, "No article’s id begins with “zzz”.\n")


def test_cautions_are_shown(cli: Terminal, article: str, tmp_path: Path) -> None:
    assert cli.done("show", article, "--json").json["cautions"] == []
    page = pdf([[Set("青岡市試行街區議事廳", 72, 700), Set("居民提案三個月內答覆。", 72, 680)]])
    (tmp_path / "議事廳.pdf").write_bytes(page)
    (info,) = cli.done("import", tmp_path / "議事廳.pdf", "--json").json["imported"]
    cautions = cli.done("show", info["id"], "--json").json["cautions"]
    assert cautions == ["The paragraphs were rebuilt from the lines of the pages."]
