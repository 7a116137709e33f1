from __future__ import annotations

from tests.ui.cli.conftest import Terminal


def test_columns_are_added_listed_renamed_and_deleted(cli: Terminal) -> None:
    assert cli.done("column", "add", " 信源數 ", "--kind", "number").out == "信源數\n"
    cli.done("column", "add", "體裁", "--kind", "choice", "--choice", "消息", "--choice", "𠮷")
    columns = cli.done("column", "list", "--json").json
    assert [(each["name"], each["kind"], each["choices"]) for each in columns] == [
        ("信源數", "number", []),
        ("體裁", "choice", ["消息", "𠮷"]),
    ]
    assert cli.done("column", "rename", "体裁", "文類").out == "文類\n"
    assert "消息、𠮷" in cli.done("column", "list").out
    assert cli.done("column", "delete", "信源數").out == "信源數 is in the trash\n"
    assert [each["name"] for each in cli.done("column", "list", "--json").json] == ["文類"]


def test_values_are_checked_and_spelled_as_the_column_keeps_them(
    cli: Terminal, article: str
) -> None:
    cli.done("column", "add", "信源數", "--kind", "number")
    assert cli.done("column", "set", article, "信源數", "1,234").out == "1234\n"
    refused = cli("column", "set", article, "信源數", "很多")
    assert refused.status == 1
    assert "does not suit the column “信源數”" in refused.stderr
    (info,) = cli.done("list", "--json").json
    assert info["values"] == {"信源數": "1234"}
    assert cli.done("column", "set", article, "信源數").out == ""
    assert cli.done("list", "--json").json[0]["values"] == {}


def test_a_column_that_is_not_there_is_named(cli: Terminal, article: str) -> None:
    result = cli("column", "set", article, "字數", "1")
    assert (result.status, result.stdout) == (1, b"")
    assert "no column “字數”" in result.stderr


def test_choices_go_with_their_kind_alone(cli: Terminal) -> None:
    assert cli("column", "add", "體裁", "--kind", "choice").status == 2
    assert cli("column", "add", "體裁", "--choice", "消息").status == 2


def test_without_columns_it_says_so(cli: Terminal, article: str) -> None:
    assert cli.done("column", "list").out == "There are no columns of your own yet.\n"
