from __future__ import annotations

from itertools import pairwise

import pytest

from db.library import Library
from reader.changes import Kind, Trash
from reader.model import now
from tests.ui.cli.conftest import Terminal


@pytest.fixture
def annotation(cli: Terminal, article: str) -> str:
    """An annotation in the trash, its tag there too; its id."""
    cli.done("tag", "add", "改革")
    made = cli.done("annotate", article, "--quote", "𠮷村美", "--tag", "改革", "--json").json
    with Library(cli.library) as library:
        library.apply(Trash(Kind.ANNOTATION, (made["id"],), now()))
    cli.done("tag", "delete", "改革")
    return str(made["id"])


def test_it_lists_what_was_deleted(cli: Terminal, annotation: str, article: str) -> None:
    tag, found = cli.done("trash", "list", "--json").json
    assert (tag["kind"], tag["title"], tag["count"], tag["article"]) == ("tag", "改革", 1, None)
    assert (found["kind"], found["id"], found["title"]) == ("annotation", annotation, "𠮷村美")
    assert found["article"] == article
    assert found["deleted_at"].endswith("Z")
    rows = cli.done("trash", "list").out.splitlines()
    assert len(rows) == 3
    assert rows[2].split()[:2] == [annotation[:8], "annotation"]
    assert "議事廳" in rows[2]


def test_it_is_narrowed_to_a_kind(cli: Terminal, annotation: str) -> None:
    (found,) = cli.done("trash", "list", "--kind", "annotation", "--json").json
    assert found["id"] == annotation
    assert "nothing of this kind" in cli.done("trash", "list", "--kind", "filter").out
    assert cli("trash", "list", "--kind", "nothing").status == 2


def test_things_are_restored_by_the_beginnings_of_their_ids(cli: Terminal, annotation: str) -> None:
    keys = [each["id"][:12] for each in cli.done("trash", "list", "--json").json]
    assert cli.done("trash", "restore", *keys, keys[0]).out == "2 restored.\n"
    (back,) = cli.done("annotations", "--json").json
    assert (back["id"], back["tags"]) == (annotation, ["改革"])
    assert cli.done("trash", "list").out == "The trash is empty.\n"


def test_what_is_not_in_the_trash_restores_nothing(cli: Terminal, annotation: str) -> None:
    result = cli("trash", "restore", annotation, "zz")
    assert (result.status, result.stdout) == (1, b"")
    assert result.stderr == "Nothing in the trash has an id that begins with “zz”.\n"
    assert len(cli.done("trash", "list", "--json").json) == 2
    assert cli("trash", "restore").status == 2


def test_an_id_that_several_begin_with_is_refused(cli: Terminal, article: str) -> None:
    for number in range(40):  # of forty ids, two begin alike
        cli.done("tag", "add", f"碼{number}")
        cli.done("tag", "delete", f"碼{number}")
    first = sorted(each["id"][0] for each in cli.done("trash", "list", "--json").json)
    twice = next(one for one, other in pairwise(first) if one == other)
    result = cli("trash", "restore", twice)
    assert result.status == 1
    assert "Give more of the id." in result.stderr


def test_nothing_is_purged_without_a_yes(cli: Terminal, annotation: str) -> None:
    for arguments in ((annotation,), ("--all",), ("--yes",), (annotation, "--all", "--yes")):
        result = cli("trash", "purge", *arguments)
        assert (result.status, result.stdout) == (2, b"")
        assert len(result.stderr.splitlines()) == 1
    assert len(cli.done("trash", "list", "--json").json) == 2


def test_what_is_purged_is_gone(cli: Terminal, annotation: str) -> None:
    assert cli.done("trash", "purge", annotation[:12], "--yes").out == "1 purged.\n"
    assert [each["kind"] for each in cli.done("trash", "list", "--json").json] == ["tag"]
    assert cli.done("trash", "purge", "--all", "--yes").out == "1 purged.\n"
    assert cli.done("trash", "list", "--json").json == []
    assert cli.done("check", "--json").json["problems"] == []
