from __future__ import annotations

import pytest

from reader.importers.people import clean_names, dispatched_by, find_byline, is_person, signed_by


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("湖水清了。(文 兵歌)", "兵歌"),
        ("湖水清了。（記者 𠮷田）", "𠮷田"),
        ("湖水清了。（本报通讯员/王某 李某）", "王某 李某"),
        ("（澄湖社記者邱俊欽桃園19日電）清晨發生大火。", "邱俊欽"),
        ("（記者林悅／澄湖報導）清晨發生大火。", "林悅"),
        ("澄湖快讯（记者 裴某飞）今日有网友爆料。", "裴某飞"),
        ("澄湖社5月9日电（记者邹伟）负责人今天调研。", "邹伟"),
        ("湖水清了。（完）", ""),
        ("", ""),
    ],
)
def test_signed_by(paragraph: str, name: str) -> None:
    assert signed_by(paragraph) == name


def test_clean_names_keeps_the_print() -> None:
    assert clean_names("王建宏 张文攀") == "王建宏 张文攀"
    assert clean_names("方 敏") == "方 敏"
    assert clean_names("澄湖日報記者 徐某") == "徐某"
    assert clean_names("馮薇薇攝") == "馮薇薇"
    assert clean_names("，。") == ""


def test_is_person() -> None:
    assert is_person("王某")
    assert is_person("Anna O’Neil")
    assert not is_person("104363")
    assert not is_person("name, a@b.c")
    assert not is_person("https://澄湖.example/王某")


def test_find_byline_gives_the_names_place() -> None:
    line = "𠮷報記者 王某、李某 攝"
    place = find_byline(line)
    assert place is not None
    assert line[slice(*place)].startswith("王某、李某")
    assert find_byline("記者調查") is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("刘晓阳 校对 李铭", "刘晓阳"),
        ("棒棒不是糖", "棒棒不是糖"),
        ("醫技藥劑黨支部", ""),
        ("转载请注明来源", ""),
        ("网络整理", ""),
        ("admin", ""),
        ("HN666", ""),
        ("陳大文", "陳大文"),
        ("觀察網專欄作者 王文", "王文"),
        ("陈智 整合", "陈智"),
    ],
)
def test_names_end_where_other_words_begin(value: str, names: str) -> None:
    assert clean_names(value) == names


@pytest.mark.parametrize(
    ("paragraph", "writer", "agency"),
    [
        ("新华社澄湖1月19日电（记者 王小明、李晓云）湖水清了。", "王小明、李晓云", "新华社"),
        ("（中央社記者王小明青嶼19日電）湖水清了。", "王小明", "中央社"),
        ("〔記者王小明／青嶼報導〕湖水清了。", "王小明", ""),
        ("湖水清了。（王小明／青嶼報導）", "王小明", ""),
        ("本报讯 （实习记者 樊某 张某明 记者惠某）湖水清了。", "樊某 张某明", ""),
        ("湖水清了。", "", ""),
    ],
)
def test_dispatches(paragraph: str, writer: str, agency: str) -> None:
    assert signed_by(paragraph) == writer
    assert dispatched_by([paragraph]) == agency


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("新京報記者 彭某 山東冠縣報道", "彭某"),
        ("記者王小明台北報導", "王小明"),
    ],
)
def test_a_place_is_no_name(line: str, names: str) -> None:
    place = find_byline(line)
    assert place is not None
    assert line[slice(*place)] == names
