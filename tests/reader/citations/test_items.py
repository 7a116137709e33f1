from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from reader.citations.items import csl_item
from reader.model import DetectedScript
from tests.reader.citations.cited import article


def test_an_article_of_a_newspaper() -> None:
    assert csl_item(article(author="陸采薇、方硯")) == {
        "id": "0a1b",
        "type": "article-newspaper",
        "title": "鏡山生態走廊開工",
        "author": [{"literal": "陸采薇"}, {"literal": "方硯"}],
        "editor": [{"literal": "何歸"}],
        "container-title": "鏡山日報",
        "issued": {"date-parts": [[2024, 3, 5]]},
        "accessed": {"date-parts": [[2024, 3, 6]]},
        "URL": "https://news.example/2024/a_b?c=*d*&e",
        "language": "zh-TW",
    }


def test_what_is_not_known_is_left_out() -> None:
    item = csl_item(article(outlet="", author="", published_at="昨天"))
    assert item["type"] == "webpage"
    assert not item.keys() & {"author", "container-title", "issued"}
    assert csl_item(article(outlet="", url=""))["type"] == "article-newspaper"


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("2024-03-05T08:15:00", [[2024, 3, 5]]),
        ("2024-03", [[2024, 3]]),
        ("2024", [[2024]]),
        ("2024-13-01", None),
        ("2024-02-32", None),
        ("20240305", None),
        ("", None),
    ],
)
def test_a_date_is_as_precise_as_the_page(printed: str, parts: list[list[int]] | None) -> None:
    item = csl_item(article(published_at=printed))
    assert item.get("issued") == ({"date-parts": parts} if parts else None)


def test_the_day_of_access_is_the_same_on_every_machine() -> None:
    east = timezone(timedelta(hours=8))
    info = replace(article(), added_at=datetime(2024, 3, 7, 7, 30, tzinfo=east))
    assert csl_item(info)["accessed"] == {"date-parts": [[2024, 3, 6]]}


def test_the_language_follows_the_script() -> None:
    assert csl_item(article(script=DetectedScript.HANS))["language"] == "zh-CN"
    assert csl_item(article(script=DetectedScript.MIXED))["language"] == "zh"


def test_a_title_is_one_line_and_otherwise_as_it_was() -> None:
    assert csl_item(article(title="上\u3000下\r\n𠮷🌱\x00"))["title"] == "上\u3000下 𠮷🌱"
