"""Dates and times as Chinese pages print them, to ISO 8601.

Read are ``2022-01-19 19:46:43`` with ``-``, ``/`` or ``.``, ``2022年1月19日下午7時46分``, years of
the Republic (``民國111年``, and ``111年1月19日`` when written out: year 1 is 1912), Han numerals
(``二〇二二年一月十九日``), ISO 8601 itself and English month names. Not read is what could be two
days: ``111/01/19``, ``01/02/2022`` and years of two digits. A zone is dropped: kept is the clock
of the page.
"""

from __future__ import annotations

import re
from datetime import date

from reader.immutable import immutable
from reader.importers.han import simplify

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "Ｏ": 0, "两": 2, "元": 1}
_NARROW = str.maketrans("０１２３４５６７８９／－．", "0123456789/-.")
_TENS = {"十": 10, "百": 100}
_SHORT_TENS = {"廿": 20, "卅": 30}
_N = "[〇○Ｏ零一二三四五六七八九十百廿卅两元]"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"

_DAY = re.compile(
    rf"""
    (?:中华)?民国\s*(?P<roc>\d{{1,3}}|{_N}{{1,6}})\s*年\s*(?P<rm>\d{{1,2}}|{_N}{{1,3}})\s*月
        \s*(?P<rd>\d{{1,2}}|{_N}{{1,3}})\s*[日号]
    |(?:(?<!\d)|(?<=:\d\d))(?P<y>[12]\d{{3}})(?:\s*(?P<sep>[-/.])\s*(?P<m>\d{{1,2}})\s*(?P=sep)\s*(?P<d>\d{{1,2}})
        |\s+(?P<gm>\d{{2}})[-/](?P<gd>\d{{2}})(?!\d)
        |\s*年\s*(?P<cm>\d{{1,2}})\s*月\s*(?P<cd>\d{{1,2}})\s*[日号]?)
    |(?<!\d)(?P<short>1\d\d)\s*年\s*(?P<sm>\d{{1,2}})\s*月\s*(?P<sd>\d{{1,2}})\s*日
    |(?P<hy>[一二][〇○Ｏ零一二三四五六七八九]{{3}})\s*年\s*(?P<hm>{_N}{{1,2}})\s*月
        \s*(?P<hd>{_N}{{1,3}})\s*[日号]
    |(?<!\d)(?P<xd>1[3-9]|2\d|3[01])/(?P<xm>\d{{1,2}})/(?P<xy>[12]\d{{3}})(?!\d)
    |{_MONTH}\s+(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ey>[12]\d{{3}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME = re.compile(
    rf"""
    \s*+(?:[T,，·]|(?:星期|周|礼拜).|[(（](?:星期|周|礼拜)?.[)）])?\s*+
    (?P<half>凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜间|夜)?\s*+
    (?:(?P<h>\d{{1,2}})\s*[:：时点]\s*(?P<mi>\d{{2}})(?!\d)(?:\s*[:：分]\s*(?P<s>\d{{2}})(?!\d))?
    |(?P<hh>{_N}{{1,3}})[时点](?P<hmi>{_N}{{1,3}})分)
    (?:\s*分|\s*秒)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?:\s*(?P<ampm>[ap])\.?m\b\.?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?<!\d)(?P<half>)(?P<ampm>)(?P<h>\d{1,2}):(?P<mi>\d{2})(?::(?P<s>\d{2}))?(?P<hh>)(?P<hmi>)[\s,，|]*$"
)
_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚", "夜间", "夜", "p", "P"})


@immutable
class FoundDate:
    """A date found in a line: ``value`` in ISO 8601, as precise as printed, at ``[start, end)``."""

    value: str
    start: int
    end: int


def find_date(line: str) -> FoundDate | None:
    """The first date in a line that the calendar has, with the time of day printed after it."""
    folded = simplify(line).translate(_NARROW)
    for found in _DAY.finditer(folded):
        day = _day(found.groupdict())
        if day:
            time = _TIME.match(folded, found.end())
            clock = _clock(time.groupdict()) if time else ""
            end = time.end() if time and clock else found.end()
            before = None if clock else _TIME_BEFORE.search(folded, 0, found.start())
            if before and (clock := _clock(before.groupdict())):
                return FoundDate(day + clock, before.start(), end)
            return FoundDate(day + clock, found.start(), end)
    return None


def _day(part: dict[str, str | None]) -> str:
    for year, month, day, era in (
        ("roc", "rm", "rd", 1911),
        ("y", "m", "d", 0),
        ("y", "cm", "cd", 0),
        ("y", "gm", "gd", 0),
        ("xy", "xm", "xd", 0),
        ("short", "sm", "sd", 1911),
        ("hy", "hm", "hd", 0),
        ("ey", "name", "ed", 0),
    ):
        if part[year] and part[month]:
            try:
                return date(
                    _number(part[year]) + era, _number(part[month]), _number(part[day])
                ).isoformat()
            except ValueError:
                return ""
    return ""


def _clock(part: dict[str, str | None]) -> str:
    hour, minute = _number(part["h"] or part["hh"]), _number(part["mi"] or part["hmi"])
    second = _number(part["s"]) if part["s"] else 0
    if (part["half"] or part["ampm"]) in _AFTERNOON and hour < 12:
        hour += 12
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if part["s"] else "")


def _number(written: str | None) -> int:
    """The value of digits, a Han numeral (二〇二二, 一百一十一, 廿三) or an English month."""
    if not written:
        return 0
    if written.lower() in _MONTHS:
        return _MONTHS.index(written.lower()) + 1
    if written.isdecimal():
        return int(written)
    if not set(written) & (_TENS.keys() | _SHORT_TENS.keys()):
        return int("".join(str(_DIGITS[digit]) for digit in written))
    return _counted(written)


def _counted(written: str) -> int:
    total, digit = 0, 0
    for character in written:
        if character in _TENS:
            total, digit = total + (digit or 1) * _TENS[character], 0
        else:
            total, digit = total + _SHORT_TENS.get(character, 0), _DIGITS.get(character, 0)
    return total + digit
