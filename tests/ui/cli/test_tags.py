from __future__ import annotations

from typing import Any

import pytest

from tests.ui.cli.conftest import Terminal


def paths(cli: Terminal) -> list[str]:
    """The paths of all tags in the order of the tree."""

    def walk(tags: list[dict[str, Any]]) -> list[str]:
        return [path for tag in tags for path in (tag["path"], *walk(tag["children"]))]

    return walk(cli.done("tag", "list", "--json").json)


def test_a_path_makes_the_tags_that_are_missing(cli: Terminal) -> None:
    assert cli.done("tag", "add", "改革 / 用人 / 競聘").out == "改革 / 用人 / 競聘\n"
    cli.done("tag", "add", "改革 / 審批")
    cli.done("tag", "add", "改革 / 用人 / 考核")
    assert paths(cli) == [
        "改革",
        "改革 / 用人",
        "改革 / 用人 / 競聘",
        "改革 / 用人 / 考核",
        "改革 / 審批",
    ]


def test_a_parent_may_be_named_in_another_script(cli: Terminal) -> None:
    cli.done("tag", "add", "經濟")
    assert cli.done("tag", "add", "经济 / 出口").out == "經濟 / 出口\n"


def test_a_new_tag_has_the_colour_of_the_one_above_or_a_fresh_one(cli: Terminal) -> None:
    cli.done("tag", "add", "改革 / 用人", "--description", "人事")
    cli.done("tag", "add", "生態", "--colour", "#1e8e6e")
    cli.done("tag", "add", "生態 / 濕地")
    cli.done("tag", "add", "生態 / 低碳", "--colour", "#123ABC")
    reform, ecology = cli.done("tag", "list", "--json").json
    assert reform["colour"] == reform["children"][0]["colour"]
    assert reform["children"][0]["description"] == "人事"
    assert reform["description"] == ""
    assert ecology["colour"] == "#1E8E6E" != reform["colour"]
    assert [tag["colour"] for tag in ecology["children"]] == ["#1E8E6E", "#123ABC"]


@pytest.mark.parametrize("path", ["改革", "改革 / 用人", " 改革 "])
def test_a_tag_that_is_there_is_refused(cli: Terminal, path: str) -> None:
    cli.done("tag", "add", "改革 / 用人")
    result = cli("tag", "add", path)
    assert result.status == 1
    assert "There is already a tag" in result.stderr
    assert paths(cli) == ["改革", "改革 / 用人"]


@pytest.mark.parametrize("path", ["", " / 用人", "新的 / ", "新的 /  / 用人", "一\n二", "𠮷" * 201])
def test_a_name_no_tag_can_have_adds_nothing(cli: Terminal, path: str) -> None:
    cli.done("tag", "add", "改革")
    result = cli("tag", "add", path)
    assert result.status == 1
    assert "cannot be the name of a tag" in result.stderr
    assert result.stderr.count("\n") == 1
    assert paths(cli) == ["改革"]


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345G", ""])
def test_a_colour_is_six_digits(cli: Terminal, colour: str) -> None:
    assert cli("tag", "add", "改革", "--colour", colour).status == 2
    assert not cli.library.exists()


def test_the_list_counts_the_annotations_of_each(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革 / 用人")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "用人")
    (reform,) = cli.done("tag", "list", "--json").json
    assert (reform["annotations"], reform["children"][0]["annotations"]) == (0, 1)
    rows = [row.split() for row in cli.done("tag", "list").out.splitlines()[1:]]
    assert rows == [["改革", "0"], ["用人", "1"]]


def test_an_empty_codebook_says_so(cli: Terminal, article: str) -> None:
    assert cli.done("tag", "list").out == "There are no tags yet.\n"
    assert cli.done("tag", "list", "--json").json == []


def test_rename(cli: Terminal) -> None:
    cli.done("tag", "add", "改革 / 用人")
    assert cli.done("tag", "rename", "用人", " 人事 ").out == "改革 / 人事\n"
    assert paths(cli) == ["改革", "改革 / 人事"]
    cli.done("tag", "add", "改革 / 審批")
    assert "There is already a tag" in cli("tag", "rename", "審批", "人事").stderr
    assert "cannot be the name" in cli("tag", "rename", "審批", "a / b").stderr
    assert "There is no tag" in cli("tag", "rename", "沒有", "b").stderr


def test_move(cli: Terminal) -> None:
    cli.done("tag", "add", "改革 / 用人 / 競聘")
    cli.done("tag", "add", "人事")
    assert cli.done("tag", "move", "用人", "--under", "人事").out == "人事 / 用人\n"
    assert paths(cli) == ["改革", "人事", "人事 / 用人", "人事 / 用人 / 競聘"]
    cli.done("tag", "move", "競聘", "--top")
    assert paths(cli) == ["改革", "人事", "人事 / 用人", "競聘"]
    assert "cannot be moved under itself" in cli("tag", "move", "人事", "--under", "用人").stderr


@pytest.mark.parametrize("arguments", [[], ["--top", "--under", "改革"]])
def test_a_move_goes_to_one_place(cli: Terminal, arguments: list[str]) -> None:
    cli.done("tag", "add", "改革")
    assert cli("tag", "move", "改革", *arguments).status == 2


def test_merge_gives_the_annotations_over_and_loses_nothing(cli: Terminal, article: str) -> None:
    for path in ("改革 / 用人", "人事 / 考核"):
        cli.done("tag", "add", path)
    for quote, *tags in (
        ("用人制度改革", "人事"),
        ("必須答覆", "人事", "改革"),
        ("議事廳的", "考核"),
    ):
        named = [part for tag in tags for part in ("--tag", tag)]
        cli.done("annotate", article, "--quote", quote, *named, "--note", f"記 {quote}")
    before = cli.done("annotations", "--json").json
    assert cli.done("tag", "merge", "人事", "改革").out == "改革\n"
    after = cli.done("annotations", "--json").json
    assert paths(cli) == ["改革", "改革 / 用人", "改革 / 考核"]
    assert [each["tags"] for each in after] == [["改革"], ["改革"], ["改革 / 考核"]]
    changing = ("tags", "modified_at")
    for old, new in zip(before, after, strict=True):
        assert {**old, **{key: new[key] for key in changing}} == new
    assert cli.done("check", "--json").json["problems"] == []


@pytest.mark.parametrize(("name", "into"), [("改革", "改革"), ("改革", "用人"), ("改革", "沒有")])
def test_a_merge_that_makes_no_sense_changes_nothing(cli: Terminal, name: str, into: str) -> None:
    cli.done("tag", "add", "改革 / 用人")
    before = cli.library.read_bytes()
    assert cli("tag", "merge", name, into).status == 1
    assert cli.library.read_bytes() == before


def test_delete_takes_the_tags_below_and_no_annotation(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革 / 用人")
    cli.done("tag", "add", "生態")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "用人", "--tag", "生態")
    told = cli.done("tag", "delete", "改革").out
    assert told == "改革 is in the trash\n改革 / 用人 is in the trash\n"
    assert paths(cli) == ["生態"]
    assert [each["tags"] for each in cli.done("annotations", "--json").json] == [["生態"]]


@pytest.mark.parametrize("arguments", [["rename", "a", "b"], ["merge", "a", "b"], ["list"]])
def test_only_adding_makes_a_library(cli: Terminal, arguments: list[str]) -> None:
    assert cli("tag", *arguments).status == 1
    assert not cli.library.exists()
