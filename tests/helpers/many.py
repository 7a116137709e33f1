"""A library of very many articles, put in at once: short texts, as lists never read them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.library import Library
from db.rows import article_row, extraction_row
from reader.model import (
    Article,
    ArticleInfo,
    DetectedScript,
    Extraction,
    Metadata,
    ReadState,
    new_id,
)
from tests.helpers.library import blocks_of, minutes

OUTLETS = ("鏡山日報", "云岭晚报", "潮聲週刊", "江東新聞網", "白鹭湾周报")
PLACES = ["鏡山縣", "云岭乡", "青嶺灣", "江東新區", "白鹭湾", "臨汐鎮", "青溪县", "𠮷田村"]
MATTERS = ("改革措施公布", "湿地公园开放", "審批權下放", "耐盐水稻试种", "護林員上崗")


def article_of(number: int) -> Article:
    """The article of a number, always the same but for its id."""
    place, matter = PLACES[number % len(PLACES)], MATTERS[number % len(MATTERS)]
    title = f"{place}{matter}：第{number}篇簡報，居民三個月內得到答覆"
    text = f"{title}\n{matter}。"
    day = f"20{number % 20 + 5:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    outlet = OUTLETS[number % len(OUTLETS)]
    script = (DetectedScript.HANT, DetectedScript.HANS)[number % 2]
    metadata = Metadata(title=title, outlet=outlet, author="沈若蘭", published_at=day)
    state = tuple(ReadState)[number % 3]
    info = ArticleInfo(
        new_id(), metadata, script, len(text), f"{number:064x}", minutes(number), state=state
    )
    return Article(info, text, blocks_of(text))


def fill_many(path: Path, count: int) -> None:
    """Make a library with so many articles; the last one is the newest addition."""
    Library(path).close()
    beside = {"origin": "/home/lin/鏡山.txt", **extraction_row(Extraction())}
    rows = [{**article_row(article_of(number)), **beside} for number in range(count)]
    names = list(rows[0])
    places = ", ".join(f":{name}" for name in names)
    with closing(sqlite3.connect(path)) as database, database:
        statement = f"INSERT INTO article ({', '.join(names)}) VALUES ({places})"
        database.executemany(statement, rows)
        database.execute("INSERT INTO raw_bytes SELECT id, x'e9' FROM article")
