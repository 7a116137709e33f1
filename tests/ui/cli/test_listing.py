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
    ]
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
