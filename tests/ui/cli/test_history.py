from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import EditAnnotation, Kind, Trash
from reader.model import now
from tests.ui.cli.conftest import Terminal


@pytest.fixture
def annotation(cli: Terminal, article: str) -> str:
    """An annotation that was edited by two people and is in the trash now; its id."""
    for path in ("改革", "低碳"):
        cli.done("tag", "add", path)
    made = cli.done("annotate", article, "--quote", "𠮷村美", "--tag", "改革", "--json").json
    with Library(cli.library, coder="沈") as library:
        (found,) = library.annotations()
        other = library.codebook().find("低碳").id
        edited = replace(found, tags=(other,), note="見**圖**", modified_at=now())
        library.apply(EditAnnotation(edited))
        library.coder = "林"
        library.apply(Trash(Kind.ANNOTATION, (found.id,), now()))
    return str(made["id"])


def test_it_tells_each_state_the_newest_first(cli: Terminal, annotation: str) -> None:
    lines = [line.strip() for line in cli.done("history", annotation).out.splitlines()]
    assert lines[0].endswith("  林")
    assert lines[1] == "moved to the trash"
    assert lines[2].endswith("  沈")
    assert lines[3:6] == ["+ 低碳", "- 改革", "note + 見**圖**"]
    assert lines[7].endswith("𠮷村美")
    assert lines[8] == "+ 改革"


def test_the_same_as_json_by_the_beginning_of_its_id(cli: Terminal, annotation: str) -> None:
    trashed, edited, made = cli.done("history", annotation[:10], "--json").json
    assert (trashed["deleted"], edited["deleted"]) == (True, False)
    assert (edited["tags_added"], edited["tags_removed"]) == (["低碳"], ["改革"])
    assert (edited["note"], edited["note_added"], edited["note_removed"]) == ("見**圖**",) * 2 + (
        "",
    )
    assert (made["tags"], made["quote"], made["moved"]) == (["改革"], "𠮷村美", False)
    assert trashed["coder"] == "林"


def test_a_tag_that_is_gone_for_good_is_told_by_its_id(cli: Terminal, annotation: str) -> None:
    cli.done("tag", "delete", "低碳")
    assert "低碳" in cli.done("history", annotation).out
    cli.done("trash", "purge", "--all", "--yes")
    result = cli("history", annotation)
    assert result.status == 1
    assert annotation in result.stderr


def test_what_is_not_there_is_named(cli: Terminal, article: str) -> None:
    result = cli("history", "zz")
    assert (result.status, result.stdout) == (1, b"")
    assert result.stderr == "No annotation’s id begins with “zz”.\n"
