"""Commands at a library that is damaged, or that another program has."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest

from db.holding import Hold, Post, take
from db.library import Library
from tests.helpers.holder import say_otherwise
from tests.helpers.library import add, draft_of
from tests.ui.cli.conftest import Terminal

MORE = 15


@pytest.fixture
def many(cli: Terminal, article: str) -> Terminal:
    """A library with some more articles and a highlight."""
    cli.done("tag", "add", "改革")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "改革")
    with Library(cli.library) as library:
        for number in range(MORE):
            add(library, draft_of(f"第{number}號公報\r\n" + "𨋢邊的消息，軟體與改革😀。" * 100))
    return cli


def truncate(cli: Terminal) -> bytes:
    os.truncate(cli.library, cli.library.stat().st_size * 8 // 10)
    return cli.library.read_bytes()


def test_what_can_be_read_of_a_truncated_library_is_listed(many: Terminal) -> None:
    many.done("backup", many.library.with_name("copy.gengdu"))
    before = truncate(many)
    listed = many("list", "--json")
    assert listed.status == 0
    assert 0 < len(listed.json) < MORE + 1
    assert "is damaged. What can be read of it is used: " in listed.stderr
    assert "Nothing is written" in listed.stderr
    (annotation,) = many("annotations", "--json").json
    assert annotation["quote"] == "用人制度改革"
    assert many.library.read_bytes() == before
    assert not list(many.library.parent.glob("*-command"))


def test_a_truncated_library_is_not_written_to(many: Terminal) -> None:
    before = truncate(many)
    refused = many("tag", "add", "生態")
    assert refused.status == 1
    assert "so it can only be read. Nothing was changed" in refused.stderr
    assert many("check").status == 1
    assert many.library.read_bytes() == before


def test_damage_met_on_the_way_begins_the_command_anew(many: Terminal) -> None:
    with closing(sqlite3.connect(many.library)) as plain, plain:
        plain.execute("UPDATE article SET title = CAST(x'e5b1' AS TEXT) WHERE rowid = 2")
    listed = many("list", "--json")
    assert (listed.status, len(listed.json)) == (0, MORE)
    assert "no backup of it was found" in listed.stderr
    assert many("tag", "list").status == 0  # no damage on its way


def test_a_command_beside_another_computer_says_who_has_the_library(many: Terminal) -> None:
    hold = take(many.library, Post.WINDOW, "Gengdu")
    assert isinstance(hold, Hold)
    many.done("tag", "add", "生態")
    say_otherwise(many.library, computer="書房")
    assert many.done("list", "--json").json
    refused = many("tag", "add", "水利")
    assert refused.status == 1
    assert "“Gengdu” is working in the library" in refused.stderr
    assert "書房" in refused.stderr
    hold.release()
