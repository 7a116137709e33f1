"""What citeproc-py or a style gets wrong, above all for Chinese news, put right.

- A style for English sets months as words between a day and a year: 「5 三月」 in Chinese. There
  the parts stand in the order and with the words of Chinese: 3月5日.
- Between the last two names 「, 及 」 has the spaces and the comma of English.
- An article without an author is cited by its title, which then comes a second time, since only
  variables and not macros are remembered as said.
- The number that a reference has in a list stays, although one reference stands alone.
- What a style puts between the parts of its own form of a date is forgotten: 2024Mar5.
- American English puts a full stop or a comma within quotation marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.citations.conditions import CSL
from reader.citations.slots import AUTHORS, MARKS, TITLE

if TYPE_CHECKING:
    from lxml import etree

_PARTS = {"year": "年", "month": "月", "day": "日"}
_AND = re.compile(f",? (及|和|与|與) (?={MARKS}*{AUTHORS})")
_QUOTED_TITLE = f'{MARKS}*[“「『《‘"]?{MARKS}*{TITLE}{MARKS}*[”」』》’"]?{MARKS}*'
_TITLE_TWICE = re.compile(f"({_QUOTED_TITLE}.*?)({_QUOTED_TITLE}[.,，。]*{MARKS}* ?)", re.DOTALL)
_MARK = re.compile(MARKS)
_QUOTE_THEN_POINT = re.compile(f"([”’]+)({MARKS}*)([.,])")


def correct_style(style: etree._Element, locale: str) -> None:
    """Change a style in place for a locale such as ``zh-TW``."""
    for number in list(style.iter(f"{CSL}text")):
        parent = number.getparent()
        if number.get("variable") == "citation-number" and parent is not None:
            parent.remove(number)
    for date in style.iterfind(f"{CSL}locale/{CSL}date[@delimiter]"):
        for part in list(date)[1:]:
            part.set("prefix", date.get("delimiter", "") + part.get("prefix", ""))
    if locale.startswith("zh"):
        for date in style.iter(f"{CSL}date"):
            if date.get("form") is None:
                _set_in_chinese(date)


def correct(template: str, locale: str, has_author: bool, points_in_quotes: bool) -> str:
    """A citation of slots as it should be; ``points_in_quotes`` is a rule of its locale."""
    if locale.startswith("zh"):
        template = _AND.sub(r"\1", template)
    if not has_author:
        template = _TITLE_TWICE.sub(_once, template, count=1)
    if points_in_quotes:
        template = _QUOTE_THEN_POINT.sub(r"\3\1\2", template)
    return template.strip()


def _set_in_chinese(date: etree._Element) -> None:
    parts = {str(part.get("name")): part for part in date.findall(f"{CSL}date-part")}
    if not parts.keys() & {"month", "day"}:
        return
    for name, word in _PARTS.items():
        if name in parts:
            part = parts[name]
            form = "long" if name == "year" else "numeric"
            part.attrib.clear()
            part.attrib.update({"name": name, "form": form, "suffix": word})
            date.append(part)  # moves it: year, month, day
    if "delimiter" in date.attrib:
        del date.attrib["delimiter"]


def _once(found: re.Match[str]) -> str:
    """The markup around the second title goes with it; what belongs to more than it stays."""
    marks = _MARK.findall(found[2])
    return found[1] + ("".join(marks) if len(marks) % 2 else "")
