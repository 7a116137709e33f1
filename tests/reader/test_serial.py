from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

from reader.anchor import describe
from reader.codebook import Codebook
from reader.model import (
    Annotation,
    ArticleInfo,
    Block,
    BlockKind,
    DetectedScript,
    Metadata,
    Pattern,
    Tag,
    now,
)
from reader.reprints import Reprint
from reader.serial import (
    annotation_json,
    article_json,
    block_json,
    reprint_json,
    tag_json,
    utc_text,
)

AT = datetime(2024, 3, 5, 8, 15, 0, 250_000, tzinfo=UTC)
BOOK = Codebook(
    [Tag("1", "改革"), Tag("2", "稅制", "1", "#123456", Pattern.DOTTED, "說明", "7", 4)]
)


def info(metadata: Metadata) -> ArticleInfo:
    return ArticleInfo("a1", metadata, DetectedScript.MIXED, 12, "ab" * 32, AT, annotations=3)


def test_an_article_of_which_all_is_known() -> None:
    metadata = Metadata(
        title="鏡山🌱",
        outlet="鏡山日報",
        author="方硯",
        editor="陸采薇",
        responsible_editor="何歸",
        published_at="2022-01-19T19:46",
        url="https://news.example/1",
    )
    shape = article_json(info(metadata))
    assert shape == {
        "id": "a1",
        "title": "鏡山🌱",
        "outlet": "鏡山日報",
        "author": "方硯",
        "editor": "陸采薇",
        "responsible_editor": "何歸",
        "published_at": "2022-01-19T19:46",
        "url": "https://news.example/1",
        "script": "mixed",
        "length": 12,
        "sha256": "ab" * 32,
        "added_at": "2024-03-05T08:15:00.250Z",
    }
    assert " ".join(shape) == (
        "id title outlet author editor responsible_editor published_at url script length sha256 "
        "added_at"
    )
    assert json.loads(json.dumps(shape)) == shape


def test_an_article_of_which_nothing_is_known() -> None:
    shape = article_json(info(Metadata()))
    assert shape["published_at"] is None
    assert shape["url"] is None
    for field in ("title", "outlet", "author", "editor", "responsible_editor"):
        assert shape[field] == ""


def test_a_block() -> None:
    shape = block_json(Block(BlockKind.CAPTION, 3, 9))
    assert json.dumps(shape) == '{"kind": "caption", "start": 3, "end": 9}'


def test_an_annotation_has_its_tags_as_paths() -> None:
    anchor = describe("甲𠮷乙", 1, 2)
    later = AT + timedelta(seconds=1)
    shape = annotation_json(Annotation("n", "a1", anchor, ("2", "x"), "*", "c", AT, later), BOOK)
    assert shape == {
        "id": "n",
        "article": "a1",
        "start": 1,
        "end": 2,
        "quote": "𠮷",
        "prefix": "甲",
        "suffix": "乙",
        "tags": ["改革 / 稅制"],
        "note": "*",
        "coder": "c",
        "created_at": "2024-03-05T08:15:00.250Z",
        "modified_at": "2024-03-05T08:15:01.250Z",
    }


def test_a_tag_has_all_its_fields_and_its_path() -> None:
    assert json.loads(json.dumps(tag_json(BOOK.get("2"), BOOK))) == {
        "id": "2",
        "path": "改革 / 稅制",
        "name": "稅制",
        "parent": "1",
        "colour": "#123456",
        "pattern": "dotted",
        "description": "說明",
        "shortcut": "7",
        "position": 4,
        "archived": False,
        "memo": "",
    }
    assert tag_json(BOOK.get("1"), BOOK)["parent"] is None


def test_a_reprint_names_both_articles() -> None:
    found = Reprint(info(Metadata()), 2 / 3, contained=True)
    assert json.loads(json.dumps(reprint_json("a0", found))) == {
        "article": "a0",
        "reprint": "a1",
        "similarity": 0.667,
        "contained": True,
    }


def test_times_are_utc_and_come_back_whole() -> None:
    east = AT.astimezone(timezone(timedelta(hours=8)))
    assert utc_text(east) == "2024-03-05T08:15:00.250Z"
    at = now()
    assert datetime.fromisoformat(utc_text(at)) == at
