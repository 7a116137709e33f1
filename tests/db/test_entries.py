from __future__ import annotations

import pytest

from db.library import Library
from reader.changes import Erase, Kind, PutEntry, TakeEntry
from reader.dictionary import Entry, Into, Scope, entry
from reader.errors import Gone, InUse, NoSuchEntry
from tests.helpers.library import TRADITIONAL, snapshot, the_article


def own(library: Library) -> Entry:
    key = the_article(library, TRADITIONAL).id
    return entry("𠮷田", "吉田", Into.ANY, Scope.ARTICLE, key)


def test_entries_are_listed_the_librarys_first(filled: Library) -> None:
    wanted = [entry("总台", "總臺"), entry("沈抚", "瀋撫"), own(filled)]
    for each in reversed(wanted):
        assert filled.apply(PutEntry(each)).affected.dictionary
    assert list(filled.dictionary()) == wanted


def test_changes_of_entries_can_be_taken_back(filled: Library) -> None:
    filled.apply(PutEntry(entry("总台", "總檯")))
    before = snapshot(filled.path)
    for change in (
        PutEntry(own(filled)),
        PutEntry(entry("总台", "總臺")),
        PutEntry(entry("总台", "总台", Into.HANS)),
        TakeEntry(entry("总台", "whatever", Into.HANT)),
    ):
        inverse = filled.apply(change).inverse
        assert snapshot(filled.path) != before
        filled.apply(inverse)
        assert snapshot(filled.path) == before


def test_an_entry_that_is_not_there_cannot_be_taken(filled: Library) -> None:
    filled.apply(PutEntry(entry("总台", "總臺", Into.HANT)))
    with pytest.raises(NoSuchEntry):
        filled.apply(TakeEntry(entry("总台", "總臺", Into.HANS)))


def test_an_entry_needs_its_article(filled: Library) -> None:
    with pytest.raises(Gone):
        filled.apply(PutEntry(entry("𠮷田", "吉田", Into.ANY, Scope.ARTICLE, "nobody")))


@pytest.mark.parametrize(("scope", "article"), [(Scope.USER, ""), (Scope.LIBRARY, "a")])
def test_an_entry_of_another_place_is_a_defect(filled: Library, scope: Scope, article: str) -> None:
    with pytest.raises(ValueError, match="no entry of a library"):
        filled.apply(PutEntry(entry("𠮷田", "吉田", Into.ANY, scope, article)))


def test_an_article_with_entries_of_its_own_is_not_erased(filled: Library) -> None:
    made = own(filled)
    for annotation in filled.annotations(made.article):
        filled.apply(Erase(Kind.ANNOTATION, annotation.id))
    filled.apply(PutEntry(made))
    with pytest.raises(InUse):
        filled.apply(Erase(Kind.ARTICLE, made.article))
    filled.apply(TakeEntry(made))
    filled.apply(Erase(Kind.ARTICLE, made.article))
