from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.masthead import (
    is_credit,
    is_masthead,
    is_outlet,
    join_labels,
    parse_masthead,
)
from reader.model import Metadata


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["2022-01-19 19:46:43來源:澄湖廣電總臺編輯:王巍責編:馮薇薇"],
            Metadata(
                outlet="澄湖廣電總臺",
                editor="王巍",
                responsible_editor="馮薇薇",
                published_at="2022-01-19T19:46:43",
            ),
        ),
        (
            ["2022-01-19 19:46:43来源:澄湖广电总台编辑:王巍责编:冯薇薇"],
            Metadata(
                outlet="澄湖广电总台",
                editor="王巍",
                responsible_editor="冯薇薇",
                published_at="2022-01-19T19:46:43",
            ),
        ),
        (["責任編輯：馮薇薇"], Metadata(responsible_editor="馮薇薇")),
        (["责任编辑：", "尹某杰"], Metadata(responsible_editor="尹某杰")),
        (["責任編輯:", "李曦_NN2587"], Metadata(responsible_editor="李曦")),
        (["[责任编辑：杜智 PX209]"], Metadata(responsible_editor="杜智")),
        (["(责编：汤某、丁某)"], Metadata(responsible_editor="汤某、丁某")),
        (["來源：", "澄湖網"], Metadata(outlet="澄湖網")),
        (["文章來源：澄湖晚報　作者：𠮷田一郎"], Metadata(outlet="澄湖晚報", author="𠮷田一郎")),
        (["来源: 澄湖财经日报 网友评论 0 条"], Metadata(outlet="澄湖财经日报")),
        (["來源：Radio Free Lake"], Metadata(outlet="Radio Free Lake")),
        (["图片来源：澄湖网"], Metadata()),
        (["编辑 周褶褶 ｜ 排版 魏蔚"], Metadata(editor="周褶褶")),
        (["文／林某 圖／陳某"], Metadata(author="林某")),
        (["編輯/倪家寧"], Metadata(editor="倪家寧")),
        (["本报记者 王乐 方 敏"], Metadata(author="王乐 方 敏")),
        (["澄湖社记者邹多为、唐诗、丁乐"], Metadata(author="邹多为、唐诗、丁乐")),
        (["本报记者罗科苏盈发自北京"], Metadata(author="罗科苏盈")),
        (["記者林悅／南市報導"], Metadata(author="林悅")),
        (["作者：記者王敬照"], Metadata(author="王敬照")),
        (["通訊員：阿里·買買提"], Metadata(author="阿里·買買提")),
        (
            ["2019-03-18 23:59澄湖報 記者陳嘉／桃園報導"],
            Metadata(outlet="澄湖報", author="陳嘉", published_at="2019-03-18T23:59"),
        ),
        (["2024-05-09 22:30·澄湖社"], Metadata(outlet="澄湖社", published_at="2024-05-09T22:30")),
        (["編輯：甲某", "編輯：乙某"], Metadata(editor="甲某")),
        ([], Metadata()),
    ],
)
def test_says(lines: list[str], said: Metadata) -> None:
    assert parse_masthead(lines) == said


@pytest.mark.parametrize(
    "line",
    [
        "2022-01-19 19:46",
        "2022年1月19日 星期三",
        "來源：澄湖網 字號：大 中 小",
        "本报记者 葛灵",
        "□ 本報記者 葛靈",
        "民國111年1月19日",
    ],
)
def test_is_masthead(line: str) -> None:
    assert is_masthead(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "記者走訪發現價格上漲",
        "本報記者調查",
        "2022年1月19日，澄湖市召開會議。",
        "2021年1月1日起澄湖全市十二個區縣將同時施行新的湖泊保護條例並公布名單",
        "「編輯：是什麼意思？」他問。",
        "𠮷野家在澄湖開了第一家店",
    ],
)
def test_is_not_masthead(line: str) -> None:
    assert not is_masthead(line)


def test_a_date_alone_is_no_credit() -> None:
    assert is_credit("編輯：王某")
    assert not is_credit("2022-01-19")


def test_is_outlet() -> None:
    assert is_outlet("澄湖日報")
    assert is_outlet("澄湖客户端")
    assert not is_outlet("澄湖市長")
    assert not is_outlet("網")


def test_join_labels_joins_once() -> None:
    assert join_labels(["編輯：", "王某", "下一行"]) == ["編輯： 王某", "下一行"]
    assert join_labels(["編輯："]) == ["編輯："]


@given(
    st.sampled_from(["來源", "来源", "文章來源"]),
    st.sampled_from(":："),
    st.sampled_from(["", " ", "\u3000"]),
    st.sampled_from(["王巍", "𠮷田", "歐陽某某", "阿里·買買提"]),
)
def test_labels_in_any_spelling(label: str, colon: str, gap: str, name: str) -> None:
    line = f"{label}{colon}澄湖網{gap}編輯{colon}{name}{gap}責任編輯{colon}{name}"
    said = parse_masthead([line])
    assert (said.outlet, said.editor, said.responsible_editor) == ("澄湖網", name, name)


@given(
    st.lists(
        st.text(
            alphabet=st.one_of(st.sampled_from("來源編輯責記者:：2019-/文 \u3000"), st.characters())
        )
    )
)
def test_any_lines_are_survived(lines: list[str]) -> None:
    said = parse_masthead(lines)
    whole = " ".join(lines)
    for value in (said.outlet, said.author, said.editor, said.responsible_editor):
        assert value in whole
