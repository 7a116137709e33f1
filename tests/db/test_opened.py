"""A library is written only where it was opened: into a file without a name nothing is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from db.library import Library
from reader.changes import Kind, SetSetting
from reader.errors import LibraryGone

WRITES: dict[str, Callable[[Library], object]] = {
    "a change": lambda library: library.apply(SetSetting("seen", "𠮷")),
    "a purge": lambda library: library.purge(Kind.ARTICLE, ()),
    "a new index": Library.rebuild_index,
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_library_that_is_no_longer_there_takes_nothing(
    filled: Library, write: Callable[[Library], object]
) -> None:
    shown = filled.excerpts()
    elsewhere = filled.path.rename(filled.path.with_name("elsewhere.gengdu"))
    with pytest.raises(LibraryGone, match="bring it back there"):
        write(filled)
    assert filled.excerpts() == shown
    elsewhere.rename(filled.path)
    write(filled)


def test_another_file_in_its_place_is_not_taken_for_it(filled: Library) -> None:
    copy = filled.path.with_name("copy.gengdu")
    shutil.copy(filled.path, copy)
    before = copy.read_bytes()
    copy.replace(filled.path)
    with pytest.raises(LibraryGone):
        filled.apply(SetSetting("seen", "𠮷"))
    assert filled.path.read_bytes() == before


def test_a_link_to_a_library_may_be_followed(filled: Library) -> None:
    link = filled.path.with_name("link.gengdu")
    link.symlink_to(filled.path)
    with Library(link) as library:
        library.apply(SetSetting("seen", "𠮷"))
    assert filled.setting("seen") == "𠮷"
