from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.model import ArticleInfo, DetectedScript, Metadata, now
from tests.ui.cli.conftest import Terminal
from ui.cli.listing import article_table


def test_the_newest_is_first(cli: Terminal, article: str, other: str) -> None:
    assert [info["id"] for info in cli.done("list", "--json").json] == [other, article]


def test_json_names_what_others_rely_on(cli: Terminal, other: str) -> None:
    (info,) = cli.done("list", "--json").json
    assert list(info) == [
        "id",
        "title",
        "outlet",
        "author",
        "editor",
        "responsible_editor",
        "published_at",
        "url",
        "script",
        "length",
        "sha256",
        "added_at",
        "state",
        "collections",
        "values",
    ]
    assert (info["state"], info["collections"], info["values"]) == ("new", [], {})
    assert (info["id"], info["script"], info["published_at"]) == (other, "hans", "2024-01-02")


def test_columns_of_han_stand_under_each_other(cli: Terminal, article: str, other: str) -> None:
    header, *rows = cli.done("list").out.splitlines()
    assert [row[:8] for row in rows] == [other[:8], article[:8]]
    column = cell_len(header.partition("SCRIPT")[0])
    for row, script in zip(rows, ("hans", "mixed"), strict=True):
        assert cell_len(row[: row.index(script)]) == column


def test_ids_are_long_enough_to_tell_articles_apart(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    ids = ["950af468-bee2-4", "950af468-bef2-4", "00000000-bee2-4"]
    article_table([ArticleInfo(key, Metadata(), DetectedScript.HANS, 1, "", now()) for key in ids])
    _, *rows = capsysbinary.readouterr().out.decode().splitlines()
    assert [row.split()[0] for row in rows] == ["950af468-bee", "950af468-bef", "00000000-bee"]


def test_an_empty_library_says_so(cli: Terminal) -> None:
    cli.done("tag", "add", "改革")
    assert cli.done("list", "--json").json == []
    assert cli.done("list").out == "There are no articles yet.\n"


def test_a_library_that_is_not_there_is_not_made(cli: Terminal) -> None:
    result = cli("list", "--json")
    assert result.status == 1
    assert result.stdout == b""
    assert "could not be opened" in result.stderr
    assert not cli.library.exists()


def ids(cli: Terminal, *options: str) -> list[str]:
    return [info["id"] for info in cli.done("list", "--json", *options).json]


def test_it_is_narrowed_by_facts(cli: Terminal, article: str, other: str) -> None:
    assert ids(cli, "--outlet", "青岡日報") == [article]
    assert ids(cli, "--since", "2023-06") == [other]
    assert ids(cli, "--until", "2023") == [article]
    assert ids(cli, "--state", "read") == []
    assert ids(cli, "--state", "new", "--state", "read") == [other, article]
    assert cli("list", "--since", "昨天").status == 1


def test_it_is_narrowed_by_tags_and_collections(cli: Terminal, article: str, other: str) -> None:
    cli.done("tag", "add", "濕地")
    cli.done("annotate", other, "--quote", "修復進度", "--tag", "濕地")
    cli.done("collection", "add", "待讀")
    cli.done("collection", "put", "待讀", article)
    assert ids(cli, "--tag", "湿地") == [other]
    assert ids(cli, "--collection", "待读") == [article]
    assert cli("list", "--collection", "沒有").status == 1
    assert cli.done("list", "--tag", "濕地", "--collection", "待讀").out == (
        "No article is like that.\n"
    )


def test_it_is_narrowed_by_columns_of_ones_own(cli: Terminal, article: str, other: str) -> None:
    cli.done("column", "add", "信源數", "--kind", "number")
    cli.done("column", "add", "備註")
    cli.done("column", "set", article, "信源數", "12")
    cli.done("column", "set", other, "信源數", "9")
    cli.done("column", "set", other, "備註", "見𠮷野")
    for condition, found in (
        ("信源數>=10", [article]),
        ("信源數 <= 9", [other]),
        ("信源数=9", [other]),
        ("備註~吉野", []),
        ("備註~𠮷", [other]),
        ("備註=", [article]),
    ):
        assert ids(cli, "--where", condition) == found
    assert cli("list", "--where", "信源數>=多").status == 1
    assert cli("list", "--where", "信源數").status == 2
    assert cli("list", "--where", "沒有=1").status == 1


def test_it_is_in_the_order_asked_for(cli: Terminal, article: str, other: str) -> None:
    cli.done("column", "add", "信源數", "--kind", "number")
    cli.done("column", "set", article, "信源數", "12")
    cli.done("column", "set", other, "信源數", "9")
    assert ids(cli, "--reverse") == [article, other]
    assert ids(cli, "--sort", "published") == [article, other]
    assert ids(cli, "--sort", "published", "--reverse") == [other, article]
    assert ids(cli, "--sort", "信源數") == [other, article]
    assert cli("list", "--sort", "字數").status == 2
