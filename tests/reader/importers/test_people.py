from __future__ import annotations

import pytest

from reader.importers.people import clean_names, find_byline, is_person, signed_by


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
