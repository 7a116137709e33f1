from __future__ import annotations

import sqlite3

from tests.ui.cli.conftest import Terminal


def test_a_sound_library(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "改革")
    assert cli.done("check", "--json").json == {
        "articles": 1,
        "annotations": 1,
        "orphans": 0,
        "problems": [],
    }
    assert cli.done("check").out == "1 articles, 1 annotations\nNo problems.\n"


def test_a_quote_that_was_tampered_with_is_found(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革")
    made = cli.done(
        *("annotate", article, "--quote", "用人制度改革", "--tag", "改革", "--json")
    ).json
    connection = sqlite3.connect(cli.library)
    with connection:
        changed = connection.execute("UPDATE annotation SET quote = '用人制度改良'").rowcount
    connection.close()
    assert changed == 1
    result = cli("check", "--json")
    assert result.status == 1
    (problem,) = result.json["problems"]
    assert (problem["kind"], problem["id"]) == ("anchor", made["id"])
    told = cli("check")
    assert told.status == 1
    assert made["id"] in told.out
    assert "用人制度改良" in told.out
