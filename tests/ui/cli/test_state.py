from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from reader.errors import LibraryUnreadable
from ui.cli.state import State


def state(chosen: Path | None) -> State:
    return State(lambda library, paths: 0, chosen)


def test_the_library_that_was_named(tmp_path: Path) -> None:
    assert state(tmp_path / "a.gengdu").library == tmp_path / "a.gengdu"


def test_else_the_persons_own() -> None:
    expected = platformdirs.user_data_path("gengdu") / "library.gengdu"
    assert state(None).library == expected


def test_a_library_is_made_only_if_asked(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.gengdu"
    with pytest.raises(LibraryUnreadable):
        state(path).open()
    assert not path.parent.exists()
    with state(path).open(create=True) as library:
        assert library.articles() == []
    with state(path).open() as library:
        assert library.path == path
