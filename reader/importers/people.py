"""Names of people in mastheads, bylines, dispatch lines and signatures, in either script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.importers.han import HAN, simplify

_ROLE = (
    "本报记者|实习记者|见习记者|记者|通讯员|实习生|特约|校对|编辑|责编|摄影|审核|人气|来源|出自"
    "|整合"
)
_NAME = rf"(?!{_ROLE})[{HAN}]{{1,4}}(?:[·•・‧][{HAN}]{{1,8}})*"
_LATIN_NAME = r"[A-Za-z][A-Za-z.'’-]*(?![A-Za-z.'’-]*\d)"
_ONE = rf"(?:{_NAME}|{_LATIN_NAME})"
_NAMES = re.compile(rf"\s*{_ONE}(?:[ \u3000\xa0、，,;；]+{_ONE})*")
_OFFICE = re.compile(
    rf"^[{HAN}]{{0,8}}?(?:记者|通讯员|作者|编译|评论员|撰稿人|撰稿|主笔|实习生|特派员)[\s:：]*(?=[{HAN}])"
)
_NICKNAME = re.compile(rf"\s*([{HAN}]{{5,7}})(?![{HAN}])")
_NOBODY = re.compile(
    r"^(?:网络(?:整理)?|未知|佚名|匿名|本站|综合|网友|原创|管理员|系统管理员?|转载|不详|无|暂无|作者|编辑|小编|记者|本报|本刊|本网"
    r"|admin|root|editor|none|null|unknown|webmaster|网站编辑|新闻中心)$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"[部局社网报室院委厅署会站台所校司组处]$|转载|注明|中心|公司|集团|大学|新闻|来源|管理员|日电|文章|作者|关注|阅读"
)
_CODE = re.compile(r"(?<![_ ])[_ ]+[A-Z]{1,4}\d{2,}\s*$")
_AFTER = r"发自|报道|报导|通讯员|摄|图|整理|整合|综合|传真|专电|供稿|编译"
_AFTER_NAMES = re.compile(rf"{_AFTER}|文$")
_NO_NAME = (
    "调查|走访|发现|获悉|了解|采访|观察|手记|日记|注意|看到|看见|专访|见面|探访|直击|体验"
    "|从|在|会|节|证|团|站"
)
_BYLINE = re.compile(
    rf"(?:记者|特派员)[ \u3000]*(?!{_NO_NAME})(?P<names>{_NAME}(?:[ \u3000、]+{_NAME}){{0,5}})"
    rf"(?=\s*(?:$|[／/（(|｜\s]|{_AFTER}))"
)
_AT_WORK = re.compile(r"报道|报导|发自|专电")
_BYLINE_AND_PLACE = re.compile(rf"记者(?!{_NO_NAME})(?P<run>[{HAN}]{{4,7}})(?:报道|报导)")
_NAMED = {4: 2, 5: 3, 6: 3, 7: 3}
_DISPATCH = re.compile(
    rf"^\s*[（(〔【\[［][{HAN}]{{0,8}}?(?:记者|特派员)[ \u3000]*(?P<run>[{HAN}]{{2,12}})"
    r"(?:\d{1,2}日|[／/]|专电|电|报导|报道)"
)
_REPORTED = re.compile(
    rf"[（(][{HAN}]{{0,8}}?记者[ \u3000:：]*(?P<names>{_NAMES.pattern})\s*(?=[）)]|通讯员"
    rf"|实习|特约|见习|记者|整合|整理|编译|综合|报道|摄影)"
)
_PLACED = re.compile(
    rf"[（(〔【［](?P<names>{_NAME}(?:、{_NAME})*)\s*[／/]\s*[{HAN}]{{2,6}}(?:报道|报导|电)[）)〕】］]"
)
_SIGNED = re.compile(
    rf"[（(](?:[{HAN}]{{0,8}}?(?:记者|通讯员|作者)|文|撰文)[ \u3000/／:：丨|]++"
    rf"(?P<names>{_NAMES.pattern})\s*[）)]$"
)
_AGENCY = re.compile(
    r"[（(〔【\[]?(新华社|中新社|中新网|中央社|法新社|路透社|美联社|彭博社|共同社|新华网|人民网|央视网|光明网)"
    rf"(?:记者)?[ \u3000]*[{HAN}0-9·]{{0,14}}?[ \u3000]*(?:\d{{1,2}}月)?\d{{1,2}}日(?:电|讯"
    rf"|报道|综合)"
)
_MACHINE = re.compile("admin|user|用户|使用者|microsoft|windows|office|wps|calibre", re.IGNORECASE)
_REPORTED_WITHIN = 60
_LONGEST = 40
_SIGNED_NAME = 3


def clean_names(value: str) -> str:
    """The names a value starts with, as printed: without staff codes, offices and what follows."""
    bare = _CODE.sub("", value).strip()
    folded = simplify(bare)
    office = _OFFICE.match(folded)
    start = office.end() if office else 0
    found = _NICKNAME.match(bare, start) or _NAMES.match(folded, start)
    if not found:
        return ""
    names = bare[start : _end_of(folded, start, found.end())].strip()
    return "" if _is_nobody(names) else names


def _end_of(folded: str, start: int, end: int) -> int:
    """Where names end: before what follows them unspaced; at their start if a word goes on."""
    after = _AFTER_NAMES.search(folded, start, end)
    if after and (folded[after.start()] != "文" or after.start() >= start + _SIGNED_NAME):
        return max(start, after.start())
    goes_on = re.match(f"[{HAN}]", folded[end : end + 1]) and folded[end - 1] not in " 、，,;；"
    return start if goes_on and not re.match(f"{_AFTER}|{_ROLE}", folded[end:]) else end


def _is_nobody(names: str) -> bool:
    folded = simplify(names)
    words = re.split(r"[ \u3000\xa0、，,;；]+", folded)
    return bool(
        _NOBODY.match(folded) or any(len(one) > 3 and _NO_PERSON.search(one) for one in words)
    )


def is_person(value: str) -> bool:
    """Whether a value reads like names of people: short Han or Latin words, and no address."""
    return len(value) <= _LONGEST and bool(_NAMES.fullmatch(value)) and not _is_nobody(value)


def is_machine(value: str) -> bool:
    """Whether what a program gives for an author is a program's or a computer's name."""
    return bool(_MACHINE.search(value))


def find_byline(line: str) -> tuple[int, int] | None:
    """Where the names of a byline such as 本報記者 王某 stand in a line."""
    folded = simplify(line)
    found = _BYLINE.search(folded)
    if not found:
        placed = _BYLINE_AND_PLACE.search(folded)
        return (
            (placed.start("run"), placed.start("run") + _NAMED[len(placed["run"])])
            if placed
            else None
        )
    start, end = found.span("names")
    if _AT_WORK.match(folded, end):  # the last word is where they are: 记者 王某 某县报道
        end = start + len(re.sub(rf"[ \u3000、]+[{HAN}]+$", "", found["names"]))
    return start, end


def signed_by(paragraph: str) -> str:
    """The writer a paragraph names: in a dispatch line near its start or a signature at its end."""
    folded = simplify(paragraph)
    dispatch = _DISPATCH.match(folded)
    if dispatch:
        return _dispatched(paragraph[dispatch.start("run") : dispatch.end("run")])
    signed = _REPORTED.search(folded, 0, _REPORTED_WITHIN) or _SIGNED.search(folded)
    signed = signed or _PLACED.search(folded)
    return clean_names(paragraph[signed.start("names") : signed.end("names")]) if signed else ""


def dispatched_by(paragraphs: Sequence[str]) -> str:
    """The agency whose dispatch the first paragraphs are, such as 新华社 or 中央社; or ""."""
    for paragraph in paragraphs[:3]:
        found = _AGENCY.match(simplify(paragraph).lstrip("\u3000 \xa0"))
        if found:
            start = len(paragraph) - len(paragraph.lstrip("\u3000 \xa0")) + found.start(1)
            return paragraph[start : start + len(found[1])]
    return ""


def _dispatched(run: str) -> str:
    """The name at the start of a run of name and place: three characters when a place follows."""
    return run if len(run) <= 4 else run[:3]
