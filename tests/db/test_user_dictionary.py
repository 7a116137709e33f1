from __future__ import annotations

from pathlib import Path

import pytest

from db.user_dictionary import UserDictionary
from reader.changes import PutEntry, TakeEntry
from reader.dictionary import Scope, entry
from reader.errors import BadDictionaryFile, DictionaryUnreadable, ExportFailed, NoSuchEntry

SHENFU = entry("沈抚", "瀋撫", scope=Scope.USER)
ONLINE = entry("国际在线", "国际在线", scope=Scope.USER)


@pytest.fixture
def own(tmp_path: Path) -> UserDictionary:
    return UserDictionary(tmp_path / "config" / "dictionary.json")


def test_there_is_none_at_first(own: UserDictionary) -> None:
    assert own.entries() == ()
    assert not own.path.exists()


def test_what_is_put_in_is_on_disk(own: UserDictionary) -> None:
    for each in (SHENFU, ONLINE):
        assert own.apply(PutEntry(each)).affected.dictionary
    assert UserDictionary(own.path).entries() == (SHENFU, ONLINE)
    assert [path.name for path in own.path.parent.iterdir()] == ["dictionary.json"]


def test_every_change_can_be_taken_back(own: UserDictionary) -> None:
    own.apply(PutEntry(SHENFU))
    changed = entry("沈抚", "瀋𨋢", scope=Scope.USER)
    for change in (PutEntry(ONLINE), PutEntry(changed), TakeEntry(SHENFU)):
        before = set(own.entries())
        inverse = own.apply(change).inverse
        assert isinstance(inverse, PutEntry | TakeEntry)
        assert set(own.entries()) != before
        own.apply(inverse)
        assert set(own.entries()) == before


def test_an_entry_that_is_not_there_cannot_be_taken(own: UserDictionary) -> None:
    with pytest.raises(NoSuchEntry):
        own.apply(TakeEntry(SHENFU))


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe", b'[["", "", "any"]]'])
def test_a_file_that_is_none_is_left_as_it_is(own: UserDictionary, data: bytes) -> None:
    own.path.parent.mkdir()
    own.path.write_bytes(data)
    with pytest.raises(BadDictionaryFile):
        own.entries()
    with pytest.raises(BadDictionaryFile):
        own.apply(PutEntry(SHENFU))
    assert own.path.read_bytes() == data


def test_a_folder_in_its_place_is_told(own: UserDictionary) -> None:
    own.path.mkdir(parents=True)
    with pytest.raises(DictionaryUnreadable, match="it is a folder"):
        own.entries()


def test_a_protected_folder_is_told(own: UserDictionary) -> None:
    own.apply(PutEntry(SHENFU))
    own.path.parent.chmod(0o555)
    try:
        with pytest.raises(ExportFailed, match="write-protected"):
            own.apply(PutEntry(ONLINE))
    finally:
        own.path.parent.chmod(0o755)
    assert own.entries() == (SHENFU,)


def test_where_no_folder_can_be_made_nothing_is_kept_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "on a stick that is not there")
    own = UserDictionary(tmp_path / "gone" / "dictionary.json")
    with pytest.raises(ExportFailed, match="there is no such folder"):
        own.apply(PutEntry(SHENFU))
    assert own.entries() == ()
