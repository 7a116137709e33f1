from __future__ import annotations

from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.library import snapshot
from tests.helpers.reprints import OTHER_EVENT, SAME_EVENT, STORY, noted, shortened, traditional
from tests.ui.cli.conftest import Terminal

HEAD = "{title}\r\n2024-03-05 08:30:00 来源：{outlet}\r\n\r\n"


@pytest.fixture
def story(cli: Terminal, tmp_path: Path) -> str:
    """The id of an article in the library."""
    return imported(cli, tmp_path / "松溪.txt", "松溪启用种子银行", "松溪晚报", STORY)


@pytest.fixture
def again(cli: Terminal, story: str, tmp_path: Path) -> str:
    """The id of its reprint: in Traditional, with its words, cut, under another headline."""
    text = noted(shortened(traditional(STORY)))
    return imported(cli, tmp_path / "種子.txt", "種子借出去，收成還回來", "鏡山日報", text)


def imported(cli: Terminal, path: Path, title: str, outlet: str, text: str) -> str:
    head = HEAD.format(title=title, outlet=outlet)
    path.write_bytes((head + text.replace("\n", "\r\n")).encode())
    identity = cli.done("import", path, "--json").json["imported"][0]["id"]
    assert isinstance(identity, str)
    return identity


def annotated(cli: Terminal, article: str, quote: str) -> str:
    if not cli.done("tag", "list", "--json").json:
        cli.done("tag", "add", "种子")
    said = ("--quote", quote, "--tag", "种子", "--note", "見**圖**")
    identity = cli.done("annotate", article, *said, "--json").json["id"]
    assert isinstance(identity, str)
    return identity


def test_an_import_names_what_is_there_already(cli: Terminal, story: str, tmp_path: Path) -> None:
    path = tmp_path / "again.txt"
    path.write_text(HEAD.format(title="再说种子", outlet="云岭晚报") + STORY, encoding="utf-8")
    found = cli.done("import", path, "--json").json
    (info,), (reprint,) = found["imported"], found["reprints"]
    assert reprint == {
        "article": info["id"],
        "reprint": story,
        "similarity": 1.0,
        "contained": False,
    }
    assert found["duplicates"] == []
    path.write_text(HEAD.format(title="三说种子", outlet="云岭晚报") + STORY, encoding="utf-8")
    told = cli.done("import", path).out
    assert f"is {story[:8]} again, 100% the same: 松溪启用种子银行" in told


def test_an_import_of_something_else_names_nothing(
    cli: Terminal, story: str, tmp_path: Path
) -> None:
    path = tmp_path / "other.txt"
    path.write_text(HEAD.format(title="种子", outlet="云岭晚报") + SAME_EVENT, encoding="utf-8")
    assert cli.done("import", path, "--json").json["reprints"] == []


def test_the_reprints_of_an_article_are_listed(cli: Terminal, story: str, again: str) -> None:
    (found,) = cli.done("reprints", story, "--json").json
    assert (found["article"], found["reprint"], found["contained"]) == (story, again, True)
    assert 0.5 < found["similarity"] < 1
    told = cli.done("reprints", again[:8]).out
    assert told.splitlines()[0].split() == [
        "ARTICLE", "PUBLISHED", "OUTLET", "SAME", "EXTENT", "TITLE",
    ]  # fmt: skip
    assert "in part" in told
    assert f"{found['similarity']:.0%}" in told


def test_all_groups_are_listed(cli: Terminal, story: str, again: str, tmp_path: Path) -> None:
    imported(cli, tmp_path / "渡轮.txt", "夜航恢复", "汀洲报", OTHER_EVENT)
    (group,) = cli.done("reprints", "--json").json
    assert {info["id"] for info in group["articles"]} == {story, again}
    assert [{pair["article"], pair["reprint"]} for pair in group["reprints"]] == [{story, again}]
    told = cli.done("reprints").out
    assert told.startswith("1 groups of articles are the same again.\n")
    assert "夜航恢复" not in told


def test_where_there_are_none_that_is_said(cli: Terminal, story: str) -> None:
    assert cli.done("reprints").out == "No article is there twice.\n"
    assert cli.done("reprints", story).out == "There are no reprints of it.\n"
    assert cli.done("reprints", "--json").json == []
    assert cli("reprints", "f" * 36).status == 1


def test_annotations_are_carried_over_once(cli: Terminal, story: str, again: str) -> None:
    kept = annotated(cli, story, "秦阿婆带来一包紫皮豇豆")
    lost = annotated(cli, story, "明年春天同邻近两市交换")
    before = snapshot(cli.library)
    planned = cli.done("carry", story, again, "--dry-run", "--json").json
    assert snapshot(cli.library) == before
    (carried,) = planned["carried"]
    assert (carried["annotation"], carried["quote"]) == (kept, "秦阿婆帶來一包紫皮豇豆")
    assert [each["id"] for each in planned["lost"]] == [lost]
    assert cli.done("carry", story, again, "--json", "--coder", "禾").json == planned
    (made,) = cli.done("annotations", "--article", again, "--json").json
    assert (made["quote"], made["start"]) == (carried["quote"], carried["start"])
    assert (made["tags"], made["note"], made["coder"]) == (["种子"], "見**圖**", "禾")
    after = snapshot(cli.library)
    told = cli.done("carry", story, again).out
    assert snapshot(cli.library) == after
    assert told.startswith("0 annotations were carried over.\n1 are there already.\n1 could not")
    assert "明年春天同邻近两市交换" in told


def test_a_dry_run_says_what_would_be(cli: Terminal, story: str, again: str) -> None:
    annotated(cli, story, "秦阿婆带来一包紫皮豇豆")
    told = cli.done("carry", story, again, "--dry-run").out
    assert told == "1 annotations would be carried over.\n"


def test_the_library_stays_sound(cli: Terminal, story: str, again: str) -> None:
    annotated(cli, again, "秦阿婆带来一包紫皮豇豆")
    cli.done("carry", again, story)
    with Library(cli.library) as library:
        assert library.check().problems == ()
        assert len(library.annotations(story)) == 1
