from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.dates import find_date


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2022-01-19", "2022-01-19"),
        ("2022-1-9 9:05", "2022-01-09T09:05"),
        ("2022/01/19 19:46:43", "2022-01-19T19:46:43"),
        ("2022.01.19 19:46", "2022-01-19T19:46"),
        ("2022.01.1919:46", "2022-01-19T19:46"),
        ("2022年1月19日", "2022-01-19"),
        ("2022 年 1 月 19 日 19 時 46 分", "2022-01-19T19:46"),
        ("2022年01月19日19:46", "2022-01-19T19:46"),
        ("2022年1月19日19時46分43秒", "2022-01-19T19:46:43"),
        ("2022年1月19日 星期三 下午7:46", "2022-01-19T19:46"),
        ("2022年1月19日週三 上午8:21", "2022-01-19T08:21"),
        ("２０２２年１月１９日　１９：４６", "2022-01-19T19:46"),
        ("2022-01-19T19:46:43+08:00", "2022-01-19T19:46:43"),
        ("2022-01-19T19:46:43.123Z", "2022-01-19T19:46:43"),
        ("2022-01-19·某社", "2022-01-19"),
        ("2022 01/19 19:46", "2022-01-19T19:46"),
        ("19:46 2022/01/19", "2022-01-19T19:46"),
        ("19:462022/01/19", "2022-01-19T19:46"),
        ("19/01/2022 19:46", "2022-01-19T19:46"),
        ("民國111年1月19日", "2022-01-19"),
        ("中華民國一百一十一年一月十九日", "2022-01-19"),
        ("民國百零八年十二月三十一日", "2019-12-31"),
        ("民国元年三月一日", "1912-03-01"),
        ("澄湖傳真 105年3月19日", "2016-03-19"),
        ("二〇二二年一月十九日", "2022-01-19"),
        ("二零二二年十月廿三日十九時四十六分", "2022-10-23T19:46"),
        ("二○二二年十一月三十日", "2022-11-30"),
        ("Jan 19, 2022 7:46 PM", "2022-01-19T19:46"),
        ("January 19th, 2022", "2022-01-19"),
        ("發布時間：2022-01-19 19:46:43來源:澄湖網", "2022-01-19T19:46:43"),
        ("2022-02-31，改為2022-03-01", "2022-03-01"),
        ("2022-01-19 25:61", "2022-01-19"),
    ],
)
def test_reads(line: str, value: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "line",
    [
        "",
        "111/01/19",
        "22年1月19日",
        "1月19日",
        "2022年1月",
        "2022-02-31",
        "電話 0424-2022-01",
        "𠮷年",
    ],
)
def test_does_not_guess(line: str) -> None:
    assert find_date(line) is None


def test_extent_covers_the_time_and_no_more() -> None:
    line = "𠮷2022-01-19 19:46來源"
    found = find_date(line)
    assert found is not None
    assert line[found.start : found.end] == "2022-01-19 19:46"


@given(st.dates(min_value=date(1912, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from("-/."))
def test_any_day_in_every_form(day: date, mark: str) -> None:
    forms = [
        f"{day.year}{mark}{day.month}{mark}{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"民國{day.year - 1911}年{day.month}月{day.day}日",
    ]
    for form in forms:
        found = find_date(f"某網 {form} 電")
        assert found is not None
        assert found.value == day.isoformat()


@given(st.text(alphabet=st.one_of(st.sampled_from("0123年月日:-/. 十"), st.characters())))
def test_any_line_is_survived(line: str) -> None:
    found = find_date(line)
    assert found is None or 0 <= found.start < found.end <= len(line)
