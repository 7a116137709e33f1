from __future__ import annotations

import csv
import io
from dataclasses import replace

from reader.exporters.articles_csv import COLUMNS, articles_csv
from reader.model import Metadata, ReadState
from reader.shelf import Attribute
from tests.helpers.articles import HANT, article

INFO = replace(
    article(HANT, name="tw").info,
    metadata=Metadata(title="=1+1𠮷", outlet="汐海時報", published_at="2024-03-05"),
    annotations=3,
    state=ReadState.READ,
)


def test_an_article_is_a_row_with_its_own_columns_and_collections() -> None:
    own = (Attribute("a", "信源數"), Attribute("b", "＝備註"))
    data = articles_csv((INFO,), own, {"tw": {"a": "-3"}}, {"tw": ("濕地", "待讀😀")})
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header == [*COLUMNS, "信源數", "'＝備註"]
    named = dict(zip(header, row, strict=True))
    assert (named["title"], named["outlet"]) == ("'=1+1𠮷", "汐海時報")
    assert (named["annotations"], named["state"]) == ("3", "read")
    assert named["collections"] == "濕地\n待讀😀"
    assert (named["信源數"], named["'＝備註"]) == ("'-3", "")


def test_without_articles_there_is_a_header() -> None:
    assert articles_csv((), (), {}, {}).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"
