"""Names of people in mastheads, bylines, dispatch lines and signatures, in either script."""

from __future__ import annotations

import re

from reader.importers.han import HAN, simplify

_NAME = rf"[{HAN}]{{1,4}}(?:[·•・‧][{HAN}]{{1,8}})*"
_LATIN_NAME = r"[A-Za-z][A-Za-z.'’-]*"
_ONE = rf"(?:{_NAME}|{_LATIN_NAME})"
_NAMES = re.compile(rf"\s*{_ONE}(?:[ \u3000\xa0、，,;；]+{_ONE})*")
_OFFICE = re.compile(rf"^[{HAN}]{{0,8}}?(?:记者|通讯员)\s*(?=[{HAN}])")
_CODE = re.compile(r"(?<![_ ])[_ ]+[A-Z]{1,4}\d{2,}\s*$")
_AFTER = r"发自|报道|报导|通讯员|摄|图|整理|综合|传真|专电"
_AFTER_NAMES = re.compile(rf"{_AFTER}|文$")
_NO_NAME = (
    "调查|走访|发现|获悉|了解|采访|观察|手记|日记|注意|看到|看见|专访|见面|探访|直击|体验"
    "|从|在|会|节|证|团|站"
)
_BYLINE = re.compile(
    rf"(?:记者|特派员)[ \u3000]*(?!{_NO_NAME})(?P<names>{_NAME}(?:[ \u3000、]+{_NAME}){{0,5}})"
    rf"(?=\s*(?:$|[／/（(|｜\s]|{_AFTER}))"
)
_DISPATCH = re.compile(
    rf"^[（(][{HAN}]{{0,8}}?(?:记者|特派员)(?P<run>[{HAN}]{{2,12}})"
    r"(?:\d{1,2}日|[／/]|专电|电|报导|报道)"
)
_REPORTED = re.compile(
    rf"[（(][{HAN}]{{0,8}}?记者[ \u3000:：]*(?P<names>{_NAMES.pattern})\s*(?=[）)]|通讯员)"
)
_SIGNED = re.compile(
    rf"[（(](?:[{HAN}]{{0,8}}?(?:记者|通讯员|作者)|文|撰文)[ \u3000/／:：丨|]++"
    rf"(?P<names>{_NAMES.pattern})\s*[）)]$"
)
_MACHINE = re.compile("admin|user|用户|使用者|microsoft|windows|office|wps|calibre", re.IGNORECASE)
_REPORTED_WITHIN = 60
_LONGEST = 40


def clean_names(value: str) -> str:
    """The names a value starts with, as printed: without staff codes, offices and what follows."""
    bare = _CODE.sub("", value)
    office = _OFFICE.match(simplify(bare))
    found = _NAMES.match(bare, office.end() if office else 0)
    return _cut(found[0]) if found else ""


def is_person(value: str) -> bool:
    """Whether a value reads like names of people: short Han or Latin words, and no address."""
    return len(value) <= _LONGEST and bool(_NAMES.fullmatch(value))


def is_machine(value: str) -> bool:
    """Whether what a program gives for an author is a program's or a computer's name."""
    return bool(_MACHINE.search(value))


def find_byline(line: str) -> tuple[int, int] | None:
    """Where the names of a byline such as 本報記者 王某 stand in a line."""
    found = _BYLINE.search(simplify(line))
    return (found.start("names"), found.end("names")) if found else None


def signed_by(paragraph: str) -> str:
    """The writer a paragraph names: in a dispatch line near its start or a signature at its end."""
    folded = simplify(paragraph)
    dispatch = _DISPATCH.match(folded)
    if dispatch:
        return _dispatched(paragraph[dispatch.start("run") : dispatch.end("run")])
    signed = _REPORTED.search(folded, 0, _REPORTED_WITHIN) or _SIGNED.search(folded)
    return _cut(paragraph[signed.start("names") : signed.end("names")]) if signed else ""


def _dispatched(run: str) -> str:
    """The name at the start of a run of name and place: three characters when a place follows."""
    return run if len(run) <= 4 else run[:3]


def _cut(names: str) -> str:
    """Names without what follows them unspaced, as in 王某發自某市 or 王某攝."""
    after = _AFTER_NAMES.search(simplify(names))
    return (names[: after.start()] if after else names).strip(" \u3000\xa0、，,;；")
