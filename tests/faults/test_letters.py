"""Another letter in what people wrote: a check tells, whichever of its places in the file it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from reader.changes import (
    Collect,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Put,
    PutEntry,
    SetMemo,
    SetSetting,
    SetValues,
    Value,
)
from reader.dictionary import entry
from reader.shelf import Attribute, AttributeKind, Collection, SavedFilter
from tests.helpers.library import REFORM, fill, revising
from tests.helpers.thorough import THOROUGH

WORDS = {
    "a note": "見甲圖𠮷",
    "a former note": "舊註乙",
    "a coder": "林禾丙",
    "a tag": "丁項改革🌱",
    "a description": "凡戊事",
    "a memo": "己與省報不同",
    "an editor": "庚編輯",
    "an address": "https://a.example/辛",
    "a column": "壬地區",
    "a choice": "癸選項",
    "a value": "子縣",
    "a collection": "丑選集",
    "a filter": "寅篩選",
    "a query": "卯查詢",
    "a form that is shown": "辰臺",
    "a setting": "巳設定",
    "the address of an image": "塔.png",
}
"""What is written once by a person, each in words of its own."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with all of these words in it."""
    path, word = tmp_path_factory.mktemp("letters") / "sound.gengdu", WORDS
    with Library(path) as library:
        first, second = fill(library)
        library.apply(revising(second, "全然不同的文字。\n"))
        noted = replace(library.annotations()[0], coder=word["a coder"])
        for note in (word["a former note"], word["a note"]):
            library.apply(EditAnnotation(replace(noted, note=note)))
        tag = replace(REFORM, name=word["a tag"], description=word["a description"])
        library.apply(EditTag(tag))
        library.apply(SetMemo(first.id, word["a memo"]))
        data = replace(first.metadata, editor=word["an editor"], url=word["an address"])
        library.apply(EditMetadata(first.id, data))
        own = Attribute(
            "own", word["a column"], AttributeKind.CHOICE, (word["a choice"], word["a value"])
        )
        kept = Collection("kept", word["a collection"])
        for item in (own, kept, SavedFilter("f", word["a filter"], "articles", word["a query"])):
            library.apply(Put(item))
        library.apply(SetValues((Value(first.id, own.id, word["a value"]),)))
        library.apply(Collect(kept.id, (first.id,)))
        library.apply(PutEntry(entry("总台", word["a form that is shown"])))
        library.apply(SetSetting("seen", word["a setting"]))
        assert library.check().problems == ()
    return path


def places(path: Path, word: str) -> Iterator[int]:
    """Where the last byte of a word stands in a file."""
    spelled = re.escape(word.encode())
    yield from (found.end() - 1 for found in re.finditer(spelled, path.read_bytes()))


@pytest.mark.parametrize("name", WORDS)
def test_another_letter_is_told(tmp_path: Path, template: Path, name: str) -> None:
    found = list(places(template, WORDS[name]))
    assert len(found) > 1  # the row and its copy, at least
    for at in found if THOROUGH else found[:3]:
        path = Path(shutil.copy(template, tmp_path / "news.gengdu"))
        data = bytearray(template.read_bytes())
        data[at] ^= 1  # of a character it makes the next one, or the one before
        path.write_bytes(data)
        with Library(path) as library:
            assert library.check().problems, at
