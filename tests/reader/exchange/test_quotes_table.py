from __future__ import annotations

import pytest

from reader.exchange.quotes_table import read, takes


def test_columns_may_be_named_in_english_or_chinese() -> None:
    one = read(b"Title,Quote,Tags,Note\r\nA,q,x; y > z,n\r\n").quoted
    other = read("標題\t引文\t標籤\t筆記\nA\tq\tx；y / z\tn\n".encode()).quoted
    assert one == other
    assert one[0].tags == (("x",), ("y", "z"))
    assert (one[0].title, one[0].quote, one[0].note) == ("A", "q", "n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "big5"])
def test_any_encoding_that_articles_come_in_is_read(encoding: str) -> None:
    text = "標題,引文,標籤\r\n鏡山縣試辦生態走廊的消息,改革措施與生態項目一併公布,改革\r\n"
    (quoted,) = read(text.encode(encoding)).quoted
    assert quoted.quote == "改革措施與生態項目一併公布"
    assert quoted.tags == (("改革",),)


def test_what_our_export_made_harmless_is_had_back() -> None:
    text = 'article,quote,reading_conversion,tags,start\r\nid,\'=改革,,"A;B / C\n-D",12\r\n'
    (quoted,) = read(text.encode()).quoted
    assert quoted.quote == "=改革"
    assert quoted.tags == (("A;B", "C"), ("-D",))
    assert quoted.start == 12
    assert quoted.article == "id"


def test_a_column_named_article_may_hold_the_title() -> None:
    (quoted,) = read("文章,摘录\n镜山县试办,改革\n".encode()).quoted
    assert quoted.article == quoted.title == "镜山县试办"


def test_other_tables_are_none() -> None:
    assert takes("title;quote\n")
    assert not takes("path,name,colour\n")
    assert not takes("quote,note\n")
    assert not takes("")
    assert not read(b"a,b\n1,2\n").quoted


def test_broken_rows_and_numbers_are_borne() -> None:
    text = 'title,quote,start,created_at\r\nA,"' + "x" * 200_000 + '",1,\r\nB,q,²,nie\r\n\r\n'
    quoted = read(text.encode()).quoted
    assert [each.title for each in quoted] == ["B"]
    assert (quoted[0].start, quoted[0].created_at) == (None, None)
