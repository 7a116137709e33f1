from __future__ import annotations

import sqlite3

from tests.helpers.library import damage_unseen
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


def test_what_can_be_made_anew_is_repaired_when_asked(cli: Terminal, article: str) -> None:
    connection = sqlite3.connect(cli.library)
    with connection:
        connection.execute("DELETE FROM band")
    connection.close()
    found = cli("check", "--json")
    assert found.status == 1
    (problem,) = found.json["problems"]
    assert (problem["repairable"], problem["advice"]) == (
        True,
        "Repair makes it anew from what is sound.",
    )
    assert cli("check").out.endswith("reprints: Repair makes it anew from what is sound.\n")
    done = cli.done("check", "--repair", "--json").json
    assert done["problems"] == []
    assert [each["kind"] for each in done["repaired"]] == ["reprints"]
    assert cli.done("backups", "--json").json[0]["path"] == done["backup"]
    assert cli.done("check", "--repair").out == "1 articles, 0 annotations\nNo problems.\n"


def test_what_is_left_is_told_with_what_to_do(cli: Terminal, article: str) -> None:
    connection = sqlite3.connect(cli.library)
    with connection:
        connection.execute("DELETE FROM raw_bytes")
        connection.execute("DELETE FROM band")
    connection.close()
    told = cli("check", "--repair")
    assert told.status == 1
    assert told.out.startswith("What was there is kept as “")
    assert "REPAIRED" in told.out
    assert told.out.endswith("Import the page once more, if you still have it.\n")


def test_what_was_written_and_has_changed_is_told_with_both_readings(
    cli: Terminal, article: str
) -> None:
    cli.done("tag", "add", "改革")
    damage_unseen(cli.library, "UPDATE tag SET name = '改車'")
    told = cli("check")
    assert told.status == 1
    assert "改車" in told.out
    assert told.out.endswith("To write it again and save it settles it.\n")
    (problem,) = cli("check", "--json").json["problems"]
    assert problem["message"] == (
        "The name of the tag “改車” reads “改車”, and “改革” in its second copy"
    )
    cli.done("tag", "rename", "改車", "改革")
    assert cli.done("check", "--json").json["problems"] == []
