from __future__ import annotations

from tests.ui.cli.conftest import Terminal


def test_articles_are_put_in_and_taken_out(cli: Terminal, article: str, other: str) -> None:
    assert cli.done("collection", "add", "濕地𠮷").out == "濕地𠮷\n"
    put = cli.done("collection", "put", "湿地𠮷", article[:8], other)
    assert put.out == "濕地𠮷: 2 articles\n"
    (listed,) = cli.done("collection", "list", "--json").json
    assert (listed["name"], listed["articles"]) == ("濕地𠮷", 2)
    assert cli.done("collection", "take", "濕地𠮷", other).out == "濕地𠮷: 1 articles\n"
    infos = cli.done("list", "--json").json
    assert [info["collections"] for info in infos] == [[], ["濕地𠮷"]]
    assert "濕地𠮷" in cli.done("collection", "list").out


def test_a_deleted_collection_leaves_its_articles(cli: Terminal, article: str) -> None:
    cli.done("collection", "add", "待讀")
    cli.done("collection", "put", "待讀", article)
    assert cli.done("collection", "delete", "待讀").out == "待讀 is in the trash\n"
    assert cli.done("collection", "list").out == "There are no collections yet.\n"
    assert len(cli.done("list", "--json").json) == 1
    result = cli("collection", "put", "待讀", article)
    assert result.status == 1
    assert "no collection “待讀”" in result.stderr


def test_two_of_a_name_are_refused(cli: Terminal) -> None:
    cli.done("collection", "add", "待讀")
    assert cli("collection", "add", "待讀").status == 1
