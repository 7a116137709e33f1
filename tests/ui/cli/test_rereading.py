from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from reader.changes import EditMetadata
from tests.helpers.library import revising
from tests.ui.cli.conftest import ARTICLE, Terminal

BIG5 = (
    "青岡市試行街區議事廳\r\n2023-05-18 09:30 來源：青岡日報 編輯：林一舟\r\n\r\n"
    "　　青岡市五月起推行用人制度改革，各區設議事廳，居民的提案三個月內必須答覆。\r\n"
)


@pytest.fixture
def misread(cli: Terminal, tmp_path: Path) -> str:
    """An article that was read in the wrong encoding, with a highlight."""
    path = tmp_path / "青岡.txt"
    path.write_bytes(BIG5.encode("big5"))
    (info,) = cli.done("import", path, "--encoding", "latin-1", "--json").json["imported"]
    text = cli.done("show", info["id"], "--json").json["source_text"]
    cli.done("tag", "add", "改革")
    cli.done("annotate", info["id"], "--quote", text[2:12], "--tag", "改革", "--note", "留著")
    return str(info["id"])


@pytest.fixture
def older(cli: Terminal, article: str) -> str:
    """An article whose text was made by an older importer, with three highlights on it."""
    with Library(cli.library) as library:
        whole = library.article(article)
        text = whole.source_text.replace("街道办副主任", "街道办主任").replace("議事廳的第一項", "")
        library.apply(revising(whole, text.replace("三個月內必須", "三月內需")))
    cli.done("tag", "add", "改革")
    for quote in ("用人制度改革", "居民的提案三月內需答覆", "街道办主任"):
        cli.done("annotate", article, "--quote", quote, "--tag", "改革")
    return article


def shown(cli: Terminal, article: str) -> Any:
    return cli.done("show", article, "--json").json


def test_what_reads_as_before_stays(cli: Terminal, article: str) -> None:
    before = shown(cli, article)
    told = cli.done("reread", article, "--json").json
    assert told["version"] == 1
    assert told["blocks"] == {"added": 0, "gone": 0, "changed": 0}
    assert (told["asked"], told["orphans"], told["metadata"]) == ([], [], [])
    assert shown(cli, article) == before
    assert "The text stays as it is." in cli.done("reread", article).out


def test_another_encoding_leaves_orphans_that_are_kept_and_named(
    cli: Terminal, misread: str
) -> None:
    told = cli.done("reread", misread, "--encoding", "big5", "--json").json
    now = shown(cli, misread)
    assert now["source_text"] == BIG5.replace("\r\n", "\n")
    (orphan,) = now["annotations"]
    assert told["orphans"] == [orphan["id"]]
    assert (orphan["shown_start"], orphan["shown_end"]) == (None, None)
    assert (orphan["orphan"], orphan["version"], orphan["note"]) == (True, 1, "留著")
    (listed,) = cli.done("annotations", "--json").json
    assert (listed["orphan"], listed["version"]) == (True, 1)
    assert "not found" in cli.done("annotations").out
    assert "not found" in cli.done("show", misread).out


def test_orphans_are_counted_and_are_no_problem(cli: Terminal, misread: str) -> None:
    cli.done("reread", misread, "--encoding", "big5")
    report = cli.done("check", "--json").json
    assert (report["annotations"], report["orphans"], report["problems"]) == (1, 1, [])
    assert "1 annotations, 1 of them orphans" in cli.done("check").out


def test_a_dry_run_tells_the_same_and_changes_nothing(cli: Terminal, misread: str) -> None:
    before = shown(cli, misread)
    tried = cli.done("reread", misread, "--encoding", "big5", "--dry-run", "--json").json
    assert shown(cli, misread) == before
    assert "Nothing was changed." in cli.done("reread", misread, "--dry-run").out
    done = cli.done("reread", misread, "--encoding", "big5", "--json").json
    assert done == {**tried, "dry_run": False}


def test_highlights_go_along_and_what_is_merely_like_them_only_if_asked(
    cli: Terminal, older: str
) -> None:
    tried = cli.done("reread", older, "--dry-run", "--json").json
    assert {each["quote"] for each in tried["asked"]} == {
        "居民的提案三個月內必須答覆",
        "街道办副主任",
    }
    assert not any(each["taken"] for each in tried["asked"])
    told = cli.done("reread", older, "--take-fuzzy", "--json").json
    assert all(each["taken"] for each in told["asked"])
    now = shown(cli, older)
    assert now["source_text"] == ARTICLE.replace("\r\n", "\n")
    quotes = [each["quote"] for each in now["annotations"]]
    assert quotes == ["用人制度改革", "居民的提案三個月內必須答覆", "街道办副主任"]
    for each in now["annotations"]:
        assert now["source_text"][each["start"] : each["end"]] == each["quote"]
        assert "orphan" not in each
    assert cli.done("check", "--json").json["orphans"] == 0


def test_without_the_word_they_are_left_as_orphans(cli: Terminal, older: str) -> None:
    out = cli.done("reread", older).out
    assert "1 annotations stay, 2 are in question, 0 not found" in out
    assert "街道办副主任" in out
    kept = [each["quote"] for each in shown(cli, older)["annotations"] if "orphan" not in each]
    assert kept == ["用人制度改革"]


def test_what_is_annotated_after_that_stands_on_the_new_text(cli: Terminal, older: str) -> None:
    cli.done("reread", older)
    cli.done("annotate", older, "--quote", "議事廳的第一項提案", "--tag", "改革")
    last = shown(cli, older)["annotations"][-1]
    assert last["quote"] == "議事廳的第一項提案"
    assert "orphan" not in last


def test_orphans_are_exported_with_a_mark(cli: Terminal, older: str, tmp_path: Path) -> None:
    cli.done("reread", older)
    cli.done("export", tmp_path / "a.md")
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert text.count("- Orphan: ") == 2
    assert "of version 2 of the source text" in text


def test_metadata_that_a_person_edited_stays(cli: Terminal, article: str) -> None:
    with Library(cli.library) as library:
        known = library.article(article).metadata
        edited = replace(known, outlet="我的剪報", editor="")
        library.apply(EditMetadata(article, edited))
    told = cli.done("reread", article, "--json").json
    taken = {each["field"]: each["taken"] for each in told["metadata"]}
    assert taken == {"outlet": False, "editor": True}
    now = shown(cli, article)
    assert (now["outlet"], now["editor"]) == ("我的剪報", "𠮷村美")
    assert "outlet: 我的剪報 → 青岡日報 (kept as it is)" in cli.done("reread", article).out


def test_a_wrong_encoding_is_said_and_changes_nothing(cli: Terminal, article: str) -> None:
    before = shown(cli, article)
    result = cli("reread", article, "--encoding", "ascii")
    assert result.status == 1
    assert "ascii" in result.stderr
    assert shown(cli, article) == before
    assert cli("reread", "zzz").status == 1
